import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import { numberOf, printFigure } from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check } from '../../check.ts';
import { clauseOf, EVALUATION_RULES } from '../../clauses.ts';
import { selfEvaluationForm } from '../../examples.ts';
import { trimmed } from '../../figures/amounts.ts';
import { hasDeviation } from '../../points/scores.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface OffTotal extends Hit {
  readonly total: Quote;
  readonly expected: string;
  readonly verifiable: string;
  readonly open: string;
}

/** Sums up what the scoring checks found: the total by the rules beside the printed one. */
export const totalFollowsRules = check<OffTotal>({
  id: 'TotalFollowsRules',
  title: { zh: '总分与按办法核算的总分一致', en: 'The total follows from the rules' },
  severity: 'notice',
  clause: EVALUATION_RULES,
  because: {
    zh: '逐项核算后的合计，供复核总分时对照。',
    en: 'The sum of the reckoned lines, for whoever reviews the total.',
  },
  about: ['forms'],
  find(report, { scorecards, regulation }) {
    const totalled = scorecards.flatMap((card) => {
      const printed = statedOf(report.forms[card.form]?.totalScore);
      return printed && card.total ? [{ card, printed, total: card.total }] : [];
    });
    if (totalled.length === 0) return 'insufficientData';
    return totalled
      .filter(
        ({ card, printed, total }) =>
          hasDeviation(card) && Math.abs(numberOf(printed.value) - numberOf(total)) > 0.05,
      )
      .map(({ card, printed, total }) => ({
        subject: report.forms[card.form]?.kind ?? 'form',
        clause: clauseOf(regulation),
        places: inOrder([printed]),
        total: quote(printed),
        expected: trimmed(numberOf(total)),
        verifiable: trimmed(numberOf(card.verifiable)),
        open: printFigure({ ...card.unverifiableWeight, unit: '' }),
      }));
  },
  say: {
    zh: (hit) =>
      hit.open === '0'
        ? phrase`总分${hit.total}，按办法核算为${hit.expected}。`
        : phrase`总分${hit.total}，按办法核算为${hit.expected}，其中可由本文核实的${hit.verifiable}分，无法核实的分值${hit.open}分暂按自评计。`,
    en: (hit) =>
      hit.open === '0'
        ? phrase`The total is ${hit.total}; by the rules it is ${hit.expected}.`
        : phrase`The total is ${hit.total}; by the rules it is ${hit.expected}, of which ${hit.verifiable} can be verified and a weight of ${hit.open} is taken as claimed.`,
  },
  passes: [
    selfEvaluationForm(
      '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |',
      '| 产出指标 | 数量指标 | 更新设备 | ≥15台 | 15台 | 90 | 90 | 无偏差 |',
      '| 总分 | 100 | 99 |  |',
    ),
  ],
  catches: [
    {
      text: selfEvaluationForm(
        '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 10 |',
        '| 产出指标 | 数量指标 | 更新设备 | ≥15台 | 15台 | 90 | 90 | 无偏差 |',
        '| 总分 | 100 | 100 |  |',
      ),
      finds: '总分「100」，按办法核算为99。',
    },
  ],
});
