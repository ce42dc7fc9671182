/** Quotient of whole numbers of any size, rounded half away from zero as the forms do. */
export function divided(numerator: bigint, denominator: bigint): bigint {
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const whole = (n * 2n + d) / (d * 2n);
  return negative ? -whole : whole;
}
