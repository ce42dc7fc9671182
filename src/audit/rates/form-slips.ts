import type { Quote } from '../../document/finding.ts';
import { type Stated, statedOf } from '../../document/stated.ts';
import type { FundRow, SelfEvaluationForm } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import { balance, quotient } from '../figures/amounts.ts';
import { moneyUnitOf } from '../tables/rows.ts';
import { print } from './rate-faults.ts';
import { compareRatio } from './ratios.ts';

/** A row of the money block whose rate comes true once one of its amounts is written otherwise, or both change places. */
export interface FormSlip {
  readonly budget: Stated<Figure>;
  readonly actual: Stated<Figure>;
  readonly rate: Quote;
  /** Digits too many or too few, 元 for 万元, or the two exchanged. */
  readonly kind: 'digits' | 'unit' | 'swapped';
  /** The amount in question and what it would be; absent where the two are exchanged. */
  readonly figure?: Quote;
  readonly likely?: string;
}

/** Execution rates lie within these bounds, but for the rarest. */
const isLikely = (share: number): boolean => share >= 0.2 && share <= 1.2;
const HUNDRED: Figure = { coefficient: 100, decimals: 0, unit: '%' };
const DIGITS = [10, 100];
const TEN_THOUSAND = 10_000;

/** The slips of all money blocks; found once for a report, for several checks ask. */
export const formSlips = once((report: Report): readonly FormSlip[] =>
  gather(report.forms, (form) => form.funds.flatMap((row, i) => slipOf(form, row, i) ?? [])),
);

function slipOf(form: SelfEvaluationForm, row: FundRow, index: number): FormSlip | undefined {
  const [budget, actual, rate] = [row.finalBudget, row.actual, row.rate].map(statedOf);
  if (!budget || !actual || !rate || rate.value.coefficient === 0) return undefined;
  const unit = moneyUnitOf(form);
  const fits = (a: Figure, b: Figure) => compareRatio(rate.value, a, b, unit) === 'same';
  if (compareRatio(rate.value, actual.value, budget.value, unit) !== 'different') return undefined;
  const of = { budget, actual, rate };
  if (fits(budget.value, actual.value)) return { ...of, kind: 'swapped' };
  // A rate that no year has says more of its amounts than of itself; one that is unlikely itself may be the slip.
  const computed = quotient(actual.value, budget.value, unit) ?? 0;
  if (isLikely(computed) || !isLikely(quotient(rate.value, HUNDRED, '%') ?? 0)) return undefined;
  const parts = form.funds.filter(({ within }) => within === index);
  for (const factor of [...DIGITS, TEN_THOUSAND]) {
    const kind = factor === TEN_THOUSAND ? 'unit' : 'digits';
    const found = [
      ...rewritten(actual, factor).filter(({ value }) => fits(value, budget.value)),
      ...rewritten(budget, factor).filter(({ value }) => fits(actual.value, value)),
    ];
    const held = found.find(({ figure, value }) =>
      comesTo(value, parts, figure === actual ? 'actual' : 'finalBudget'),
    );
    const best = held ?? found[0];
    if (best)
      return {
        ...of,
        kind,
        figure: best.figure,
        likely: print({ ...best.value, unit: best.value.unit || unit }),
      };
  }
  return undefined;
}

/** No row of a form is a number greater than this, in whatever unit. */
const MOST = 1e9;

/** An amount with its point moved to the left and to the right. */
const rewritten = (figure: Stated<Figure>, factor: number) => {
  const { coefficient, decimals } = figure.value;
  const places = Math.log10(factor);
  const smaller = { figure, value: { ...figure.value, decimals: decimals + places } };
  const greater = { figure, value: { ...figure.value, coefficient: coefficient * factor } };
  return (Math.abs(coefficient) / 10 ** decimals) * factor < MOST ? [smaller, greater] : [smaller];
};

/** Whether the sources add up to an amount in their column. */
function comesTo(value: Figure, parts: readonly FundRow[], column: 'finalBudget' | 'actual') {
  const amounts = parts.flatMap((row) => statedOf(row[column])?.value ?? []);
  return amounts.length > 0 && balance(value, amounts).verdict === 'same';
}
