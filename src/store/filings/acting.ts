import type { Act, Receipt, VersionSummary } from '../../api/filing.ts';
import type { Filing, FilingAction } from '../../cycle/filing.ts';
import { isRefusal, type Refusal } from '../../cycle/refusal.ts';
import { printScaled } from '../../values/money.ts';
import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import { clean, cleaned, newId, sm3 } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { addSums } from '../results/sums.ts';
import type { Scope } from '../scope.ts';
import type { Decide, FilingKey, Filings, Outcome, Snapshot, Standing } from './filings.ts';
import { addVersion } from './keeping.ts';
import {
  columnsOf,
  type FilingRow,
  filingOf,
  findFiling,
  hangsOn,
  lockFiling,
  notFound,
  signed,
  updateFiling,
} from './rows.ts';
import { standingOf } from './standing.ts';

type Acting = Pick<Filings, 'act' | 'recordFigures' | 'setDue'>;

/** Actions of the cycle on filings. */
export function actingOf({ within, now }: Database): Acting {
  return {
    act: (scope, key, request, by, decide) =>
      within(scope, (trx) => act(trx, now(), { scope, key, request, by, decide })),
    recordFigures: (scope, key, revision, figures) =>
      within(scope, async (trx) => {
        if ((await findFiling(trx, scope, key)) === undefined) return;
        const money = (amount: number | undefined) =>
          amount === undefined ? null : printScaled(amount, 2);
        await trx
          .updateTable('filing')
          .set({
            figures_revision: revision,
            errors: figures.errors,
            warnings: figures.warnings,
            score: figures.score === undefined ? null : figures.score.toFixed(2),
            budget: money(figures.budget),
            execution: money(figures.execution),
            three_public: money(figures.threePublic),
          })
          .where('region_code', '=', key.region)
          .where('id', '=', key.id)
          .where((where) =>
            where.or([
              where('figures_revision', 'is', null),
              where('figures_revision', '<=', revision),
            ]),
          )
          .execute();
      }),
    setDue: (scope, key, due, by, why) =>
      within(scope, async (trx) => {
        const row = await lockFiling(trx, scope, key);
        if (row === undefined) return;
        await updateFiling(trx, key, { due });
        await appendTo(trx, now(), {
          ...{ region: key.region, path: row.path, subject: key.id, who: by, what: 'filing.due' },
          detail: { due, ...(row.due !== null && { before: row.due }) },
          ...(why && { why: clean(why) }),
        });
      }),
  };
}

const EVENTS: Partial<Record<FilingAction, VersionSummary['event']>> = {
  check: 'check',
  sign: 'sign',
  submit: 'submit',
  return: 'return',
  withdraw: 'withdraw',
};

/** An action that somebody asks for. */
interface Asked {
  readonly scope: Scope;
  readonly key: FilingKey;
  readonly request: Act;
  readonly by: Person;
  readonly decide: Decide;
}

async function act(
  trx: Trx,
  now: Date,
  { scope, key, request, by, decide }: Asked,
): Promise<Standing | Refusal> {
  const row = await lockFiling(trx, scope, key);
  if (row === undefined) return notFound();
  const outcome = decide(await standingOf(trx, row));
  if (isRefusal(outcome)) return outcome;
  const event = EVENTS[request.action];
  const version = event && (await addVersion(trx, now, row, event, by));
  await addRemarks(trx, now, key, request.remarks ?? [], by);
  const submission = outcome.snapshot && frozen(outcome.snapshot);
  await updateFiling(trx, key, {
    ...columnsOf(outcome.filing),
    ...(version && { version_number: version.number }),
    ...(submission && { submission_number: row.submission_number + 1 }),
  });
  const entry = await appendTo(trx, now, entryOf(row, request, by, outcome, submission?.digests));
  if (submission)
    await addSubmission(trx, now, row, { ...submission, due: outcome.filing.due, entry });
  const after = await findFiling(trx, scope, key);
  return after === undefined ? notFound() : standingOf(trx, after);
}

