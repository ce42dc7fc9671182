import type { Selectable } from 'kysely';
import type { Receipt, VersionSummary } from '../../api/filing.ts';
import type { DraftDossier, Operation } from '../../draft/draft.ts';
import { rowsOf, textOf } from '../../draft/draft.ts';
import type { Database, Trx } from '../database.ts';
import { newId } from '../ids.ts';
import { itsFiling } from '../joins.ts';
import { inScope } from '../predicate.ts';
import type { Scope } from '../scope.ts';
import type { Tables } from '../tables.ts';
import type { FilingKey, Filings, Submission, Version } from './filings.ts';
import { addVersion, keep } from './keeping.ts';
import { draftOf, lockFiling, notFound, updateFiling } from './rows.ts';

type History = Pick<
  Filings,
  'versions' | 'version' | 'keepVersion' | 'restore' | 'receipt' | 'submissions'
>;

/** Versions, submissions and receipts of filings. */
export function historyOf(database: Database): History {
  const { within, now } = database;
  const submissions: Filings['submissions'] = (scope, key) =>
    within(scope, async (trx) => (await submissionRows(trx, scope, key)).map(submissionOf));
  return {
    versions: (scope, key) =>
      within(scope, async (trx) => {
        const rows = await versionsIn(trx, scope, key)
          .select(['number', 'filing_version.revision', 'event', 'by_name', 'at'])
          .orderBy('number', 'desc')
          .execute();
        return rows.map(versionOf);
      }),
    version: (scope, key, number) => within(scope, (trx) => findVersion(trx, scope, key, number)),
    keepVersion: (scope, key, event, by) =>
      within(scope, async (trx) => {
        const row = await lockFiling(trx, scope, key);
        if (row === undefined) return notFound();
        const version = await addVersion(trx, now(), row, event, by);
        await updateFiling(trx, key, { version_number: version.number });
        return version;
      }),
    restore: (scope, key, number, by, edited) =>
      within(scope, async (trx, send) => {
        const row = await lockFiling(trx, scope, key);
        const version = await findVersion(trx, scope, key, number);
        if (row === undefined || version === undefined) return notFound();
        const operations = difference(draftOf(row), version.draft);
        const unchanged = { revision: row.revision, others: [], conflicts: [] };
        if (operations.length === 0) return unchanged;
        const kept = await addVersion(trx, now(), row, 'restore', by);
        await updateFiling(trx, key, { version_number: kept.number });
        const refusal = await keep(
          trx,
          send,
          now(),
          { ...row, version_number: kept.number },
          {
            request: newId(now()),
            basedOn: row.revision,
            merged: { draft: version.draft, operations, conflicts: [] },
            by,
            edited,
            event: 'restore',
          },
        );
        return refusal ?? { ...unchanged, revision: row.revision + 1 };
      }),
    submissions,
    receipt: async (scope, key) => (await submissions(scope, key)).at(-1)?.receipt,
  };
}

const versionsIn = (trx: Trx, scope: Scope, key: FilingKey) =>
  trx
    .selectFrom('filing_version')
    .innerJoin('filing', itsFiling('filing_version'))
    .where('filing_version.region_code', '=', key.region)
    .where('filing_version.filing_id', '=', key.id)
    .where(inScope('filing.path', scope));

const versionOf = (
  row: Pick<
    Selectable<Tables['filing_version']>,
    'number' | 'revision' | 'event' | 'by_name' | 'at'
  >,
): VersionSummary => ({
  number: row.number,
  revision: row.revision,
  event: row.event as VersionSummary['event'],
  by: row.by_name,
  at: row.at.toISOString(),
});

async function findVersion(
  trx: Trx,
  scope: Scope,
  key: FilingKey,
  number: number,
): Promise<Version | undefined> {
  const row = await versionsIn(trx, scope, key)
    .selectAll('filing_version')
    .where('number', '=', number)
    .executeTakeFirst();
  return row && { ...versionOf(row), draft: draftOf(row) };
}

/** The operations that make one draft of another. */
function difference(from: DraftDossier, to: DraftDossier): readonly Operation[] {
  const both = (a: object, b: object) => [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const fields = both(from.fields, to.fields).map(
    (path): Operation => ({
      kind: 'field',
      path,
      before: textOf(from, path),
      after: textOf(to, path),
    }),
  );
  const lists = both(from.lists, to.lists).map(
    (path): Operation => ({
      kind: 'list',
      path,
      before: rowsOf(from, path),
      after: rowsOf(to, path),
    }),
  );
  return [...lists, ...fields].filter(
    ({ before, after }) => JSON.stringify(before) !== JSON.stringify(after),
  );
}

const submissionRows = (trx: Trx, scope: Scope, key: FilingKey) =>
  trx
    .selectFrom('submission')
    .innerJoin('filing', itsFiling('submission'))
    .selectAll('submission')
    .where('submission.region_code', '=', key.region)
    .where('submission.filing_id', '=', key.id)
    .where(inScope('filing.path', scope))
    .orderBy('number')
    .execute();

const submissionOf = (row: Selectable<Tables['submission']>): Submission => ({
  number: row.number,
  at: row.at,
  revision: row.revision,
  receipt: row.receipt as Receipt,
  dossier: row.dossier,
  document: row.document,
  findings: row.findings,
  scorecard: row.scorecard,
});
