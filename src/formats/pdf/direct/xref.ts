import { Lexer } from './lexer.ts';
import { type Dictionary, Keyword, type PdfValue, Stream, Unusual } from './syntax.ts';
import { unpack } from './unpack.ts';

/** Where an object lies: at a byte of the file, or in an object stream. */
export interface Entry {
  readonly at: number;
  /** The number of the object stream that holds it. */
  readonly pack?: number;
}

/** All objects of a file by their numbers, and the dictionary that leads into them. */
export interface CrossReferences {
  readonly entries: ReadonlyMap<number, Entry>;
  readonly trailer: Dictionary;
}

/** More sections than any file has that was saved again and again. */
const MOST_SECTIONS = 1000;
/** More objects than any report has. */
const MOST_OBJECTS = 2_000_000;

/** Reads the tables and streams of cross-references from the last backwards (ISO 32000-1, 7.5.4 and 7.5.8). */
export function readCrossReferences(
  bytes: Buffer,
  objectAt: (at: number) => PdfValue,
): CrossReferences {
  const entries = new Map<number, Entry | undefined>();
  const seen = new Set<number>();
  let trailer: Dictionary | undefined;
  const todo = [startOf(bytes)];
  for (let at = todo.shift(); at !== undefined; at = todo.shift()) {
    if (seen.has(at)) continue;
    seen.add(at);
    if (!(at >= 0 && at < bytes.length) || seen.size > MOST_SECTIONS)
      throw new Unusual('cross-references');
    const section = sectionAt(bytes, at, objectAt, entries);
    trailer ??= section;
    // In a file for older programs too, the stream comes before the tables of earlier versions.
    for (const key of ['Prev', 'XRefStm']) {
      const next = section.get(key);
      if (typeof next === 'number') todo.unshift(next);
    }
  }
  if (!trailer) throw new Unusual('cross-references');
  const used = new Map<number, Entry>();
  for (const [number, entry] of entries) if (entry) used.set(number, entry);
  return { entries: used, trailer };
}

function startOf(bytes: Buffer): number {
  const word = bytes.lastIndexOf('startxref');
  const start = word < 0 ? undefined : new Lexer(bytes, word + 'startxref'.length).next();
  if (typeof start !== 'number') throw new Unusual('startxref');
  return start;
}

type Entries = Map<number, Entry | undefined>;

function sectionAt(
  bytes: Buffer,
  at: number,
  objectAt: (at: number) => PdfValue,
  entries: Entries,
): Dictionary {
  const lexer = new Lexer(bytes, at);
  const first = lexer.next();
  if (first instanceof Keyword && first.text === 'xref') return tableAt(lexer, entries);
  const stream = objectAt(at);
  if (!(stream instanceof Stream)) throw new Unusual('cross-references');
  readStream(stream, entries);
  return stream.dictionary;
}

/** What stands in a later section wins, also where it says that an object is gone. */
function add(entries: Entries, number: number, entry: Entry | undefined): void {
  if (entries.has(number)) return;
  if (entries.size > MOST_OBJECTS) throw new Unusual('cross-references');
  entries.set(number, entry);
}

function tableAt(lexer: Lexer, entries: Entries): Dictionary {
  for (;;) {
    const first = lexer.next();
    if (first instanceof Keyword && first.text === 'trailer') break;
    const count = lexer.next();
    if (typeof first !== 'number' || typeof count !== 'number')
      throw new Unusual('cross-references');
    for (let i = 0; i < count; i += 1) {
      const at = lexer.next();
      const generation = lexer.next();
      const kind = lexer.next();
      if (typeof at !== 'number' || typeof generation !== 'number' || !(kind instanceof Keyword))
        throw new Unusual('cross-references');
      add(entries, first + i, kind.text === 'n' ? { at } : undefined);
    }
  }
  const trailer = lexer.value();
  if (!(trailer instanceof Map)) throw new Unusual('trailer');
  return trailer;
}

const numbersIn = (value: PdfValue | undefined): readonly number[] | undefined =>
  Array.isArray(value) && value.every((item) => typeof item === 'number') ? value : undefined;

function readStream(stream: Stream, entries: Entries): void {
  const widths = numbersIn(stream.dictionary.get('W'));
  const size = stream.dictionary.get('Size');
  const index =
    numbersIn(stream.dictionary.get('Index')) ?? (typeof size === 'number' ? [0, size] : undefined);
  if (!widths || widths.length < 3 || !index) throw new Unusual('cross-references');
  if (!widths.every((width) => width >= 0 && width <= 8) || !widths.some((width) => width > 0))
    throw new Unusual('cross-references');
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const bytes = unpack(stream, (value) => value);
  let at = 0;
  const field = (width: number): number => {
    let value = 0;
    for (let i = 0; i < width; i += 1) value = value * 256 + (bytes[at + i] ?? 0);
    at += width;
    return value;
  };
  for (let k = 0; k + 1 < index.length; k += 2)
    for (let i = 0; i < (index[k + 1] as number) && at < bytes.length; i += 1) {
      const kind = kindWidth > 0 ? field(kindWidth) : 1;
      const second = field(secondWidth);
      field(thirdWidth);
      const number = (index[k] as number) + i;
      if (kind === 1) add(entries, number, { at: second });
      else add(entries, number, kind === 2 ? { at: 0, pack: second } : undefined);
    }
}
