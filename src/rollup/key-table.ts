import { grownTo } from './cells.ts';

/** Keys of indicators as small numbers: millions of keys are of one unit alone, and their words are never needed again. */
export interface KeyTable {
  /** The number of a key: 0 for the first, the same for the same key. */
  numberOf(key: string): number;
  /** The words of a key: known of the first ones, and of all that came more than once. */
  wordsOf(number: number): string | undefined;
}

/** Keys whose words are kept from the start: one unit alone has all its indicators told. */
const FIRST = 1000;

/** Three prints of 32 bits, the last of them made by `print`. */
const prints = new Uint32Array(3);

/** Prints of a text into `prints`: two texts that share all ninety-six bits do not occur. */
function print(text: string): void {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  let c = 0xc2b2ae35;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
    c = Math.imul(c + code, 0x27d4eb2f) ^ (c >>> 13);
  }
  prints[0] = mixed(a ^ text.length);
  prints[1] = mixed(b ^ (a >>> 16));
  prints[2] = mixed(c ^ (b << 5));
}

function mixed(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A table of no key yet. */
export function keyTable(): KeyTable {
  const words = new Map<number, string>();
  /** Number of the key plus one by its first print, open addressing; 0 is free. */
  let places = new Uint32Array(1 << 12);
  /** Three prints for each key. */
  let known = new Uint32Array(3 << 11);
  let count = 0;
  const place = (first: number, number: number) => {
    const mask = places.length - 1;
    let at = first & mask;
    while (places[at] !== 0) at = (at + 1) & mask;
    places[at] = number + 1;
  };
  const add = (key: string): number => {
    const number = count;
    count += 1;
    if (number < FIRST) words.set(number, key);
    known = grownTo(known, count * 3);
    known.set(prints, number * 3);
    if (count * 2 > places.length) {
      places = new Uint32Array(places.length * 2);
      for (let i = 0; i < count; i += 1) place(known[i * 3] ?? 0, i);
    } else place(prints[0] ?? 0, number);
    return number;
  };
  return {
    numberOf: (key) => {
      print(key);
      const [first = 0, second = 0, third = 0] = prints;
      const mask = places.length - 1;
      for (let at = first & mask; ; at = (at + 1) & mask) {
        const number = (places[at] ?? 0) - 1;
        if (number < 0) return add(key);
        const from = number * 3;
        if (known[from] === first && known[from + 1] === second && known[from + 2] === third) {
          if (number >= FIRST && !words.has(number)) words.set(number, key);
          return number;
        }
      }
    },
    wordsOf: (number) => words.get(number),
  };
}
