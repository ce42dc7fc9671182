import { numberOf, printFigure } from '../../../values/figure.ts';
import { gather } from '../../../values/gather.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { clauseOf, EVALUATION_RULES } from '../../clauses.ts';
import { indicatorTable } from '../../examples.ts';
import { trimmed } from '../../figures/amounts.ts';
import { inOrder, phrase } from '../../wording/sentence.ts';

interface OutOfTier extends Hit {
  readonly indicator: string;
  readonly claimed: string;
  readonly from: string;
  readonly to: string;
}

/** The points of a qualitative result lie in the interval of its tier (domain rule 3.1). */
export const qualitativeScoreInTier = check<OutOfTier>({
  id: 'QualitativeScoreInTier',
  title: { zh: '定性指标得分在所属档次的区间内', en: 'Qualitative points lie in their tier' },
  severity: 'warning',
  clause: EVALUATION_RULES,
  because: {
    zh: '定性指标按达成程度分三档，每档有规定的分数区间。',
    en: 'Qualitative results fall into three tiers, each with its interval of points.',
  },
  about: ['forms'],
  find(_report, { scorecards, regulation }) {
    const lines = scorecards.flatMap((card) => card.lines);
    const tiered = gather(lines, (line) =>
      line.interval && line.claimed
        ? [{ line, interval: line.interval, claimed: line.claimed }]
        : [],
    );
    if (tiered.length === 0) return lines.length === 0 ? 'notApplicable' : 'insufficientData';
    return tiered
      .filter(({ claimed, interval: [from, to] }) => {
        const [got, low, high] = [claimed, from, to].map(numberOf);
        return (got ?? 0) < (low ?? 0) - 0.05 || (got ?? 0) > (high ?? 0) + 0.05;
      })
      .map(({ line, claimed, interval: [from, to] }) => ({
        subject: line.indicator,
        clause: clauseOf(regulation),
        places: inOrder(line.places),
        indicator: line.indicator,
        claimed: printFigure(claimed),
        from: trimmed(numberOf(from)),
        to: trimmed(numberOf(to)),
      }));
  },
  say: {
    zh: (hit) =>
      phrase`定性指标“${hit.indicator}”得分${hit.claimed}，所属档次应在${hit.from}至${hit.to}分之间。`,
    en: (hit) =>
      phrase`The qualitative indicator “${hit.indicator}” claims ${hit.claimed}; its tier allows ${hit.from} to ${hit.to}.`,
  },
  passes: [
    indicatorTable(
      '| 效益指标 | 社会效益指标 | 提升服务水平 | 明显提升 | 达成年度指标 | 30 | 28 | 无偏差 |',
    ),
  ],
  catches: [
    {
      text: indicatorTable(
        '| 效益指标 | 社会效益指标 | 提升服务水平 | 明显提升 | 部分达成年度指标并具有一定效果 | 30 | 30 | 培训不足，将加强培训 |',
      ),
      finds: '定性指标“提升服务水平”得分30，所属档次应在18至24分之间。',
    },
  ],
});
