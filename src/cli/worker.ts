import { expectFewCalls } from '../formats/few-calls.ts';
import { type CheckOptions, checkOne } from './check-one.ts';
import { textOfFile } from './text-of-file.ts';

/** One file for a worker process: to be checked, or where no options are given to be read for its text alone. */
export interface Task {
  readonly path: string;
  readonly options?: CheckOptions;
}

expectFewCalls();

// A worker process does the files that it is sent, one at a time, until its parent lets it go.
process.on('message', async ({ path, options }: Task) => {
  process.send?.(options ? (await checkOne(path, options)).result : await textOfFile(path));
});
process.on('disconnect', () => process.exit(0));
