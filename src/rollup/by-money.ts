import { cellAt } from './cells.ts';

/**
 * Money in 分 is cut in two, so that it can be multiplied by points without leaving the whole numbers that a double holds: a
 * sum of products with money is two such numbers, exact up to some 10^21 (all money of a nation times a hundred points), and
 * much cheaper than whole numbers of any size.
 */
const CUT = 1_000_000;

/** From here on the low half of a sum is carried over: ten more products of 10^11 each still fit. */
const FULL = 1e14;

/** Cuts an amount: how many whole `CUT`, and the rest. */
export const cut = (money: number): readonly [high: number, low: number] => {
  const high = Math.floor(money / CUT);
  return [high, money - high * CUT];
};

/** What of a low half belongs to the high one. */
export const over = (low: number): number => (low < FULL ? 0 : Math.floor(low / CUT));

/** The low half without what is carried over. */
export const rest = (low: number, carried: number): number => low - carried * CUT;

/** Adds to a sum by money that stands in a cell and the next. */
export function addTo(cells: Float64Array, at: number, high: number, low: number): void {
  const sum = cellAt(cells, at + 1) + low;
  const carried = over(sum);
  cells[at] = cellAt(cells, at) + high + carried;
  cells[at + 1] = rest(sum, carried);
}

/** The whole sum. */
export const wholeOf = (high: number, low: number): bigint =>
  BigInt(high) * BigInt(CUT) + BigInt(low);
