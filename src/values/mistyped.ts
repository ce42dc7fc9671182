import type { Figure } from './figure.ts';

/** Sums in floats miss whole steps by less than this. */
const NOISE = 1e-6;

/**
 * Whether a printed figure is a number, given in its unit and rounded as it is printed, with one digit mistyped or its digits in
 * another order.
 */
export function isMistyped(printed: Figure, meant: number): boolean {
  const [a, b] = [
    String(Math.abs(printed.coefficient)),
    String(Math.round(Math.abs(meant) * 10 ** printed.decimals)),
  ];
  const steps = Math.abs(Math.abs(printed.coefficient) - Math.abs(meant) * 10 ** printed.decimals);
  // Less than a step of the last digit is no stroke but rounding.
  if (steps < 1 - NOISE || a.length !== b.length) return false;
  const off = [...a].filter((digit, i) => digit !== b[i]).length;
  return off === 1 || [...a].sort().join('') === [...b].sort().join('');
}
