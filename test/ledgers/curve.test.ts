import { expect, test } from 'vitest';
import { executionCurve } from '../../src/ledger/curve.ts';
import type { LedgerEntry } from '../../src/ledger/entry.ts';
import { day } from '../../src/values/day.ts';
import { printFigure } from '../../src/values/figure.ts';
import { enteredYear } from './enter-all.ts';

const entries = enteredYear();
const told = (curve: ReturnType<typeof executionCurve>) =>
  curve.points.map(({ on, budget, planned, actual, rate }) => [
    on,
    budget,
    planned,
    actual,
    rate && printFigure(rate),
  ]);

test('execution by month, the budget as adjusted by then, spread evenly without a plan', () => {
  const curve = executionCurve(entries, { year: 2024, until: day('2024-10-15') });
  expect(curve.hasPlan).toBe(false);
  const points = told(curve);
  expect(points[0]).toEqual(['2024-01-31', 78_160_000, 6_513_333, 5_312_500, '6.80%']);
  expect(points[1]?.[0]).toBe('2024-02-29');
  // Cut in September; October has not ended.
  expect(points[8]).toEqual(['2024-09-30', 70_910_000, 53_182_500, 50_812_500, '71.66%']);
  expect(points[9]).toEqual(['2024-10-31', 70_910_000, 59_091_667, undefined, undefined]);
});

test('the curve of a project goes by its own budget and plan', () => {
  const project = '维稳日常工作经费';
  const plan = (id: string, on: string, amount: string): LedgerEntry => ({
    id,
    ledger: 'execution',
    kind: 'plan',
    day: day(on),
    texts: { type: 'project', source: 'generalPublicBudget', project, amount },
  });
  const planned = [plan('p1', '2024-06-30', '100000'), plan('p2', '2024-12-31', '44000')];
  const curve = executionCurve([...entries, ...planned], {
    year: 2024,
    until: day('2024-12-31'),
    project,
  });
  expect(curve.hasPlan).toBe(true);
  expect(told(curve).filter((_, i) => [4, 5, 11].includes(i))).toEqual([
    ['2024-05-31', 14_400_000, 0, 6_000_000, '41.67%'],
    ['2024-06-30', 14_400_000, 10_000_000, 7_200_000, '50.00%'],
    ['2024-12-31', 14_400_000, 14_400_000, 14_400_000, '100.00%'],
  ]);
});

test('a year without entries has no rates', () => {
  const curve = executionCurve([], { year: 2024, until: day('2024-12-31') });
  expect(told(curve)[11]).toEqual(['2024-12-31', 0, 0, 0, undefined]);
});
