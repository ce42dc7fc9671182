import { framesOf } from '../../pages/frames.ts';
import type { PageMarks } from '../../pages/marks.ts';
import { newPen } from '../../pages/pen.ts';
import { runsOf } from '../../pages/tagged/runs.ts';
import { type Tagged, taggedTables } from '../../pages/tagged/tables.ts';
import { upright } from '../../pages/upright.ts';
import { tooComplex } from '../refusals.ts';
import { draw } from './content.ts';
import { PdfFile } from './file.ts';
import { type DirectFont, readFont } from './fonts.ts';
import type { MarkedContent } from './marked.ts';
import { type PageEntry, pagesOf, partsOf } from './pages.ts';
import { tablesOfStructure } from './structure.ts';
import { dictionaryOf, type PdfValue, type Stream, Unusual } from './syntax.ts';

/** What the reading of one file may cost before it is refused. */
export interface Limits {
  readonly pages: number;
  /** Milliseconds for the whole file. */
  readonly milliseconds: number;
  /** Operations of one page that leave a mark. */
  readonly operations: number;
}

/** Bytes of drawing on one page. */
const MOST_BYTES = 40_000_000;

/** Takes the marks of a page by its number from 1, and what its tables leave of it that the file itself tells. */
type Use<Result> = (marks: PageMarks, number: number, tagged?: Tagged) => Result;

/**
 * Reads the marks of all pages straight from the objects of the file, without the programs of its fonts; nothing where the file has
 * anything that only pdf.js knows (encryption, damage, rare packings, fonts without a map to Unicode, notes drawn on a page).
 * Throws `Unreadable` past the limits.
 */
export function readDirectly<Result>(
  bytes: Uint8Array,
  limits: Limits,
  use: Use<Result>,
): readonly Result[] | undefined {
  try {
    return readPages(new PdfFile(bytes), limits, use);
  } catch (reason) {
    if (reason instanceof Unusual) return undefined;
    throw reason;
  }
}

function readPages<Result>(file: PdfFile, limits: Limits, use: Use<Result>): readonly Result[] {
  const end = performance.now() + limits.milliseconds;
  const fontsByObject = new Map<PdfValue, DirectFont>();
  const pictures = new Set<Stream>();
  const drawn = (page: PageEntry, marked?: MarkedContent): PageMarks => {
    if (performance.now() > end) throw tooComplex();
    const { content, resources, width, height, at } = partsOf(file, page.dictionary, MOST_BYTES);
    const pen = newPen(at);
    draw(
      {
        file,
        pen,
        fontOf: (resource) => fontOf(file, fontsByObject, resource),
        pictures,
        allowance: { operations: limits.operations, bytes: MOST_BYTES },
        marked,
      },
      content,
      resources,
    );
    return upright(pen, width, height);
  };
  const pages = pagesOf(file, limits.pages);
  const tables = tablesOfStructure(file, pages);
  if (tables.length === 0) return pages.map((page, at) => use(drawn(page), at + 1));
  return runsOf(tables, pages.length).flatMap(({ from, to, tables: own }) => {
    if (own.length === 0)
      return pages.slice(from, to).map((page, at) => use(drawn(page), from + at + 1));
    const marked = pages.slice(from, to).map((page) => {
      const met = new Set<number>();
      const marks = drawn(page, { around: [], met });
      return { marks, met, frames: framesOf(marks) };
    });
    const tagged = taggedTables(own, marked, from);
    return marked.map(({ marks }, at) => use(marks, from + at + 1, tagged[at]));
  });
}

function fontOf(
  file: PdfFile,
  known: Map<PdfValue, DirectFont>,
  resource: PdfValue | undefined,
): DirectFont {
  const dictionary = dictionaryOf(file.resolve(resource));
  if (!dictionary) throw new Unusual('font');
  let font = known.get(dictionary);
  if (!font) {
    font = readFont(file, dictionary, known.size);
    known.set(dictionary, font);
  }
  return font;
}
