import type { FieldPath } from '../draft/draft.ts';
import type { LedgerEntry, LedgerId } from './entry.ts';
import type { Reckoning, Traced } from './ledger.ts';

/** Writes down fields that a ledger gives, each with its entries. */
export function tracer(ledger: LedgerId) {
  const found: Traced[] = [];
  const add = (
    path: FieldPath,
    text: string,
    entries: readonly LedgerEntry[],
    how: Reckoning = 'sum',
  ): void => {
    found.push({ path, text, ledger, entries: entries.map(({ id }) => id), how });
  };
  return { found, add };
}
