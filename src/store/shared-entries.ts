import { marksIn } from '../ledger/assets/asset-book.ts';
import { textIn } from '../ledger/book.ts';
import type { LedgerEntry } from '../ledger/entry.ts';
import type { Trx } from './database.ts';
import type { UnitKey } from './ledgers.ts';
import { inScope } from './predicate.ts';
import type { Scope } from './scope.ts';

/** Rows of one statement. */
const MOST = 2000;

/** Keeps, for the cards of which something was entered, which units read their entries: those that standing entries mark them for. */
export async function keepShared(
  trx: Trx,
  of: UnitKey,
  there: readonly LedgerEntry[],
  added: readonly LedgerEntry[],
): Promise<void> {
  const cards = new Set(added.map((entry) => textIn(entry, 'card')).filter((card) => card !== ''));
  const before = sharedIn(there, cards);
  const after = sharedIn([...there, ...added], cards);
  const rows = (all: ReadonlyMap<string, Shared>, without: ReadonlyMap<string, Shared>) =>
    [...all].flatMap(([key, row]) => (without.has(key) ? [] : [row]));
  const fresh = rows(after, before);
  for (let from = 0; from < fresh.length; from += MOST)
    await trx
      .insertInto('shared_entry')
      .values(
        fresh.slice(from, from + MOST).map(({ entry, usingUnit }) => ({
          ...{ region_code: of.region, unit_id: of.unit, entry, using_unit: usingUnit },
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  for (const { entry, usingUnit } of rows(before, after))
    await trx
      .deleteFrom('shared_entry')
      .where('region_code', '=', of.region)
      .where('unit_id', '=', of.unit)
      .where('entry', '=', entry)
      .where('using_unit', '=', usingUnit)
      .execute();
}

interface Shared {
  readonly entry: string;
  readonly usingUnit: string;
}

/** Every entry of some cards with each unit that the card is marked for. */
function sharedIn(
  entries: readonly LedgerEntry[],
  cards: ReadonlySet<string>,
): ReadonlyMap<string, Shared> {
  const users = new Map<string, string[]>();
  for (const { card, usingUnit } of marksIn(entries, cards))
    users.set(card, [...(users.get(card) ?? []), usingUnit]);
  return new Map(
    entries.flatMap((entry) =>
      (users.get(textIn(entry, 'card')) ?? []).map((usingUnit) => [
        JSON.stringify([entry.id, usingUnit]),
        { entry: entry.id, usingUnit },
      ]),
    ),
  );
}

/**
 * Rows of the entries of other units' cards that are marked for a unit of the scope, in the order in which they were entered. Asked
 * by their ids: else the policies would be asked of every entry of the registers.
 */
export async function sharedWith(trx: Trx, scope: Scope, of: UnitKey) {
  const shared = await trx
    .selectFrom('unit')
    .innerJoin('shared_entry', (join) =>
      join
        .onRef('shared_entry.region_code', '=', 'unit.region_code')
        .onRef('shared_entry.using_unit', '=', 'unit.name'),
    )
    .select(['shared_entry.unit_id', 'shared_entry.entry'])
    .where('unit.region_code', '=', of.region)
    .where('unit.id', '=', of.unit)
    .where(inScope('unit.path', scope))
    .where('shared_entry.unit_id', '<>', of.unit)
    .orderBy('shared_entry.unit_id')
    .execute();
  const rows = [];
  for (const keeper of new Set(shared.map(({ unit_id }) => unit_id))) {
    const ids = shared.flatMap(({ unit_id, entry }) => (unit_id === keeper ? [entry] : []));
    for (let from = 0; from < ids.length; from += MOST)
      rows.push(
        ...(await trx
          .selectFrom('ledger_entry')
          .selectAll()
          .where('region_code', '=', of.region)
          .where('unit_id', '=', keeper)
          .where('ledger', '=', 'assets')
          .where('id', 'in', ids.slice(from, from + MOST))
          .execute()),
      );
  }
  return rows.sort((a, b) =>
    a.batch === b.batch ? a.position - b.position : a.batch < b.batch ? -1 : 1,
  );
}
