import { isBlank } from '../../../document/stated.ts';
import type { SelfEvaluationForm } from '../../../report/forms.ts';
import { indicatorTable } from '../../examples.ts';
import { cell, rowCheck } from '../../tables/row-check.ts';
import { phrase } from '../../wording/sentence.ts';

/** Every indicator that is worth points and has a result has a score. A column that is blank in most rows is no row's fault. */
export const scorePresent = rowCheck({
  id: 'ScorePresent',
  title: { zh: '得分已填写', en: 'Every indicator has a score' },
  severity: 'error',
  because: {
    zh: '有分值和完成值而没有得分，总分无从核对。',
    en: 'A row with a weight and a result but no score leaves the total without a basis.',
  },
  columns: ['score', 'weight'],
  judge({ weight, score, result, target }, form) {
    if (!weight?.value || !score || !isBlank(score)) return undefined;
    if (![result, target].every((each) => each && !isBlank(each))) return undefined;
    // Points under the head of the results: a text that lost a blank square has moved the row by one.
    if (result && isSame(weight, result) && target?.value?.value?.unit) return undefined;
    return mostScored(form) ? { places: [result, weight, score] } : undefined;
  },
  say: {
    zh: ({ name, row }) =>
      phrase`指标“${name}”分值${cell(row.weight)}、完成值${cell(row.result)}，得分${cell(row.score)}没有填写。`,
    en: ({ name, row }) =>
      phrase`Indicator “${name}” is worth ${cell(row.weight)} and has the result ${cell(row.result)}, but no score ${cell(row.score)}.`,
  },
  passes: [
    indicatorTable('| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 24座 | 90 | 90 | 无偏差 |'),
    indicatorTable(
      '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 24座 | 50 |  | 无偏差 |',
      '| 产出指标 | 质量指标 | 隐患整改率 | ≥90% | 95% | 40 |  | 无偏差 |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 24座 | 50 | 50 | 无偏差 |',
        '| 产出指标 | 质量指标 | 隐患整改率 | ≥90% | 95% | 20 | 20 | 无偏差 |',
        '| 效益指标 | 社会效益指标 | 受益群众 | ≥800人 | 860人 | 20 |  | 无偏差 |',
      ),
      finds: '指标“受益群众”分值「20」、完成值「860人」，得分「」没有填写。',
    },
  ],
});

interface Printed {
  readonly verbatim: string;
}
const isSame = (a: Printed, b: Printed): boolean => a.verbatim.trim() === b.verbatim.trim();

/** Whether at least two of three weighed rows have a score: then a blank one is left out by mistake. */
function mostScored({ indicators }: SelfEvaluationForm): boolean {
  const weighed = indicators.filter((row) => row.weight?.value);
  return weighed.filter((row) => row.score?.value).length * 3 >= weighed.length * 2;
}
