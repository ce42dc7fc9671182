import { type DraftDossier, type FieldPath, rowsOf, textOf } from '../../draft/draft.ts';
import { numberAt } from '../../draft/number-at.ts';
import { parseResult, parseTarget } from '../../extract/target/target.ts';
import type { Traced } from '../ledger.ts';
import type { Watched } from './attainment.ts';

/** An indicator on the screen: what is reckoned with, the target in its words, and the figure with its records. */
export interface WatchedRow {
  readonly watched: Watched;
  readonly target: string;
  /** Absent where no ledger measures the indicator by that day. */
  readonly traced?: Traced;
}

/**
 * The indicators of a list with what the ledgers say by a day. A result that was typed is that of the whole year and says nothing
 * of a day within it: it is left out.
 */
export function watchedIn(
  draft: DraftDossier,
  list: FieldPath,
  figures: readonly Traced[],
  year: number,
): readonly WatchedRow[] {
  const beside = { year };
  return rowsOf(draft, list).flatMap((id): readonly WatchedRow[] => {
    const path = `${list}/${id}`;
    const name = textOf(draft, `${path}.name`);
    if (name.trim() === '') return [];
    const words = textOf(draft, `${path}.target`);
    const target = parseTarget(words, beside);
    const traced = figures.find((each) => each.path === `${path}.result`);
    const result = traced && parseResult(traced.text, beside, target);
    const weight = numberAt(draft, `${path}.weight`) ?? 0;
    return [
      {
        watched: { path, name, weight, ...(target && { target }), ...(result && { result }) },
        target: words,
        ...(traced && { traced }),
      },
    ];
  });
}
