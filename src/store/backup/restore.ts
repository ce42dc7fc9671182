import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { withClient } from '../connections.ts';
import type { Database } from '../database.ts';
import { StoreError } from '../fault.ts';
import { fileAt } from '../files.ts';
import { MIGRATIONS } from '../migrations.ts';
import { FILL_PORTAL_SQL } from '../sql/portal.ts';
import { FILL_SHARED_ENTRIES_SQL } from '../sql/shared-cards.ts';
import { chainRegions, verifyChain } from '../verify.ts';
import { copyWhole } from './copy.ts';
import { linesOf } from './lines.ts';
import {
  BACKUP_SCHEMA,
  type BackupReport,
  KEPT_TABLES,
  type Manifest,
  reportOf,
} from './manifest.ts';
import { restoreOriginals } from './originals.ts';

/** Rows written at once. */
const BATCH = 200;

/**
 * Fills an empty store, all or nothing, from a backup of this version or an older one, and verifies what came in: digests,
 * numbers of rows, audit chains.
 * Throws `StoreError` when the store is not empty or the backup is damaged.
 */
export async function restore(
  database: Database,
  folder: string,
  source: string,
): Promise<BackupReport> {
  const manifest = manifestIn(source);
  await withClient(database.owner, async (client) => {
    await client.query('begin');
    await assertEmpty(client);
    for (const table of KEPT_TABLES) await fill(client, table, source, manifest);
    // Made of what was published and entered, also where a backup is older than it.
    await client.query(FILL_PORTAL_SQL);
    await client.query(FILL_SHARED_ENTRIES_SQL);
    for (const digest of Object.keys(manifest.files))
      await copyWhole(fileAt(join(source, 'files'), digest), fileAt(folder, digest), digest);
    await restoreOriginals(source, folder, manifest);
    await client.query('commit');
  });
  for (const region of await chainRegions(database.owner)) {
    const { whole, brokenAt } = await verifyChain(database.owner, region);
    if (!whole)
      throw new StoreError(
        `备份已经恢复，但 ${region} 的审计记录从第 ${brokenAt} 条起不完整：备份之前已被改动。请保留现状，并通知审计管理员。`,
        `The backup is restored, but the audit log of ${region} is broken from entry ${brokenAt} on: it was changed before the backup. Leave it as it is and tell the audit administrator.`,
      );
  }
  return reportOf(manifest);
}

function manifestIn(source: string): Manifest {
  const file = join(source, 'manifest.json');
  if (!existsSync(file))
    throw new StoreError(
      `${source} 不是完整的备份：没有 manifest.json。请选择 jiping backup 写出的文件夹。`,
      `${source} is no whole backup: it has no manifest.json. Choose a folder that jiping backup wrote.`,
    );
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  const latest = MIGRATIONS.at(-1)?.number ?? 0;
  if (manifest.schema !== BACKUP_SCHEMA || manifest.migration > latest)
    throw new StoreError(
      `这份备份由更新版本的绩评写成（版本 ${manifest.migration}，本程序是 ${latest}）。请升级绩评，再恢复。`,
      `A newer Jiping wrote this backup (version ${manifest.migration}, this program has ${latest}). Upgrade Jiping, then restore.`,
    );
  return manifest;
}

async function assertEmpty(client: PoolClient): Promise<void> {
  for (const table of KEPT_TABLES) {
    const { rowCount } = await client.query(`select from ${table} limit 1`);
    if (rowCount !== 0)
      throw new StoreError(
        '这个数据库里已有数据，不能恢复备份。请指定一个新的数据文件夹或新建的数据库。',
        'This database holds data already; a backup is restored into a new data folder or a new database.',
      );
  }
}

async function fill(
  client: PoolClient,
  table: string,
  source: string,
  manifest: Manifest,
): Promise<void> {
  const file = join(source, 'tables', `${table}.ndjson`);
  const digest = createHash('sha256');
  let batch: string[] = [];
  let rows = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    // Steps of the schema add tables and columns: those that an older backup does not know take their defaults.
    const columns = Object.keys(JSON.parse(batch[0] ?? '{}') as object)
      .map((column) => client.escapeIdentifier(column))
      .join(', ');
    await client.query(
      `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`,
      [`[${batch.join(',')}]`],
    );
    batch = [];
  };
  if (existsSync(file))
    for await (const line of linesOf(file)) {
      digest.update(`${line}\n`);
      batch.push(line);
      rows += 1;
      if (batch.length >= BATCH) await flush();
    }
  await flush();
  const told = manifest.tables[table];
  const later = told === undefined && manifest.migration < (MIGRATIONS.at(-1)?.number ?? 0);
  if (later && rows === 0) return;
  if (told?.rows !== rows || told.sha256 !== digest.digest('hex'))
    throw new StoreError(
      `备份中的 ${table} 缺失或已被改动，没有恢复任何数据。请换用另一份备份。`,
      `${table} of the backup is missing or was changed; nothing was restored. Use another backup.`,
    );
}
