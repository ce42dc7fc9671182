import { printFigure } from '../values/figure.ts';
import { printMoney } from '../values/money.ts';
import { percent } from '../values/rate.ts';
import type { BudgetAmounts, BudgetRow } from './four-budgets.ts';

/** Columns of amounts of a statement, in their order. */
export const BUDGET_COLUMNS = [
  'original',
  'carriedOver',
  'adjusted',
  'final',
  'spent',
  'left',
] as const satisfies readonly (keyof BudgetAmounts)[];

/** The amounts of a line as printed, in 万元 with two decimals, and the rate of execution; 「—」 without a budget. */
export const budgetCells = (amounts: BudgetAmounts): readonly string[] => {
  const rate = amounts.final > 0 ? percent(amounts.spent, amounts.final) : undefined;
  return [
    ...BUDGET_COLUMNS.map((column) => printMoney(amounts[column], '万元', 2)),
    rate ? printFigure(rate) : '—',
  ];
};

/** What a line is called: code and name of the function, and 「基本支出」 or the project. */
export const budgetItem = (row: BudgetRow, basic: string): string =>
  [row.functionCode, row.functionName, row.isBasic ? basic : row.project]
    .filter((part) => part !== '')
    .join(' ');
