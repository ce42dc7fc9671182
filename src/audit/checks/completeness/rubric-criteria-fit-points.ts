import type { Quote } from '../../../document/finding.ts';
import { isBlank, statedOf } from '../../../document/stated.ts';
import type { Report } from '../../../report/report.ts';
import { numberOf } from '../../../values/figure.ts';
import { gather } from '../../../values/gather.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { trimmed } from '../../figures/amounts.ts';
import { squareOf } from '../../group.ts';
import { type Misfit, misfitsOf } from '../../points/criteria.ts';
import { RUBRIC_HEAD, RUBRIC_ROWS, rubric } from '../../text-examples.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface Unfit extends Hit {
  readonly points: Quote;
  readonly misfit: Misfit;
}

/** A criterion of scoring gives no more points than its item is worth, its bands do not overlap, and its numbered points come to the item's. */
export const rubricCriteriaFitPoints = check<Unfit>({
  id: 'RubricCriteriaFitPoints',
  title: { zh: '评分标准的分数与分值相符', en: 'Criteria of scoring fit the points of their item' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '评分标准所列分数与分值对不上，得分就没有依据。',
    en: 'A score has no ground where its criterion does not fit the points.',
  },
  find(report): readonly Unfit[] | NoAnswer {
    const scored = scoredOf(report);
    if (scored.length === 0) return 'notApplicable';
    return scored.flatMap(({ item, points, value, criterion }) =>
      misfitsOf(criterion, value).map((misfit) => ({
        subject: item,
        places: inOrder([points, ...misfit.words]),
        points: quote(points),
        misfit,
      })),
    );
  },
  say: {
    zh: ({ subject: item, points, misfit: { words, kind, sum } }) => {
      if (kind === 'above')
        return phrase`“${item}”分值${points}，评分标准中${listed(words)}超过分值。`;
      if (kind === 'turned') return phrase`“${item}”的评分标准中${listed(words)}上限低于下限。`;
      if (kind === 'overlap') return phrase`“${item}”的评分标准中两档${listed(words)}重叠。`;
      return phrase`“${item}”分值${points}，评分标准各条${listed(words)}合计${trimmed(sum ?? 0)}分，与分值不等。`;
    },
    en: ({ subject: item, points, misfit: { words, kind, sum } }) => {
      const said = listed(words, ', ');
      if (kind === 'above')
        return phrase`${item} is worth ${points}; its criterion gives more: ${said}.`;
      if (kind === 'turned')
        return phrase`In the criterion of ${item} ${said} ends below its start.`;
      if (kind === 'overlap')
        return phrase`In the criterion of ${item} two bands overlap: ${said}.`;
      return phrase`${item} is worth ${points}; the points of its criterion, ${said}, come to ${trimmed(sum ?? 0)}.`;
    },
  },
  passes: [
    rubric(RUBRIC_HEAD, RUBRIC_ROWS, '| 合计 | 100分 | 96 |  |'),
    rubric(
      RUBRIC_HEAD,
      [
        '| 自评报告<br>100分 | 建议<br>（100分） | 全面的得100分，较全面的得80—90分，不全面的得60—79分。 | 报告 |',
      ],
      '| 合计 | 100分 | 96 |  |',
    ),
  ],
  catches: [
    {
      text: rubric(
        RUBRIC_HEAD,
        RUBRIC_ROWS.map((row) => row.replace('得6分', '得9分')),
        '| 合计 | 100分 | 96 |  |',
      ),
      finds: '“自评通知”分值「8分」，评分标准中「得9分」超过分值。',
    },
    {
      text: rubric(
        RUBRIC_HEAD,
        [
          '| 自评报告<br>100分 | 建议<br>（100分） | 全面的得100分，较全面的得80—90分，不全面的得60—83分。 | 报告 |',
        ],
        '| 合计 | 100分 | 96 |  |',
      ),
      finds: '“建议”的评分标准中两档「得80—90分」、「得60—83分」重叠。',
    },
    {
      text: rubric(
        RUBRIC_HEAD,
        [
          '| 自评报告<br>100分 | 完整性<br>（100分） | 1.正文齐全的得50分。2.附件齐全的得40分。 | 报告 |',
        ],
        '| 合计 | 100分 | 96 |  |',
      ),
      finds: '“完整性”分值「100分」，评分标准各条「得50分」、「得40分」合计90分，与分值不等。',
    },
  ],
});

interface Scored {
  readonly item: string;
  readonly points: Quote;
  readonly value: number;
  readonly criterion: Quote;
}

/** The items that have points and a criterion of their own: a criterion over several rows is of all of them. */
function scoredOf({ rubrics, forms }: Report): readonly Scored[] {
  const items = gather(rubrics, (table) =>
    gather(table.items, ({ level2, max, criterion }) =>
      max && !isBlank(criterion)
        ? [{ item: level2.value, points: max, value: numberOf(max.value), criterion }]
        : [],
    ),
  );
  const rows = gather(forms, ({ indicators }) =>
    gather(indicators, ({ name, weight, method }) => {
      const points = statedOf(weight);
      return points && method && !isBlank(method)
        ? [
            {
              item: name.value ?? name.verbatim,
              points,
              value: numberOf(points.value),
              criterion: method,
            },
          ]
        : [];
    }),
  );
  const all = [...items, ...rows];
  const placeOf = ({ criterion: { at } }: Scored) => squareOf(at);
  const shared = new Map<string, number>();
  for (const each of all) shared.set(placeOf(each), (shared.get(placeOf(each)) ?? 0) + 1);
  return all.filter((each) => shared.get(placeOf(each)) === 1);
}
