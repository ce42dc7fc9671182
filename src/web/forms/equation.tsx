import { Fragment } from 'react';
import { fen, type Money } from '../../values/money.ts';
import { useWords } from '../shell/language.tsx';
import { printedMoney } from './money-text.ts';
import { useMoneyUnit } from './money-unit.tsx';
import { sumOf } from './sums.ts';

/** An amount with its name. */
export interface Term {
  readonly label: string;
  readonly amount: Money | undefined;
}

/**
 * A running sum in words: 基本支出 53.06 + 项目支出 14.40 = 全年执行数 67.46 ✓. Where the result is known from elsewhere
 * (`against`), whether both agree and by how much they differ.
 */
export function Equation({
  terms,
  result,
  against,
}: {
  readonly terms: readonly Term[];
  readonly result: string;
  readonly against?: Term;
}) {
  const { forms } = useWords();
  const { unit } = useMoneyUnit();
  const show = (amount: Money | undefined) =>
    amount === undefined ? forms.waiting : printedMoney(amount, unit);
  // Without its first term a sum would be a figure of something else.
  const sum = terms[0]?.amount === undefined ? undefined : sumOf(terms.map((term) => term.amount));
  const known = sum !== undefined && against?.amount !== undefined;
  const difference = known && against?.amount !== undefined ? fen(sum - against.amount) : undefined;
  return (
    <p className="equation">
      {terms.map(({ label, amount }, i) => (
        <Fragment key={label}>
          {i > 0 && <span aria-hidden="true"> + </span>}
          {label} <output aria-label={label}>{show(amount)}</output>
        </Fragment>
      ))}
      <span> = </span>
      {result} <output aria-label={result}>{show(sum)}</output>
      {against && (
        <>
          ，{against.label} <output aria-label={against.label}>{show(against.amount)}</output>{' '}
        </>
      )}
      {difference === 0 && <span className="agrees"> ✓ {forms.equals}</span>}
      {difference !== undefined && difference !== 0 && (
        <span className="differs"> ✗ {forms.differs(printedMoney(difference, unit))}</span>
      )}
      {!against && sum !== undefined && terms.every(({ amount }) => amount !== undefined) && (
        <span className="agrees"> ✓</span>
      )}
    </p>
  );
}
