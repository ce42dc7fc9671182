import type { FilingState } from '../cycle/filing.ts';
import type { Place } from '../document/document.ts';
import type { Bilingual } from '../document/finding.ts';
import type { Tabled } from '../rollup/tables.ts';

/** From when on a submission counts: once it is submitted, or once the bureau has accepted it. */
export const ROLLUP_BASES = ['submitted', 'accepted'] as const;

/** One of the two. */
export type RollupBasis = (typeof ROLLUP_BASES)[number];

/** A unit that is not in. */
interface Absent {
  readonly region: string;
  readonly id: string;
  readonly name: string;
  readonly state: FilingState;
}

/** The totals of a department or region; of the units with reviewed scores those with the greatest drop. */
export interface RollupView extends Omit<Tabled, 'absent'> {
  readonly basis: RollupBasis;
  readonly by: 'unit' | 'department' | 'region';
  /** What is rolled up: path and name. */
  readonly of: { readonly path: string; readonly name: string };
  /** Where one may look: departments and divisions of one's own. */
  readonly nodes: readonly { readonly path: string; readonly name: string }[];
  /** Years that have filings. */
  readonly fiscalYears: readonly number[];
  /** Title of the regulation that rolled-up results are scored by. */
  readonly regulation: string;
  /** The first of those that are not in; how many there are is due less units. */
  readonly absent: readonly Absent[];
}

/** A unit behind a number of a table. */
export interface RollupUnit {
  readonly region: string;
  readonly id: string;
  readonly name: string;
  readonly state: FilingState;
  /** Money in 分, scores in hundredths. */
  readonly budget: number;
  readonly actual: number;
  readonly selfScore?: number;
  readonly computed?: number;
  /** Its sentences on the finding that was asked for, each with its first place in the report. */
  readonly sentences: readonly { readonly words: Bilingual; readonly at?: Place }[];
}

/** The units behind a number. */
export interface RollupUnits {
  readonly count: number;
  readonly units: readonly RollupUnit[];
}
