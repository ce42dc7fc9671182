import type { Explanation, Remark } from '../../api/filing.ts';
import type { Refusal } from '../../cycle/refusal.ts';
import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import { clean, newId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import type { Scope } from '../scope.ts';
import type { FilingKey, Filings } from './filings.ts';
import { type FilingRow, hangsOn, lockFiling, notFound, signed } from './rows.ts';

type Words = Pick<Filings, 'explain' | 'remark' | 'resolveRemark'>;

/** Explanations of findings, and remarks of reviewers. */
export function wordsOf({ within, now }: Database): Words {
  /** Locks the filing, changes something, and notes it. */
  const noted = <T>(
    scope: Scope,
    key: FilingKey,
    by: Person,
    what: string,
    work: (
      trx: Trx,
      at: Date,
    ) => Promise<{ value: T; detail: Record<string, unknown>; why?: string } | undefined>,
  ): Promise<T | Refusal> =>
    within(scope, async (trx) => {
      const row: FilingRow | undefined = await lockFiling(trx, scope, key);
      const at = now();
      const done = row && (await work(trx, at));
      if (row === undefined || done === undefined) return notFound();
      const { detail, why } = done;
      const entry = { region: key.region, who: by, what, path: row.path, subject: key.id, detail };
      await appendTo(trx, at, { ...entry, ...(why !== undefined && { why }) });
      return done.value;
    });
  return {
    explain: (scope, key, finding, words, by) =>
      noted<Explanation>(scope, key, by, 'filing.explain', async (trx, at) => {
        const value = { finding, words: clean(words), by: by.name, at: at.toISOString() };
        await explain(trx, key, value, by, at);
        return { value, detail: { finding }, why: value.words };
      }),
    remark: (scope, key, path, words, by) =>
      noted<Remark>(scope, key, by, 'filing.remark', async (trx, at) => {
        const said = { id: newId(at), path: clean(path), words: clean(words), resolved: false };
        await trx
          .insertInto('remark')
          .values({ ...hangsOn(key), ...said, ...signed(by, at) })
          .execute();
        const value = { ...said, by: by.name, at: at.toISOString() };
        return { value, detail: { remark: said.id, path }, why: said.words };
      }),
    resolveRemark: (scope, key, id, resolved, by) =>
      noted<Remark>(scope, key, by, 'filing.remark.resolve', async (trx) => {
        await trx
          .updateTable('remark')
          .set({ resolved })
          .where('region_code', '=', key.region)
          .where('filing_id', '=', key.id)
          .where('id', '=', id)
          .execute();
        const value = (await remarksOf(trx, key)).find((each) => each.id === id);
        return value && { value, detail: { remark: id, resolved } };
      }),
  };
}

async function explain(
  trx: Trx,
  key: FilingKey,
  { finding, words }: Explanation,
  by: Person,
  at: Date,
): Promise<void> {
  if (words === '') {
    await trx
      .deleteFrom('explanation')
      .where('region_code', '=', key.region)
      .where('filing_id', '=', key.id)
      .where('finding', '=', finding)
      .execute();
    return;
  }
  const said = { words, ...signed(by, at) };
  await trx
    .insertInto('explanation')
    .values({ ...hangsOn(key), finding, ...said })
    .onConflict((conflict) =>
      conflict.columns(['region_code', 'filing_id', 'finding']).doUpdateSet(said),
    )
    .execute();
}

/** The remarks of a filing, oldest first. */
export async function remarksOf(trx: Trx, key: FilingKey): Promise<Remark[]> {
  const rows = await trx
    .selectFrom('remark')
    .selectAll()
    .where('region_code', '=', key.region)
    .where('filing_id', '=', key.id)
    .orderBy('id')
    .execute();
  return rows.map(({ id, path, words, resolved, by_name, at }) => ({
    id,
    path,
    words,
    resolved,
    by: by_name,
    at: at.toISOString(),
  }));
}
