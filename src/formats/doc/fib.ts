import type { Buffer } from 'node:buffer';
import type { Compound } from './compound.ts';
import { broken, locked, tooOld } from './refusals.ts';

/** The streams of a Word file with its header ([MS-DOC] 2.5). */
export interface WordFile {
  readonly word: Buffer;
  /** The table stream. */
  readonly table: Buffer;
  readonly data: Buffer | undefined;
  /** Characters of each story, in the order in which they lie. */
  readonly stories: readonly Story[];
  /** A structure of the table stream by its number in FibRgFcLcb; empty when absent or out of bounds. */
  readonly structure: (index: number) => Buffer;
  /** The table stream from the end of a structure on: list levels lie behind their list. */
  readonly after: (index: number) => Buffer;
}

export interface Story {
  readonly kind:
    | 'main'
    | 'note'
    | 'furniture'
    | 'macro'
    | 'comment'
    | 'endnote'
    | 'textBox'
    | 'boxInHeader';
  readonly from: number;
  readonly to: number;
}

const STORIES = [
  'main',
  'note',
  'furniture',
  'macro',
  'comment',
  'endnote',
  'textBox',
  'boxInHeader',
] as const;
const WORD_97 = 0x00c1;
const ENCRYPTED = 0x100;
const TABLE_1 = 0x200;
const COUNTS_AT = 76;
const STRUCTURES_AT = 154;

/** Reads the header of the Word stream and finds its table stream. */
export function openWord(file: Compound): WordFile {
  const word = file.stream('WordDocument');
  if (!word || word.length < 32) throw broken();
  const mark = word.readUInt16LE(0);
  if (mark !== 0xa5ec && mark !== 0xa5dc) throw broken();
  if (word.readUInt16LE(2) < WORD_97) throw tooOld();
  const flags = word.readUInt16LE(10);
  if (flags & ENCRYPTED) throw locked();
  if (word.length < STRUCTURES_AT + 75 * 8) throw broken();
  const table = file.stream(flags & TABLE_1 ? '1Table' : '0Table');
  if (!table) throw broken();
  let from = 0;
  const stories = STORIES.map((kind, i): Story => {
    const to = from + word.readUInt32LE(COUNTS_AT + i * 4);
    const story = { kind, from, to };
    from = to;
    return story;
  });
  const bounds = (index: number): readonly [number, number] => {
    const at = word.readUInt32LE(STRUCTURES_AT + index * 8);
    return [at, at + word.readUInt32LE(STRUCTURES_AT + index * 8 + 4)];
  };
  return {
    word,
    table,
    data: file.stream('Data'),
    stories,
    structure: (index) => {
      const [at, end] = bounds(index);
      return end <= table.length ? table.subarray(at, end) : table.subarray(0, 0);
    },
    after: (index) => table.subarray(Math.min(table.length, bounds(index)[1])),
  };
}

/** Numbers of the structures that are read, by the specification's names. */
export const STRUCTURE = {
  stylesheet: 1,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  pieces: 33,
  lists: 73,
  listOverrides: 74,
} as const;
