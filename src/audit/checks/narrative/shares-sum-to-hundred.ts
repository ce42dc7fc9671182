import type { Quote } from '../../../document/finding.ts';
import { numberOf } from '../../../values/figure.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { balance, trimmed } from '../../figures/amounts.ts';
import { grouped } from '../../figures/statements.ts';
import { type Answers, answersTold } from '../../rates/answers.ts';
import { type RateStatement, rateStatements } from '../../rates/rate-statements.ts';
import { inOrder, listed, phrase } from '../../wording/sentence.ts';

interface NotHundred extends Hit {
  readonly shares: readonly Quote[];
  readonly sum: string;
  /** What they should come to, where that is not the hundred. */
  readonly stated?: Quote;
}

/** Shares of all parts of one whole come to 100%, within a hundredth each. Only where the parts make the whole. */
export const sharesSumToHundred = check<NotHundred>({
  id: 'SharesSumToHundred',
  title: { zh: '同一总数的各占比合计为100%', en: 'Shares of one whole come to 100%' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '各部分占满总数时，占比之和为100%。',
    en: 'When the parts make the whole, their shares make 100%.',
  },
  about: ['text'],
  find(report) {
    const shares = rateStatements(report).filter(({ rate }) => rate.kind === 'share');
    const answers = answersTold(report).map(ofAnswers);
    if (shares.length === 0 && answers.length === 0) return 'notApplicable';
    const families = [...grouped(shares, ({ whole }) => whole).values()].filter(isComplete);
    if (families.length === 0 && answers.length === 0) return 'insufficientData';
    const ofWholes = families.flatMap((family) => {
      const rates = family.map(({ rate }) => rate);
      const sum = rates.reduce((all, rate) => all + numberOf(rate.value), 0);
      const margin = rates.reduce((all, rate) => all + 0.5 / 10 ** rate.value.decimals, 0.01);
      if (Math.abs(sum - 100) <= margin + 1e-9) return [];
      return {
        subject: family[0]?.whole.metric ?? '',
        places: inOrder(rates satisfies readonly Quote[]),
        shares: rates,
        sum: trimmed(sum),
      };
    });
    return [...ofWholes, ...answers];
  },
  say: {
    zh: (hit) =>
      hit.stated
        ? phrase`${listed(hit.shares)}合计${hit.sum}%，与${hit.stated}不符。`
        : phrase`各占比${listed(hit.shares)}合计${hit.sum}%，不是100%。`,
    en: (hit) =>
      hit.stated
        ? phrase`${listed(hit.shares, ', ')} come to ${hit.sum}%, not ${hit.stated}.`
        : phrase`The shares ${listed(hit.shares, ', ')} come to ${hit.sum}%, not 100%.`,
  },
  passes: [
    prose('2024年支出合计90万元，其中：基本支出60万元，占66.67%；项目支出30万元，占33.33%。'),
  ],
  catches: [
    {
      text: prose(
        '2024年支出合计90万元，其中：基本支出60万元，占66.67%；项目支出30万元，占30.33%。',
      ),
      finds: '各占比「占66.67%」、「占30.33%」合计97%，不是100%。',
    },
    {
      text: prose('受访群众中，非常满意的占60%，满意的占35%，不满意的占5%，满意度为93%。'),
      finds: '「非常满意的占60%」、「满意的占35%」合计95%，与「满意度为93%」不符。',
    },
  ],
});

/** At least two parts, and their amounts make the whole. */
const isComplete = (family: readonly RateStatement[]): boolean =>
  family.length >= 2 &&
  ['same', 'rounding'].includes(
    balance(
      family[0]?.whole.value ?? { coefficient: 0, decimals: 0, unit: '' },
      family.map(({ part }) => part.value),
    ).verdict,
  );

/** Answers are all that were given: what they do not come to is a contradiction, no hint of style. */
const ofAnswers = ({ shares, sum, stated }: Answers): NotHundred => ({
  subject: 'answers',
  severity: 'warning',
  places: inOrder(stated ? [...shares, stated] : shares),
  shares,
  sum: trimmed(sum),
  ...(stated && { stated }),
});
