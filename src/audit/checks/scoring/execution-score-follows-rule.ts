import type { FundRow } from '../../../report/forms.ts';
import type { Report } from '../../../report/report.ts';
import type { Scorecard, ScoreLine } from '../../../score/scorecard.ts';
import { numberOf } from '../../../values/figure.ts';
import { selfEvaluationForm } from '../../examples.ts';
import { scoreCheck } from '../../points/scores.ts';
import { compareRatio } from '../../rates/ratios.ts';
import { moneyUnitOf } from '../../tables/rows.ts';

/** The points for the execution rate are those of the regulation (domain rules 3.1, 3.3). */
export const executionScoreFollowsRule = scoreCheck({
  id: 'ExecutionScoreFollowsRule',
  title: {
    zh: '预算执行率得分符合计分办法',
    en: 'The points for the execution rate follow the rule',
  },
  because: {
    zh: '执行率得分由执行率和分值算出，没有自行裁量的余地。',
    en: 'The points follow from rate and weight; there is no discretion.',
  },
  lines: (card, report) =>
    card.lines.filter(
      (line) =>
        line.kind === 'execution' &&
        line.index === undefined &&
        !followsPrintedRate(line, report.forms[card.form]?.funds[line.fund ?? -1], card, report),
    ),
  passes: [
    selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |'),
    selfEvaluationForm(
      [
        '|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9.22 |',
        '|  | 其中：基本支出 | 100 | 100 | 100 | 5 | 100% | 5 |',
        '|  | 项目支出 | 200 | 180 | 152 | 5 | 84.44% | 4.22 |',
      ].join('\n'),
    ),
  ],
  catches: [
    {
      text: selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 10 |'),
      finds:
        '“预算执行率”得分10，按办法应为9（10 × 252万元 ÷ 280万元 = 9.00）。可能的做法：执行率达到90%或95%即得满分。',
    },
  ],
});

/**
 * Whether the points follow from a printed rate that its own two amounts contradict: then the amounts are the finding,
 * of another check, and the points are none.
 */
function followsPrintedRate(
  line: ScoreLine,
  row: FundRow | undefined,
  card: Scorecard,
  report: Report,
): boolean {
  const [rate, actual, weight] = [row?.rate?.value, row?.actual?.value, line.weight];
  const budget = (row?.finalBudget ?? row?.originalBudget)?.value;
  const form = report.forms[card.form];
  if (!rate || !actual || !budget || !weight || !line.claimed || !form) return false;
  if (compareRatio(rate, actual, budget, moneyUnitOf(form)) !== 'different') return false;
  const points = (numberOf(weight) * Math.min(100, numberOf(rate))) / 100;
  return Math.abs(points - numberOf(line.claimed)) <= 0.05;
}
