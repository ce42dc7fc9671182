import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { type LocalServer, startLocal } from '../../src/store/local/local.ts';
import { MIGRATIONS } from '../../src/store/migrations.ts';
import { openStore, type Store, type StoreOptions } from '../../src/store/store.ts';

/** A store in a database of its own on the server of this test process. */
export interface FreshStore {
  readonly store: Store;
  /** Address of the database, for a second store on the same. */
  readonly url: string;
  /** Folder of the files. */
  readonly files: string;
  /** Statements as the superuser, past all policies: for tampering and looking. */
  sql(text: string, values?: readonly unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

interface Server {
  readonly server: LocalServer | undefined;
  readonly urlOf: (database: string) => string;
  readonly folder: string;
}

/** `JIPING_TEST_POSTGRES=npm` runs the tests on the PostgreSQL that comes from npm. */
const BINARIES = process.env.JIPING_TEST_POSTGRES === 'npm' ? { binaries: 'npm' as const } : {};

/** Named by what lies in it, so that all test processes on one external server share it. */
const TEMPLATE = `jiping_template_${createHash('sha256').update(JSON.stringify(MIGRATIONS)).digest('hex').slice(0, 12)}`;
/** Number of the lock under which one of them makes it. */
const MAKING = 4_302_600;
const shared = globalThis as { jipingTestServer?: Promise<Server>; jipingTestCount?: number };

/** One server for the whole process: `DATABASE_URL` when it is set, else one of our own that ends with the process. */
async function startServer(): Promise<Server> {
  const folder = mkdtempSync('/tmp/jiping-test-');
  // The user that the database runs as must reach it when the tests run as root.
  chmodSync(folder, 0o711);
  const given = process.env.DATABASE_URL;
  const server =
    given === undefined ? await startLocal(join(folder, 'server'), BINARIES) : undefined;
  removeAfterwards(folder);
  const urlOf = (database: string) => {
    if (server !== undefined)
      return `postgres://postgres@${encodeURIComponent(server.socket)}/${database}`;
    const url = new URL(given ?? '');
    url.pathname = database;
    return url.href;
  };
  await makeTemplate(urlOf, join(folder, 'template'));
  return { server, urlOf, folder };
}

async function makeTemplate(urlOf: Server['urlOf'], files: string): Promise<void> {
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MAKING]);
    const made = await client.query('select from pg_database where datname = $1', [TEMPLATE]);
    if (made.rowCount === 1) return;
    // Renamed when it is whole: a process that was killed leaves no half template.
    const half = `${TEMPLATE}_half`;
    await client.query(`drop database if exists ${half} with (force)`);
    await client.query(
      `create database ${half} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`,
    );
    await (await openStore(urlOf(half), { files })).close();
    await client.query(`alter database ${half} rename to ${TEMPLATE}`);
  } finally {
    await client.end();
  }
}

/** Removes a folder when this process is gone, however it goes: the pipe to a little shell breaks then. */
function removeAfterwards(folder: string): void {
  const wait = `read line; sleep 2; rm -rf '${folder}'`;
  const shell = spawn('sh', ['-c', wait], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  shell.unref();
}

async function run(url: string, text: string, values: readonly unknown[] = []) {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text, [...values])).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

/** A fresh store, copied from a template that has the schema already. */
export async function freshStore(options: Omit<StoreOptions, 'files'> = {}): Promise<FreshStore> {
  shared.jipingTestServer ??= startServer();
  const { urlOf, folder } = await shared.jipingTestServer;
  shared.jipingTestCount = (shared.jipingTestCount ?? 0) + 1;
  const database = `jiping_test_${process.pid}_${shared.jipingTestCount}`;
  await run(urlOf('postgres'), `create database ${database} template ${TEMPLATE}`);
  const url = urlOf(database);
  const files = join(folder, database);
  const store = await openStore(url, { connections: 6, ...options, files });
  return {
    store,
    url,
    files,
    sql: (text, values) => run(url, text, values),
    close: async () => {
      await store.close();
      await run(urlOf('postgres'), `drop database ${database} with (force)`);
    },
  };
}
