import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { StoreError } from '../fault.ts';

/** Who holds a folder: the process, and when it began (process numbers come again). */
interface Holder {
  readonly pid: number;
  readonly began: string;
}

/** A lock that is held. */
export interface Lock {
  /** Whether a process that is gone had left it. */
  readonly tookOver: boolean;
  release(): void;
}

/**
 * Takes a lock file, which names a process. It is taken over only when that process is gone, never by its age.
 * Throws `StoreError` when it is held.
 */
export function takeLock(file: string, folder: string): Lock {
  const mine: Holder = { pid: process.pid, began: beginOf(process.pid) ?? '' };
  const text = JSON.stringify(mine);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (claim(file, text)) return { tookOver: attempt > 0, release: () => release(file, text) };
    const holder = read(file);
    if (holder !== undefined && beginOf(holder.pid) === holder.began) break;
    setAside(file, holder);
  }
  const pid = read(file)?.pid;
  throw new StoreError(
    `数据文件夹 ${folder} 正被另一个进程（进程号 ${pid ?? '不明'}）使用。请先停止那个进程，或者换一个数据文件夹。`,
    `Another process (${pid ?? 'number unknown'}) uses the data folder ${folder}. Stop it, or use another data folder.`,
  );
}

/** A hard link is made whole or not at all, so that nobody reads half a lock. */
function claim(file: string, text: string): boolean {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, text);
  try {
    linkSync(own, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(own, { force: true });
  }
}

/** Sets a dead lock aside; what another process took meanwhile is put back. */
function setAside(file: string, dead: Holder | undefined): void {
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
    const found = read(aside);
    if (dead !== undefined && found !== undefined && found.pid !== dead.pid) linkSync(aside, file);
  } catch {
    // Another process was quicker; the next round tells.
  }
  rmSync(aside, { force: true });
}

function release(file: string, text: string): void {
  try {
    if (readFileSync(file, 'utf8') === text) rmSync(file, { force: true });
  } catch {
    // The folder is gone, and the lock with it.
  }
}

function read(file: string): Holder | undefined {
  try {
    const { pid, began } = JSON.parse(readFileSync(file, 'utf8')) as Holder;
    return { pid, began };
  } catch {
    return undefined;
  }
}

/** When a process began, as the system tells it; undefined when there is no such process. */
export function beginOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return undefined;
  }
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : (fields[19] ?? '');
  } catch {
    return '';
  }
}
