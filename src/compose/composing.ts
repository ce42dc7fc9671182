import type { Regulation } from '../regulation/regulation.ts';
import type { Dossier } from '../report/dossier.ts';
import type { Totals } from '../report/totals.ts';

/** What every part of the report is composed from. */
export interface Composing {
  readonly dossier: Dossier;
  readonly totals: Totals;
  readonly regulation: Regulation;
  /** Weight and points of the execution line in hundredths; points absent on a final budget of zero. */
  readonly execution: { readonly weight: number; readonly points?: number };
}
