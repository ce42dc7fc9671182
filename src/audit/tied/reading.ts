import { isMoneyUnit } from '../../values/money.ts';
import { balance, printMoneyIn } from '../figures/amounts.ts';
import { type Counted, inUnitOf, stepOf, sumOfSizes } from '../figures/counted.ts';
import { FILLED, isPercentOf } from '../rates/percent-of.ts';

/** What some figures of a section make of another one by the words between them, where it is told otherwise. */
export interface Reading {
  /** What they make is told as this. */
  readonly said: Counted;
  readonly from: readonly Counted[];
  /** What it comes to, as it would be printed in the unit of `said`. */
  readonly computed: string;
}

/** Numbers of what cannot be told in parts are told exactly; amounts, areas and lengths may be rounded each for itself. */
const DIVIDES = /[吨亩里米]|公顷|小时|公斤|千克|千瓦时/;

/** By how much the last digit of a figure may be off, in its smallest unit. */
export function marginOf(each: Counted): number {
  const { unit, decimals } = each.value;
  const isCount = each.nature !== 'money' && each.nature !== '%' && !DIVIDES.test(unit);
  if (decimals === 0 && isCount && !/^[万亿]/.test(unit)) return 0;
  return Math.abs(stepOf(each)) / 2;
}

/** A size as it would be printed in the unit of a figure. */
export function printedLike(each: Counted, size: number): string {
  const { unit } = each.value;
  if (isMoneyUnit(unit) && each.nature === 'money') return printMoneyIn(size, unit);
  const meant = Number(inUnitOf(each, size).toFixed(Math.max(2, each.value.decimals)));
  return `${meant}${unit === '点' ? '分' : unit}`;
}

/** Whether a list misses its whole by more than the last digits of all. */
export function misses(whole: Counted, parts: readonly Counted[]): boolean {
  if (whole.nature === 'money' && parts.every(({ nature }) => nature === 'money'))
    return (
      balance(
        whole.value,
        parts.map(({ value }) => value),
      ).verdict === 'different'
    );
  const margin = [whole, ...parts].reduce((all, each) => all + marginOf(each), 0);
  return Math.abs(whole.size - sumOfSizes(parts)) > margin * (1 + 1e-9) + 1e-6;
}

/** Whether a rate is a part over a whole but for the rounding of all three. */
export function fits(rate: Counted, part: Counted, whole: Counted): boolean {
  if (whole.size === 0) return false;
  const made = (part.size / whole.size) * 100;
  const open = made * (marginOf(part) / (part.size || 1) + marginOf(whole) / whole.size);
  return isPercentOf(rate, part.size, whole.size, FILLED, open);
}
