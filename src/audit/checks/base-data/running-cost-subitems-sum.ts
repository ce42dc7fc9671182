import { baseDataTable } from '../../examples.ts';
import { baseSumCheck } from '../../tables/base-sums.ts';

/**
 * Running costs are no less than the rows below them, and equal to them when all are filled: the form has no row for
 * the rest, so blank rows leave the sum open.
 */
export const runningCostSubitemsSum = baseSumCheck({
  id: 'RunningCostSubitemsSum',
  title: { zh: '公用经费与其分项相符', en: 'Running costs fit their rows' },
  severity: 'warning',
  because: {
    zh: '其中项之和不能大于总数；各项填齐时应当相等。',
    en: 'Parts cannot exceed the whole, and make it when all are filled.',
  },
  metric: 'runningCosts',
  partsMayLack: true,
  passes: [
    baseDataTable(
      '| 公用经费 | 14 | 13 | 12.6 |',
      '| 其中：办公经费 | 9 | 8 | 7.7 |',
      '| 水费、电费、差旅费 | 4 | 4 | 3.9 |',
      '| 会议费、培训费 | 1 | 1 | 1 |',
    ),
  ],
  catches: [
    {
      text: baseDataTable(
        '| 公用经费 | 14 | 13 | 12.6 |',
        '| 其中：办公经费 | 9 | 8 | 7.7 |',
        '| 水费、电费、差旅费 | 4 | 4 | 9.3 |',
        '| 会议费、培训费 | 1 | 1 | 1 |',
      ),
      finds: '公用经费决算数「12.6」与各分项「7.7」、「9.3」、「1」之和18万元相差-5.4万元。',
    },
  ],
});
