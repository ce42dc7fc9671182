import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type {
  MassAuditFile,
  MassAuditFinding,
  MassAuditPair,
  MassAuditPassage,
  MassAuditSummary,
} from '../../api/mass-audit.ts';
import { isRefusal, type Refusal, refuse } from '../../cycle/refusal.ts';
import { appendTo } from '../chain.ts';
import type { Database, Trx } from '../database.ts';
import { takeIn } from '../files.ts';
import { notFound } from '../filings/rows.ts';
import { clean, newId, newSecret } from '../ids.ts';
import type { Person } from '../people/person.ts';
import { inScope } from '../predicate.ts';
import type { Scope } from '../scope.ts';
import { auditRow, fileOf, filesOf, pairOf, summariesOf, UNREAD } from './rows.ts';
import { type MassWork, workOf } from './work.ts';

/** Names a mass audit. */
export interface MassAuditKey {
  readonly region: string;
  readonly id: string;
}

/** A mass audit with its table. */
export interface KeptMassAudit {
  readonly summary: MassAuditSummary;
  readonly job?: string;
  readonly rows: readonly (MassAuditFile & { readonly annotated: boolean })[];
  readonly pairs: readonly MassAuditPair[];
  /** What the comparison told besides pairs. */
  readonly shared: unknown;
}

/** What is sent in under a number that the sender chose: sent again, it is there once. */
interface SentFile {
  readonly number: number;
  readonly name: string;
  /** A zip of reports, to be unpacked by the work. */
  readonly archive: boolean;
  /** Bytes that it may have. */
  readonly most: number;
}

/** Audits of many reports at once, and the files that they are of. */
export interface MassAudits extends MassWork {
  create(of: MassAuditKey['region'], path: string, name: string, by: Person): Promise<MassAuditKey>;
  list(scope: Scope): Promise<readonly MassAuditSummary[]>;
  view(scope: Scope, key: MassAuditKey): Promise<KeptMassAudit | undefined>;
  /** Takes a file in; refused when the audit has begun or the file is too large. */
  put(
    scope: Scope,
    key: MassAuditKey,
    file: SentFile,
    bytes: AsyncIterable<Uint8Array>,
  ): Promise<Refusal | undefined>;
  /** Begins, or takes up again what was stopped: `enqueue` makes the job. */
  begin(
    scope: Scope,
    key: MassAuditKey,
    by: Person,
    enqueue: () => Promise<string>,
  ): Promise<string | Refusal>;
  /** The findings of one file, of one check, of both or all, by file. */
  findings(
    scope: Scope,
    key: MassAuditKey,
    of: { readonly file?: number; readonly check?: string },
  ): Promise<readonly MassAuditFinding[]>;
  passages(
    scope: Scope,
    key: MassAuditKey,
    position: number,
  ): Promise<readonly MassAuditPassage[] | undefined>;
  /** Removes it with its files; only who made it may. */
  remove(scope: Scope, key: MassAuditKey, by: Person): Promise<Refusal | undefined>;
}

