import type { Quote } from '../../../document/finding.ts';
import { isBlank } from '../../../document/stated.ts';
import { gather } from '../../../values/gather.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { EVALUATION_RULES } from '../../clauses.ts';
import { indicatorTable } from '../../examples.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Nameless extends Hit {
  readonly head: Quote;
  readonly weight: Quote;
}

/** Every level-two kind that carries points is refined to a named level-three indicator. */
export const level3Complete = check<Nameless>({
  id: 'Level3Complete',
  title: {
    zh: '二级指标都细化到三级指标',
    en: 'Every level-two kind in use has a level-three indicator',
  },
  severity: 'warning',
  clause: EVALUATION_RULES,
  because: {
    zh: '没有三级指标，分值不知评的是什么。',
    en: 'Without a level-three indicator nobody knows what the points are for.',
  },
  about: ['indicators'],
  find(report) {
    const forms = report.forms.filter((form) => form.columns.level3 && form.indicators.length > 0);
    if (forms.length === 0) return 'notApplicable';
    return forms.flatMap((form) =>
      gather(form.indicators, ({ name, level1, level2, weight }) => {
        if (!isBlank(name) || !weight?.value) return [];
        const head = level2 && !isBlank(level2) ? level2 : level1;
        // The execution rate is weighed without an indicator of its own.
        if (/执行率/.test(head.verbatim)) return [];
        return {
          subject: head.verbatim.trim(),
          places: inOrder([head, name, weight]),
          head: quote(head),
          weight: quote(weight),
        };
      }),
    );
  },
  say: {
    zh: (hit) => phrase`${hit.head}设有分值${hit.weight}，没有三级指标。`,
    en: (hit) =>
      phrase`${hit.head} carries a weight of ${hit.weight} and no level-three indicator.`,
  },
  passes: [indicatorTable('| 产出指标 | 数量指标 | 清运垃圾 | ≥90吨 | 92吨 | 90 | 90 | 无偏差 |')],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 清运垃圾 | ≥90吨 | 92吨 | 80 | 80 | 无偏差 |',
        '| 产出指标 | 质量指标 |  | ≥95% | 96% | 10 | 10 | 无偏差 |',
      ),
      finds: '「质量指标」设有分值「10」，没有三级指标。',
    },
  ],
});
