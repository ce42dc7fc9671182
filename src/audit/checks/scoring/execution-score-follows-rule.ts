import { selfEvaluationForm } from '../../examples.ts';
import { scoreCheck } from '../../scores.ts';

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
  lines: (card) =>
    card.lines.filter((line) => line.kind === 'execution' && line.index === undefined),
  passes: [selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 9 |')],
  catches: [
    {
      text: selfEvaluationForm('|  | 年度资金总额 | 300 | 280 | 252 | 10 | 90% | 10 |'),
      finds:
        '“预算执行率”得分10，按办法应为9（10 × 252万元 ÷ 280万元 = 9.00）。可能的做法：执行率达到90%或95%即得满分。',
    },
  ],
});
