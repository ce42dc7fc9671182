import type { ChildProcess } from 'node:child_process';
import { type FileResult, unreadable } from '../examine/result.ts';
import {
  againAfterCrash,
  askChild,
  type ChildLimits,
  isGone,
  startChild,
} from '../formats/child.ts';
import type { CheckOptions } from './check-one.ts';
import type { Task } from './worker.ts';

/**
 * A file that costs more of the processor or grows larger is given up; the rest goes on. On a busy machine a good file waits
 * for its turn instead of being called damaged.
 */
const LIMITS: ChildLimits = {
  milliseconds: 20_000,
  patience: 120_000,
  bytes: 700 * 1024 * 1024,
};

/** Checks files in several worker processes. */
export const checkInPool = (
  paths: readonly string[],
  options: CheckOptions,
  jobs: number,
  done: (finished: number) => void,
): Promise<readonly FileResult[]> =>
  inPool(
    paths.map((path) => ({ path, options })),
    jobs,
    ({ path }, error) => unreadable(path, error, options.lang),
    done,
  );

/**
 * Has tasks done by several worker processes; answers what came of each, in order. A file that hangs, crashes or eats memory
 * costs only itself: `failed` makes its result.
 */
export async function inPool<Result>(
  tasks: readonly Task[],
  jobs: number,
  failed: (task: Task, error: unknown) => Result,
  done: (finished: number) => void,
): Promise<readonly Result[]> {
  const results: Result[] = new Array(tasks.length);
  let next = 0;
  let finished = 0;
  const lane = async (): Promise<void> => {
    let child: ChildProcess | undefined;
    for (;;) {
      const index = next++;
      const task = tasks[index];
      if (task === undefined) break;
      const ask = (): Promise<Result> => {
        if (!child || isGone(child)) child = startChild(import.meta.url, 'worker');
        return askChild<Result>(child, task, LIMITS);
      };
      results[index] = await againAfterCrash(ask).catch((error) => failed(task, error));
      done(++finished);
    }
    if (child && !isGone(child)) child.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, tasks.length) }, lane));
  return results;
}
