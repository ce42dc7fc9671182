import { indicatorTable } from '../../examples.ts';
import { scoreCheck } from '../../points/scores.ts';

/** The points of a quantitative indicator are those of the regulation (domain rule 3.1). */
export const quantitativeScoreFollowsRule = scoreCheck({
  id: 'QuantitativeScoreFollowsRule',
  title: {
    zh: '定量指标得分符合计分办法',
    en: 'Points of quantitative indicators follow the rule',
  },
  because: {
    zh: '完成指标值的得满分，未完成的按完成比例计分。',
    en: 'A target that is met earns the full weight; else points are proportional.',
  },
  lines: (card) => card.lines.filter((line) => line.index !== undefined),
  passes: [
    indicatorTable(
      '| 产出指标 | 数量指标 | 走访企业 | ≥40家 | 36家 | 20 | 18 | 人手不足，将增派人员 |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 产出指标 | 数量指标 | 走访企业 | ≥40家 | 30家 | 20 | 20 | 人手不足，将增派人员 |',
      ),
      finds: '“走访企业”得分20，按办法应为15（指标值/完成值 40家 / 30家，未达到，得15.00）。',
    },
  ],
});
