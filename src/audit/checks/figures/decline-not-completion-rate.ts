import type { Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { percentOf } from '../../figures/amounts.ts';
import { isCompletion, isDecline } from '../../rates/rate-faults.ts';
import { rateStatements, threeOf } from '../../rates/rate-statements.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Mistaken extends Hit {
  readonly rate: Quote;
  readonly part: Quote;
  readonly whole: Quote;
  readonly computed: string;
}

/** A completion rate is not the share that is missing from 100%. */
export const declineNotCompletionRate = check<Mistaken>({
  id: 'DeclineNotCompletionRate',
  title: { zh: '完成率没有写成降幅', en: 'The completion rate is not the decline' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '完成率与降幅之和为100%，容易互相抄错。',
    en: 'Completion rate and decline make 100%, and one is easily copied for the other.',
  },
  about: ['text'],
  find(report) {
    const rates = rateStatements(report).filter(({ rate }) => isCompletion(rate));
    if (rates.length === 0) return 'notApplicable';
    return rates.filter(isDecline).map((each) => ({
      subject: each.rate.metric,
      places: inOrder(threeOf(each)),
      rate: quote(each.rate),
      part: quote(each.part),
      whole: quote(each.whole),
      computed: percentOf(each.computed),
    }));
  },
  say: {
    zh: (hit) =>
      phrase`${hit.rate}像是把降幅写成了完成率：${hit.part}÷${hit.whole}＝${hit.computed}，两者之和为100%。`,
    en: (hit) =>
      phrase`${hit.rate} looks like the decline written as the completion rate: ${hit.part} ÷ ${hit.whole} = ${hit.computed}; together they make 100%.`,
  },
  passes: [prose('2024年“三公”经费年初预算为5万元，支出决算为3.6万元，完成年初预算的72%。')],
  catches: [
    {
      text: prose('2024年“三公”经费年初预算为5万元，支出决算为3.6万元，完成年初预算的28%。'),
      finds:
        '「完成年初预算的28%」像是把降幅写成了完成率：「支出决算为3.6万元」÷「2024年“三公”经费年初预算为5万元」＝72%，两者之和为100%。',
    },
  ],
});