/** What moves a filing on. */
interface Move {
  readonly action: FilingAction;
  readonly filing: Filing;
  readonly by: Person;
}

/** Keeps a filing after an action that leaves no version and freezes nothing, within the transaction of what led to it. */
export async function keepMove(
  trx: Trx,
  now: Date,
  row: FilingRow,
  { action, filing, by }: Move,
): Promise<void> {
  await updateFiling(trx, { region: row.region_code, id: row.id }, columnsOf(filing));
  const request = { action, revision: row.revision };
  await appendTo(trx, now, entryOf(row, request, by, { filing }, undefined));
}

const entryOf = (
  row: FilingRow,
  request: Act,
  by: Person,
  outcome: Outcome,
  digests: Readonly<Record<string, string>> | undefined,
) => ({
  region: row.region_code,
  who: by,
  what: `filing.${request.action}`,
  path: row.path,
  subject: row.id,
  detail: {
    from: filingOf(row).state,
    to: outcome.filing.state,
    revision: row.revision,
    ...(digests && { digests }),
    ...(request.remarks && { remarks: request.remarks.length }),
  },
  ...(request.reason && { why: request.reason }),
});

async function addRemarks(
  trx: Trx,
  now: Date,
  key: FilingKey,
  remarks: NonNullable<Act['remarks']>,
  by: Person,
): Promise<void> {
  if (remarks.length === 0) return;
  await trx
    .insertInto('remark')
    .values(
      remarks.map(({ path, words }) => ({
        ...hangsOn(key),
        id: newId(now),
        path: clean(path),
        words: clean(words),
        resolved: false,
        ...signed(by, now),
      })),
    )
    .execute();
}

interface Frozen {
  readonly snapshot: Snapshot;
  readonly texts: Readonly<Record<'dossier' | 'document' | 'findings' | 'scorecard', string>>;
  readonly digests: Readonly<Record<string, string>>;
}

/** The texts of a snapshot, once, with their digests: what is kept is what was digested. */
function frozen(snapshot: Snapshot): Frozen {
  const text = (value: unknown) => JSON.stringify(cleaned(value ?? null));
  const texts = {
    dossier: text(snapshot.dossier),
    document: text(snapshot.document),
    findings: text(snapshot.findings),
    scorecard: text(snapshot.scorecard),
  };
  const { dossier, document, findings } = texts;
  return {
    snapshot,
    texts,
    digests: { dossier: sm3(dossier), document: sm3(document), findings: sm3(findings) },
  };
}

interface Submitted extends Frozen {
  readonly due: Filing['due'];
  /** In the region's trail. */
  readonly entry: { readonly number: number; readonly hash: string };
}

/** Keeps the snapshot with its receipt, whose number is that of its entry. */
async function addSubmission(
  trx: Trx,
  now: Date,
  row: FilingRow,
  { snapshot, texts, digests, due, entry }: Submitted,
): Promise<void> {
  const receipt: Receipt = {
    number: `${row.region_code}-${row.fiscal_year}-${String(entry.number).padStart(6, '0')}`,
    unit: row.unit_name,
    fiscalYear: row.fiscal_year,
    submitted: now.toISOString(),
    ...(due !== undefined && { due }),
    lateWorkingDays: snapshot.lateWorkingDays,
    digests: { ...digests, trail: entry.hash },
    regulation: snapshot.regulation,
  };
  await trx
    .insertInto('submission')
    .values({
      ...hangsOn({ region: row.region_code, id: row.id }),
      number: row.submission_number + 1,
      fiscal_year: row.fiscal_year,
      revision: row.revision,
      at: now,
      regulation: snapshot.regulation,
      late_working_days: snapshot.lateWorkingDays,
      receipt: JSON.stringify(receipt),
      ...texts,
      audit_number: entry.number,
      audit_hash: entry.hash,
    })
    .execute();
  const of = { key: { region: row.region_code, id: row.id }, number: row.submission_number + 1 };
  await addSums(trx, [{ ...of, fiscalYear: row.fiscal_year, ...texts }]);
}
