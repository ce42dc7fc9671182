import { isRefusal, type Refusal } from '../../cycle/refusal.ts';
import { applyOperations } from '../../draft/operations.ts';
import { appendTo } from '../chain.ts';
import type { Database, Send, Trx } from '../database.ts';
import { cleaned, newId } from '../ids.ts';
import type { Person } from '../people/person.ts';
import type { Scope } from '../scope.ts';
import type { Approve, FilingKey, Filings } from './filings.ts';
import { keep } from './keeping.ts';
import { draftOf, lockFiling, notFound, updateFiling } from './rows.ts';
import { standingOf } from './standing.ts';

/** Setting of approved targets. */
export const approvingOf = ({ within, now }: Database): Pick<Filings, 'approve'> => ({
  approve: (scope, key, by, decide) =>
    within(scope, (trx, send) => approve(trx, send, now(), { scope, key, by, decide })),
});

interface Asked {
  readonly scope: Scope;
  readonly key: FilingKey;
  readonly by: Person;
  readonly decide: Approve;
}

async function approve(
  trx: Trx,
  send: Send,
  now: Date,
  { scope, key, by, decide }: Asked,
): Promise<undefined | Refusal> {
  const row = await lockFiling(trx, scope, key);
  if (row === undefined) return notFound();
  const standing = await standingOf(trx, row);
  const approval = decide(standing);
  if (isRefusal(approval)) return approval;
  const approved = cleaned(approval.approved);
  const detail = { approved, source: approval.source };
  const operations = cleaned(approval.operations);
  if (operations.length > 0)
    return keep(trx, send, now, row, {
      request: newId(now),
      basedOn: row.revision,
      merged: { draft: applyOperations(draftOf(row), operations), operations, conflicts: [] },
      by,
      edited: () => approval.filing,
      event: 'approval',
      approved: JSON.stringify(approved),
      detail,
    });
  await updateFiling(trx, key, { approved: JSON.stringify(approved) });
  const subject = { region: key.region, path: row.path, subject: key.id };
  await appendTo(trx, now, { ...subject, who: by, what: 'filing.approved', detail }, send);
  return undefined;
}
