import { FEN_PER, fen, type Money, printMoney, total } from '../values/money.ts';
import type { LedgerEntry } from './entry.ts';

/** The entries of a ledger that stand: neither taken back nor taking back, in the order of their days. */
export interface Book {
  readonly entries: readonly LedgerEntry[];
}

/** Orders by day, then by id: the same entries give the same book in whatever order they come. */
const byDay = (a: LedgerEntry, b: LedgerEntry): number =>
  a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** The book of some entries. */
export function bookOf(entries: readonly LedgerEntry[]): Book {
  const reversed = new Set(entries.flatMap((entry) => entry.reverses ?? []));
  return {
    entries: entries
      .filter((entry) => entry.reverses === undefined && !reversed.has(entry.id))
      .sort(byDay),
  };
}

/** A book with one more entry that stands. */
export function withEntry({ entries }: Book, entry: LedgerEntry): Book {
  let from = 0;
  let until = entries.length;
  while (from < until) {
    const middle = (from + until) >> 1;
    const there = entries[middle];
    if (there && byDay(there, entry) <= 0) from = middle + 1;
    else until = middle;
  }
  // Copied and spliced: spreading the parts costs ten times as much, and `toSpliced` is not there in old browsers.
  const grown = entries.slice();
  grown.splice(from, 0, entry);
  return { entries: grown };
}

/** The standing entries of some kinds, between two days, the last included. */
export const entriesOf = (
  book: Book,
  kinds: string | readonly string[],
  from = '',
  until = '9999-12-31',
): readonly LedgerEntry[] =>
  book.entries.filter(
    ({ kind, day }) =>
      (typeof kinds === 'string' ? kind === kinds : kinds.includes(kind)) &&
      day >= from &&
      day <= until,
  );

/**
 * Steps in the order of their days; those of one day so that each may follow the ones before it: ids are in order of time on
 * one machine only. Where none may follow, the next in order stands.
 */
export function inSequence(
  steps: readonly LedgerEntry[],
  mayFollow: (before: readonly LedgerEntry[], next: LedgerEntry) => boolean,
): readonly LedgerEntry[] {
  const left = [...steps];
  const sorted: LedgerEntry[] = [];
  for (let [first] = left; first; [first] = left) {
    const day = first.day;
    const fits = left.findIndex((each) => each.day === day && mayFollow(sorted, each));
    sorted.push(...left.splice(Math.max(0, fits), 1));
  }
  return sorted;
}

/** First and last day of a fiscal year, which is the calendar year. */
export const daysOf = (year: number) => ({ from: `${year}-01-01`, until: `${year}-12-31` });

/** A text of an entry; '' when blank. */
export const textIn = (entry: LedgerEntry, key: string): string => entry.texts[key] ?? '';

/** An amount of an entry; undefined when blank. Texts of entries are in normal form: 元 with at most two decimals. */
export function amountIn(entry: LedgerEntry, key: string): Money | undefined {
  const match = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(textIn(entry, key));
  if (!match) return undefined;
  const [, sign, whole = '', fraction = ''] = match;
  const amount = Number(whole) * FEN_PER.元 + Number(fraction.padEnd(2, '0'));
  return fen(sign && amount !== 0 ? -amount : amount);
}

/** An amount of an entry; none when blank. */
export const amountOrNone = (entry: LedgerEntry, key: string): Money =>
  amountIn(entry, key) ?? fen(0);

/** A whole number of an entry; undefined when blank. */
export function countIn(entry: LedgerEntry, key: string): number | undefined {
  const text = textIn(entry, key);
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

/** A whole number of an entry; none when blank. */
export const countOrNone = (entry: LedgerEntry, key: string): number => countIn(entry, key) ?? 0;

/** The sum of a column over entries; blanks count nothing. */
export const sumOf = (entries: readonly LedgerEntry[], key: string): Money =>
  total(entries.map((entry) => amountOrNone(entry, key)));

/** An amount as fields of the dossier keep it. */
export const inWanyuan = (amount: Money): string => printMoney(amount, '万元');
