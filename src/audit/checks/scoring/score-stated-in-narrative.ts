import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { indicatorTable, prose } from '../../examples.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Unmentioned extends Hit {
  readonly total: Quote;
}

/** The report's text tells its readers the self-given score, not the table alone. */
export const scoreStatedInNarrative = check<Unmentioned>({
  id: 'ScoreStatedInNarrative',
  title: { zh: '正文写明自评得分', en: 'The text states the score' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '自评结论应在正文中交代，不能只见于附表。',
    en: 'The conclusion belongs into the text, not into a table alone.',
  },
  about: ['mainForm', 'sections'],
  find(report) {
    const form = report.forms.find((each) => each.kind === 'department');
    const total = statedOf(form?.totalScore);
    if (!form || report.sections.length === 0) return 'notApplicable';
    if (!total) return 'insufficientData';
    const { scores, grades } = report.narrative;
    if (scores.length > 0 || grades.length > 0) return [];
    if (report.facts.some((fact) => fact.metric === 'selfScore' && fact.part === 'prose'))
      return [];
    return [{ subject: '自评得分', places: inOrder([total]), total: quote(total) }];
  },
  say: {
    zh: (hit) => phrase`自评总分${hit.total}只见于附表，正文没有写明得分和等级。`,
    en: (hit) =>
      phrase`The total ${hit.total} stands in the table alone; the text gives neither score nor grade.`,
  },
  passes: [
    [prose('本年度自评得分98分，等级为“优”。'), indicatorTable('| 总分 | 100 | 98 |  |')].join(
      '\n',
    ),
  ],
  catches: [
    {
      text: [
        prose('本年度各项工作按计划完成。'),
        indicatorTable(
          '| 产出指标 | 数量指标 | 修复文物 | ≥20件 | 21件 | 90 | 88 | 工期顺延，将提前备料 |',
          '| 总分 | 100 | 98 |  |',
        ),
      ].join('\n'),
      finds: '自评总分「98」只见于附表，正文没有写明得分和等级。',
    },
  ],
});
