import type { SaveReply, SaveRequest } from '../../api/filing.ts';
import { type Refusal, refuse } from '../../cycle/refusal.ts';
import type { Operation } from '../../draft/draft.ts';
import type { Database, Trx } from '../database.ts';
import { cleaned } from '../ids.ts';
import type { Person } from '../people/person.ts';
import type { Scope } from '../scope.ts';
import type { Edited, FilingKey, Filings } from './filings.ts';
import { keep } from './keeping.ts';
import { merge } from './merging.ts';
import { draftOf, findFiling, lockFiling, notFound } from './rows.ts';

type Saving = Pick<Filings, 'save' | 'changes'>;

/** Saving of drafts. */
export const savingOf = (database: Database): Saving => ({
  save: (scope, key, request, by, edited) =>
    database.within(scope, (trx) => save(trx, database.now(), scope, key, request, by, edited)),
  changes: (scope, key, since) =>
    database.within(scope, async (trx) => {
      const row = await findFiling(trx, scope, key);
      if (row === undefined) return undefined;
      return { revision: row.revision, others: othersOf(await savesSince(trx, key, since, '')) };
    }),
});

async function save(
  trx: Trx,
  now: Date,
  scope: Scope,
  key: FilingKey,
  request: SaveRequest,
  by: Person,
  edited: Edited,
): Promise<SaveReply | Refusal> {
  const row = await lockFiling(trx, scope, key);
  if (row === undefined) return notFound();
  if (request.revision > row.revision) return ahead(row.revision);
  const saves = await savesSince(trx, key, request.revision, request.request);
  const done = saves.find((each) => each.request === request.request);
  const between = saves.filter((each) => each !== done);
  if (done !== undefined)
    return {
      revision: row.revision,
      others: othersOf(between),
      conflicts: done.conflicts as SaveReply['conflicts'],
    };
  const merged = merge(draftOf(row), between, cleaned(request.operations));
  const conflicts = [...merged.conflicts];
  if (merged.operations.length === 0)
    return { revision: row.revision, others: othersOf(between), conflicts };
  const refusal = await keep(trx, now, row, {
    request: request.request,
    merged,
    by,
    edited,
    basedOn: request.revision,
  });
  return refusal ?? { revision: row.revision + 1, others: othersOf(between), conflicts };
}

const ahead = (revision: number): Refusal =>
  refuse(
    'conflict',
    '服务器上的内容比您的旧，可能刚从备份恢复。您的改动还在本机，请先导出，再刷新页面。',
    'The server holds an older text than yours, perhaps from a backup. Your changes are still here: export them, then reload.',
    { revision },
  );

interface SaveRow {
  readonly revision: number;
  readonly request: string;
  readonly by: string;
  readonly at: Date;
  readonly operations: readonly Operation[];
  readonly conflicts: unknown;
}

/** The saves after a revision, and the one of a request. */
async function savesSince(
  trx: Trx,
  key: FilingKey,
  revision: number,
  request: string,
): Promise<readonly SaveRow[]> {
  const rows = await trx
    .selectFrom('filing_save')
    .select(['revision', 'request', 'by_name as by', 'at', 'operations', 'conflicts'])
    .where('region_code', '=', key.region)
    .where('filing_id', '=', key.id)
    .where((where) => where.or([where('revision', '>', revision), where('request', '=', request)]))
    .orderBy('revision')
    .execute();
  return rows.map((row) => ({ ...row, operations: row.operations as readonly Operation[] }));
}

const othersOf = (saves: readonly SaveRow[]): SaveReply['others'] =>
  saves.flatMap(({ revision, by, at, operations }) =>
    operations.map((operation) => ({
      revision,
      by,
      at: at.toISOString(),
      operation:
        operation.kind === 'field'
          ? { ...operation }
          : { ...operation, before: [...operation.before], after: [...operation.after] },
    })),
  );
