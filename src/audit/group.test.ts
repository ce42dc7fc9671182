import { expect, test } from 'vitest';
import type { Finding, Quote } from '../document/finding.ts';
import { firstOfEach, group } from './group.ts';

const at = (row: number): Quote => ({ verbatim: `${row}`, at: { block: 1, row, column: 0 } });

const finding = (check: string, ...rows: readonly number[]): Finding => ({
  id: `${check}:${rows.join()}`,
  check,
  severity: 'error',
  words: { zh: [], en: [] },
  places: rows.map(at),
});

test('a finding whose places another one of its check holds is left out', () => {
  const found = group([finding('TotalScoreSums', 1, 2), finding('TotalScoreSums', 1, 2, 3)]);
  expect(found.map((each) => each.id)).toEqual(['TotalScoreSums:1,2,3']);
});

test('a finding is held by words around its own, and by those of no other part of the paragraph', () => {
  const quoted = (id: string, ...spans: readonly (readonly [number?, number?])[]): Finding => ({
    ...finding('TotalScoreSums'),
    id,
    places: spans.map(([from, to]) => ({
      verbatim: '',
      at: { block: 1, ...(from !== undefined && { from }), ...(to !== undefined && { to }) },
    })),
  });
  const kept = (...all: readonly Finding[]) => group(all).map((each) => each.id);
  expect(kept(quoted('a', [3, 5]), quoted('b', [0, 200], [300, 310]))).toEqual(['b']);
  expect(kept(quoted('a', [3, 5]), quoted('b', [5, 200], [300, 310]))).toEqual(['a', 'b']);
  expect(kept(quoted('a', [3, 5]), quoted('b', [], [300, 310]))).toEqual(['b']);
  expect(kept(quoted('a', [7, 7]), quoted('b', [7, 7]))).toEqual(['a']);
});

test('of readings of one place the first is taken', () => {
  const spans = [
    [10, 14],
    [0, 4],
    [3, 11],
    [20, 21],
  ] as const;
  const taken = firstOfEach(spans, ([from, to]) => ({ block: 1, from, to }));
  expect(taken).toEqual([spans[0], spans[1], spans[3]]);
});

test('findings of different checks stand side by side', () => {
  const found = [finding('RevenueSplitSums', 1, 2), finding('ExpenditureSplitSums', 1, 2)];
  expect(group(found)).toEqual(found);
});

test('what is reckoned from a slip of the pen is not told again', () => {
  const slip = { ...finding('DigitCountPlausible', 1, 2, 3), slips: [at(2).at] };
  const found = group([
    slip,
    finding('ExecutionRateRecomputes', 1, 2, 3),
    finding('FundSourcesSum', 2, 5),
    finding('FundSourcesSum', 1, 4),
  ]);
  expect(found.map((each) => each.id)).toEqual(['DigitCountPlausible:1,2,3', 'FundSourcesSum:1,4']);
});

test('a sum of a figure that another place denies is not told, unless the denial is slighter', () => {
  const sum = finding('TotalEqualsBasicPlusProject', 1, 2, 3);
  const denied = finding('FinalAccountsTablesAgree', 1, 9);
  expect(group([sum, denied])).toEqual([denied]);
  const hint: Finding = { ...denied, severity: 'hint' };
  expect(group([sum, hint])).toEqual([sum, hint]);
});

test('a share of two figures whose sum does not hold is not told', () => {
  const sum = finding('TotalEqualsBasicPlusProject', 1, 2, 3);
  expect(group([sum, finding('ShareRecomputes', 1, 3, 4)])).toEqual([sum]);
  const other = finding('ShareRecomputes', 3, 8, 9);
  expect(group([sum, other])).toEqual([sum, other]);
});

test('what a special check says of a restated figure is not said again', () => {
  const found = group([finding('RestatedFactAgrees', 1, 2), finding('BasicActualAgrees', 1, 2)]);
  expect(found.map((each) => each.check)).toEqual(['BasicActualAgrees']);
});
