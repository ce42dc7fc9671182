import { numberOf } from '../../values/figure.ts';
import type { Counted } from '../figures/counted.ts';

/** By how many steps of its last digit a percentage may be off: where it comes out even, is rounded, may be cut off, or fills others up to a hundred. */
export const EVEN = 0.02;
export const ROUNDED = 0.5;
export const CUT = 1;
export const FILLED = 1.5;

/**
 * Whether a percentage is a part over a whole, both sizes in one unit. `steps` says how far off its last digit may be; `open` is how many percentage
 * points more the rounding of part and whole leaves open.
 */
export const isPercentOf = (
  { value }: Counted,
  part: number,
  whole: number,
  steps = ROUNDED,
  open = 0,
): boolean =>
  whole > 0 &&
  Math.abs((part / whole) * 100 - numberOf(value)) <= steps / 10 ** value.decimals + open + 1e-9;

/** Whether a percentage is by how much something grew or fell: the difference over what there was before. */
export const isPercentOfChange = (
  rate: Counted,
  before: number,
  now: number,
  steps = ROUNDED,
  open = 0,
): boolean => isPercentOf(rate, Math.abs(now - before), before, steps, open);
