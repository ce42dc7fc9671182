import { expect, test } from 'vitest';
import { entriesBy } from '../../test/ledgers/entries.ts';
import { day } from '../values/day.ts';
import type { LedgerId } from './entry.ts';
import { fourBudgets } from './four-budgets.ts';
import { budgetCells, budgetItem } from './four-budgets-table.ts';

const typed = entriesBy('b');
const entry = (ledger: LedgerId, kind: string, texts: Readonly<Record<string, string>>) =>
  typed(ledger, kind, '2024-03-01', texts);
const basic = { type: 'basic', source: 'generalPublicBudget' };
const project = (name: string, source = 'generalPublicBudget') => ({
  ...{ type: 'project', project: name, source },
});
const asked = { year: 2024, until: day('2024-12-31') };

test('a line is called by its function and by 基本支出 or its project, and has a rate where it has a budget', () => {
  const [statement] = fourBudgets(
    [
      entry('budget', 'original', {
        ...basic,
        functionCode: '2013101',
        functionName: '行政运行',
        amount: '800000',
      }),
      entry('budget', 'adjustment', { ...basic, functionCode: '2013101', amount: '-50000' }),
      entry('budget', 'carryOver', {
        ...project('档案 数字化'),
        functionCode: '2012604',
        amount: '20000',
      }),
      entry('execution', 'spending', { ...basic, functionCode: '2013101', amount: '700000' }),
      entry('execution', 'spending', {
        ...project('应急抢修'),
        functionCode: '2012604',
        amount: '3000',
      }),
    ],
    asked,
  ).statements;
  expect(statement?.rows.map((row) => [budgetItem(row, '基本支出'), ...budgetCells(row)])).toEqual([
    ['2013101 行政运行 基本支出', '80.00', '0.00', '-5.00', '75.00', '70.00', '5.00', '93.33%'],
    ['2012604 应急抢修', '0.00', '0.00', '0.00', '0.00', '0.30', '-0.30', '—'],
    ['2012604 档案 数字化', '0.00', '2.00', '0.00', '2.00', '0.00', '2.00', '0.00%'],
  ]);
  expect(statement?.faults.map(({ zh }) => zh)).toEqual([
    '2012604项目“应急抢修”支出0.30万元，没有登记预算；请核对资金来源，或补登预算。',
  ]);
});

test('where one entry of a budget has no code, its lines are told apart by project alone', () => {
  const { statements, beside, spent } = fourBudgets(
    [
      entry('budget', 'original', {
        ...basic,
        functionCode: '2013101',
        functionName: '行政运行',
        amount: '10000',
      }),
      entry('execution', 'spending', { ...basic, amount: '12000' }),
      entry('execution', 'spending', { ...project('自筹培训', 'otherFunds'), amount: '500' }),
    ],
    asked,
  );
  expect(statements.map(({ label, rows }) => [label.zh, rows.length])).toEqual([
    ['一般公共预算', 1],
    ['政府性基金预算', 0],
    ['国有资本经营预算', 0],
    ['社会保险基金预算', 0],
  ]);
  const [general] = statements;
  expect(general?.rows.map((row) => budgetItem(row, 'Basic'))).toEqual(['Basic']);
  expect(general?.faults).toEqual([
    {
      zh: '基本支出支出1.20万元，超过全年预算1.00万元；请核对资金来源、科目，或补登预算调整。',
      en: 'basic expenditure: 1.20 spent exceeds the final budget of 1.00 (10,000 yuan).',
    },
  ]);
  expect([beside, spent]).toEqual([500_00, 12_500_00]);
});
