import type { SaveReply, SaveRequest } from '../../api/filing.ts';
import { type Refusal, refuse } from '../../cycle/refusal.ts';
import type { Operation } from '../../draft/draft.ts';
import { codeOf } from '../connections.ts';
import type { Database, Send, Trx } from '../database.ts';
import { cleaned } from '../ids.ts';
import type { Person } from '../people/person.ts';
import type { Scope } from '../scope.ts';
import type { Edited, FilingKey, Filings } from './filings.ts';
import { keep } from './keeping.ts';
import { type Kept, latestDrafts } from './latest.ts';
import { merge } from './merging.ts';
import { draftOf, findFiling, lockToSave, notFound } from './rows.ts';

type Saving = Pick<Filings, 'save' | 'changes'>;

/** Saving of drafts. */
export function savingOf(database: Database): Saving {
  const { within, now } = database;
  const latest = latestDrafts();
  return {
    save: async (scope, key, request, by, edited) => {
      const held = latest.find(key);
      const once = async (known: boolean) => {
        const saved = await within(scope, (trx, send) =>
          save(trx, send, now(), { scope, key, request, by, edited, known, held }),
        );
        if (saved.kept) latest.keep(key, saved.kept);
        return saved.reply;
      };
      try {
        return await once(false);
      } catch (error) {
        // Kept before, and sent again on top of what it made.
        if (codeOf(error) !== '23505') throw error;
        return once(true);
      }
    },
    changes: (scope, key, since) =>
      within(scope, async (trx) => {
        const row = await findFiling(trx, scope, key);
        if (row === undefined) return undefined;
        return { revision: row.revision, others: othersOf(await savesSince(trx, key, since, '')) };
      }),
  };
}

interface Asked {
  readonly scope: Scope;
  readonly key: FilingKey;
  readonly request: SaveRequest;
  readonly by: Person;
  readonly edited: Edited;
  /** Whether the request is known to have been kept before. */
  readonly known: boolean;
  /** The draft that was saved last, as far as this process knows. */
  readonly held: Kept | undefined;
}

/** What a save answers, and the draft that it made. */
interface Saved {
  readonly reply: SaveReply | Refusal;
  readonly kept?: Kept;
}

async function save(
  trx: Trx,
  send: Send,
  now: Date,
  { scope, key, request, by, edited, known, held }: Asked,
): Promise<Saved> {
  const found = await lockToSave(trx, scope, key, held?.revision ?? -1);
  if (found === undefined) return { reply: notFound() };
  const row = found.draft === null ? { ...found, draft: held?.draft } : found;
  if (request.revision > row.revision) return { reply: ahead(row.revision) };
  // On the latest revision there is nothing between, and hardly ever a request that came before.
  const saves =
    request.revision === row.revision && !known
      ? []
      : await savesSince(trx, key, request.revision, request.request);
  const done = saves.find((each) => each.request === request.request);
  const between = saves.filter((each) => each !== done);
  const others = othersOf(between);
  if (done !== undefined) {
    const conflicts = done.conflicts as SaveReply['conflicts'];
    return { reply: { revision: row.revision, others, conflicts } };
  }
  const merged = merge(draftOf(row), between, cleaned(request.operations));
  const conflicts = [...merged.conflicts];
  if (merged.operations.length === 0)
    return { reply: { revision: row.revision, others, conflicts } };
  const refusal = await keep(trx, send, now, row, {
    request: request.request,
    merged,
    by,
    edited,
    basedOn: request.revision,
  });
  if (refusal) return { reply: refusal };
  const revision = row.revision + 1;
  return {
    reply: { revision, others, conflicts },
    kept: { revision, draft: merged.draft },
  };
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
