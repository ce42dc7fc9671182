import type { Matrix } from '../../pages/matrix.ts';
import { tooManyPages } from '../refusals.ts';
import type { PdfFile } from './file.ts';
import { numbersOf } from './fonts.ts';
import {
  type Dictionary,
  dictionaryOf,
  Name,
  type PdfValue,
  Ref,
  Stream,
  Unusual,
} from './syntax.ts';

/** A page with what it inherits (ISO 32000-1, 7.7.3). */
export interface PageParts {
  readonly content: Buffer;
  readonly resources: Dictionary | undefined;
  readonly width: number;
  readonly height: number;
  /** Turns the page's own space into points from its upper left corner. */
  readonly at: Matrix;
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate'];
/** Deeper trees than any file has. */
const MOST_DEEP = 50;

/** A page of the page tree: its dictionary with what it inherits, and its number as an object. */
export interface PageEntry {
  readonly dictionary: Dictionary;
  readonly number: number | undefined;
}

/** All pages, in order. */
export function pagesOf(file: PdfFile, most: number): readonly PageEntry[] {
  const root = file.dictionary(file.trailer, 'Root');
  const pages: PageEntry[] = [];
  const seen = new Set<number>();
  const walk = (value: PdfValue | undefined, above: Dictionary, depth: number): void => {
    if (value instanceof Ref) {
      if (seen.has(value.number)) throw new Unusual('page tree');
      seen.add(value.number);
    }
    const own = dictionaryOf(file.resolve(value));
    if (!own || depth > MOST_DEEP) throw new Unusual('page tree');
    const whole = new Map(own);
    for (const key of INHERITED) {
      const inherited = above.get(key);
      if (!whole.has(key) && inherited !== undefined) whole.set(key, inherited);
    }
    const kids = file.resolve(own.get('Kids'));
    if (Array.isArray(kids)) for (const kid of kids) walk(kid, whole, depth + 1);
    else pages.push({ dictionary: whole, number: value instanceof Ref ? value.number : undefined });
    if (pages.length > most) throw tooManyPages(pages.length, most);
  };
  walk(root?.get('Pages'), new Map(), 0);
  return pages;
}

/** Reads a page. Throws `Unusual` where notes or form fields are drawn upon it. */
export function partsOf(file: PdfFile, page: Dictionary, mostBytes: number): PageParts {
  refuseDrawnNotes(file, page);
  const box = boxOf(file, page);
  const [left, bottom, right, top] = box;
  const unit = file.resolve(page.get('UserUnit'));
  const rotate = file.resolve(page.get('Rotate'));
  const turns = typeof rotate === 'number' && rotate % 90 === 0 ? (((rotate / 90) % 4) + 4) % 4 : 0;
  const scale = typeof unit === 'number' && unit > 0 ? unit : 1;
  const width = (right - left) * scale;
  const height = (top - bottom) * scale;
  return {
    content: contentOf(file, page, mostBytes),
    resources: file.dictionary(page, 'Resources'),
    width: turns % 2 ? height : width,
    height: turns % 2 ? width : height,
    at: placed(turns, box, scale),
  };
}

/** Links and pop-up notes draw nothing that is read; every other one may show text of its own. */
function refuseDrawnNotes(file: PdfFile, page: Dictionary): void {
  const notes = file.resolve(page.get('Annots'));
  if (!Array.isArray(notes)) return;
  for (const note of notes) {
    const subtype = file.resolve(dictionaryOf(file.resolve(note))?.get('Subtype'));
    if (!(subtype instanceof Name && /^(?:Link|Popup)$/.test(subtype.text)))
      throw new Unusual('annotation');
  }
}

type BoxOf4 = readonly [number, number, number, number];

/** US letter, which a page without a size has. */
const LETTER: BoxOf4 = [0, 0, 612, 792];

function boxOf(file: PdfFile, page: Dictionary): BoxOf4 {
  const media = rectangle(numbersOf(file, page.get('MediaBox'))) ?? LETTER;
  const crop = rectangle(numbersOf(file, page.get('CropBox'))) ?? media;
  const common: BoxOf4 = [
    Math.max(media[0], crop[0]),
    Math.max(media[1], crop[1]),
    Math.min(media[2], crop[2]),
    Math.min(media[3], crop[3]),
  ];
  return common[2] > common[0] && common[3] > common[1] ? common : media;
}

function rectangle(list: readonly number[]): BoxOf4 | undefined {
  const [a, b, c, d] = list;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const box: BoxOf4 = [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
  return box[2] > box[0] && box[3] > box[1] ? box : undefined;
}

/** How the page lies before the reader, by quarter turns clockwise. */
function placed(turns: number, [left, bottom, right, top]: BoxOf4, scale: number): Matrix {
  if (turns === 1) return [0, scale, scale, 0, -bottom * scale, -left * scale];
  if (turns === 2) return [-scale, 0, 0, scale, right * scale, -bottom * scale];
  if (turns === 3) return [0, -scale, -scale, 0, top * scale, right * scale];
  return [scale, 0, 0, -scale, -left * scale, top * scale];
}

/** The operators of a page; its parts belong together, a word never runs over from one to the next. */
function contentOf(file: PdfFile, page: Dictionary, mostBytes: number): Buffer {
  const value = file.resolve(page.get('Contents'));
  if (value === undefined || value === null) return Buffer.alloc(0);
  const streams = Array.isArray(value) ? value.map((part) => file.resolve(part)) : [value];
  const parts: Buffer[] = [];
  let length = 0;
  for (const stream of streams) {
    if (!(stream instanceof Stream)) throw new Unusual('contents');
    const bytes = file.unpack(stream);
    length += bytes.length;
    if (length > mostBytes) throw new Unusual('contents');
    parts.push(bytes, NEW_LINE);
  }
  return streams.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
}

const NEW_LINE = Buffer.from('\n');
