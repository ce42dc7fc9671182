import { type Examined, examine } from '../examine/examine.ts';
import { type FileResult, resultOf, unreadable } from '../examine/result.ts';
import type { Asked } from './arguments.ts';
import { readBytes } from './read-file.ts';

/** What a worker needs of the call; plain data, so that it can be sent to another process. */
export type CheckOptions = Pick<Asked, 'ruleset' | 'year' | 'today' | 'lang'>;

/** Checks one file; never throws. The examined report is there for outputs that show the document. */
export async function checkOne(
  path: string,
  options: CheckOptions,
): Promise<{ readonly result: FileResult; readonly examined?: Examined }> {
  try {
    const examined = await examine(await readBytes(path), options);
    return { result: resultOf(path, examined, options.lang), examined };
  } catch (error) {
    return { result: unreadable(path, error, options.lang) };
  }
}
