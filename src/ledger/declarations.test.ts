import { expect, test } from 'vitest';
import { day } from '../values/day.ts';
import { adjustedSince } from './adjusted-since.ts';
import { bookOf } from './book.ts';
import { targetSets } from './declarations.ts';
import { enterAll } from './enter.ts';
import type { LedgerEntry } from './entry.ts';
import { TARGETS } from './ledgers/targets.ts';

const OF = { object: '整体', term: '年度', years: '2026' };
const step = (
  id: string,
  kind: string,
  on: string,
  texts: Readonly<Record<string, string>>,
  of: Readonly<Record<string, string>> = OF,
): LedgerEntry => ({ id, ledger: 'targets', kind, day: day(on), texts: { ...of, ...texts } });

const DECLARED = step('d1', 'declaration', '2025-10-10', { content: '目标一；培训场次≥3次' });
const RETURNED = step('r1', 'review', '2025-10-20', {
  ...{ grade: '中', result: '退回修改', opinion: '缺少成本指标' },
});
const AGAIN = step('d2', 'declaration', '2025-10-28', {
  content: '目标一；培训场次≥3次；成本≤5万元',
});
const PASSED = step('r2', 'review', '2025-11-05', { grade: '良', result: '通过' });
const APPROVED = step('p1', 'approval', '2026-01-20', { document: '临财预〔2026〕3号' });
const ADJUSTED = step('x1', 'adjustment', '2026-08-01', {
  ...{ because: '追减培训经费', document: '临财预〔2026〕55号' },
});

const faultsOf = (typed: readonly LedgerEntry[]): readonly string[] =>
  enterAll(TARGETS, typed, []).flatMap(
    ({ faults }) => faults?.map(({ sentence }) => sentence.zh) ?? [],
  );

test('targets go from declaration through review to approval with the budget, and are adjusted with the budget', () => {
  const all = [DECLARED, RETURNED, AGAIN, PASSED, APPROVED, ADJUSTED];
  expect(faultsOf(all)).toEqual([]);
  const book = bookOf(
    enterAll(TARGETS, all, []).flatMap((each) => (each.faults ? [] : [each.entry])),
  );
  const at = (on: string) =>
    targetSets(book, 2026, day(on)).map(({ state, steps }) => [state, steps.length]);
  expect(
    ['2025-10-10', '2025-10-21', '2025-10-28', '2025-12-31', '2026-01-20', '2026-09-01'].map(at),
  ).toEqual([
    [['declared', 1]],
    [['returned', 2]],
    [['declared', 3]],
    [['reviewed', 4]],
    [['approved', 5]],
    [['adjusting', 6]],
  ]);
  expect(targetSets(book, 2027, day('2026-09-01'))).toEqual([]);
});

test('no approval without review, no second declaration before an answer, no return without an opinion', () => {
  expect(faultsOf([{ ...APPROVED, day: day('2025-10-01') }])).toEqual(['还没有申报，请先申报。']);
  expect(faultsOf([DECLARED, { ...APPROVED, id: 'p2' }])).toEqual(['已经申报，等待审核。']);
  expect(faultsOf([DECLARED, AGAIN])).toEqual(['已经申报，等待审核。']);
  const { opinion: _, ...silent } = RETURNED.texts;
  expect(faultsOf([DECLARED, { ...RETURNED, texts: silent }])).toEqual([
    '退回的必须写明审核意见。',
  ]);
});

test('medium-term targets name their first and last year and run beside those of the year', () => {
  const of = { object: '整体', term: '中期', years: '2026-2028' };
  const medium = step('m1', 'declaration', '2025-10-10', { content: '三年目标' }, of);
  expect(faultsOf([DECLARED, medium])).toEqual([]);
  expect(faultsOf([{ ...medium, texts: { ...medium.texts, years: '2028' } }])).toEqual([
    '中期目标的年度请写起止年份，例如2026-2028。',
  ]);
  const book = bookOf(
    enterAll(TARGETS, [DECLARED, medium], []).flatMap((each) => (each.faults ? [] : [each.entry])),
  );
  expect(targetSets(book, 2027, day('2025-12-31')).map(({ years }) => years)).toEqual([
    '2026-2028',
  ]);
});

test('steps of one day stand in the order in which they can follow each other, though one clock is behind', () => {
  const on = day('2025-10-10');
  const all = [
    { ...DECLARED, id: 'b1', day: on },
    { ...RETURNED, id: 'a1', day: on },
    { ...AGAIN, id: 'd1', day: on },
    { ...PASSED, id: 'c1', day: on },
  ];
  expect(faultsOf(all)).toEqual([]);
  const book = bookOf(
    enterAll(TARGETS, all, []).flatMap((each) => (each.faults ? [] : [each.entry])),
  );
  expect(targetSets(book, 2026, on).map(({ state }) => state)).toEqual(['reviewed']);
});

test('what the budget was changed by after the approval is told until the targets are adjusted', () => {
  const adjustment = (
    on: string,
    amount: string,
    texts: Readonly<Record<string, string>> = {},
  ) => ({
    ...{ id: on + amount, ledger: 'budget' as const, kind: 'adjustment', day: day(on) },
    texts: { amount, document: '临财预〔2026〕35号', ...texts },
  });
  const of = (steps: readonly LedgerEntry[]) => {
    const taken = enterAll(TARGETS, steps, []).flatMap((each) => (each.faults ? [] : [each.entry]));
    const [set] = targetSets(bookOf(taken), 2026, day('2026-12-31'));
    if (!set) throw new Error('no targets');
    return set;
  };
  const approved = [DECLARED, RETURNED, AGAIN, PASSED, APPROVED];
  const budget = bookOf([
    adjustment('2026-01-20', '500.00'),
    adjustment('2026-07-01', '-72500.00'),
    adjustment('2026-09-01', '2500.00', { project: '档案整理', document: '' }),
  ]);
  expect(adjustedSince(of(approved), budget)).toEqual({
    sum: -7_000_000,
    documents: ['临财预〔2026〕35号'],
  });
  const project = approved.map((each) => ({
    ...each,
    texts: { ...each.texts, object: '档案整理' },
  }));
  expect(adjustedSince(of(project), budget)).toEqual({ sum: 250_000, documents: [] });
  expect(adjustedSince(of([...approved, ADJUSTED]), budget)).toBeUndefined();
  // Money moved between lines, and another year's.
  const moved = [adjustment('2026-07-01', '-100.00'), adjustment('2026-07-02', '100.00')];
  expect(adjustedSince(of(approved), bookOf(moved))).toBeUndefined();
  const later = adjustment('2027-02-01', '100.00');
  expect(adjustedSince(of(approved), bookOf([later]))).toBeUndefined();
});
