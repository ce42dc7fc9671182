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

test('what a special check says of a restated figure is not said again', () => {
  const found = group([finding('RestatedFactAgrees', 1, 2), finding('BasicActualAgrees', 1, 2)]);
  expect(found.map((each) => each.check)).toEqual(['BasicActualAgrees']);
});
