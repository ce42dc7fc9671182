import type { ChildProcess } from 'node:child_process';
import { type FileResult, unreadable } from '../examine/result.ts';
import { askChild, type ChildLimits, isGone, startChild } from '../formats/child.ts';
import type { CheckOptions } from './check-one.ts';

/** A file that takes longer or grows larger is given up; the rest goes on. */
const LIMITS: ChildLimits = { milliseconds: 20_000, bytes: 700 * 1024 * 1024 };

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
      if (!child || isGone(child)) child = startChild(import.meta.url, 'worker');
      results[index] = await askChild<FileResult>(child, { path, options }, LIMITS).catch((error) =>
        unreadable(path, error, options.lang),
      );
      done(++finished);
    }
    if (child && !isGone(child)) child.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, paths.length) }, lane));
  return results;
}
