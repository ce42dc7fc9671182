import { type DraftDossier, rowsOf, textOf } from '../draft/draft.ts';
import { squeeze } from '../values/chinese.ts';
import { type Day, printDay } from '../values/day.ts';
import { type Book, countIn, entriesOf, textIn } from './book.ts';
import type { LedgerEntry } from './entry.ts';

/** What became of a measure; `open` has no answer yet. */
type PromiseStatus = 'done' | 'underWay' | 'dropped' | 'open';

/** A measure of a report with its latest answer. */
export interface Promised {
  readonly promise: LedgerEntry;
  readonly status: PromiseStatus;
  readonly answer?: LedgerEntry;
  /** Neither done nor dropped by the day that was promised. */
  readonly overdue: boolean;
}

/** Whether two entries speak of one measure of one report. */
export const samePromise = (a: LedgerEntry, b: LedgerEntry): boolean =>
  countIn(a, 'reportYear') === countIn(b, 'reportYear') &&
  squeeze(textIn(a, 'measure')) === squeeze(textIn(b, 'measure'));

/** The answers to a measure in the order of their days. */
export const answersTo = (book: Book, promise: LedgerEntry): readonly LedgerEntry[] =>
  entriesOf(book, 'answer').filter((each) => samePromise(each, promise));

/** The measures of the report of a year, each with what became of it by a day. */
export function promisesOf(book: Book, reportYear: number, on: Day): readonly Promised[] {
  return entriesOf(book, 'promise')
    .filter((each) => countIn(each, 'reportYear') === reportYear)
    .map((promise) => {
      const answer = answersTo(book, promise)
        .filter(({ day }) => day <= on)
        .at(-1);
      const status = answer ? (textIn(answer, 'status') as PromiseStatus) : 'open';
      const dueBy = textIn(promise, 'dueBy');
      return {
        promise,
        status,
        ...(answer && { answer }),
        overdue: dueBy !== '' && dueBy < on && (status === 'open' || status === 'underWay'),
      };
    });
}

/** Entries for the measures that a report promised: `idOf` gives each row its id. */
export function promisesFrom(
  draft: DraftDossier,
  reportYear: number,
  day: Day,
  idOf: (row: string) => string,
): readonly LedgerEntry[] {
  return rowsOf(draft, 'narrative.problems').flatMap((id): readonly LedgerEntry[] => {
    const row = `narrative.problems/${id}`;
    const [measure, problem] = [textOf(draft, `${row}.measure`), textOf(draft, `${row}.problem`)];
    if (squeeze(measure) === '') return [];
    const texts = {
      reportYear: `${reportYear}`,
      measure,
      ...(problem !== '' && { problem }),
    };
    return [{ id: idOf(row), ledger: 'promises', kind: 'promise', day, texts }];
  });
}

const WORDS: readonly (readonly [PromiseStatus, string])[] = [
  ['done', '已完成'],
  ['underWay', '正在推进'],
  ['dropped', '不再实施'],
  ['open', '尚未说明'],
];

/** What the report says of last year's measures; '' when there are none. */
export function promisesText(all: readonly Promised[], reportYear: number): string {
  if (all.length === 0) return '';
  const counts = WORDS.flatMap(([status, word]) => {
    const count = all.filter((each) => each.status === status).length;
    return count > 0 ? [`${word}${count}条`] : [];
  });
  const rows = all.map(({ promise, status, answer }, i) => {
    const word = WORDS.find(([each]) => each === status)?.[1] ?? '';
    const expected = answer ? textIn(answer, 'expected') : '';
    const by = expected === '' ? '' : `，预计${printDay(expected as Day)}完成`;
    const account = answer ? `，${ended(textIn(answer, 'account'))}` : '';
    return `${i + 1}.${ended(textIn(promise, 'measure'))}：${word}${account}${by}。`;
  });
  return [`${reportYear}年度报告提出改进措施${all.length}条，${counts.join('，')}。`, ...rows].join(
    '\n',
  );
}

const ended = (text: string): string => text.replace(/[。；;，,\s]+$/, '');
