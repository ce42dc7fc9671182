/** Money in 分 cut in two, so that it can be multiplied without leaving the whole numbers that a double holds. */
export interface Parted {
  readonly high: number;
  readonly low: number;
  readonly whole: bigint;
}

/** A sum of products with money: exact, and much cheaper than whole numbers of any size. */
export interface ByMoney {
  high: number;
  low: number;
}

const CUT = 1_000_000;

/** Cuts an amount in 分. */
export const parted = (money: number): Parted => ({
  high: Math.floor(money / CUT),
  low: money % CUT,
  whole: BigInt(money),
});

/** A sum of nothing. */
export const nothing = (): ByMoney => ({ high: 0, low: 0 });

/**
 * Adds money times a number of up to some ten thousands (points in hundredths): each half stays below 10^11, so that ten
 * thousand such products and more are summed exactly before `low` is carried over.
 */
export function addTimes(sum: ByMoney, { high, low }: Parted, times: number): void {
  sum.high += high * times;
  sum.low += low * times;
  carry(sum);
}

/** Adds a sum to a sum. */
export function addParts(into: ByMoney, from: ByMoney): void {
  into.high += from.high;
  into.low += from.low;
  carry(into);
}

function carry(sum: ByMoney): void {
  if (sum.low < 1e14) return;
  const over = Math.floor(sum.low / CUT);
  sum.high += over;
  sum.low -= over * CUT;
}

/** The whole sum. */
export const wholeOf = ({ high, low }: ByMoney): bigint => BigInt(high) * BigInt(CUT) + BigInt(low);
