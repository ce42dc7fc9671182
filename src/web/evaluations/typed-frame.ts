import type { EvaluationView } from '../../api/evaluation.ts';
import type { FilledFrame } from '../../inspection/frames.ts';
import { OWN, type OwnIndicator, withOwn } from '../../inspection/own-indicators.ts';
import type { SheetRow } from '../../inspection/sheet.ts';
import { pointsIn, pointsText } from '../inspection/words.ts';

/** An own indicator as it is typed. */
export type TypedIndicator = Omit<OwnIndicator, 'weight'> & { readonly weight: string };

/** A frame as it is typed: weights of its lines by id, own indicators, the reason for the weights. */
export interface TypedFrame {
  readonly weights: Readonly<Record<string, string>>;
  readonly own: readonly TypedIndicator[];
  readonly because: string;
}

type Rows = EvaluationView['frame']['rows'];

/** A frame to type in, from what was chosen. */
export const typedFrame = (
  rows: Rows,
  { weights, own = [], because }: FilledFrame & { readonly because: string },
): TypedFrame => ({
  weights: Object.fromEntries(
    rows.map((row) => [row.id, pointsText(weights[row.id] ?? row.weight)]),
  ),
  own: own.map((each) => ({ ...each, weight: pointsText(each.weight) })),
  because,
});

/** The lines with the weights typed; those that weigh nothing, or have no number yet, are left out. */
export const typedRows = (rows: Rows, { weights, own }: TypedFrame): readonly SheetRow[] =>
  withOwn(
    rows.map((row) => ({ ...row, weight: pointsIn(weights[row.id] ?? '') ?? 0 })),
    own.map((each) => ({ ...each, weight: pointsIn(each.weight) ?? 0 })),
  ).filter(({ weight }) => weight > 0);

/** The sum of the weights typed, in hundredths. */
export const typedSum = (rows: Rows, typed: TypedFrame): number =>
  typedRows(rows, typed).reduce((sum, { weight }) => sum + weight, 0);

/** What is sent of a typed frame; undefined while a weight is no number. A blank weight is told by the rules. */
export function frameIn(rows: Rows, { weights, own, because }: TypedFrame) {
  const given = rows.map(({ id }) => [id, pointsIn(weights[id] ?? '')] as const);
  const indicators = own.map((each) => ({
    ...each,
    weight: each.weight === '' ? 0 : pointsIn(each.weight),
  }));
  return given.some(([, weight]) => weight === undefined) ||
    indicators.some(({ weight }) => weight === undefined)
    ? undefined
    : { weights: Object.fromEntries(given), indicators, because: because.trim() };
}

/** A new own indicator, in the last block of the frame. */
export function blankIndicator(rows: Rows, own: readonly TypedIndicator[]): TypedIndicator {
  const taken = new Set(own.map(({ id }) => id));
  let number = own.length + 1;
  while (taken.has(`${OWN}${number}`)) number += 1;
  return {
    ...{ id: `${OWN}${number}`, block: rows.at(-1)?.block ?? '', group: '', name: '' },
    ...{ weight: '', criterion: '', evidence: '' },
  };
}
