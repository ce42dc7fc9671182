import { statfs } from 'node:fs/promises';
import type { Database } from './database.ts';
import { MIGRATIONS } from './migrations.ts';

/** Room on the disk that holds a folder, in bytes. */
export interface DiskRoom {
  readonly free: number;
  readonly size: number;
}

/** How the database stands. */
export interface DatabaseHealth {
  /** Of the server, such as `15.14`. */
  readonly version: string;
  readonly bytes: number;
  /** Number of the last step of the schema. */
  readonly migration: number;
  readonly connections: number;
  readonly mostConnections: number;
}

/** Asks the database how it stands. */
export async function databaseHealth({ owner }: Database): Promise<DatabaseHealth> {
  const { rows } = await owner.query<{
    version: string;
    bytes: string;
    connections: string;
    most: string;
  }>(
    `select current_setting('server_version') as version, pg_database_size(current_database()) as bytes,
      (select count(*) from pg_stat_activity where datname = current_database()) as connections,
      current_setting('max_connections') as most`,
  );
  const [row] = rows;
  return {
    version: row?.version.split(' ')[0] ?? '',
    bytes: Number(row?.bytes ?? 0),
    migration: MIGRATIONS.at(-1)?.number ?? 0,
    connections: Number(row?.connections ?? 0),
    mostConnections: Number(row?.most ?? 0),
  };
}

/** Room on the disk of a folder; undefined where it is not there yet. */
export async function roomAt(folder: string): Promise<DiskRoom | undefined> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    return { free: bavail * bsize, size: blocks * bsize };
  } catch {
    return undefined;
  }
}
