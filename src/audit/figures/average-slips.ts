import { isMistyped } from '../../values/mistyped.ts';
import { ABOUT, type Counted, inUnitOf } from './counted.ts';
import { halfOf } from './products.ts';

/** What a total makes for each of a number, in the unit of the average. */
const made = (average: Counted, total: Counted, number: number): number =>
  inUnitOf(average, total.size / number);

/** By which share of itself a number may be rounded: 「12.6万名」, 「约12万名」, 「近500户」. */
export function looseOf(number: Counted): number {
  const half = halfOf(number) / number.size;
  if (!ABOUT.test(number.before.slice(-4)))
    return number.value.decimals > 0 || /^[万亿]/.test(number.value.unit) ? half : 0;
  return Math.max(half, ROUGHLY);
}

/** What is told roughly may be off by so much of itself. */
const ROUGHLY = 0.05;

/** Whether a total over a number is the average as it is printed; `loose` is by how much of itself the number may be rounded. */
export const fits = (average: Counted, total: Counted, number: number, loose = 0): boolean =>
  Math.abs(total.size / number - average.size) <=
  (halfOf(average) + halfOf(total) / number + average.size * loose) * (1 + 1e-9);

/** Whether the average is one stroke away from what a total over a number makes. */
export const isSlip = (average: Counted, total: Counted, number: number): boolean =>
  average.value.coefficient >= 10 && isMistyped(average.value, made(average, total, number));

/** Whether the total, or the number, is mistyped. */
export function isSlipIn(average: Counted, total: Counted, number: Counted): boolean {
  const whole = (average.size * number.size) / 1e6;
  const many = total.size / average.size;
  const exact = (value: number): boolean => Math.abs(value - Math.round(value)) < 0.02;
  const meant = inUnitOf(total, whole);
  return (
    (exact(meant * 10 ** total.value.decimals) &&
      total.value.coefficient >= 100 &&
      isMistyped(total.value, meant)) ||
    (exact(many * 10 ** number.value.decimals) &&
      number.value.coefficient >= 100 &&
      isMistyped(number.value, many)) ||
    isFewMistyped(average, total, number)
  );
}

/** Whether a number of things is mistyped: the one that makes the average, told to three digits or more, is one stroke away. */
function isFewMistyped(average: Counted, total: Counted, number: Counted): boolean {
  if (number.value.decimals > 0 || average.value.coefficient < 100) return false;
  if (number.value.coefficient < 100 && average.value.decimals === 0) return false;
  const few = Math.round(total.size / average.size);
  const off = Math.abs(total.size / few - average.size);
  const isAlone = (halfOf(average) / average.size) * few < 0.3;
  return few > 1 && isAlone && off <= halfOf(average) && isMistyped(number.value, few);
}

/** Whether the quotient comes out even to the last digit of the average, with figures great enough that this is no chance. */
export function isEven(average: Counted, total: Counted, number: number): boolean {
  const value = made(average, total, number) * 10 ** average.value.decimals;
  return Math.abs(value - Math.round(value)) < 0.02 && number >= 10;
}
