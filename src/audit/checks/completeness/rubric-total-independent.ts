import { statedOf } from '../../../document/stated.ts';
import { compareFigures } from '../../../values/figure.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { indicatorTable } from '../../examples.ts';
import { nth } from '../../places.ts';
import { RUBRIC_HEAD, RUBRIC_ROWS, rubric } from '../../text-examples.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

/** The total of the rubric is reckoned from its own items and not copied from the self-evaluation form. */
export const rubricTotalIndependent = check<Hit>({
  id: 'RubricTotalIndependent',
  title: { zh: '考核评分与自评得分各自计算', en: 'The rubric’s total is its own' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '一个考核自评工作，一个评价支出绩效，尺度不同，没有分项得分而总分相同，像是照抄。',
    en: 'One scores the work of evaluating, the other the spending; equal totals without item scores look copied.',
  },
  about: ['rubrics', 'forms'],
  find(report): readonly Hit[] | NoAnswer {
    const totals = report.rubrics.flatMap((table) => {
      const total = statedOf(table.totalScore);
      const scored = table.items.some((item) => item.score?.value !== undefined);
      return total && !scored ? [total] : [];
    });
    const forms = report.forms.flatMap((form) => statedOf(form.totalScore) ?? []);
    if (totals.length === 0 || forms.length === 0) return [];
    return totals.flatMap((total) => {
      const same = forms.find((score) => compareFigures(score.value, total.value) === 0);
      if (!same) return [];
      return [{ subject: 'total', places: inOrder([quote(same), quote(total)]) }];
    });
  },
  say: {
    zh: (hit) =>
      phrase`自评表总分${nth(hit, 0)}与考核评分表合计${nth(hit, 1)}相同，而考核评分表没有分项得分。`,
    en: (hit) =>
      phrase`The form scores ${nth(hit, 0)} and the rubric ${nth(hit, 1)}, the same, though the rubric has no scores of items.`,
  },
  passes: [
    `${indicatorTable('| 总分 |  |  |  |  | 100 | 97 |  |')}\n${rubric(RUBRIC_HEAD, RUBRIC_ROWS, '| 合计 | 100分 | 96 |  |')}`,
  ],
  catches: [
    {
      text: `${indicatorTable('| 产出指标 | 数量指标 | 接收档案 | ≥900卷 | 950卷 | 90 | 87 | 无偏差 |', '| 总分 |  |  |  |  | 100 | 97 |  |')}\n${rubric(RUBRIC_HEAD, RUBRIC_ROWS, '| 合计 | 100分 | 97 |  |')}`,
      finds: '自评表总分「97」与考核评分表合计「97」相同，而考核评分表没有分项得分。',
    },
  ],
});
