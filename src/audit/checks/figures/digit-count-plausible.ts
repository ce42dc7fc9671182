import type { Bilingual, Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { prose } from '../../examples.ts';
import { percentOf, quotient } from '../../figures/amounts.ts';
import { overlap } from '../../group.ts';
import { type FormSlip, formSlips } from '../../rates/form-slips.ts';
import { type DigitSlip, digitSlips, isDecline, swappedShares } from '../../rates/rate-faults.ts';
import { rateStatements, threeOf } from '../../rates/rate-statements.ts';
import { inOrder, listed, phrase, quote } from '../../wording/sentence.ts';

interface WrongDigits extends Hit {
  readonly figure: Quote;
  readonly rates: readonly Quote[];
  /** What each rate would be, printed. */
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
    const inForms = formSlips(report).flatMap(ofForm);
    if (rates.length + inForms.length === 0) return 'notApplicable';
    const told = new Set(swappedShares(report).flat());
    const wrong = rates.filter((each) => !told.has(each) && !isDecline(each));
    return [...digitSlips(wrong).map(ofProse), ...inForms];
  },
  say: {
    zh: (hit) =>
      phrase`${hit.figure}的位数可疑：据此计算为${hit.computed}，与${listed(hit.rates)}不符；若为${hit.likely}则相符。`,
    en: (hit) =>
      phrase`${hit.figure} may have a wrong number of digits: it gives ${hit.computed}, not ${listed(hit.rates, ', ')}; ${hit.likely} would fit.`,
  },
  passes: [prose('2024年支出合计400万元，其中：基本支出320万元，占80%；项目支出80万元，占20%。')],
  catches: [
    {
      text: prose('2024年支出合计400万元，其中：基本支出3200万元，占80%；项目支出80万元，占20%。'),
      finds: '「基本支出3200万元」的位数可疑：据此计算为800%，与「占80%」不符；若为320万元则相符。',
    },
  ],
});

const suggested = (likely: string): Bilingual => ({
  zh: `按所写比率倒推，应为${likely}。`,
  en: `By the printed rate it would be ${likely}.`,
});

const ofProse = ({ figure, likely, statements }: DigitSlip): WrongDigits => ({
  subject: figure.metric,
  places: inOrder(unlike(statements.flatMap(threeOf))),
  figure: quote(figure),
  rates: statements.map(({ rate }) => quote(rate)),
  computed: statements.map((each) => percentOf(each.computed)).join('、'),
  likely,
  suggestion: suggested(likely),
  slips: [figure.at],
});

/** The total of several shares is one place. */
const unlike = (quotes: readonly Quote[]): readonly Quote[] =>
  quotes.filter((each, i) => !quotes.slice(0, i).some(({ at }) => overlap(at, each.at)));

function ofForm({
  kind,
  budget,
  actual,
  rate,
  figure,
  likely = '',
}: FormSlip): readonly WrongDigits[] {
  if (kind !== 'digits' || !figure) return [];
  return [
    {
      subject: figure.verbatim,
      places: inOrder([budget, actual, rate]),
      figure: quote(figure),
      rates: [quote(rate)],
      computed: percentOf(quotient(actual.value, budget.value) ?? 0),
      likely,
      suggestion: suggested(likely),
      slips: [figure.at],
    },
  ];
}
