import { bytesOf } from './bytes.ts';
import { BETWEEN, type Summand } from './summand.ts';

/**
 * A summand whose indicators are bytes: a region has millions of them, and an object or a text for each costs more than its
 * sum.
 */
export interface FlatSummand extends Omit<Summand, 'indicators'> {
  /** What keys of indicators say besides the name. */
  readonly traits: readonly string[];
  /** Their numbers, as `bytesOf` writes them. */
  readonly indicators: Uint8Array;
  /** Names in the order of the indicators; left out where only sums are wanted. */
  readonly names?: readonly string[];
}

/** The summand with its indicators as bytes. */
export function flat({ indicators, ...summand }: Summand): FlatSummand {
  const traits: string[] = [];
  const names: string[] = [];
  const numbers: number[] = [];
  for (const { key, weight, score, target, result } of indicators) {
    const cut = key.lastIndexOf(BETWEEN);
    const front = key.slice(0, cut);
    if (!traits.includes(front)) traits.push(front);
    names.push(key.slice(cut + 1));
    numbers.push(printOf(key), traits.indexOf(front), weight, score, target ?? 0, result ?? 0);
  }
  return { ...summand, traits, indicators: bytesOf(numbers), names };
}

/**
 * A print of 53 bits by which keys are told apart. Of the two million keys of a hundred thousand units some two share one
 * with a chance of one in five thousand.
 */
export function printOf(key: string): number {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let i = 0; i < key.length; i += 1) {
    const code = key.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x5bd1e995) ^ (b >>> 15);
  }
  const high = mixed(a ^ key.length) >>> 0;
  const low = mixed(b ^ (a >>> 16)) >>> 11;
  return high * 0x20_0000 + low;
}

function mixed(value: number): number {
  let h = value ^ (value >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
