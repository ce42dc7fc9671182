import type { ChainReport } from '../audit.ts';
import type { TABLES } from '../tables.ts';
import type { AlteredRecord } from '../verify-saves.ts';

/** The form of backups that this version writes and reads. */
export const BACKUP_SCHEMA = 'jiping.backup/1';

/** Tables in an order in which they can be filled. Sessions and works in progress are of the moment and stay behind. */
export const KEPT_TABLES = [
  'unit',
  'account',
  'account_grant',
  'account_change',
  'api_token',
  'region_change',
  'filing',
  'filing_save',
  'filing_version',
  'submission',
  'explanation',
  'remark',
  'file',
  'evidence',
  'review_entry',
  'ledger_entry',
  'shared_entry',
  'survey_code',
  'submission_sum',
  'submission_addend',
  'result_decision',
  'rectification',
  'notice',
  'reminder',
  'transfer',
  'use_rule',
  'library_addition',
  'publication',
  'spot_check',
  'spot_check_filing',
  'evaluation',
  'expert_assignment',
  'expert_opinion',
  'mass_audit',
  'mass_audit_file',
  'mass_audit_pair',
  'audit_head',
  'audit',
  'setting',
] as const satisfies readonly (keyof typeof TABLES)[];

/** What lies in a backup, with a digest of each part. Written last: a folder without it is no backup. */
export interface Manifest {
  readonly schema: string;
  /** Number of the schema's last step. */
  readonly migration: number;
  readonly at: string;
  readonly tables: Readonly<Record<string, { readonly rows: number; readonly sha256: string }>>;
  /** Sizes of the files by digest. */
  readonly files: Readonly<Record<string, number>>;
  /** The originals of mass audits, with what lies beside them, by their places; absent where they were left out. */
  readonly originals?: Readonly<Record<string, { readonly size: number; readonly sha256: string }>>;
}

/** What a backup holds. */
export interface BackupReport {
  readonly tables: Readonly<Record<string, number>>;
  readonly files: number;
  readonly bytes: number;
  /** Files of mass audits in it; undefined where they were left out. */
  readonly originals?: number;
}

/** The report on a manifest. */
export const reportOf = (manifest: Manifest): BackupReport => ({
  tables: Object.fromEntries(
    Object.entries(manifest.tables).map(([table, { rows }]) => [table, rows]),
  ),
  files: Object.keys(manifest.files).length,
  bytes:
    Object.values(manifest.files).reduce((sum, size) => sum + size, 0) +
    Object.values(manifest.originals ?? {}).reduce((sum, { size }) => sum + size, 0),
  ...(manifest.originals && { originals: Object.keys(manifest.originals).length }),
});

/** Result of verifying a store. */
export interface StoreReport {
  readonly chains: readonly ChainReport[];
  /** Saves and submissions whose words differ from the digest in the trail. */
  readonly alteredRecords: readonly AlteredRecord[];
  readonly files: number;
  /** Digests of files that are missing or altered. */
  readonly damagedFiles: readonly string[];
}
