import type { Figure } from '../../values/figure.ts';
import { numberOf } from '../../values/figure.ts';
import { ratioHolds } from '../../values/rate.ts';
import { measure, type Verdict } from '../figures/amounts.ts';

/**
 * Whether a printed rate is part ÷ whole (domain rule I10). `rounding` when it misses by no more than one of its last
 * digits, as a rate does that was cut off instead of rounded.
 */
export function compareRatio(printed: Figure, part: Figure, whole: Figure, fallback = ''): Verdict {
  const rate = asPercent(printed);
  const [a, b] = [withUnit(part, fallback), withUnit(whole, fallback)];
  const [left, right] = [measure(a), measure(b)];
  if (left.dimension !== right.dimension || right.size === 0) return 'unknown';
  const holds = ratioHolds(rate, a, b);
  if (holds === undefined) return 'unknown';
  if (holds) return 'same';
  const off = Math.abs(numberOf(rate) - (left.size / right.size) * 100);
  if (printed.approximate) return off <= 1 ? 'rounding' : 'different';
  return off < 1 / 10 ** rate.decimals ? 'rounding' : 'different';
}

/** A rate printed without its sign: 95.13 is 95.13%, 0.9513 in a column of rates is 95.13%. */
function asPercent(printed: Figure): Figure {
  if (printed.unit !== '') return printed;
  const value = Math.abs(numberOf(printed));
  const isShare = printed.decimals >= 2 && value <= 1.2;
  return isShare
    ? { ...printed, decimals: printed.decimals - 2, unit: '%' }
    : { ...printed, unit: '%' };
}

const withUnit = (printed: Figure, fallback: string): Figure =>
  printed.unit === '' && fallback ? { ...printed, unit: fallback } : printed;
