import { printFigure } from '../values/figure.ts';
import { type Money, printMoney } from '../values/money.ts';
import { percent } from '../values/rate.ts';

/** An amount as reports print it: 67.46万元. Always two decimals, so that all amounts of a report look alike. */
export const wan = (amount: Money): string => `${wanNumber(amount)}万元`;

/** The number alone, for cells under a head that says 万元. */
export const wanNumber = (amount: Money): string => printMoney(amount, '万元', 2);

/** A share or rate as printed: 93.01%. 「—」 on a base of zero, of which no percentage may be printed. */
export function rate(part: number, whole: number): string {
  const printed = percent(part, whole, 2);
  return printed ? printFigure(printed) : '—';
}

/** Points, given in hundredths, without needless zeros: 9.51, 10. */
export function pointsText(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : '';
  const digits = Math.abs(hundredths).toString().padStart(3, '0');
  const text = `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return text.replace(/\.?0+$/, '');
}

/** Ends a sentence with 。 unless it has an end already. Nothing stays nothing. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[。！？]$/.test(trimmed) ? trimmed : `${trimmed}。`;
}

/** Joins the parts that there are. */
export const list = (parts: readonly (string | undefined | false)[], mark = '，'): string =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '').join(mark);
