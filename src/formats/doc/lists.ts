import type { Buffer } from 'node:buffer';
import { STRUCTURE, type WordFile } from './fib.ts';
import { numberText } from './number-text.ts';

/** Labels of automatic numbering; counters run on while paragraphs are asked for in order. */
export interface Lists {
  /** The label of the next paragraph of a list (1-based number of its override), '' for none. */
  readonly next: (list: number, level: number) => string;
}

interface Level {
  readonly start: number;
  readonly format: number;
  /** The label's text; characters 0 to 8 stand for the counters of the levels. */
  readonly text: string;
}

interface Override {
  readonly list: number;
  readonly starts: readonly (number | undefined)[];
}

const LIST_SIZE = 28;
const LEVEL_SIZE = 28;
const OVERRIDE_SIZE = 16;
const BULLET = 23;

/** Reads list definitions and overrides ([MS-DOC] 2.9.147, 2.9.131). */
export function readLists(file: WordFile): Lists {
  const levels = readLevels(file);
  const overrides = readOverrides(file);
  const counters = new Map<number, (number | undefined)[]>();
  return {
    next: (list, level) => {
      const override = overrides[list - 1];
      const defined = override && levels.get(override.list);
      const own = defined?.[level];
      if (!override || !defined || !own) return '';
      const counts = counters.get(override.list) ?? [];
      counters.set(override.list, counts);
      const start = override.starts[level] ?? own.start;
      counts[level] = (counts[level] ?? start - 1) + 1;
      counts.length = level + 1;
      if (own.format === BULLET) return '';
      return own.text.replace(/[\x00-\x08]/g, (c) => {
        const at = c.charCodeAt(0);
        const inner = defined[at];
        return inner ? numberText(counts[at] ?? inner.start, inner.format) : '';
      });
    },
  };
}

function readLevels(file: WordFile): ReadonlyMap<number, readonly Level[]> {
  const lists = file.structure(STRUCTURE.lists);
  const found = new Map<number, readonly Level[]>();
  if (lists.length < 2) return found;
  const rest = file.after(STRUCTURE.lists);
  const count = Math.min(lists.readUInt16LE(0), 4096);
  let at = 0;
  for (let i = 0; i < count && 2 + (i + 1) * LIST_SIZE <= lists.length; i += 1) {
    const own = 2 + i * LIST_SIZE;
    const simple = ((lists[own + 26] ?? 0) & 1) === 1;
    const levels: Level[] = [];
    for (let k = 0; k < (simple ? 1 : 9); k += 1) {
      const read = readLevel(rest, at);
      if (!read) return found;
      levels.push(read.level);
      at = read.next;
    }
    found.set(lists.readInt32LE(own), levels);
  }
  return found;
}

function readLevel(bytes: Buffer, at: number): { level: Level; next: number } | undefined {
  if (at + LEVEL_SIZE + 2 > bytes.length) return undefined;
  const text = at + LEVEL_SIZE + (bytes[at + 24] ?? 0) + (bytes[at + 25] ?? 0);
  if (text + 2 > bytes.length) return undefined;
  const end = text + 2 + bytes.readUInt16LE(text) * 2;
  if (end > bytes.length) return undefined;
  return {
    level: {
      start: bytes.readInt32LE(at),
      format: bytes[at + 4] ?? 0,
      text: bytes.toString('utf16le', text + 2, end),
    },
    next: end,
  };
}

function readOverrides(file: WordFile): readonly Override[] {
  const table = file.structure(STRUCTURE.listOverrides);
  if (table.length < 4) return [];
  const count = Math.min(
    table.readUInt32LE(0),
    4096,
    Math.floor((table.length - 4) / OVERRIDE_SIZE),
  );
  let at = 4 + count * OVERRIDE_SIZE;
  const found: Override[] = [];
  for (let i = 0; i < count; i += 1) {
    const own = 4 + i * OVERRIDE_SIZE;
    const starts: (number | undefined)[] = [];
    at += 4;
    for (let k = table[own + 12] ?? 0; k > 0 && at + 8 <= table.length; k -= 1) {
      const flags = table.readUInt32LE(at + 4);
      if (flags & 0x10) starts[flags & 0xf] = table.readInt32LE(at);
      at += 8;
      if (flags & 0x20) at = readLevel(table, at)?.next ?? table.length;
    }
    found.push({ list: table.readInt32LE(own), starts });
  }
  return found;
}
