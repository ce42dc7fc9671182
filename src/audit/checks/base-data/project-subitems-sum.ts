import { baseDataTable } from '../../examples.ts';
import { projectLists } from '../../lists/amount-lists.ts';
import { baseSumCheck } from '../../tables/base-sums.ts';

/** Project expenditure is the sum of its rows, in each column of the base data table. */
export const projectSubitemsSum = baseSumCheck({
  id: 'ProjectSubitemsSum',
  title: {
    zh: '项目支出等于各项目之和',
    en: 'Project expenditure is the sum of its rows',
  },
  severity: 'error',
  because: {
    zh: '项目支出由下列各项目构成，合计必须相等。',
    en: 'The row is the total of the projects listed below it.',
  },
  metric: 'projectExpenditure',
  lists: projectLists,
  partsMayLack: false,
  passes: [
    baseDataTable(
      '| 项目支出： | 46 | 52.3 | 50.1 |',
      '| 1、业务工作经费 | 30 | 32.3 | 31 |',
      '| 2、其他资金 | 16 | 20 | 19.1 |',
    ),
  ],
  catches: [
    {
      text: baseDataTable(
        '| 项目支出： | 46 | 52.3 | 50.1 |',
        '| 1、业务工作经费 | 30 | 32.3 | 31 |',
        '| 2、其他资金 | 16 | 20 | 11.9 |',
      ),
      finds: '项目支出决算数「50.1」与各分项「31」、「11.9」之和42.9万元相差7.2万元。',
    },
  ],
});
