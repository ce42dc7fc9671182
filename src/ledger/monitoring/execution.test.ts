import { expect, test } from 'vitest';
import { day } from '../../values/day.ts';
import type { LedgerEntry } from '../entry.ts';
import { executionAt } from './execution.ts';

const entry = (
  id: string,
  ledger: LedgerEntry['ledger'],
  kind: string,
  on: string,
  texts: Readonly<Record<string, string>>,
  reverses?: string,
): LedgerEntry => ({ id, ledger, kind, day: day(on), texts, ...(reverses && { reverses }) });

const BOOK = [
  entry('b1', 'budget', 'original', '2024-12-28', { amount: '1000.00', year: '2025' }),
  entry('b2', 'budget', 'original', '2025-01-20', { amount: '500.00', project: '回乡 考察' }),
  entry('b3', 'budget', 'adjustment', '2025-08-01', { amount: '-200.00' }),
  entry('b4', 'budget', 'original', '2024-01-20', { amount: '9000.00' }),
  entry('x1', 'execution', 'spending', '2025-06-30', { amount: '300.00' }),
  entry('x2', 'execution', 'spending', '2025-07-01', { amount: '50.00' }),
  entry('x3', 'execution', 'spending', '2025-06-01', { amount: '40.00', project: '回乡考察' }),
  entry('x4', 'execution', 'spending', '2025-06-02', { amount: '7.00' }),
  entry('x5', 'execution', 'spending', '2025-06-02', { amount: '7.00' }, 'x4'),
  entry('x6', 'execution', 'plan', '2025-06-30', { amount: '750.00' }),
  entry('x7', 'execution', 'spending', '2024-12-31', { amount: '8000.00' }),
];

test('a day’s execution is the budget as adjusted by then and what stands as spent in its year, of all or of one project', () => {
  const at = (on: string, project?: string) =>
    executionAt(BOOK, { year: 2025, on: day(on), ...(project && { project }) });
  expect([at('2025-06-30'), at('2025-12-31'), at('2025-06-30', '回乡考察')]).toEqual([
    { finalBudget: 150_000, actual: 34_000 },
    { finalBudget: 130_000, actual: 39_000 },
    { finalBudget: 50_000, actual: 4_000 },
  ]);
});