/** The mass audits of a database; their files lie in a folder beside the kept ones and are no part of backups. */
export function massAuditsOf(database: Database, files: string): MassAudits {
  const { within, now } = database;
  const folderOf = ({ region, id }: MassAuditKey): string =>
    join(files, 'audits', `${region}-${id}`);
  return {
    ...workOf(database, folderOf),
    create: (region, path, name, by) =>
      within({ ranges: [{ from: path, to: `${path}!` }] }, async (trx) => {
        const at = now();
        const id = newId(at);
        await trx
          .insertInto('mass_audit')
          .values({
            region_code: region,
            id,
            path,
            name: clean(name),
            state: 'collecting',
            by_account: by.account,
            by_name: by.name,
            created_at: at,
            job: null,
            ended_at: null,
            shared: null,
          })
          .execute();
        return { region, id };
      }),
    list: (scope) => within(scope, (trx) => summariesOf(trx, scope)),
    view: (scope, key) =>
      within(scope, async (trx) => {
        const [summary] = await summariesOf(trx, scope, key);
        const audit = await auditRow(trx, scope, key);
        if (!summary || !audit) return undefined;
        const rows = await filesOf(trx, key)
          .select(['number', 'name', 'state', 'reason', 'format', 'unit', 'fiscal_year', 'worst'])
          .select(['annotated', 'counts', 'ruleset', 'ruleset_because'])
          .orderBy('number')
          .execute();
        const pairs = await trx
          .selectFrom('mass_audit_pair')
          .select(['position', 'a', 'b', 'relation', 'letters', 'percent'])
          .where('region_code', '=', key.region)
          .where('audit_id', '=', key.id)
          .orderBy('position')
          .execute();
        return {
          summary,
          ...(audit.job !== null && { job: audit.job }),
          rows: rows.map((row) => ({ ...fileOf(row), annotated: row.annotated })),
          pairs: pairs.map(pairOf),
          shared: audit.shared,
        };
      }),
    put: async (scope, key, file, bytes) => {
      const audit = await within(scope, (trx) => auditRow(trx, scope, key));
      if (!audit) return notFound();
      if (audit.state !== 'collecting') return begun();
      const held = newSecret();
      const limits = { file: file.most, unit: file.most };
      const place = join(folderOf(key), held);
      const taken = await takeIn(files, bytes, file.most, limits, () => place);
      // A file that is too large is a row like the others, which says so.
      const added = await within(scope, (trx) =>
        addFile(trx, scope, key, {
          ...{ ...file, held },
          ...(isRefusal(taken) ? { size: 0, reason: taken.words.zh } : { size: taken.size }),
        }),
      );
      if (added !== true) await rm(place, { force: true });
      return isRefusal(added) ? added : undefined;
    },
    begin: (scope, key, by, enqueue) =>
      within(scope, async (trx) => {
        const audit = await auditRow(trx, scope, key, true);
        const [summary] = await summariesOf(trx, scope, key);
        if (!audit || !summary) return notFound();
        if (summary.state === 'running' || summary.state === 'done') return begun();
        if (summary.files === 0) return nothing();
        const job = await enqueue();
        await trx
          .updateTable('mass_audit')
          .set({ state: 'running', job })
          .where('region_code', '=', key.region)
          .where('id', '=', key.id)
          .execute();
        await appendTo(trx, now(), {
          ...entryOf(key, audit),
          ...{ who: by, what: 'massAudit.begin' },
          detail: { name: audit.name, files: summary.files },
        });
        return job;
      }),
    findings: (scope, key, of) =>
      within(scope, async (trx) => {
        if (!(await auditRow(trx, scope, key))) return [];
        let query = filesOf(trx, key).select(['number', 'findings']).orderBy('number');
        query = query.where('state', '=', 'done');
        if (of.file !== undefined) query = query.where('number', '=', of.file);
        const rows = await query.execute();
        return rows.flatMap(({ number, findings }) =>
          ((findings ?? []) as Omit<MassAuditFinding, 'file'>[])
            .filter(({ check }) => of.check === undefined || check === of.check)
            .map((finding) => ({ file: number, ...finding })),
        );
      }),
    passages: (scope, key, position) =>
      within(scope, async (trx) => {
        if (!(await auditRow(trx, scope, key))) return undefined;
        const row = await trx
          .selectFrom('mass_audit_pair')
          .select('passages')
          .where('region_code', '=', key.region)
          .where('audit_id', '=', key.id)
          .where('position', '=', position)
          .executeTakeFirst();
        return row?.passages as readonly MassAuditPassage[] | undefined;
      }),
    remove: async (scope, key, by) => {
      const refusal = await within(scope, async (trx) => {
        const audit = await auditRow(trx, scope, key, true);
        const [summary] = await summariesOf(trx, scope, key);
        if (!audit || !summary) return notFound();
        if (summary.state === 'running') return stillRuns();
        if (audit.by_account !== by.account) return notYours(summary.name);
        await trx
          .deleteFrom('mass_audit')
          .where('region_code', '=', key.region)
          .where('id', '=', key.id)
          .where(inScope('path', scope))
          .execute();
        await appendTo(trx, now(), {
          ...entryOf(key, audit),
          ...{ who: by, what: 'massAudit.remove' },
          detail: { name: audit.name },
        });
        return undefined;
      });
      if (!refusal) await rm(folderOf(key), { recursive: true, force: true });
      return refusal;
    },
  };
}

const notYours = (name: string): Refusal =>
  refuse(
    'notAllowed',
    `“${name}”是别人建立的审核，只有建立的人可以删除。`,
    'Only the one who made an audit removes it.',
  );

/** What was sent in, as it lies there. */
interface TakenFile extends SentFile {
  readonly held: string;
  readonly size: number;
  /** Why it was not taken in. */
  readonly reason?: string;
}

/** Adds the row of a file; false when its number is there already. */
async function addFile(
  trx: Trx,
  scope: Scope,
  key: MassAuditKey,
  { number, name, archive, held, size, reason }: TakenFile,
): Promise<boolean | Refusal> {
  const audit = await auditRow(trx, scope, key, true);
  if (!audit) return notFound();
  if (audit.state !== 'collecting') return begun();
  const state = reason !== undefined ? 'unreadable' : archive ? 'archive' : 'waiting';
  const row = { number, name: clean(name), held, size, state };
  const why = reason === undefined ? null : reason;
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('mass_audit_file')
    .values({ ...UNREAD, region_code: key.region, audit_id: key.id, ...row, reason: why })
    .onConflict((conflict) => conflict.columns(['region_code', 'audit_id', 'number']).doNothing())
    .executeTakeFirst();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** What an entry of the trail says of the audit that it is about. */
const entryOf = ({ region, id }: MassAuditKey, { path }: { readonly path: string }) => ({
  region,
  path,
  subject: id,
});

const begun = (): Refusal =>
  refuse(
    'wrongState',
    '这次审核已经开始，不能再改。要审核其他报告，请新建一次审核。',
    'This audit has begun. Make a new one for other reports.',
  );

const stillRuns = (): Refusal =>
  refuse(
    'wrongState',
    '这次审核还在进行，请先停止，再删除。',
    'This audit still runs. Stop it before you remove it.',
  );

const nothing = (): Refusal =>
  refuse('invalid', '还没有文件，请先放入报告。', 'There is no file yet; add the reports first.');
