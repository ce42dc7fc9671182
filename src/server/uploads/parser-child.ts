import { readFile } from 'node:fs/promises';
import { Unreadable } from '../../formats/unreadable.ts';
import { recognise } from './recognise.ts';

/** A file to read, and what comes back: the view, or the sentence why it cannot be read. */
export interface ParserTask {
  readonly name: string;
  readonly path: string;
}

export type ParserReply =
  | { readonly view: Awaited<ReturnType<typeof recognise>> }
  | { readonly code: string; readonly zh: string; readonly en: string };

// Reads the files that it is sent, one at a time, until the server lets it go.
process.on('message', async ({ name, path }: ParserTask) => {
  try {
    process.send?.({ view: await recognise(name, await readFile(path)) } satisfies ParserReply);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, zh, en } = error;
    process.send?.({ code, zh, en } satisfies ParserReply);
  }
});
process.on('disconnect', () => process.exit(0));
