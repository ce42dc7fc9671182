import type { fourBudgetsZh } from './four-budgets.zh.ts';

/** Words of the four budgets, in English. */
export const fourBudgetsEn: typeof fourBudgetsZh = {
  title: (year) => `The four budgets of ${year}`,
  lead: 'From the ledgers of budget and execution by source: general public budget, government funds, state capital, social insurance, each with its statement or “none”.',
  open: 'The four budgets',
  print: 'Print',
  file: 'Export the workbook',
  toBudget: 'Budget ledger',
  toExecution: 'Execution ledger',
  unit: 'In 10,000 yuan',
  date: 'Until',
  none: 'None',
  head: {
    item: 'Class or project',
    original: 'Original',
    carriedOver: 'Carried over',
    adjusted: 'Adjusted',
    final: 'Final budget',
    spent: 'Spent',
    left: 'Left',
    rate: 'Rate',
  },
  basic: 'Basic expenditure',
  total: 'Total',
  checks: 'Checks',
  sum: (parts, beside, spent) =>
    `The four budgets spent ${parts}; special accounts and other funds ${beside}; all spending ${spent}.`,
  filed: (label, filed, spent) =>
    `${label}: the report has ${filed}, the ledgers ${spent}; check which is right.`,
  filedAll: 'What the report says by source agrees with the ledgers.',
  filedNone:
    'The report has no spending by source yet; it can be taken over on the page of ledgers.',
};
