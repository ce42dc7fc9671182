import { printScaled } from '../values/money.ts';
import { textIn } from './book.ts';
import type { LedgerEntry } from './entry.ts';

/** Steps of a decimal column in one: four decimals are kept. */
export const STEPS = 10_000;

/** A decimal of an entry in whole ten-thousandths, so that sums are exact; undefined when blank. */
export function decimalIn(entry: LedgerEntry, key: string): number | undefined {
  const match = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(textIn(entry, key));
  if (!match) return undefined;
  const [, whole = '', fraction = ''] = match;
  const scaled = Number(whole) * STEPS + Number(fraction.padEnd(4, '0'));
  return Number.isSafeInteger(scaled) ? scaled : undefined;
}

/** Prints ten-thousandths without needless zeros: 125000 is 12.5. */
export const printDecimal = (scaled: number): string =>
  printScaled(scaled, 4).replace(/0+$/, '').replace(/\.$/, '');

/** The sum of a decimal column in ten-thousandths; blanks count nothing. */
export const decimalSum = (entries: readonly LedgerEntry[], key: string): number =>
  entries.reduce((sum, entry) => sum + (decimalIn(entry, key) ?? 0), 0);
