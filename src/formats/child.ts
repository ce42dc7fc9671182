import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Unreadable } from './unreadable.ts';

/** What one file may cost a child process. */
export interface ChildLimits {
  readonly milliseconds: number;
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
    const timer = setTimeout(() => giveUp(tooLong(limits)), limits.milliseconds);
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

const tooLong = ({ milliseconds }: ChildLimits) =>
  new Unreadable(
    'tooLong',
    `处理超过${Math.round(milliseconds / 1000)}秒，已放弃；文件可能损坏或被恶意构造，请另存一份再试。`,
    `Gave up after ${Math.round(milliseconds / 1000)} s.`,
  );

const tooMuch = () =>
  new Unreadable(
    'tooMuchMemory',
    '处理时内存超出限额，已放弃；文件可能被恶意构造，请另存一份再试。',
    'Gave up: memory limit.',
  );

const crashed = () =>
  new Unreadable(
    'crashed',
    '处理这个文件的进程意外退出；文件可能损坏，请另存一份再试。',
    'The worker process ended unexpectedly.',
  );

function residentOf(pid: number | undefined): number {
  if (pid === undefined) return 0;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return pages * 4096;
  } catch {
    return 0;
  }
}
