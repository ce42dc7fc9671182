import type { Audit } from './audit.ts';
import { StoreError } from './fault.ts';
import type { Files } from './files.ts';
import type { Filings } from './filings/filings.ts';
import type { Jobs } from './jobs.ts';
import type { Accounts } from './people/accounts.ts';
import type { Sessions } from './people/sessions.ts';
import type { Settings } from './settings.ts';
import type { Units } from './units.ts';

export { StoreError } from './fault.ts';

/** How to open a store. */
export interface StoreOptions {
  /** Folder of the files; needed with `postgres://`, `<dir>/files` with `local:<dir>`. */
  readonly files?: string;
  /** Connections for requests; 10 unless told. */
  readonly connections?: number;
  /** Gets sentences in Chinese for the people who run the system: where the data went, that the database was restarted. */
  readonly tell?: (sentence: string) => void;
  readonly now?: () => Date;
  /** Database server of `local:`: the system's or the one from npm; the system's first unless told. */
  readonly binaries?: 'system' | 'npm';
}

/** All that the product keeps. */
export interface Store {
  readonly units: Units;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly filings: Filings;
  readonly files: Files;
  readonly jobs: Jobs;
  readonly audit: Audit;
  readonly settings: Settings;
  /** Whether the database answers; for readiness. */
  ready(): Promise<boolean>;
  /** Writes everything (tables as NDJSON, files, manifest with digests) into a new folder. Throws `StoreError` when it exists. */
  backup(folder: string): Promise<BackupReport>;
  /** Fills an empty store from a backup, and verifies it. Throws `StoreError` when the store is not empty or the backup is damaged. */
  restore(folder: string): Promise<BackupReport>;
  /** Finishes what runs, closes connections, stops the local server. */
  close(): Promise<void>;
}

/** What a backup holds. */
export interface BackupReport {
  readonly tables: Readonly<Record<string, number>>;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Opens the store: `local:<dir>` runs a PostgreSQL of its own in the folder, `postgres://…` uses a server (15 or newer).
 * Brings the tables up to date. Throws `StoreError`.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Store> {
  throw new StoreError(`数据库尚不能打开：${url}${options.files ?? ''}`);
}
