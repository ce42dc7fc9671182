import type { DraftDossier } from '../draft/draft.ts';
import { daysOf } from './book.ts';
import type { LedgerEntry } from './entry.ts';
import { figuresOf } from './figures.ts';

/**
 * What of a unit's ledgers belongs to its filing of one year: all that experts see, who look at that filing and nothing else.
 * Registers are kept on from year to year, so that entries of earlier years stay; later ones are left out, but those that the filing's
 * figures come from (a project of the year that was approved later), and those that rows of the filing were taken from. A reversal dated after the year does not undo
 * an entry of it: the registers are those of the year's end. A reversal is seen with the entry that it takes back, or not at all.
 */
export function entriesOfYear<Entry extends LedgerEntry>(
  entries: readonly Entry[],
  draft: DraftDossier,
  year: number,
): readonly Entry[] {
  const { until } = daysOf(year);
  const days = new Map(entries.map(({ ledger, id, day }) => [nameOf(ledger, id), day]));
  const dayOf = ({ ledger, reverses }: Entry) =>
    reverses === undefined ? undefined : days.get(nameOf(ledger, reverses));
  const asOfEnd = entries.filter((entry) => {
    const day = dayOf(entry);
    return entry.day <= until || day === undefined || day > until;
  });
  const cited = new Set(
    figuresOf(asOfEnd, draft, year).flatMap(({ ledger, entries: ids }) =>
      ids.map((id) => nameOf(ledger, id)),
    ),
  );
  const taken = new Set(Object.values(draft.lists).flat());
  return asOfEnd.filter(
    (entry) =>
      taken.has(entry.id) ||
      cited.has(nameOf(entry.ledger, entry.id)) ||
      (entry.day <= until && (dayOf(entry) ?? entry.day) <= until),
  );
}

/** An entry among those of all ledgers: ids are told apart within one. */
const nameOf = (ledger: string, id: string): string => `${ledger}/${id}`;
