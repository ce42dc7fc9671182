import { expect, test } from 'vitest';
import type { Finding, Quote } from '../document/finding.ts';
import { group } from './group.ts';

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
