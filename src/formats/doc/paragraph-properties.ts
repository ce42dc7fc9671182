import type { Buffer } from 'node:buffer';
import { STRUCTURE, type WordFile } from './fib.ts';
import { type OnProperty, SPRM, walkProperties } from './sprm.ts';

/** What a paragraph's own properties say. */
export interface ParagraphProperties {
  style: number;
  /** Depth of tables around it; 0 outside. */
  depth: number;
  rowEnd: boolean;
  cellEnd: boolean;
  outline: number | undefined;
  list: number | undefined;
  level: number | undefined;
  row: RowDefinition | undefined;
}

/** The cells of a row as the end of the row defines them. */
export interface RowDefinition {
  /** Edges in twips, one more than cells. */
  readonly edges: readonly number[];
  /** Merge flags of each cell: bits 0–1 across, bits 5–6 down. */
  readonly flags: number[];
}

/** The properties of a paragraph of which nothing is told. */
export const PLAIN: Readonly<ParagraphProperties> = {
  style: 0,
  depth: 0,
  rowEnd: false,
  cellEnd: false,
  outline: undefined,
  list: undefined,
  level: undefined,
  row: undefined,
};

/** The properties of the paragraph that ends at a byte of the Word stream. */
export type PropertiesAt = (offset: number) => ParagraphProperties;

const PAGE = 512;

/** Reads the pages of paragraph properties and answers by binary search. */
export function paragraphProperties(file: WordFile): PropertiesAt {
  const { word } = file;
  const runs = readRuns(file);
  const made = new Map<number, ParagraphProperties>();
  return (offset) => {
    const at = find(runs, offset);
    const known = made.get(at);
    if (known) return known;
    const properties = readProperties(file, word, at);
    made.set(at, properties);
    return properties;
  };
}

/** Starts, ends and property offsets of runs in ascending order. */
interface Runs {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly at: readonly number[];
}

function readRuns(file: WordFile): Runs {
  const plc = file.structure(STRUCTURE.paragraphPages);
  const pages = Math.max(0, Math.floor((plc.length - 4) / 8));
  const all: { start: number; end: number; at: number }[] = [];
  for (let i = 0; i < pages; i += 1) {
    const page = (plc.readUInt32LE((pages + 1) * 4 + i * 4) & 0x3fffff) * PAGE;
    if (page + PAGE > file.word.length) continue;
    const count = Math.min(file.word[page + 511] ?? 0, 29);
    for (let k = 0; k < count; k += 1) {
      const slot = file.word[page + (count + 1) * 4 + k * 13] ?? 0;
      all.push({
        start: file.word.readUInt32LE(page + k * 4),
        end: file.word.readUInt32LE(page + k * 4 + 4),
        at: slot === 0 ? 0 : page + slot * 2,
      });
    }
  }
  all.sort((a, b) => a.start - b.start);
  return {
    starts: all.map((run) => run.start),
    ends: all.map((run) => run.end),
    at: all.map((run) => run.at),
  };
}

function find(runs: Runs, offset: number): number {
  let low = 0;
  let high = runs.starts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (offset < (runs.starts[middle] ?? 0)) high = middle - 1;
    else if (offset >= (runs.ends[middle] ?? 0)) low = middle + 1;
    else return runs.at[middle] ?? 0;
  }
  return 0;
}

function readProperties(file: WordFile, word: Buffer, at: number): ParagraphProperties {
  const found: ParagraphProperties = { ...PLAIN };
  if (at === 0) return found;
  const first = word[at] ?? 0;
  const start = first === 0 ? at + 2 : at + 1;
  const length = first === 0 ? (word[at + 1] ?? 0) * 2 : first * 2 - 1;
  if (length < 2 || start + length > word.length) return found;
  found.style = word.readUInt16LE(start);
  applyProperties(found, file, word, start + 2, start + length);
  return found;
}

type Apply = (found: ParagraphProperties, b: Buffer, at: number, length: number) => void;

const setRowEnd: Apply = (found, b, at) => {
  found.rowEnd ||= b[at] === 1;
};

/** What each property does to a paragraph. */
const APPLY: ReadonlyMap<number, Apply> = new Map<number, Apply>([
  [
    SPRM.inTable,
    (found, b, at) => {
      if (b[at] && found.depth === 0) found.depth = 1;
    },
  ],
  [
    SPRM.depth,
    (found, b, at) => {
      found.depth = Math.max(0, Math.min(b.readInt32LE(at), 64));
    },
  ],
  [SPRM.rowEnd, setRowEnd],
  [SPRM.innerRowEnd, setRowEnd],
  [
    SPRM.innerCellEnd,
    (found, b, at) => {
      found.cellEnd ||= b[at] === 1;
    },
  ],
  [
    SPRM.outline,
    (found, b, at) => {
      found.outline = b[at] ?? 9;
    },
  ],
  [
    SPRM.list,
    (found, b, at) => {
      found.list = b.readInt16LE(at);
    },
  ],
  [
    SPRM.listLevel,
    (found, b, at) => {
      found.level = b[at] ?? 0;
    },
  ],
  [
    SPRM.tableDefinition,
    (found, b, at, length) => {
      found.row = readRow(b, at, length) ?? found.row;
    },
  ],
]);

/** Reads properties into a paragraph's; also used for those of styles. */
export function applyProperties(
  found: ParagraphProperties,
  file: WordFile,
  bytes: Buffer,
  from: number,
  to: number,
): void {
  const merges: (readonly [number, number])[] = [];
  let nested = false;
  const hit: OnProperty = (number, b, at, length) => {
    APPLY.get(number)?.(found, b, at, length);
    if (number === SPRM.verticalMerge && length >= 3) merges.push([b[at + 1] ?? 0, b[at + 2] ?? 0]);
    if (number !== SPRM.huge && number !== SPRM.hugeOld) return;
    const offset = b.readUInt32LE(at);
    if (!file.data || offset + 2 > file.data.length || nested) return;
    nested = true;
    walkProperties(file.data, offset + 2, offset + 2 + file.data.readUInt16LE(offset), hit);
    nested = false;
  };
  walkProperties(bytes, from, to, hit);
  for (const [cell, flag] of merges) {
    const flags = found.row?.flags;
    if (flags && cell < flags.length)
      flags[cell] = ((flags[cell] ?? 0) & ~0x60) | ((flag & 3) << 5);
  }
}

/** Sizes of sprmTDefTable: cells of at most 63 columns, 20 bytes each. */
function readRow(b: Buffer, at: number, length: number): RowDefinition | undefined {
  const count = b[at + 2] ?? 0;
  if (count > 63 || at + 3 + (count + 1) * 2 > at + length) return undefined;
  const edges: number[] = [];
  for (let k = 0; k <= count; k += 1) edges.push(b.readInt16LE(at + 3 + k * 2));
  const cells = at + 3 + (count + 1) * 2;
  const flags: number[] = [];
  for (let k = 0; k < count; k += 1) {
    const cell = cells + k * 20;
    flags.push(cell + 2 <= at + length ? b.readUInt16LE(cell) : 0);
  }
  return { edges, flags };
}
