import type { Regulation } from '../regulation/regulation.ts';
import type { FundRow } from '../report/forms.ts';
import { scoreExecution } from '../score/execution.ts';
import type { ScoreLine } from '../score/scorecard.ts';
import type { Figure } from '../values/figure.ts';
import type { Money } from '../values/money.ts';

/** Weight and points of the execution line, in hundredths, as the regulation scores them. */
export function executionPoints(
  actual: Money,
  finalBudget: Money,
  regulation: Regulation,
): { readonly weight: number; readonly points?: number } {
  const { weight, computed } = executionLine(actual, finalBudget, regulation);
  const hundredths = (weight?.coefficient ?? 0) * 100;
  if (computed === 'needsReview') return { weight: hundredths };
  return { weight: hundredths, points: computed.coefficient * 10 ** (2 - computed.decimals) };
}

/** The score line of the execution rate as the form will print it, with its workings. */
export function executionLine(
  actual: Money,
  finalBudget: Money,
  regulation: Regulation,
): ScoreLine {
  const weight = regulation.frames
    .flatMap((frame) => frame.groups)
    .find((group) => group.group === 'execution')?.weight;
  const row = rowOf(actual, finalBudget, weight ?? 10);
  return scoreExecution(row, 0, regulation.scoring.execution, 2);
}

// The amounts as the form will print them, so that the printed score follows from the printed amounts.
function rowOf(actual: Money, finalBudget: Money, weight: number): FundRow {
  const at = { block: 0 };
  const entry = (value: Figure) => ({ value, verbatim: ' ', at });
  const wan = (amount: Money): Figure => ({
    coefficient: Math.round(amount / 10_000),
    decimals: 2,
    unit: '万元',
  });
  return {
    row: 0,
    metric: 'total',
    label: { value: '年度资金总额', verbatim: '', at },
    finalBudget: entry(wan(finalBudget)),
    actual: entry(wan(actual)),
    weight: entry({ coefficient: weight, decimals: 0, unit: '' }),
  };
}
