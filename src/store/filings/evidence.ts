import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import { clean, newId } from '../ids.ts';
import type { Evidence, FilingKey, Filings } from './filings.ts';
import { findFiling, hangsOn, lockFiling, notFound, signed } from './rows.ts';

type Supporting = Pick<Filings, 'addEvidence' | 'removeEvidence' | 'evidence'>;

/** Evidence of filings: rows that name a kept file and what it supports. */
export function supportingOf({ within, now }: Database): Supporting {
  return {
    evidence: (scope, key) =>
      within(scope, async (trx) =>
        (await findFiling(trx, scope, key)) === undefined ? [] : evidenceOf(trx, key),
      ),
    addEvidence: (scope, key, evidence, by) =>
      within(scope, async (trx) => {
        const row = await lockFiling(trx, scope, key);
        if (row === undefined || !(await hasFile(trx, key, evidence.digest))) return notFound();
        const at = now();
        const id = newId(at);
        const said = {
          supports: clean(evidence.supports),
          name: clean(evidence.name),
          type: evidence.type,
          digest: evidence.digest,
        };
        await trx
          .insertInto('evidence')
          .values({ ...hangsOn(key), id, ...said, ...signed(by, at) })
          .execute();
        const about = { region: key.region, path: row.path, subject: key.id };
        await appendTo(trx, at, {
          ...about,
          who: by,
          what: 'evidence.add',
          detail: { id, ...said },
        });
        const added = (await evidenceOf(trx, key)).find((each) => each.id === id);
        return added ?? notFound();
      }),
    removeEvidence: (scope, key, id, by) =>
      within(scope, async (trx) => {
        const row = await lockFiling(trx, scope, key);
        if (row === undefined) return false;
        const removed = await trx
          .updateTable('evidence')
          .set({ removed_at: now() })
          .where('region_code', '=', key.region)
          .where('filing_id', '=', key.id)
          .where('id', '=', id)
          .where('removed_at', 'is', null)
          .returning(['name', 'digest', 'supports'])
          .executeTakeFirst();
        if (removed === undefined) return false;
        const about = { region: key.region, path: row.path, subject: key.id };
        const detail = { id, ...removed };
        await appendTo(trx, now(), { ...about, who: by, what: 'evidence.remove', detail });
        return true;
      }),
  };
}

async function hasFile(trx: Trx, key: FilingKey, digest: string): Promise<boolean> {
  const row = await trx
    .selectFrom('file')
    .select('digest')
    .where('region_code', '=', key.region)
    .where('filing_id', '=', key.id)
    .where('digest', '=', digest)
    .executeTakeFirst();
  return row !== undefined;
}

/** The evidence of a filing that was not removed. */
export async function evidenceOf(trx: Trx, key: FilingKey): Promise<readonly Evidence[]> {
  const rows = await trx
    .selectFrom('evidence')
    .innerJoin('file', (join) =>
      join
        .onRef('file.region_code', '=', 'evidence.region_code')
        .onRef('file.filing_id', '=', 'evidence.filing_id')
        .onRef('file.digest', '=', 'evidence.digest'),
    )
    .selectAll('evidence')
    .select('file.size')
    .where('evidence.region_code', '=', key.region)
    .where('evidence.filing_id', '=', key.id)
    .where('removed_at', 'is', null)
    .orderBy('evidence.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    supports: row.supports,
    name: row.name,
    type: row.type,
    size: row.size,
    digest: row.digest,
    by: row.by_name,
    at: row.at.toISOString(),
  }));
}
