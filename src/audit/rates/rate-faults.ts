import type { Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import { type RateStatement, rateStatements } from './rate-statements.ts';
import { compareRatio } from './ratios.ts';

/** Pairs of shares in one sentence, of one whole, that are true once exchanged: 69% and 31%. */
export function swappedShares(
  report: Report,
): readonly (readonly [RateStatement, RateStatement])[] {
  const wrong = rateStatements(report).filter(
    (each) => each.rate.kind === 'share' && each.verdict === 'different',
  );
  const found: (readonly [RateStatement, RateStatement])[] = [];
  for (const [i, a] of wrong.entries())
    for (const b of wrong.slice(i + 1, i + 4))
      if (a.rate.at.block === b.rate.at.block && fits(a, b) && fits(b, a)) found.push([a, b]);
  return found;
}

const fits = (a: RateStatement, b: RateStatement): boolean =>
  compareRatio(b.rate.value, a.part.value, a.whole.value) === 'same';

/** A rate of completion or execution: actual ÷ budget. */
export const isCompletion = (rate: Fact): boolean =>
  rate.kind === 'completionRate' || rate.metric === 'executionRate';

/** A completion rate that is true once taken from 100%: the decline was written in its place. */
export const isDecline = ({ rate, part, whole, verdict }: RateStatement): boolean =>
  isCompletion(rate) &&
  verdict === 'different' &&
  compareRatio(complement(rate), part.value, whole.value) === 'same';

const complement = ({ value }: Fact) => ({
  ...value,
  coefficient: 100 * 10 ** value.decimals - value.coefficient,
});

/** The figure of a wrong rate that becomes right when it gains or loses a digit, with the value that fits. */
export function wrongDigits(
  statement: RateStatement,
): { readonly figure: Fact; readonly likely: string } | undefined {
  const { rate, part, whole, verdict } = statement;
  if (verdict !== 'different') return undefined;
  for (const figure of [part, whole])
    for (const value of neighbours(figure)) {
      const [a, b] = figure === part ? [value, whole.value] : [part.value, value];
      if (compareRatio(rate.value, a, b) === 'same' && a.coefficient !== 0)
        return { figure, likely: print(value) };
    }
  return undefined;
}

/** The figure with its point moved by one or two places, or with one digit left out. */
function neighbours({ value }: Fact) {
  const digits = `${Math.abs(value.coefficient)}`;
  const moved = [10, 100].flatMap((factor) => [
    { ...value, coefficient: value.coefficient * factor },
    ...(value.coefficient % factor === 0 || value.decimals < 4
      ? [{ ...value, decimals: value.decimals + Math.log10(factor) }]
      : []),
  ]);
  const shorter =
    digits.length < 3
      ? []
      : [...digits].map((_, i) => ({
          ...value,
          coefficient: Number(digits.slice(0, i) + digits.slice(i + 1)),
        }));
  return [...moved, ...shorter];
}

const print = (value: Fact['value']): string => {
  const text = (value.coefficient / 10 ** value.decimals).toFixed(value.decimals);
  return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text}${value.unit}`;
};
