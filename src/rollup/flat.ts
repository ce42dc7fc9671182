import { BETWEEN, type Summand } from './summand.ts';

/** Numbers of an indicator in the flat list: print of its key, which of the traits, weight, points, target, result. */
export const FLAT_WIDTH = 6;

/**
 * A summand whose indicators are one flat list of numbers: a region has millions of them, and an object or a text for each
 * costs more than its sum.
 */
export interface FlatSummand extends Omit<Summand, 'indicators'> {
  /** What keys of indicators say besides the name. */
  readonly traits: readonly string[];
  readonly indicators: ArrayLike<number>;
  /** Names in the order of the indicators; left out where only sums are wanted. */
  readonly names?: readonly string[];
}

/** The summand with its indicators as a flat list. */
export function flat({ indicators, ...summand }: Summand): FlatSummand {
  const traits: string[] = [];
  const names: string[] = [];
  const numbers = new Float64Array(indicators.length * FLAT_WIDTH);
  let at = 0;
  for (const { key, weight, score, target, result } of indicators) {
    const cut = key.lastIndexOf(BETWEEN);
    const front = key.slice(0, cut);
    if (!traits.includes(front)) traits.push(front);
    names.push(key.slice(cut + 1));
    const of = traits.indexOf(front);
    numbers.set([printOf(key), of, weight, score, target ?? 0, result ?? 0], at);
    at += FLAT_WIDTH;
  }
  return { ...summand, traits, indicators: numbers, names };
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
