import { printDay } from '../../values/day.ts';
import { percent } from '../../values/rate.ts';
import { textIn } from '../book.ts';
import { decimalSum, printDecimal } from '../decimal.ts';
import type { LedgerEntry } from '../entry.ts';
import { printResult } from '../indicator-rows.ts';
import type { Reckoning } from '../ledger.ts';

/** What a type of record measures: how many rows, how much, a share, or by when. */
const MEASURES = ['count', 'sum', 'ratio', 'latest'] as const;

/** One of the measures. */
export type Measure = (typeof MEASURES)[number];

/** How the trace of a figure is told. */
export const RECKONED: Readonly<Record<Measure, Reckoning>> = {
  count: 'count',
  sum: 'sum',
  ratio: 'ratio',
  latest: 'last',
};

const isMeasure = (text: string): text is Measure => (MEASURES as readonly string[]).includes(text);

/** What a type measures; undefined for an entry that is no type. */
export function measureOf(type: LedgerEntry): Measure | undefined {
  const text = textIn(type, 'measures');
  return isMeasure(text) ? text : undefined;
}

/**
 * The result that records prove, in the grammar of results: 12次, 326人, 96.5%, 2024年11月8日. Undefined without records: nothing
 * entered is not nothing done; and for a share of nothing.
 */
export function resultOf(type: LedgerEntry, records: readonly LedgerEntry[]): string | undefined {
  if (records.length === 0) return undefined;
  const unit = textIn(type, 'unit');
  switch (measureOf(type)) {
    case 'count':
      return `${records.length}${unit}`;
    case 'sum':
      return `${printDecimal(decimalSum(records, 'quantity'))}${unit}`;
    case 'ratio': {
      const share = percent(decimalSum(records, 'quantity'), decimalSum(records, 'of'));
      return share && printResult(share);
    }
    case 'latest': {
      const days = records.map(({ day }) => day).sort();
      const last = days.at(-1);
      return last && printDay(last);
    }
    default:
      return undefined;
  }
}
