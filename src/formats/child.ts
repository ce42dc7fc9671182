import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Unreadable } from './unreadable.ts';

/** What one file may cost a child process. */
export interface ChildLimits {
  readonly milliseconds: number;
  /**
   * Milliseconds by the clock for a child that gives way to others: `milliseconds` are then those of its processor, where the
   * system tells them. On a busy machine it may wait for minutes, which says nothing about the file.
   */
  readonly patience?: number;
  /** Resident memory, where the system tells it. */
  readonly bytes: number;
}

/**
 * A small heap for what is new, and a bound for the rest by which the engine reckons when to collect: a child that reads PDF files one
 * after the other stays below 200 MB instead of 300, so that two of them and their parent fit a modest machine.
 */
const HEAP: readonly string[] = ['--max-semi-space-size=8', '--max-old-space-size=400'];

/** Starts a process for files that may be hostile: what hangs, crashes or eats memory there costs only itself. */
export function startChild(from: string, name: string): ChildProcess {
  // The child's file stands beside the one that asks, also when the built files are packed into parts.
  const source = from.endsWith('.ts');
  const file = fileURLToPath(new URL(`${name}.${source ? 'ts' : 'js'}`, from));
  const child = fork(file, [], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // From the source, in development and tests, the child needs what reads TypeScript.
    execArgv: [...HEAP, ...process.execArgv, ...(source ? ['--import', 'tsx'] : [])],
    serialization: 'advanced',
  });
  // What fails is told by the send that fails, or by the exit.
  child.on('error', () => {});
  return child;
}

/** Whether a child can no longer be asked. */
export const isGone = (child: ChildProcess): boolean =>
  !child.connected || child.killed || child.exitCode !== null || child.signalCode !== null;

/**
 * Sends a child one message and answers its reply. Rejects with `Unreadable` when the child takes too long, grows too
 * large (both end it) or goes away.
 */
export function askChild<Reply>(
  child: ChildProcess,
  message: object,
  limits: ChildLimits,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const giveUp = (reason: Unreadable) => {
      finish();
      child.kill('SIGKILL');
      reject(reason);
    };
    const began = performance.now();
    const workedBefore = workOf(child.pid) ?? 0;
    const late = () => {
      const left = leftOf(limits, performance.now() - began, workOf(child.pid), workedBefore);
      if (left <= 0) giveUp(tooLong(limits));
      else timer = setTimeout(late, Math.max(100, left));
    };
    let timer = setTimeout(late, limits.milliseconds);
    const watch = setInterval(() => {
      if (residentOf(child.pid) > limits.bytes) giveUp(tooMuch());
    }, 100);
    const onMessage = (reply: Reply) => {
      finish();
      resolve(reply);
    };
    const onExit = () => {
      finish();
      reject(crashed());
    };
    const finish = () => {
      clearTimeout(timer);
      clearInterval(watch);
      child.off('message', onMessage);
      child.off('exit', onExit);
    };
    child.once('message', onMessage);
    child.once('exit', onExit);
    // A process that cannot be started or reached costs this file only.
    child.send(message, (error) => {
      if (error) onExit();
    });
  });
}

/** Asks once more, of a process of its own, where one ended by itself: that need not be the file's fault. */
export const againAfterCrash = <Reply>(ask: () => Promise<Reply>): Promise<Reply> =>
  ask().catch((error) => {
    if (error instanceof Unreadable && error.code === 'crashed') return ask();
    throw error;
  });

const tooLong = ({ milliseconds }: ChildLimits) =>
  new Unreadable(
    'too-long',
    `处理超过${Math.round(milliseconds / 1000)}秒，已放弃；文件可能损坏或被恶意构造，请另存一份再试。`,
    `Gave up after ${Math.round(milliseconds / 1000)} s.`,
  );

const tooMuch = () =>
  new Unreadable(
    'too-much-memory',
    '处理时内存超出限额，已放弃；文件可能被恶意构造，请另存一份再试。',
    'Gave up: memory limit.',
  );

const crashed = () =>
  new Unreadable(
    'crashed',
    '处理这个文件的进程意外退出；文件可能损坏，请另存一份再试。',
    'The worker process ended unexpectedly.',
  );

/** Milliseconds that a child may still take, once those by the clock are over. */
function leftOf(
  { milliseconds, patience = 0 }: ChildLimits,
  waited: number,
  worked: number | undefined,
  workedBefore: number,
): number {
  if (worked === undefined) return 0;
  return Math.min(milliseconds - (worked - workedBefore), patience - waited);
}

/** Milliseconds of the processor that a process took (Linux: a hundred ticks a second); undefined where it is not told. */
function workOf(pid: number | undefined): number | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
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
