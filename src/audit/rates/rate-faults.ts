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

/** A figure with the value that fits. */
interface Mended {
  readonly figure: Fact;
  readonly likely: string;
}

/** The figures of a wrong rate each of which makes it right when it gains or loses a digit. */
function mendings({ rate, part, whole, verdict }: RateStatement): readonly Mended[] {
  if (verdict !== 'different') return [];
  return [part, whole].flatMap((figure) =>
    neighbours(figure).flatMap((value): readonly Mended[] => {
      const [a, b] = figure === part ? [value, whole.value] : [part.value, value];
      const fits = compareRatio(rate.value, a, b) === 'same' && a.coefficient !== 0;
      return fits ? [{ figure, likely: print(value) }] : [];
    }),
  );
}

/** Whether a wrong rate becomes right when one of its figures gains or loses a digit. */
export const wrongDigits = (statement: RateStatement): boolean => mendings(statement).length > 0;

/** A figure that gains or loses a digit, with all the wrong rates that become right by it. */
export interface DigitSlip extends Mended {
  readonly statements: readonly RateStatement[];
}

/** Of several figures that would mend a rate the one that mends most of all: a total mends all its shares. */
export function digitSlips(wrong: readonly RateStatement[]): readonly DigitSlip[] {
  const byKey = new Map<string, { mended: Mended; statements: RateStatement[] }>();
  for (const statement of wrong)
    for (const mended of mendings(statement)) {
      const { at } = mended.figure;
      const key = `${at.block} ${at.from} ${mended.likely}`;
      const held = byKey.get(key);
      if (!held) byKey.set(key, { mended, statements: [statement] });
      else if (!held.statements.includes(statement)) held.statements.push(statement);
    }
  const told = new Set<RateStatement>();
  return [...byKey.values()]
    .sort((a, b) => b.statements.length - a.statements.length)
    .flatMap(({ mended, statements }): readonly DigitSlip[] => {
      if (statements.some((each) => told.has(each))) return [];
      for (const each of statements) told.add(each);
      return [{ ...mended, statements }];
    });
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

/** A value as it would be written, without trailing zeros. */
export const print = (value: Fact['value']): string => {
  const text = (value.coefficient / 10 ** value.decimals).toFixed(value.decimals);
  return `${text.includes('.') ? text.replace(/\.?0+$/, '') : text}${value.unit}`;
};
