import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { StoreError } from '../fault.ts';
import { type Binaries, program } from './binaries.ts';
import { as, environment } from './cluster.ts';
import type { Identity } from './identity.ts';
import { beginOf } from './lock.ts';
import type { Places } from './places.ts';

/** A running database server and the little process that ends it when ours is gone. */
export interface Postmaster {
  readonly child: ChildProcess;
  readonly guard: ChildProcess | undefined;
}

const LARGEST_LOG = 10_000_000;

/** The folder is in use, perhaps by the last processes of a server that was killed. */
export class InUse extends StoreError {}

/** Starts the server on its socket alone and waits until it answers. Throws `StoreError` when it ends instead. */
export async function startPostmaster(
  binaries: Binaries,
  places: Places,
  identity: Identity | undefined,
): Promise<Postmaster> {
  const log = openLog(places.log);
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${places.socket}`,
    'unix_socket_permissions=0700',
    'max_connections=60',
    'logging_collector=off',
  ];
  const child = spawn(
    program(binaries, 'postgres'),
    ['-D', places.data, ...settings.flatMap((setting) => ['-c', setting])],
    {
      // A group of its own: an interrupt from the keyboard ends the product first, which then ends its database.
      detached: true,
      stdio: ['ignore', log, log],
      cwd: places.data,
      env: environment(),
      ...as(identity),
    },
  );
  closeSync(log);
  child.on('error', () => undefined);
  const guard = guardOf(child, identity);
  try {
    await untilReady(child, places);
  } catch (error) {
    guard?.stdin?.end();
    throw error;
  }
  child.unref();
  return { child, guard };
}

/** Ends the server when the pipe from us breaks, however we end. Its own group, so that no signal reaches it before. */
function guardOf(child: ChildProcess, identity: Identity | undefined): ChildProcess | undefined {
  if (process.platform === 'win32' || child.pid === undefined) return undefined;
  const guard = spawn(
    '/bin/sh',
    ['-c', `read line; test "$line" = done || kill -INT ${child.pid}`],
    {
      detached: true,
      stdio: ['pipe', 'ignore', 'ignore'],
      cwd: '/',
      ...as(identity),
    },
  );
  guard.on('error', () => undefined);
  guard.stdin?.on('error', () => undefined);
  guard.unref();
  return guard;
}

/** Whether the server answers; a long recovery after a crash is waited for. */
async function untilReady(child: ChildProcess, places: Places): Promise<void> {
  for (;;) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
      throw ended(places);
    const client = new Client({ host: places.socket, user: 'postgres', database: 'postgres' });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 25));
    }
  }
}

/** Why a server ended at once, from its log, with what to do. */
function ended(places: Places): StoreError {
  const lines = readFileSync(places.log, 'utf8').trim().split('\n').slice(-12);
  if (lines.some((line) => /lock file .* already exists|pre-existing shared memory/.test(line)))
    return new InUse(
      `数据文件夹 ${places.data} 正被另一个数据库进程使用。请先停止那个进程，或者换一个数据文件夹。`,
      `Another database process uses the data folder ${places.data}. Stop it, or use another data folder.`,
    );
  if (lines.some((line) => /No space left/.test(line)))
    return new StoreError(
      `数据库启动失败：磁盘已满。请在 ${places.data} 所在的磁盘上腾出空间，再重新启动。`,
      `The database did not start: the disk is full. Make room on the disk of ${places.data}, then start again.`,
    );
  const reason = lines.findLast((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? '';
  return new StoreError(
    `数据库启动失败：${reason.trim()}。完整的记录在 ${places.log}。`,
    `The database did not start: ${reason.trim()}. The whole log is in ${places.log}.`,
  );
}

/** The log of the server; the one of before is kept once when it has grown long. */
function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > LARGEST_LOG) renameSync(file, `${file}.old`);
  return openSync(file, 'a', 0o600);
}

/** Stops the server quickly and cleanly; after `patience` milliseconds by force (nothing that was acknowledged is lost). */
export async function stopPostmaster(
  { child, guard }: Postmaster,
  patience = 20_000,
): Promise<void> {
  const over = gone(child);
  child.kill('SIGINT');
  const force = setTimeout(() => child.kill('SIGQUIT'), patience);
  await over;
  clearTimeout(force);
  guard?.stdin?.end('done\n');
}

const gone = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((done) => child.once('exit', () => done()));

/**
 * Ends a server that outlived the product which had started it (its lock is dead): a killed product leaves it for the
 * moment until its guard ends it. Throws `StoreError` when it does not end.
 */
export async function endOrphan(data: string, patience = 30_000): Promise<void> {
  const file = join(data, 'postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  if (!(pid > 1) || !isPostgres(pid)) return;
  const deadline = Date.now() + patience;
  process.kill(pid, 'SIGINT');
  while (beginOf(pid) !== undefined) {
    if (Date.now() > deadline)
      throw new StoreError(
        `上一次运行留下的数据库进程（进程号 ${pid}）没有停止。请停止它，再重新启动。`,
        `The database process ${pid} of an earlier run did not stop. Stop it, then start again.`,
      );
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** Process numbers come again: only a process that is a PostgreSQL counts. */
function isPostgres(pid: number): boolean {
  if (beginOf(pid) === undefined) return false;
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres');
  } catch {
    return false;
  }
}
