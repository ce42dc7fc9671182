import type { LedgerEntry, LedgerId } from '../ledger/entry.ts';
import { type Day, day } from '../values/day.ts';
import { fen, type Money, printMoney } from '../values/money.ts';

/** Entries as they come, with ids in their order. */
export class Books {
  readonly entries: LedgerEntry[] = [];
  readonly year: number;

  constructor(year: number) {
    this.year = year;
  }

  /** Enters on a day of the year, written as `03-12`; blanks are left out. */
  enter(
    ledger: LedgerId,
    kind: string,
    date: string,
    texts: Readonly<Record<string, string | number | undefined>>,
  ): void {
    const said = Object.entries(texts).flatMap(([key, text]) =>
      text === undefined || text === '' ? [] : [[key, `${text}`] as const],
    );
    this.entries.push({
      id: `demo${this.year}n${`${this.entries.length + 1}`.padStart(4, '0')}`,
      ledger,
      kind,
      day: day(date.length > 5 ? date : `${this.year}-${date}`) as Day,
      texts: Object.fromEntries(said),
    });
  }
}

/** An amount as entries keep it. */
export const yuan = (amount: Money): string => printMoney(amount, '元');

/** An amount in equal parts, the last with the remainder. */
export function parts(amount: Money, count: number): readonly Money[] {
  const one = Math.floor(amount / count);
  return Array.from({ length: count }, (_, i) =>
    fen(i < count - 1 ? one : amount - one * (count - 1)),
  );
}

const LAST_DAYS = [
  '01-31',
  '02-28',
  '03-31',
  '04-30',
  '05-31',
  '06-30',
  '07-31',
  '08-31',
  '09-30',
  '10-31',
  '11-30',
  '12-31',
] as const;

/** The last day of a month, counted from 0, of a common year. */
export const lastDay = (month: number): string => LAST_DAYS[month] as string;
