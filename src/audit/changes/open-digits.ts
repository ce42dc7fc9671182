import type { Counted } from '../figures/counted.ts';

/** A size and how far what was counted may lie from it, in the smallest unit. */
export interface Span {
  readonly size: number;
  readonly open: number;
}

/**
 * Half a step of the last digit of a figure told with decimals, 「3.96万人」, or in ten thousands, 「106万吨」; a whole number of things, or of
 * 万元, is as it stands.
 */
export const openOf = ({ size, value, nature }: Counted): number =>
  value.coefficient === 0 || (value.decimals === 0 && !isRounded(value.unit, nature))
    ? 0
    : size / value.coefficient / 2;

/** 「由883公里增加到951公里，净增69公里」: lengths, areas and weights in whole units were each rounded for themselves; by how much two and their difference may be off. */
export const openOfThree = ({ value, size }: Counted): number =>
  /公里|千米|平方|公顷|[吨亩]/.test(value.unit) && value.coefficient > 0
    ? Math.abs(size / value.coefficient) * 1.01
    : 0;

const isRounded = (unit: string, nature: string): boolean =>
  nature === 'money' ? unit === '亿元' : /^[万亿]/.test(unit);

/**
 * 「招生3.96万人，比上年增加8257人，增长26.37%」: whether a rate is what a change of a base makes, whatever the digits are that either was
 * told without. The last digit of the rate may be off by one.
 */
export function canMake(rate: Counted, moved: Span, base: Span): boolean {
  const printed = rate.value.coefficient / 10 ** rate.value.decimals;
  const step = 1 / 10 ** rate.value.decimals;
  if (base.size - base.open <= 0) return true;
  const least = ((moved.size - moved.open) / (base.size + base.open)) * 100;
  const most = ((moved.size + moved.open) / (base.size - base.open)) * 100;
  return printed > least - step && printed < most + step;
}
