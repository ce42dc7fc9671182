import { type Figure, significantDigits } from '../../values/figure.ts';
import { measure } from '../figures/amounts.ts';

/** Amounts that differ by more than this factor are no two tellings of one amount, unless their digits say so. */
const FARTHEST = 1.35;

/**
 * Whether two figures differ as two tellings of one figure do: by some per cent, by a digit that was mistyped, left out, added
 * or changed places, by the place of the point, or by nothing against something. What differs otherwise is two things.
 */
export function likeASlip(a: Figure, b: Figure): boolean {
  const [left, right] = [measure(a), measure(b)];
  if (left.dimension !== right.dimension) return false;
  const [small, great] = [left.size, right.size].map(Math.abs).sort((x, y) => x - y);
  if (small === undefined || great === undefined || small === 0) return true;
  if (great / small <= FARTHEST) return true;
  const [one, other] = [significantDigits(a), significantDigits(b)];
  const few = one.length === 1 && other.length === 1 && a.decimals === 0 && b.decimals === 0;
  return few || (one.length > 1 && other.length > 1 && strokesBetween(one, other));
}

/** Whether one digit changed, lacking or added, or two exchanged, makes one number of the other. */
function strokesBetween(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) return false;
  let from = 0;
  while (from < short.length && short[from] === long[from]) from += 1;
  let end = 0;
  while (end < short.length - from && short[short.length - 1 - end] === long[long.length - 1 - end])
    end += 1;
  const left = short.slice(from, short.length - end);
  const right = long.slice(from, long.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
