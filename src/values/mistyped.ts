import type { Figure } from './figure.ts';

/** Sums in floats miss whole steps by less than this. */
const NOISE = 1e-6;

/** A number of fewer digits is many a number with one digit more. */
const FEWEST = 3;

/** Whether one number is the other with one digit left out: 1234 and 12334, 3900 and 39000. */
function hasOneMore(long: string, short: string): boolean {
  if (long.length !== short.length + 1 || short.length < FEWEST) return false;
  let same = 0;
  while (same < short.length && long[same] === short[same]) same += 1;
  return long.slice(same + 1) === short.slice(same);
}

/**
 * Whether a printed figure is a number, given in its unit and rounded as it is printed, with one digit mistyped, its digits in
 * another order, or one digit too many or too few.
 */
export function isMistyped(printed: Figure, meant: number): boolean {
  const [a, b] = [
    String(Math.abs(printed.coefficient)),
    String(Math.round(Math.abs(meant) * 10 ** printed.decimals)),
  ];
  const steps = Math.abs(Math.abs(printed.coefficient) - Math.abs(meant) * 10 ** printed.decimals);
  // Less than a step of the last digit is no stroke but rounding.
  if (steps < 1 - NOISE) return false;
  if (a.length !== b.length) return hasOneMore(a, b) || hasOneMore(b, a);
  const off = [...a].filter((digit, i) => digit !== b[i]).length;
  return off === 1 || [...a].sort().join('') === [...b].sort().join('');
}
