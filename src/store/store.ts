import { join } from 'node:path';
import type { Bilingual } from '../document/finding.ts';
import { type RegionChanges, regionChangesOf } from './administration/changes.ts';
import { type Audit, auditOf } from './audit.ts';
import { backup } from './backup/backup.ts';
import type { BackupReport, StoreReport } from './backup/manifest.ts';
import { sizeOfOriginals } from './backup/originals.ts';
import { restore } from './backup/restore.ts';
import { verifyFiles } from './backup/verify-files.ts';
import { type Notices, noticesOf } from './bureau/notices.ts';
import { type Reminders, remindersOf } from './bureau/reminders.ts';
import { type Connections, poolOf } from './connections.ts';
import { openDatabase } from './database.ts';
import { StoreError } from './fault.ts';
import { type Files, filesOf } from './files.ts';
import { type Filings, filingsOf } from './filings/filings.ts';
import { type DatabaseHealth, type DiskRoom, databaseHealth, roomAt } from './health.ts';
import { type Evaluations, evaluationsOf } from './inspection/evaluations.ts';
import { type Experts, expertsOf } from './inspection/experts.ts';
import { type SpotChecks, spotChecksOf } from './inspection/spot-checks.ts';
import { type Jobs, jobsOf } from './jobs.ts';
import { type Ledgers, ledgersOf } from './ledgers.ts';
import { type Additions, additionsOf } from './library/additions.ts';
import { type LocalServer, startLocal } from './local/local.ts';
import { type MassAudits, massAuditsOf } from './mass/mass-audits.ts';
import { type Accounts, accountsOf } from './people/accounts.ts';
import { type Sessions, sessionsOf } from './people/sessions.ts';
import { type PortalReads, portalReadsOf } from './publications/portal.ts';
import { type Publications, publicationsOf } from './publications/publications.ts';
import { type Results, resultsOf } from './results/results.ts';
import { type Rollups, rollupsOf } from './results/rollups.ts';
import { type LocalRules, localRulesOf } from './results/use-rules.ts';
import { type Reviews, reviewsOf } from './reviews.ts';
import { type Settings, settingsOf } from './settings.ts';
import { APPLICATION_ROLE, JOBS_ROLE } from './sql/policies.ts';
import { type Surveys, surveysOf } from './surveys/surveys.ts';
import { type Transfers, transfersOf } from './transfers/transfers.ts';
import { type Units, unitsOf } from './units.ts';
import { verifySaves } from './verify-saves.ts';

/** How to open a store. */
export interface StoreOptions {
  /** Folder of the files; needed with `postgres://`, `<dir>/files` with `local:<dir>`. */
  readonly files?: string;
  /** Connections for requests; 10 unless told. */
  readonly connections?: number;
  /** Gets sentences for the people who run the system: where the data went, that the database was restarted. */
  readonly tell?: (sentence: Bilingual) => void;
  readonly now?: () => Date;
  /** Database server of `local:`: the system's or the one from npm; the system's first unless told. */
  readonly binaries?: 'system' | 'npm';
}

/** All that the product keeps. */
export interface Store {
  readonly units: Units;
  readonly accounts: Accounts;
  readonly regionChanges: RegionChanges;
  readonly sessions: Sessions;
  readonly filings: Filings;
  readonly ledgers: Ledgers;
  readonly surveys: Surveys;
  readonly reviews: Reviews;
  readonly massAudits: MassAudits;
  readonly spotChecks: SpotChecks;
  readonly evaluations: Evaluations;
  readonly experts: Experts;
  readonly rollups: Rollups;
  readonly results: Results;
  readonly localRules: LocalRules;
  readonly additions: Additions;
  readonly notices: Notices;
  readonly reminders: Reminders;
  readonly transfers: Transfers;
  readonly publications: Publications;
  readonly portal: PortalReads;
  readonly files: Files;
  readonly jobs: Jobs;
  readonly audit: Audit;
  readonly settings: Settings;
  /** Whether the database answers; for readiness. */
  ready(): Promise<boolean>;
  /** How the database stands, and the room on the disk of the files. */
  health(): Promise<{ readonly database: DatabaseHealth; readonly files?: DiskRoom }>;
  /** Writes everything (tables as NDJSON, files, manifest with digests) into a new folder, the originals of mass audits too unless they are left out. Throws `StoreError` when it exists. */
  backup(folder: string, withOriginals?: boolean): Promise<BackupReport>;
  /** What the originals of mass audits take on the disk. */
  originals(): Promise<{ readonly files: number; readonly bytes: number }>;
  /** Fills an empty store from a backup, and verifies it. Throws `StoreError` when the store is not empty or the backup is damaged. */
  restore(folder: string): Promise<BackupReport>;
  /** Reckons all chains of the audit trail anew, and all digests of saves, submissions and files. */
  verify(): Promise<StoreReport>;
  /** Finishes what runs, closes connections, stops the local server. */
  close(): Promise<void>;
}

