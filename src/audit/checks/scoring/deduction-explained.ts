import { compareFigures, numberOf } from '../../../values/figure.ts';
import { indicatorTable } from '../../examples.ts';
import { GIVES_NO_REASON } from '../../indicators/targets.ts';
import { points } from '../../points/weights.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

/** Points that were lost have a reason in the column for it. */
export const deductionExplained = rowCheck({
  id: 'DeductionExplained',
  title: { zh: '扣分的指标说明了原因', en: 'A deduction has a reason' },
  severity: 'warning',
  because: {
    zh: '扣了分就是有偏差，偏差原因栏应当说明。',
    en: 'Points are lost for a deviation, and its column asks for the reason.',
  },
  columns: ['score', 'weight'],
  judge({ name, weight, score, reason, result }) {
    if (!weight?.value || !score?.value || !reason) return undefined;
    if (compareFigures(points(score.value), points(weight.value)) >= 0) return undefined;
    if (!GIVES_NO_REASON.test(reason.verbatim.trim())) return undefined;
    const rate = result?.value?.value;
    if (rate?.unit === '%' && /执行率/.test(name.verbatim)) {
      // What the rate of spending takes off is no more than its share: the reason for it is told with the money.
      const due = (numberOf(rate) * numberOf(weight.value)) / 100;
      if (Math.abs(due - numberOf(score.value)) <= 0.05 + 1e-9) return undefined;
    }
    return { places: [weight, score, reason] };
  },
  say: {
    zh: ({ name, row }) =>
      phrase`指标“${name}”分值${cell(row.weight)}、得分${cell(row.score)}，扣了分，偏差原因栏${cell(row.reason)}没有说明。`,
    en: ({ name, row }) =>
      phrase`“${name}” scores ${cell(row.score)} of ${cell(row.weight)}, and ${cell(row.reason)} gives no reason.`,
  },
  passes: [
    indicatorTable(
      '| 产出指标 | 数量指标 | 修缮房屋 | ≥20间 | 18间 | 90 | 81 | 雨季停工，将提前备料 |',
    ),
    indicatorTable('| 预算执行 | 预算执行 | 执行率 | 100% | 99.54% | 10 | 9.95 |  |'),
  ],
  catches: [
    {
      text: indicatorTable('| 产出指标 | 数量指标 | 修缮房屋 | ≥20间 | 18间 | 90 | 81 | 无偏差 |'),
      finds: '指标“修缮房屋”分值「90」、得分「81」，扣了分，偏差原因栏「无偏差」没有说明。',
    },
  ],
});
