import { baseDataTable } from '../../examples.ts';
import { isZero } from '../../figures/amounts.ts';
import { pairCheck } from '../../figures/pair-check.ts';

/** A budgeted line is used at least in part; of a total and its parts the part is named. */
export const budgetLineUsed = pairCheck({
  id: 'BudgetLineUsed',
  title: { zh: '安排了预算的项目有支出', en: 'A budgeted line is used' },
  severity: 'notice',
  because: {
    zh: '预算安排后分文未用，预算编制可能不实。',
    en: 'A budget that was not touched may have been no real plan.',
  },
  columns: ['budget', 'actual'],
  applies: ({ row }) => row.metric !== 'basicBudgetAdjustment',
  isOdd: ({ before, after }) => before.value.coefficient > 0 && isZero(after.value),
  name: 'part',
  zh: ['安排预算', '，决算为', '，全部没有使用。'],
  en: ['budget ', ', actual ', ': none of it was used.'],
  passes: [baseDataTable('| 三公经费 | 6.4 | 6 | 5.72 |')],
  catches: [
    {
      text: baseDataTable('| 三公经费 | 0 | 1.2 | 0 |', '| 3、公务接待 | 0 | 1.2 | 0 |'),
      finds: '“公务接待”安排预算「1.2」，决算为「0」，全部没有使用。',
    },
  ],
});
