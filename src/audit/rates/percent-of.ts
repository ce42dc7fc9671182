import { numberOf } from '../../values/figure.ts';
import type { Counted } from '../figures/counted.ts';

/** By how many steps of its last digit a percentage may be off: where it comes out even, is rounded, may be cut off, or fills others up to a hundred. */
export const EVEN = 0.02;
const ROUNDED = 0.5;
export const CUT = 1;
export const FILLED = 1.5;

/**
 * What tells of one percentage whether it is a part over a whole, both sizes in one unit. `steps` says how far off its last digit may be; `open` is
 * how many percentage points more the rounding of part and whole leaves open. Where many pairs are asked, what depends on it alone is reckoned once.
 */
export function percentTest({ value }: Counted, steps = ROUNDED, open = 0) {
  const shown = numberOf(value);
  const margin = steps / 10 ** value.decimals + open + 1e-9;
  return (part: number, whole: number): boolean =>
    whole > 0 && Math.abs((part / whole) * 100 - shown) <= margin;
}

/** Whether a percentage is a part over a whole. */
export const isPercentOf = (
  rate: Counted,
  part: number,
  whole: number,
  steps = ROUNDED,
  open = 0,
): boolean => percentTest(rate, steps, open)(part, whole);

/** Whether a percentage is by how much something grew or fell: the difference over what there was before. */
export const isPercentOfChange = (
  rate: Counted,
  before: number,
  now: number,
  steps = ROUNDED,
  open = 0,
): boolean => isPercentOf(rate, Math.abs(now - before), before, steps, open);
