import type { DraftDossier } from '../draft/draft.ts';
import type { LedgerEntry } from './entry.ts';
import type { Traced } from './ledger.ts';

/**
 * Rows of the draft that an entry gave which was taken back since: each of their fields is blank by the ledgers, with the
 * entry and its reversal as source. A row of blank fields counts for nothing.
 */
export function goneRows(
  entries: readonly LedgerEntry[],
  { fields, lists }: DraftDossier,
): readonly Traced[] {
  const reversals = new Map(
    entries.flatMap((entry) =>
      entry.reverses === undefined ? [] : [[entry.reverses, entry] as const],
    ),
  );
  if (reversals.size === 0) return [];
  return Object.entries(lists).flatMap(([list, ids]) =>
    ids.flatMap((id) => {
      const reversal = reversals.get(id);
      if (!reversal) return [];
      return Object.keys(fields)
        .filter((path) => path.startsWith(`${list}/${id}.`))
        .map((path): Traced => {
          const { ledger } = reversal;
          return { path, text: '', ledger, entries: [id, reversal.id], how: 'last' };
        });
    }),
  );
}
