import type { CheckOptions } from './check-one.ts';
import { checkOne } from './check-one.ts';

/** One file for a worker process. */
export interface Task {
  readonly path: string;
  readonly options: CheckOptions;
}

// A worker process checks the files that it is sent, one at a time, until its parent lets it go.
process.on('message', async (task: Task) => {
  const { result } = await checkOne(task.path, task.options);
  process.send?.(result);
});
process.on('disconnect', () => process.exit(0));
