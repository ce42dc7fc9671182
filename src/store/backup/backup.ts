import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoolClient } from 'pg';
import { withClient } from '../connections.ts';
import type { Database } from '../database.ts';
import { StoreError } from '../fault.ts';
import { fileAt } from '../files.ts';
import { MIGRATIONS } from '../migrations.ts';
import { TABLES } from '../tables.ts';
import { copyWhole } from './copy.ts';
import {
  BACKUP_SCHEMA,
  type BackupReport,
  KEPT_TABLES,
  type Manifest,
  reportOf,
} from './manifest.ts';
import { copyOriginals, originalsOf } from './originals.ts';

/** Rows fetched at once. */
const BATCH = 500;

/**
 * Writes all tables as they were at one moment, and their files, into a new folder, which appears under its name only
 * when whole. The originals of mass audits may be left out: they are published reports, and may be large. Throws `StoreError` when the folder exists or a file is damaged.
 */
export async function backup(
  database: Database,
  folder: string,
  target: string,
  withOriginals = true,
): Promise<BackupReport> {
  if (existsSync(target))
    throw new StoreError(
      `备份文件夹 ${target} 已经存在。请换一个名称，以免覆盖以前的备份。`,
      `The backup folder ${target} exists already. Choose another name, so that no earlier backup is overwritten.`,
    );
  const half = `${target}.part`;
  await rm(half, { recursive: true, force: true });
  await mkdir(join(half, 'tables'), { recursive: true, mode: 0o700 });
  try {
    const [written, places] = await withClient(database.owner, async (client) => {
      await client.query('begin transaction isolation level repeatable read read only');
      const all = await writeAll(client, database.now(), folder, half);
      const audited = withOriginals ? await originalsOf(client, folder) : undefined;
      await client.query('commit');
      return [all, audited] as const;
    });
    // After the moment is released: gigabytes are not worth holding it.
    const originals = places && (await copyOriginals(folder, half, places));
    const manifest: Manifest = { ...written, ...(originals && { originals }) };
    await writeSafely(join(half, 'manifest.json'), `${JSON.stringify(manifest, undefined, 1)}\n`);
    await rename(half, target);
    return reportOf(manifest);
  } finally {
    await rm(half, { recursive: true, force: true });
  }
}

async function writeAll(
  client: PoolClient,
  now: Date,
  folder: string,
  half: string,
): Promise<Manifest> {
  const tables: Record<string, Manifest['tables'][string]> = {};
  for (const table of KEPT_TABLES)
    tables[table] = await writeTable(client, table, join(half, 'tables', `${table}.ndjson`));
  const { rows } = await client.query<{ digest: string; size: number }>(
    'select distinct digest, size from file order by digest',
  );
  for (const { digest } of rows)
    await copyWhole(fileAt(folder, digest), fileAt(join(half, 'files'), digest), digest);
  return {
    schema: BACKUP_SCHEMA,
    migration: MIGRATIONS.at(-1)?.number ?? 0,
    at: now.toISOString(),
    tables,
    files: Object.fromEntries(rows.map(({ digest, size }) => [digest, size])),
  };
}

/** One row, one line of JSON, made by the database so that no figure passes through a binary fraction. */
async function writeTable(
  client: PoolClient,
  table: keyof typeof TABLES,
  file: string,
): Promise<Manifest['tables'][string]> {
  const columns = Object.keys(TABLES[table]).join(', ');
  const order = Object.entries(TABLES[table])
    .flatMap(([column, kind]) => (kind === 'json' ? [] : [column]))
    .slice(0, 3)
    .join(', ');
  await client.query(
    `declare lines no scroll cursor for select to_json(line)::text as line from (select ${columns} from ${table} order by ${order}) line`,
  );
  const handle = await open(file, 'wx', 0o600);
  const digest = createHash('sha256');
  let count = 0;
  try {
    for (;;) {
      const { rows } = await client.query<{ line: string }>(`fetch ${BATCH} from lines`);
      if (rows.length === 0) break;
      const text = rows.map(({ line }) => `${line.replaceAll('\n', ' ')}\n`).join('');
      digest.update(text);
      await handle.writeFile(text);
      count += rows.length;
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  await client.query('close lines');
  return { rows: count, sha256: digest.digest('hex') };
}

async function writeSafely(file: string, text: string): Promise<void> {
  await writeFile(file, text, { mode: 0o600, flush: true });
}
