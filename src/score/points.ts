import type { Figure } from '../values/figure.ts';

/** A rational number of points before rounding: numerator ÷ denominator, both whole. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A printed figure as an exact ratio. */
export const ratioOf = (printed: Figure): Ratio => ({
  numerator: BigInt(printed.coefficient),
  denominator: 10n ** BigInt(printed.decimals),
});

/** Exact product. */
export const times = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.numerator,
  denominator: a.denominator * b.denominator,
});

/** Exact quotient; undefined by zero. */
export const over = (a: Ratio, b: Ratio): Ratio | undefined => {
  if (b.numerator === 0n) return undefined;
  const sign = b.numerator < 0n ? -1n : 1n;
  return {
    numerator: a.numerator * b.denominator * sign,
    denominator: a.denominator * b.numerator * sign,
  };
};

/** Exact difference. */
export const minus = (a: Ratio, b: Ratio): Ratio => ({
  numerator: a.numerator * b.denominator - b.numerator * a.denominator,
  denominator: a.denominator * b.denominator,
});

/** Negative, zero or positive. */
export const compareRatios = (a: Ratio, b: Ratio): number => {
  const difference = minus(a, b).numerator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

/** A plain number such as 0.8 or 5 as an exact ratio (up to six decimals). */
export const exactly = (plain: number): Ratio => ({
  numerator: BigInt(Math.round(plain * 1_000_000)),
  denominator: 1_000_000n,
});

/** Rounds half away from zero to a figure of so many decimals (domain rule 3.4). */
export function rounded(ratio: Ratio, decimals: number): Figure {
  const shifted = ratio.numerator * 10n ** BigInt(decimals);
  const negative = shifted < 0n;
  const size = negative ? -shifted : shifted;
  const whole = (size * 2n + ratio.denominator) / (ratio.denominator * 2n);
  return { coefficient: Number(negative ? -whole : whole), decimals, unit: '' };
}

/** Cuts off what is beyond the decimals. */
export function truncated(ratio: Ratio, decimals: number): Figure {
  const shifted = (ratio.numerator * 10n ** BigInt(decimals)) / ratio.denominator;
  return { coefficient: Number(shifted), decimals, unit: '' };
}

/** Holds points between zero and the weight. */
export function clipped(points: Ratio, weight: Ratio): Ratio {
  if (points.numerator < 0n) return { numerator: 0n, denominator: 1n };
  return compareRatios(points, weight) > 0 ? weight : points;
}
