import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileAt } from '../files.ts';
import { digestOf } from './copy.ts';
import { BACKUP_SCHEMA, KEPT_TABLES, type Manifest, reportOf } from './manifest.ts';
import { faultyOriginals } from './originals.ts';

/** Result of looking through a backup. */
export interface BackupCheck {
  readonly at: string;
  readonly whole: boolean;
  /** Tables and digests of files that are missing or altered; the first hundred. */
  readonly faults: readonly string[];
}

/** A backup in its folder. */
export interface BackupSummary {
  readonly name: string;
  readonly at: string;
  readonly rows: number;
  readonly files: number;
  /** Bytes of all of it: tables, files, manifest. */
  readonly bytes: number;
  /** Files of mass audits in it; undefined where they were left out. */
  readonly originals?: number;
  /** What the last look through it found. */
  readonly checked?: BackupCheck;
}

/** Beside the manifest, so that it goes where the backup goes. */
const CHECKED = 'checked.json';
const MOST = 100;

/** The backups of a folder, the newest first. A folder without a manifest is none: it was cut off while it was made. */
export async function backupsIn(folder: string): Promise<readonly BackupSummary[]> {
  const found: BackupSummary[] = [];
  // Not there yet, no folder, or closed to us: making one says which.
  for (const name of await readdir(folder).catch(() => [])) {
    const manifest = await manifestOf(join(folder, name));
    if (!manifest) continue;
    const { tables, files, bytes, originals } = reportOf(manifest);
    const checked = await readJson<BackupCheck>(join(folder, name, CHECKED));
    found.push({
      name,
      at: manifest.at,
      rows: Object.values(tables).reduce((sum, rows) => sum + rows, 0),
      files,
      bytes: bytes + (await tableBytes(join(folder, name))),
      ...(originals !== undefined && { originals }),
      ...(checked && { checked }),
    });
  }
  return found.sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Reckons the digests of all tables and files of a backup anew, and keeps the result beside it. Undefined when there is none. */
export async function checkBackup(
  folder: string,
  name: string,
  now: Date,
): Promise<BackupCheck | undefined> {
  const source = join(folder, name);
  const manifest = await manifestOf(source);
  if (!manifest) return undefined;
  const faults: string[] = [];
  for (const table of KEPT_TABLES) {
    const told = manifest.tables[table];
    // A table that came with a later step of the schema is not in an older backup.
    if (told === undefined) continue;
    const digest = await tableDigest(join(source, 'tables', `${table}.ndjson`));
    if (digest !== told.sha256) faults.push(table);
  }
  for (const digest of Object.keys(manifest.files))
    if ((await digestOf(fileAt(join(source, 'files'), digest))) !== digest) faults.push(digest);
  faults.push(...(await faultyOriginals(source, manifest)));
  const check = {
    at: now.toISOString(),
    whole: faults.length === 0,
    faults: faults.slice(0, MOST),
  };
  await writeFile(join(source, CHECKED), JSON.stringify(check), { mode: 0o600 });
  return check;
}

async function manifestOf(source: string): Promise<Manifest | undefined> {
  const manifest = await readJson<Manifest>(join(source, 'manifest.json'));
  return manifest?.schema === BACKUP_SCHEMA ? manifest : undefined;
}

async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

async function tableDigest(file: string): Promise<string> {
  const digest = createHash('sha256');
  try {
    for await (const chunk of createReadStream(file)) digest.update(chunk as Buffer);
  } catch {
    return '';
  }
  return digest.digest('hex');
}

async function tableBytes(source: string): Promise<number> {
  let bytes = 0;
  for (const table of await readdir(join(source, 'tables')))
    bytes += (await stat(join(source, 'tables', table))).size;
  return bytes;
}
