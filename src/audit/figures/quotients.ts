import { isMistyped } from '../../values/mistyped.ts';
import { isTenfold } from '../readings/tenfold.ts';
import { type Counted, inUnitOf, manyOf } from './counted.ts';
import { averageMade, halfOf, type Product } from './products.ts';

/** An average told from an older draft is apart by no more than this. */
const MOST_APART = 1.35;

/** Whether an average is a total over a number, as far as both are rounded; `scale` makes the total's unit the average's. */
export function isQuotient(average: Counted, total: Counted, number: Counted, scale = 1): boolean {
  const many = manyOf(number);
  const off = Math.abs((total.size * scale) / many - average.size);
  // A number told in ten thousands is rounded as well.
  const slack = halfOf(average) + (halfOf(total) * scale) / many;
  return off <= slack + (average.size * (isRounded(number) ? halfOf(number) : 0)) / number.size;
}

const isRounded = ({ value }: Counted): boolean => value.decimals > 0;

/** An average that is not a total over a number, but as one slip or an older draft would make it; else it may be of others. */
export function quotientOff(
  average: Counted,
  total: Counted,
  number: Counted,
  scale = 1,
): readonly Product[] {
  const many = manyOf(number);
  if (many < 2 || average.size === 0 || isQuotient(average, total, number, scale)) return [];
  const quotient = (total.size * scale) / many;
  const ratio = quotient / average.size;
  const isNear = ratio < MOST_APART && ratio * MOST_APART > 1;
  const meant = inUnitOf(average, quotient);
  if (!isNear && !isMistyped(average.value, meant) && !isTenfold(average.size, quotient)) return [];
  return [averageMade(average, total, number, quotient)];
}
