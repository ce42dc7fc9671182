import type { KeptEntry } from '../../api/ledger.ts';
import type { LedgerEntry, LedgerId } from '../../ledger/entry.ts';
import { entriesOfYear } from '../../ledger/one-year.ts';
import type { Standing } from '../../store/filings/filings.ts';
import { onlyAssigned, type Scope } from '../../store/scope.ts';
import type { Context } from '../context.ts';

type Kept = KeptEntry & LedgerEntry;

/** The entries of a filing's unit, of one ledger or of all, as the one who asks may see them: experts those of its year. */
export async function seenEntries(
  { store }: Context,
  scope: Scope,
  { key, unit, draft, filing }: Standing,
  ledger?: LedgerId,
): Promise<readonly Kept[]> {
  const of = { region: key.region, unit: unit.id };
  if (!onlyAssigned(scope, unit.path)) return store.ledgers.list(scope, of, ledger);
  // What the filing cites is known of all ledgers together.
  const all = entriesOfYear(await store.ledgers.list(scope, of), draft, filing.fiscalYear);
  return ledger === undefined ? all : all.filter((entry) => entry.ledger === ledger);
}

/** The entries of other units' registers that a filing's unit uses, by the keeping unit, as the one who asks may see them. */
export async function seenShared(
  { store }: Context,
  scope: Scope,
  { key, unit, draft, filing }: Standing,
): Promise<ReadonlyMap<string, readonly Kept[]>> {
  const shared = await store.ledgers.sharedWith(scope, { region: key.region, unit: unit.id });
  if (!onlyAssigned(scope, unit.path)) return shared;
  return new Map(
    [...shared].map(([keeper, entries]) => [
      keeper,
      entriesOfYear(entries, draft, filing.fiscalYear),
    ]),
  );
}
