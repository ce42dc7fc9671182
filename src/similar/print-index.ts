import type { Prints } from './prints.ts';

/** Where equal prints of many texts stand. Prints are numbered through all texts. */
export interface PrintIndex {
  /** Number of a text's first print; one more at the end. */
  readonly first: Uint32Array;
  /** Text of a print. */
  readonly text: Uint32Array;
  /** Prints in the order of their hashes, equal ones in order of texts. */
  readonly sorted: Uint32Array;
  /** Place of a print in `sorted`, and of the last print equal to it. */
  readonly place: Uint32Array;
  readonly last: Uint32Array;
  /** 1 for prints that stand in so many units that they are template. */
  readonly template: Uint8Array;
}

/** Prints that occur more often are template, whosever they are: pairs of them would be without number. */
const MOST_EQUAL = 200;

/** Indexes prints; `unit` tells texts of one unit by a number, and what stands in more than `most` units is template. */
export function indexOf(all: readonly Prints[], unit: readonly number[], most: number): PrintIndex {
  const first = new Uint32Array(all.length + 1);
  all.forEach(({ at }, i) => {
    first[i + 1] = (first[i] as number) + at.length;
  });
  const count = first[all.length] as number;
  const text = new Uint32Array(count);
  const hash = new Uint32Array(count);
  all.forEach(({ hashes }, i) => {
    const from = first[i] as number;
    hash.set(hashes, from);
    text.fill(i, from, from + hashes.length);
  });
  const sorted = byHash(hash);
  const place = new Uint32Array(count);
  const last = new Uint32Array(count);
  const template = new Uint8Array(count);
  for (let from = 0; from < count; ) {
    let to = from;
    const value = hash[sorted[from] as number];
    while (to < count && hash[sorted[to] as number] === value) to += 1;
    const members = sorted.subarray(from, to);
    const common = to - from > MOST_EQUAL || unitsIn(members, text, unit) > most ? 1 : 0;
    members.forEach((print, i) => {
      place[print] = from + i;
      last[print] = to - 1;
      template[print] = common;
    });
    from = to;
  }
  return { first, text, sorted, place, last, template };
}

const unitsIn = (members: Uint32Array, text: Uint32Array, unit: readonly number[]): number =>
  members.length === 1
    ? 1
    : new Set(Array.from(members, (print) => unit[text[print] as number])).size;

/** Numbers of prints in the order of hash and number: one sort of plain numbers, hash before number. */
function byHash(hash: Uint32Array): Uint32Array {
  const scale = 2 ** Math.ceil(Math.log2(Math.max(2, hash.length)));
  // 53 bits hold 32 of the hash beside the numbers of two million prints; of more, fewer bits of the hash.
  const keep = Math.min(1, 2 ** 53 / scale / 2 ** 32);
  const keys = new Float64Array(hash.length);
  hash.forEach((value, i) => {
    keys[i] = Math.floor(value * keep) * scale + i;
  });
  keys.sort();
  return Uint32Array.from(keys, (key) => key % scale);
}