/**
 * Opens the store: `local:<dir>` runs a PostgreSQL of its own in the folder, `postgres://…` uses a server (15 or newer).
 * Brings the tables up to date. Throws `StoreError`.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  const local = url.startsWith('local:') ? url.slice('local:'.length) : undefined;
  const folder = options.files ?? (local === undefined ? undefined : join(local, 'files'));
  if (folder === undefined)
    throw new StoreError(
      '使用外部数据库时须指定附件文件夹。请设置附件文件夹后再启动。',
      'With a database of your own, name the folder of the attachments, then start again.',
    );
  if (local !== undefined && local === '')
    throw new StoreError(
      '没有指定数据文件夹。请写成 local:文件夹，例如 local:/srv/jiping。',
      'No data folder is named. Write local:FOLDER, such as local:/srv/jiping.',
    );
  const server = local === undefined ? undefined : await startLocal(local, options);
  try {
    const connections = server === undefined ? external(url) : ownServer(server.socket);
    return await assemble(connections, server, folder, options);
  } catch (error) {
    await server?.stop();
    throw error;
  }
}

/** On our own server the roles sign in themselves; the socket is closed to others. */
function ownServer(socket: string): Connections {
  const database = { host: socket, database: 'jiping' };
  return {
    owner: { ...database, user: 'postgres' },
    application: { ...database, user: APPLICATION_ROLE },
    jobs: { ...database, user: JOBS_ROLE },
    logins: true,
  };
}

/** On another server the one login takes the roles on from the start, so that a reset of the role leads back to them. */
function external(url: string): Connections {
  if (!/^postgres(ql)?:\/\//.test(url))
    throw new StoreError(
      '数据库地址须以 postgres:// 或 local: 开头。请检查 DATABASE_URL。',
      'The address of the database must begin with postgres:// or local:. Check DATABASE_URL.',
    );
  const as = (role: string) => ({ connectionString: url, options: `-c role=${role}` });
  return {
    owner: { connectionString: url },
    application: as(APPLICATION_ROLE),
    jobs: as(JOBS_ROLE),
    logins: false,
  };
}

async function assemble(
  connections: Connections,
  server: LocalServer | undefined,
  folder: string,
  options: StoreOptions,
): Promise<Store> {
  const now = options.now ?? (() => new Date());
  if (server !== undefined) await makeDatabase(server.socket);
  const database = await openDatabase(connections, options.connections ?? 10, now);
  const jobs = jobsOf(database, connections.jobs, server !== undefined);
  const audit = auditOf(database);
  return {
    units: unitsOf(database),
    accounts: accountsOf(database),
    regionChanges: regionChangesOf(database),
    sessions: sessionsOf(database),
    filings: filingsOf(database),
    ledgers: ledgersOf(database),
    surveys: surveysOf(database),
    reviews: reviewsOf(database),
    massAudits: massAuditsOf(database, folder),
    spotChecks: spotChecksOf(database),
    evaluations: evaluationsOf(database),
    experts: expertsOf(database),
    rollups: rollupsOf(database),
    results: resultsOf(database),
    localRules: localRulesOf(database),
    additions: additionsOf(database),
    notices: noticesOf(database),
    reminders: remindersOf(database),
    transfers: transfersOf(database),
    publications: publicationsOf(database, folder),
    portal: portalReadsOf(database),
    files: filesOf(database, folder),
    jobs,
    audit,
    settings: settingsOf(database),
    ready: () =>
      database.owner.query('select 1').then(
        () => true,
        () => false,
      ),
    health: async () => {
      const files = await roomAt(folder);
      return { database: await databaseHealth(database), ...(files && { files }) };
    },
    backup: (target, withOriginals) => backup(database, folder, target, withOriginals),
    originals: () => sizeOfOriginals(folder),
    restore: (source) => restore(database, folder, source),
    verify: async () => ({
      chains: await Promise.all((await audit.regions()).map(audit.verify)),
      alteredRecords: await verifySaves(database.owner),
      ...(await verifyFiles(database, folder)),
    }),
    close: async () => {
      await jobs.close();
      await database.close();
      await server?.stop();
    },
  };
}

/** The first start on our own server finds no database of ours yet. */
async function makeDatabase(socket: string): Promise<void> {
  const pool = poolOf({ host: socket, user: 'postgres', database: 'postgres' }, 1);
  try {
    const { rowCount } = await pool.query("select from pg_database where datname = 'jiping'");
    if (rowCount === 0) await pool.query('create database jiping');
  } finally {
    await pool.end();
  }
}
