import type { Figure } from './figure.ts';
import { halfStep, halfStepInFen, moneyOf, numberOf } from './figure.ts';
import { roundHalfUp } from './money.ts';

/** `part ÷ whole × 100` rounded half-up to `decimals`: `percent(6746, 7091, 2)` is 95.13%. Undefined for a whole of zero. */
export function percent(part: number, whole: number, decimals = 2): Figure | undefined {
  if (whole === 0) return undefined;
  const scaled = Number(BigInt(part) * 10n ** BigInt(decimals + 2));
  return { coefficient: divide(part, whole, decimals + 2, scaled), decimals, unit: '%' };
}

function divide(part: number, whole: number, shift: number, scaled: number): number {
  if (Number.isSafeInteger(scaled)) return roundHalfUp(scaled, whole);
  const n = BigInt(Math.abs(part)) * 10n ** BigInt(shift);
  const d = BigInt(Math.abs(whole));
  const rounded = Number((n * 2n + d) / (d * 2n));
  return part < 0 !== whole < 0 ? -rounded : rounded;
}

/** The smallest and greatest values that a ratio of two printed figures can have, given the half-steps of both. */
export function ratioInterval(part: Figure, whole: Figure): readonly [number, number] | undefined {
  const [n, nStep] = measure(part);
  const [d, dStep] = measure(whole);
  if (d - dStep <= 0) return undefined;
  return [
    Math.min((n - nStep) / (d + dStep), (n - nStep) / (d - dStep)),
    (n + nStep) / (d - dStep),
  ];
}

/**
 * Whether a printed percentage can be `part ÷ whole`: its own half-step meets the interval of the two figures
 * (domain rule I10: 67.46/70.91 gives [95.121, 95.148], printed 95.13 holds). Undefined when the whole is zero.
 */
export function ratioHolds(printed: Figure, part: Figure, whole: Figure): boolean | undefined {
  const interval = ratioInterval(part, whole);
  if (!interval) return undefined;
  const scale = printed.unit === '%' ? 100 : 1;
  const half = 0.5 / 10 ** printed.decimals;
  const value = numberOf(printed);
  const slack = 1e-9;
  return value + half + slack >= interval[0] * scale && value - half - slack <= interval[1] * scale;
}

function measure(printed: Figure): readonly [number, number] {
  const money = moneyOf(printed);
  if (money !== undefined) return [money, halfStepInFen(printed)];
  // Counts of people are exact: 3 posts are not 2.995.
  const exact = printed.unit === '人' || printed.unit === '名' || printed.unit === '个';
  return [numberOf(printed), exact ? 0 : halfStep(printed)];
}
