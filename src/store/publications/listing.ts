import { sql } from 'kysely';
import type { Trx } from '../database.ts';
import type { FilingKey } from '../filings/filings.ts';
import { newId } from '../ids.ts';
import { digestSql, listSql } from '../sql/portal.ts';

/** Where a listed report is counted. */
interface Counted {
  readonly fiscal_year: number;
  readonly branch: string;
  readonly department: string;
}

const OF_FILING = 'region_code = ? and filing_id = ?';

/** The statement with the key of a filing in place of its marks. */
function of({ region, id }: FilingKey, statement: string) {
  const parts = statement.split('?');
  return sql.join(
    parts.flatMap((part, i) => {
      const value = [region, id][i];
      return i < parts.length - 1 ? [sql.raw(part), sql`${value}`] : [sql.raw(part)];
    }),
    sql.raw(''),
  );
}

/** Brings the portal's index up to what is published of a filing now. */
export async function listAnew(trx: Trx, key: FilingKey): Promise<void> {
  const gone = await sql<Counted>`delete from portal_report
    where region_code = ${key.region} and filing_id = ${key.id}
    returning fiscal_year, branch, department`.execute(trx);
  const come = await sql<Counted>`${of(key, listSql(OF_FILING))}
    returning fiscal_year, branch, department`.execute(trx);
  const sums = new Map<string, { readonly of: Counted; more: number }>();
  const add = (counted: Counted, more: number) => {
    const name = JSON.stringify([counted.fiscal_year, counted.branch, counted.department]);
    const there = sums.get(name);
    if (there) there.more += more;
    else sums.set(name, { of: counted, more });
  };
  for (const row of gone.rows) add(row, -1);
  for (const row of come.rows) add(row, 1);
  for (const { of: counted, more } of sums.values())
    if (more !== 0) await count(trx, key.region, counted, more);
  await trx
    .deleteFrom('portal_digest')
    .where('region_code', '=', key.region)
    .where('filing_id', '=', key.id)
    .execute();
  await of(key, digestSql(OF_FILING)).execute(trx);
}

const count = (
  trx: Trx,
  region: string,
  { fiscal_year, branch, department }: Counted,
  more: number,
) =>
  trx
    .insertInto('portal_count')
    .values({ region_code: region, fiscal_year, path: branch, department, reports: more })
    .onConflict((conflict) =>
      conflict
        .columns(['region_code', 'fiscal_year', 'path', 'department'])
        .doUpdateSet({ reports: sql`portal_count.reports + ${more}` }),
    )
    .execute();

/** The row that tells what changed last. */
const CHANGES = 'publication.changes';

/** So many changes are told; who has not looked for longer forgets all that it knew. */
const MOST_CHANGES = 200;

/** A report whose public pages changed. */
export interface PortalChange {
  readonly id: string;
  readonly region: string;
  readonly fiscalYear: number;
  readonly unitId: string;
}

/** Tells the servers which report changed. The row is locked until the end, so that changes stand in the order in which they are seen. */
export async function tell(trx: Trx, now: Date, change: Omit<PortalChange, 'id'>): Promise<void> {
  const value = (changes: readonly PortalChange[]) => JSON.stringify(changes);
  await trx
    .insertInto('setting')
    .values({ key: CHANGES, value: value([]) })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
  const row = await trx
    .selectFrom('setting')
    .select('value')
    .where('key', '=', CHANGES)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const before = row.value as readonly PortalChange[];
  const changes = [...before, { id: newId(now), ...change }].slice(-MOST_CHANGES);
  await trx
    .updateTable('setting')
    .set({ value: value(changes) })
    .where('key', '=', CHANGES)
    .execute();
}

/** What changed last, the latest at the end. */
export async function changesIn(trx: Trx): Promise<readonly PortalChange[]> {
  const row = await trx
    .selectFrom('setting')
    .select('value')
    .where('key', '=', CHANGES)
    .executeTakeFirst();
  return (row?.value ?? []) as readonly PortalChange[];
}
