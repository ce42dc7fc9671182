/**
 * An amount of money in whole 分 (hundredth of a yuan). Never a binary fraction: 0.01 万元 is 10,000 分.
 * Safe up to 9 × 10^15 分 = 90 trillion yuan.
 */
export type Money = number & { readonly brand: 'fen' };

/** 分 in one of each unit in which money is printed. */
export const FEN_PER = {
  分: 1,
  角: 10,
  元: 100,
  千元: 100_000,
  万元: 1_000_000,
  亿元: 10_000_000_000,
} as const;

/** A unit in which money is printed. */
export type MoneyUnit = keyof typeof FEN_PER;

/** Whether the word is a unit of money. */
export const isMoneyUnit = (unit: string): unit is MoneyUnit => Object.hasOwn(FEN_PER, unit);

/** Brands an integer as 分. Throws on a fraction: that is our mistake, never the report's. */
export function fen(amount: number): Money {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of 分: ${amount}`);
  return amount as Money;
}

/** The sum of amounts, exact. */
export const total = (amounts: readonly Money[]): Money => fen(amounts.reduce((a, b) => a + b, 0));

/** Prints an amount in a unit with no needless zeros: `wanyuan(144000_00)` is `14.4`. */
export function printMoney(amount: Money, unit: MoneyUnit, decimals?: number): string {
  const scale = FEN_PER[unit];
  const digits = Math.round(Math.log10(scale));
  const sign = amount < 0 ? '-' : '';
  const padded = Math.abs(amount)
    .toString()
    .padStart(digits + 1, '0');
  const whole = padded.slice(0, padded.length - digits);
  const fraction = padded.slice(padded.length - digits);
  if (decimals === undefined) {
    const trimmed = fraction.replace(/0+$/, '');
    return sign + whole + (trimmed ? `.${trimmed}` : '');
  }
  if (decimals >= digits) return `${sign}${whole}.${fraction.padEnd(decimals, '0')}`;
  return printScaled(roundHalfUp(amount, 10 ** (digits - decimals)), decimals);
}

/** Divides whole numbers and rounds half away from zero, as the forms do: `roundHalfUp(95135, 10)` is 9514. */
export function roundHalfUp(numerator: number, denominator: number): number {
  const n = Math.abs(numerator);
  const d = Math.abs(denominator);
  const rounded =
    d > 0 && Number.isInteger(n) && Number.isSafeInteger(2 * n + d)
      ? wholeQuotient(2 * n + d, 2 * d)
      : Number((BigInt(n) * 2n + BigInt(d)) / (BigInt(d) * 2n));
  return numerator < 0 !== denominator < 0 ? -rounded : rounded;
}

/** How often one whole number goes into another: exact without big integers, whose cost shows where every figure is compared. */
const wholeQuotient = (n: number, d: number): number => (n - (n % d)) / d;

/** Prints a scaled whole number: `printScaled(9513, 2)` is `95.13`. */
export function printScaled(coefficient: number, decimals: number): string {
  const sign = coefficient < 0 ? '-' : '';
  const digits = Math.abs(coefficient)
    .toString()
    .padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
