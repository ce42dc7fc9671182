import { baseDataTable } from '../../examples.ts';
import { exceeds } from '../../figures/amounts.ts';
import { pairCheck } from '../../figures/pair-check.ts';

/** No line of the base data table spends more than its budget. */
export const lineActualWithinBudget = pairCheck({
  id: 'LineActualWithinBudget',
  title: { zh: '各项决算数不超过预算数', en: 'No line exceeds its budget' },
  severity: 'warning',
  because: {
    zh: '决算数大于预算数，要么超支，要么预算数没有填调整后的数。',
    en: 'More than the budget is overspending, or a budget that was not brought up to date.',
  },
  columns: ['budget', 'actual'],
  applies: ({ row }) => row.metric !== 'basicBudgetAdjustment',
  isOdd: ({ before, after, unit }) => exceeds(after.value, before.value, unit),
  name: 'whole',
  zh: ['决算数大于预算数：预算数', '，决算数', '。'],
  en: ['the actual exceeds the budget: budget ', ', actual ', '.'],
  passes: [baseDataTable('| 公用经费 | 14 | 13 | 12.6 |')],
  catches: [
    {
      text: baseDataTable('| 公用经费 | 14 | 12.6 | 13 |'),
      finds: '“公用经费”决算数大于预算数：预算数「12.6」，决算数「13」。',
    },
  ],
});
