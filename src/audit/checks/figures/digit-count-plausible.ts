import type { Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { percentOf } from '../../figures/amounts.ts';
import { isDecline, swappedShares, wrongDigits } from '../../rates/rate-faults.ts';
import { rateStatements, threeOf } from '../../rates/rate-statements.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface WrongDigits extends Hit {
  readonly figure: Quote;
  readonly rate: Quote;
  readonly computed: string;
  readonly likely: string;
}

/** A figure that a printed rate contradicts and that fits with one digit more or less was mistyped. */
export const digitCountPlausible = check<WrongDigits>({
  id: 'DigitCountPlausible',
  title: { zh: '数字没有多写或少写一位', en: 'No figure has a digit too many or too few' },
  severity: 'error',
  clause: SYSTEM_RULE,
  because: {
    zh: '由文内的比率可以倒推金额，多一位或少一位立刻可见。',
    en: 'A ratio in the text gives the amount away; a digit too many shows at once.',
  },
  find(report) {
    const rates = rateStatements(report);
    if (rates.length === 0) return 'notApplicable';
    const told = new Set(swappedShares(report).flat());
    return rates.flatMap((each) => {
      const found = told.has(each) || isDecline(each) ? undefined : wrongDigits(each);
      if (!found) return [];
      return {
        subject: found.figure.metric,
        places: inOrder(threeOf(each)),
        figure: quote(found.figure),
        rate: quote(each.rate),
        computed: percentOf(each.computed),
        likely: found.likely,
        suggestion: {
          zh: `按所写比率倒推，应为${found.likely}。`,
          en: `By the printed rate it would be ${found.likely}.`,
        },
      };
    });
  },
  say: {
    zh: (hit) =>
      phrase`${hit.figure}的位数可疑：据此计算为${hit.computed}，与${hit.rate}不符；若为${hit.likely}则相符。`,
    en: (hit) =>
      phrase`${hit.figure} may have a wrong number of digits: it gives ${hit.computed}, not ${hit.rate}; ${hit.likely} would fit.`,
  },
  passes: [prose('2024年支出合计400万元，其中：基本支出320万元，占80%；项目支出80万元，占20%。')],
  catches: [
    {
      text: prose('2024年支出合计400万元，其中：基本支出3200万元，占80%；项目支出80万元，占20%。'),
      finds: '「基本支出3200万元」的位数可疑：据此计算为800%，与「占80%」不符；若为320万元则相符。',
    },
  ],
});
