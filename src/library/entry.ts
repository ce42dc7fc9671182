import type { Direction, IndicatorKind } from '../report/indicators.ts';
import type { FunctionId } from './functions.ts';

/** An indicator to choose from: ours, or an addition of a unit or region of the same type. */
export interface LibraryIndicator {
  /** Name of the level-three indicator; no two of a library have the same. */
  readonly name: string;
  /** Function of government that it serves. */
  readonly of: FunctionId;
  /** Level two in the widest frame; `levelsIn` gives both levels in a frame. */
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  /** Sign before the number; absent for a date. */
  readonly operator?: '≥' | '≤' | '=';
  /** Unit of measure as printed; '' for a date. */
  readonly unit: string;
  /** A typical target in the grammar of targets (domain rule 2.3): ≥95%, ≤15个工作日, 12月底前. An example, never a norm. */
  readonly target: string;
  /** What is measured, and of whom. */
  readonly definition: string;
  /** How the result is reckoned. */
  readonly basis: string;
  /** Where the figures are to be found. */
  readonly evidence: string;
  /** Who added it; absent for ours. */
  readonly addedBy?: string;
}

/** What is written down of an indicator: kind, name, typical target, definition, calculation basis, source of evidence. */
export type Row = readonly [
  kind: IndicatorKind,
  name: string,
  target: string,
  definition: string,
  basis: string,
  evidence: string,
];

const QUANTITY = /^([≥≤=])\d+(?:\.\d+)?(\D+)$/;
const DIRECTION = { '≥': 'atLeast', '≤': 'atMost', '=': 'equal' } as const;

/** The indicator of a row. Throws for a target that is neither a quantity with sign and unit nor a date. */
export function entryOf(
  of: FunctionId,
  [kind, name, target, definition, basis, evidence]: Row,
): LibraryIndicator {
  const said = { name, of, kind, target, definition, basis, evidence };
  if (/^\d{1,2}月(?:底|\d{1,2}日)前$/.test(target))
    return { ...said, direction: 'byDate', unit: '' };
  const [, sign, unit] = QUANTITY.exec(target) ?? [];
  if (!sign || !unit) throw new Error(`no typical target: ${name} ${target}`);
  const operator = sign as keyof typeof DIRECTION;
  return { ...said, direction: DIRECTION[operator], operator, unit };
}
