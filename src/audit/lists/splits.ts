import type { Quote } from '../../document/finding.ts';
import { statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm, SplitAmount } from '../../report/forms.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import type { Hit, NoAnswer } from '../check.ts';
import { check, SYSTEM_RULE } from '../check.ts';
import { type Balance, balance } from '../figures/amounts.ts';
import { moneyUnitOf, totalFundRow } from '../tables/rows.ts';
import { inOrder, listed, phrase, quote } from '../wording/sentence.ts';

/** The amounts of a split that are filled in, as quotations with their figures. */
export const partsOf = (split: readonly SplitAmount[]) =>
  gather(split, (part) => {
    const amount = statedOf(part.amount);
    return amount ? [{ verbatim: amount.verbatim, at: amount.at, value: amount.value }] : [];
  });

/** A total of a form that a split may add up to, with its name. */
export interface Whole extends Quote {
  readonly value: Figure;
  readonly zh: string;
  readonly en: string;
}

/** The totals to which a split may refer: the actual first, then the final and the original budget. */
function wholesOf(form: SelfEvaluationForm): readonly Whole[] {
  const row = totalFundRow(form);
  if (!row) return [];
  const found: readonly (readonly [typeof row.actual, string, string])[] = [
    [row.actual, '全年执行数', 'actual'],
    [row.finalBudget, '全年预算数', 'final budget'],
    [row.originalBudget, '年初预算数', 'original budget'],
  ];
  return found.flatMap(([entry, zh, en]) => {
    const stated = statedOf(entry);
    return stated
      ? [{ verbatim: stated.verbatim, at: stated.at, value: stated.value, zh, en }]
      : [];
  });
}

/** The total that a split adds up to, and how well; the nearest total when it fits none. */
export function fitOf(
  form: SelfEvaluationForm,
  split: readonly SplitAmount[],
): { readonly whole: Whole; readonly balance: Balance } | undefined {
  const parts = partsOf(split).map((part) => part.value);
  // A part with digits that could not be read would be missed in the sum.
  if (split.some(({ amount }) => amount.value === undefined && /\d/.test(amount.verbatim)))
    return undefined;
  if (parts.length === 0) return undefined;
  const unit = moneyUnitOf(form);
  const tried = wholesOf(form).map((whole) => ({
    whole,
    balance: balance(whole.value, parts, unit),
  }));
  return (
    tried.find((each) => each.balance.verdict === 'same') ??
    tried.find((each) => each.balance.verdict === 'rounding') ??
    tried.find((each) => each.balance.verdict === 'different')
  );
}

interface Unbalanced extends Hit {
  readonly parts: readonly Quote[];
  readonly whole: Whole;
  readonly sum: string;
  readonly off: string;
}

/** A check that one split of a self-evaluation form adds up to its actual, else to one of its budgets (I1, I7). */
export const splitCheck = (made: {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly word: { readonly zh: string; readonly en: string };
  readonly because: { readonly zh: string; readonly en: string };
  readonly pick: (form: SelfEvaluationForm) => readonly SplitAmount[];
  readonly passes: readonly string[];
  readonly catches: readonly { readonly text: string; readonly finds: string }[];
}) =>
  check<Unbalanced>({
    ...made,
    severity: 'error',
    clause: SYSTEM_RULE,
    about: ['forms'],
    find(report): readonly Unbalanced[] | NoAnswer {
      const forms = report.forms.filter((form) => made.pick(form).length > 0);
      if (forms.length === 0) return 'notApplicable';
      const fits = forms.map((form) => ({ form, fit: fitOf(form, made.pick(form)) }));
      if (fits.every(({ fit }) => fit === undefined)) return 'insufficientData';
      return fits.flatMap(({ form, fit }) => {
        if (!fit || fit.balance.verdict === 'same') return [];
        const parts = partsOf(made.pick(form)).map(quote);
        return {
          subject: made.word.zh,
          ...(fit.balance.verdict === 'rounding' && { severity: 'hint' as const }),
          places: inOrder([fit.whole, ...parts]),
          parts,
          whole: fit.whole,
          sum: fit.balance.sum,
          off: fit.balance.difference,
        };
      });
    },
    say: {
      zh: (hit) =>
        phrase`${made.word.zh}各项${listed(hit.parts)}合计${hit.sum}，与${hit.whole.zh}${quote(hit.whole)}相差${hit.off}，与其他总额也不相等。`,
      en: (hit) =>
        phrase`The items ${listed(hit.parts, ', ')} add up to ${hit.sum}; the ${hit.whole.en} ${quote(hit.whole)} differs by ${hit.off}, and no other total fits.`,
    },
  });
