/** An exact fraction; the denominator is above zero. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** A fraction of whole numbers. */
export const rational = (n: bigint | number, d: bigint | number = 1n): Rational => ({
  n: BigInt(n),
  d: BigInt(d),
});

const plus = (a: Rational, b: Rational): Rational => reduced(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational => plus(a, { n: -b.n, d: b.d });
export const times = (...all: readonly Rational[]): Rational =>
  all.reduce((a, b) => reduced(a.n * b.n, a.d * b.d));

/** The sum of fractions. */
export const sumOfAll = (all: readonly Rational[]): Rational => all.reduce(plus, rational(0));

// Sums of thousands of answers stay small when they are cut down on the way.
function reduced(n: bigint, d: bigint): Rational {
  let a = n < 0n ? -n : n;
  let b = d;
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { n: 0n, d: 1n } : { n: n / a, d: d / a };
}

/** The nearest whole number of a fraction not below zero, half up. */
export const nearest = ({ n, d }: Rational): number => Number((n * 2n + d) / (d * 2n));

/** The nearest whole number of the square root of a fraction not below zero, half up; no binary fraction on the way. */
export function nearestRoot({ n, d }: Rational): number {
  const root = floorRoot(n / d);
  const half = 2n * root + 1n;
  return Number(half * half * d <= 4n * n ? root + 1n : root);
}

function floorRoot(of: bigint): bigint {
  if (of < 2n) return of;
  let x = BigInt(Math.floor(Math.sqrt(Number(of)))) + 1n;
  for (let next = (x + of / x) / 2n; next < x; next = (x + of / x) / 2n) x = next;
  return x;
}
