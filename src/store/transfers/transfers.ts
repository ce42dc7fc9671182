import type { Selectable } from 'kysely';
import type { ReceiverKind, Transfer, TransferEntry } from '../../bureau/self-check/transfer.ts';
import type { Refusal } from '../../cycle/refusal.ts';
import type { Day } from '../../values/day.ts';
import { printScaled } from '../../values/money.ts';
import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import type { FilingKey, Standing } from '../filings/filings.ts';
import { filingsIn, hangsOn, lockFiling, notFound, signed } from '../filings/rows.ts';
import { standingOf } from '../filings/standing.ts';
import { clean } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { fenOf } from '../results/sums.ts';
import type { Scope } from '../scope.ts';
import type { Tables } from '../tables.ts';

/** A filing of a year with whether it was ever submitted, and the transfers that hang on it. */
interface SelfCheck {
  readonly path: string;
  readonly name: string;
  readonly kind: 'department' | 'unit';
  readonly filed: boolean;
  readonly transfers: readonly Transfer[];
}

/** Whether a change may be made; called under the lock of the filing. */
type Admit = (standing: Standing) => Refusal | undefined;

/** The transfers that units hand on (转移支付), each with what its receiver's self-evaluation says. */
export interface Transfers {
  /** Those of a filing in the order in which they were entered. */
  list(scope: Scope, key: FilingKey): Promise<readonly Transfer[]>;
  /** Keeps a transfer, new or changed; the trail has its figures. */
  put(
    scope: Scope,
    key: FilingKey,
    entry: TransferEntry,
    by: Person,
    admit: Admit,
  ): Promise<Refusal | undefined>;
  /** Takes one from the list. */
  remove(
    scope: Scope,
    key: FilingKey,
    id: string,
    by: Person,
    admit: Admit,
  ): Promise<Refusal | undefined>;
  /** All filings of a year in the scope, by path. */
  selfChecks(scope: Scope, fiscalYear: number): Promise<readonly SelfCheck[]>;
}

/** What a stamped report of a receiver supports, as evidence of the filing. */
const supportOf = (id: string): string => `transfers/${id}`;

/** The transfers of a database. */
export function transfersOf({ within, now }: Database): Transfers {
  return {
    list: (scope, key) =>
      within(scope, async (trx) => {
        const rows = await rowsIn(trx, scope)
          .where('transfer.region_code', '=', key.region)
          .where('transfer.filing_id', '=', key.id)
          .execute();
        return transfersFrom(trx, rows);
      }),
    put: (scope, key, entry, by, admit) =>
      within(scope, async (trx) => {
        const filing = await lockFiling(trx, scope, key);
        if (!filing) return notFound();
        const refusal = admit(await standingOf(trx, filing));
        if (refusal) return refusal;
        const { id, kind, allotted, spent, score, reported } = entry;
        const said = {
          ...{ project: clean(entry.project), receiver: clean(entry.receiver), kind },
          allotted: printScaled(allotted, 2),
          spent: spent === undefined ? null : printScaled(spent, 2),
          score: score === undefined ? null : printScaled(score, 2),
          reported: reported ?? null,
        };
        const changed = { ...said, removed_at: null, ...signed(by, now()) };
        await trx
          .insertInto('transfer')
          .values({ ...hangsOn(key), id, ...changed })
          .onConflict((conflict) =>
            conflict.columns(['region_code', 'filing_id', 'id']).doUpdateSet(changed),
          )
          .execute();
        const about = { region: key.region, path: filing.path, subject: key.id, who: by };
        await appendTo(trx, now(), { ...about, what: 'transfer.put', detail: { id, ...said } });
        return undefined;
      }),
    remove: (scope, key, id, by, admit) =>
      within(scope, async (trx) => {
        const filing = await lockFiling(trx, scope, key);
        if (!filing) return notFound();
        const refusal = admit(await standingOf(trx, filing));
        if (refusal) return refusal;
        const removed = await trx
          .updateTable('transfer')
          .set({ removed_at: now() })
          .where('region_code', '=', key.region)
          .where('filing_id', '=', key.id)
          .where('id', '=', id)
          .where('removed_at', 'is', null)
          .returning(['project', 'receiver'])
          .executeTakeFirst();
        if (!removed) return notFound();
        const about = { region: key.region, path: filing.path, subject: key.id, who: by };
        const detail = { id, ...removed };
        await appendTo(trx, now(), { ...about, what: 'transfer.remove', detail });
        return undefined;
      }),
    selfChecks: (scope, fiscalYear) =>
      within(scope, async (trx) => {
        const filings = await filingsIn(trx, scope)
          .select(['filing.region_code', 'filing.id', 'filing.path', 'filing.first_submitted'])
          .where('filing.fiscal_year', '=', fiscalYear)
          .orderBy('filing.path')
          .execute();
        const rows = await rowsIn(trx, scope)
          .where('filing.fiscal_year', '=', fiscalYear)
          .execute();
        const transfers = await transfersFrom(trx, rows);
        const of = new Map<string, Transfer[]>();
        for (const [i, row] of rows.entries()) {
          const name = `${row.region_code}/${row.filing_id}`;
          const transfer = transfers[i];
          if (transfer) of.set(name, [...(of.get(name) ?? []), transfer]);
        }
        return filings.map((row) => ({
          ...{ path: row.path, name: row.unit_name, filed: row.first_submitted !== null },
          kind: row.unit_kind === 'department' ? ('department' as const) : ('unit' as const),
          transfers: of.get(`${row.region_code}/${row.id}`) ?? [],
        }));
      }),
  };
}

/** Transfers of filings in the scope that were not taken away, by the time of their ids. */
const rowsIn = (trx: Trx, scope: Scope) =>
  filingsIn(trx, scope)
    .innerJoin('transfer', (join) =>
      join
        .onRef('transfer.region_code', '=', 'filing.region_code')
        .onRef('transfer.filing_id', '=', 'filing.id'),
    )
    .selectAll('transfer')
    .where('transfer.removed_at', 'is', null)
    .orderBy('filing.path')
    .orderBy('transfer.id');

type Row = Selectable<Tables['transfer']>;

/** Rows as transfers, in the same order, with whether their stamped report is there. */
async function transfersFrom(trx: Trx, rows: readonly Row[]): Promise<readonly Transfer[]> {
  const filings = [...new Set(rows.map(({ filing_id }) => filing_id))];
  const stamps =
    filings.length === 0
      ? []
      : await trx
          .selectFrom('evidence')
          .select(['region_code', 'filing_id', 'supports'])
          .where('filing_id', 'in', filings)
          .where('supports', 'like', 'transfers/%')
          .where('removed_at', 'is', null)
          .execute();
  const stamped = new Set(
    stamps.map((each) => `${each.region_code}/${each.filing_id}/${each.supports}`),
  );
  return rows.map((row) => ({
    ...{ id: row.id, project: row.project, receiver: row.receiver },
    ...{ kind: row.kind as ReceiverKind, allotted: fenOf(row.allotted) },
    ...(row.spent !== null && { spent: fenOf(row.spent) }),
    ...(row.score !== null && { score: fenOf(row.score) as number }),
    ...(row.reported !== null && { reported: row.reported as Day }),
    stamped: stamped.has(`${row.region_code}/${row.filing_id}/${supportOf(row.id)}`),
  }));
}
