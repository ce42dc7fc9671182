import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Unreadable } from '../formats/unreadable.ts';
import type { CheckOptions } from './check-one.ts';
import { type FileResult, unreadable } from './result.ts';

/** A file that takes longer is given up; the rest goes on. */
const MOST_MILLISECONDS = 20_000;
/** A process that grows beyond is ended, and its file is given up (resident memory, where the system tells). */
const MOST_RESIDENT_BYTES = 700 * 1024 * 1024;

/** Checks files in several worker processes; a file that hangs, crashes or eats memory costs only itself. */
export async function checkInPool(
  paths: readonly string[],
  options: CheckOptions,
  jobs: number,
  done: (finished: number) => void,
): Promise<readonly FileResult[]> {
  const results: FileResult[] = new Array(paths.length);
  let next = 0;
  let finished = 0;
  const lane = async (): Promise<void> => {
    let child: ChildProcess | undefined;
    while (next < paths.length) {
      const index = next++;
      const path = paths[index] ?? '';
      if (!child || isGone(child)) child = start();
      const result = await askOne(child, path, options);
      results[index] = result;
      done(++finished);
    }
    if (child && !isGone(child)) child.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, paths.length) }, lane));
  return results;
}

const isGone = (child: ChildProcess): boolean =>
  !child.connected || child.killed || child.exitCode !== null || child.signalCode !== null;

function start(): ChildProcess {
  // The worker stands beside this file, also when the built files are packed into parts.
  const here = import.meta.url;
  const worker = fileURLToPath(new URL(here.endsWith('.ts') ? 'worker.ts' : 'worker.js', here));
  const child = fork(worker, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [...process.execArgv],
  });
  // What fails is told by the send that fails, or by the exit.
  child.on('error', () => {});
  return child;
}

function askOne(child: ChildProcess, path: string, options: CheckOptions): Promise<FileResult> {
  return new Promise((resolve) => {
    const giveUp = (code: string, zh: string, en: string) => {
      finish(unreadable(path, new Unreadable(code, zh, en), options.lang));
      child.kill('SIGKILL');
    };
    const timer = setTimeout(
      () =>
        giveUp(
          'tooLong',
          '处理超过20秒，已放弃；文件可能损坏或被恶意构造，请另存一份再查。',
          'Gave up after 20 s.',
        ),
      MOST_MILLISECONDS,
    );
    const watch = setInterval(() => {
      if (residentOf(child.pid) > MOST_RESIDENT_BYTES)
        giveUp(
          'tooMuchMemory',
          '处理时内存超出限额，已放弃；文件可能被恶意构造，请另存一份再查。',
          'Gave up: memory limit.',
        );
    }, 250);
    const onMessage = (result: FileResult) => finish(result);
    const onExit = () =>
      finish(
        unreadable(
          path,
          new Unreadable(
            'crashed',
            '处理这个文件的进程意外退出；文件可能损坏，请另存一份再查。',
            'The worker process ended unexpectedly.',
          ),
          options.lang,
        ),
      );
    const finish = (result: FileResult) => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', onMessage);
      child.off('exit', onExit);
      resolve(result);
    };
    child.once('message', onMessage);
    child.once('exit', onExit);
    // A process that cannot be started or reached costs this file only.
    child.send({ path, options }, (error) => {
      if (error) onExit();
    });
  });
}

function residentOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return pages * 4096;
  } catch {
    return 0;
  }
}
