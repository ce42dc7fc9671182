import { baseDataTable } from '../../examples.ts';
import { baseSumCheck } from '../../tables/base-sums.ts';

/**
 * Running costs are no less than the rows below them. The form has no row for the rest, so that they may be more, where no single
 * stroke parts the two.
 */
export const runningCostSubitemsSum = baseSumCheck({
  id: 'RunningCostSubitemsSum',
  title: { zh: '公用经费与其分项相符', en: 'Running costs fit their rows' },
  severity: 'warning',
  because: {
    zh: '其中项之和不能大于总数；各项填齐而只差一处笔误的，应当相等。',
    en: 'Parts cannot exceed the whole; filled rows that one stroke parts from it should make it.',
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
    // 其中 leaves out what was spent on printing, repairs and the like.
    baseDataTable(
      '| 公用经费 | 99.6 | 99 | 98.17 |',
      '| 其中：办公经费 | 23.1 | 23 | 22.86 |',
      '| 水费、电费、差旅费 | 18.7 | 19 | 17.95 |',
      '| 会议费、培训费 | 4.2 | 4.5 | 3.98 |',
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
