import type { Selectable } from 'kysely';
import type { KeptEntry } from '../api/ledger.ts';
import { isRefusal, type Refusal } from '../cycle/refusal.ts';
import type { LedgerEntry, LedgerId } from '../ledger/entry.ts';
import type { Day } from '../values/day.ts';
import { appendTo } from './chain.ts';
import type { Database, Trx } from './database.ts';
import { notFound } from './filings/rows.ts';
import { cleaned, newId, sm3 } from './ids.ts';
import { itsUnit } from './joins.ts';
import type { Person } from './people/person.ts';
import { inScope } from './predicate.ts';
import type { Scope } from './scope.ts';
import { keepShared, sharedWith } from './shared-entries.ts';
import type { Tables } from './tables.ts';

/** Names a unit. */
export interface UnitKey {
  readonly region: string;
  readonly unit: string;
}

/** An entry with who entered it and when. */
type Kept = KeptEntry & LedgerEntry;

/** The ledgers of the units. Entries are only ever added. */
export interface Ledgers {
  /** The entries of one ledger, or of all; in the order in which they were entered. */
  list(scope: Scope, of: UnitKey, ledger?: LedgerId): Promise<readonly Kept[]>;
  /** Cards of other units' registers that were ever marked for the use of a unit, with their entries, by the keeping unit. */
  sharedWith(scope: Scope, of: UnitKey): Promise<ReadonlyMap<string, readonly Kept[]>>;
  /**
   * Adds what `decide` makes of the entries that are there, under the lock of the unit, with one entry of the audit trail.
   * What `decide` refuses is not kept; nothing to add is no mistake.
   */
  enter(
    scope: Scope,
    of: UnitKey,
    ledger: LedgerId,
    by: Person,
    decide: (there: readonly LedgerEntry[]) => readonly LedgerEntry[] | Refusal,
  ): Promise<Refusal | undefined>;
}

/** The ledgers of a database. */
export function ledgersOf({ within, now }: Database): Ledgers {
  return {
    list: (scope, of, ledger) => within(scope, (trx) => entriesOf(trx, scope, of, ledger)),
    sharedWith: (scope, of) =>
      within(scope, async (trx) => {
        const registers = new Map<string, Kept[]>();
        for (const row of await sharedWith(trx, scope, of)) {
          const register = registers.get(row.unit_id);
          if (register) register.push(entryOf(row));
          else registers.set(row.unit_id, [entryOf(row)]);
        }
        return registers;
      }),
    enter: (scope, of, ledger, by, decide) =>
      within(scope, async (trx) => {
        const path = await lockedPath(trx, scope, of);
        return path === undefined
          ? notFound()
          : enterLocked(trx, { scope, of, path, by, at: now() }, ledger, decide);
      }),
  };
}

/** Locks a unit for as long as the transaction lasts; its path, undefined where the scope holds no such unit. */
export async function lockedPath(trx: Trx, scope: Scope, of: UnitKey): Promise<string | undefined> {
  const unit = await trx
    .selectFrom('unit')
    .select('path')
    .where('region_code', '=', of.region)
    .where('id', '=', of.unit)
    .where(inScope('path', scope))
    .forUpdate()
    .executeTakeFirst();
  return unit?.path;
}

/** Who enters what where, with the unit locked. */
interface Locked {
  readonly scope: Scope;
  readonly of: UnitKey;
  readonly path: string;
  readonly by: Person;
  readonly at: Date;
}

/** `Ledgers.enter` within a transaction that holds the lock of the unit. */
export async function enterLocked(
  trx: Trx,
  { scope, of, path, by, at }: Locked,
  ledger: LedgerId,
  decide: (there: readonly LedgerEntry[]) => readonly LedgerEntry[] | Refusal,
): Promise<Refusal | undefined> {
  const there = await entriesOf(trx, scope, of, ledger);
  const added = decide(there);
  if (isRefusal(added)) return added;
  if (added.length === 0) return undefined;
  const batch = newId(at);
  await add(trx, of, cleaned(added), { batch, by, at });
  if (ledger === 'assets') await keepShared(trx, of, there, cleaned(added));
  const detail = { ledger, batch, entries: added.length, digest: digestOf(cleaned(added)) };
  const subject = { region: of.region, path, subject: of.unit };
  await appendTo(trx, at, { ...subject, who: by, what: 'ledger.enter', detail });
  return undefined;
}

/** Rows of one statement: PostgreSQL takes at most 65,535 values. */
const MOST_ROWS = 2000;

async function add(
  trx: Trx,
  of: UnitKey,
  entries: readonly LedgerEntry[],
  { batch, by, at }: { readonly batch: string; readonly by: Person; readonly at: Date },
): Promise<void> {
  for (let from = 0; from < entries.length; from += MOST_ROWS)
    await trx
      .insertInto('ledger_entry')
      .values(
        entries.slice(from, from + MOST_ROWS).map((entry, i) => ({
          region_code: of.region,
          unit_id: of.unit,
          ledger: entry.ledger,
          id: entry.id,
          kind: entry.kind,
          day: entry.day,
          texts: JSON.stringify(entry.texts),
          reverses: entry.reverses ?? null,
          because: entry.because ?? null,
          batch,
          position: from + i,
          by_account: by.account,
          by_name: by.name,
          at,
        })),
      )
      .execute();
}

/** The entries of one ledger of a unit, or of all, or of some kinds, in the order in which they were entered. */
export async function entriesOf(
  trx: Trx,
  scope: Scope,
  of: UnitKey,
  ledger: LedgerId | undefined,
  kinds?: readonly string[],
): Promise<readonly Kept[]> {
  let query = trx
    .selectFrom('ledger_entry')
    .innerJoin('unit', itsUnit('ledger_entry'))
    .selectAll('ledger_entry')
    .where('ledger_entry.region_code', '=', of.region)
    .where('ledger_entry.unit_id', '=', of.unit)
    .where(inScope('unit.path', scope));
  if (ledger !== undefined) query = query.where('ledger_entry.ledger', '=', ledger);
  if (kinds !== undefined) query = query.where('ledger_entry.kind', 'in', kinds);
  const rows = await query.orderBy('batch').orderBy('position').execute();
  return rows.map(entryOf);
}

/** A row as an entry. */
const entryOf = (row: Selectable<Tables['ledger_entry']>): Kept => ({
  id: row.id,
  ledger: row.ledger as LedgerId,
  kind: row.kind,
  day: row.day as Day,
  texts: row.texts as Record<string, string>,
  ...(row.reverses !== null && { reverses: row.reverses }),
  ...(row.because !== null && { because: row.because }),
  by: row.by_name,
  at: row.at.toISOString(),
});

/** Digest of a batch: of all that its entries say, in their order. Texts by name, for the database does not keep their order. */
const digestOf = (entries: readonly LedgerEntry[]): string =>
  sm3(
    JSON.stringify(
      entries.map(({ id, ledger, kind, day, texts, reverses, because }) => [
        id,
        ledger,
        kind,
        day,
        Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)),
        reverses ?? '',
        because ?? '',
      ]),
    ),
  );
