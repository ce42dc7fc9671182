import type { DraftDossier, FieldPath } from '../draft/draft.ts';
import type { Day } from '../values/day.ts';
import { bookOf, daysOf } from './book.ts';
import type { LedgerEntry } from './entry.ts';
import { goneRows } from './gone-rows.ts';
import type { Traced } from './ledger.ts';
import { LEDGERS } from './ledgers.ts';

/**
 * Every field that the ledgers of a unit give for a fiscal year, with its source. A field that several give, such as the
 * name of a project, is that of the first.
 */
export function figuresOf(
  entries: readonly LedgerEntry[],
  draft: DraftDossier,
  year: number,
  until: Day = daysOf(year).until as Day,
): readonly Traced[] {
  const found = LEDGERS.flatMap((ledger) => {
    const own = entries.filter((entry) => entry.ledger === ledger.id);
    return own.length === 0 ? [] : ledger.figures(bookOf(own), { year, draft, until });
  });
  const paths = new Set<FieldPath>();
  return [...found, ...goneRows(entries, draft)].filter(
    ({ path }) => paths.size < paths.add(path).size,
  );
}

/** The source of one field; undefined for one that the ledgers do not give. */
export const traceOf = (figures: readonly Traced[], path: FieldPath): Traced | undefined =>
  figures.find((traced) => traced.path === path);
