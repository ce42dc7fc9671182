import { readFile } from 'node:fs/promises';
import { read } from '../../formats/formats.ts';
import { Unreadable } from '../../formats/unreadable.ts';
import type { Home } from '../../regulation/in-force.ts';
import { counterpartOf } from './counterpart.ts';
import { recognise } from './recognise.ts';

/** A file to read, and what comes back: the view, or the sentence why it cannot be read. */
export interface ParserTask {
  readonly name: string;
  readonly path: string;
  /** Only the document is wanted: for tables that are no report. */
  readonly plain: boolean;
  /** What the report of a receiver says of this transfer project is wanted. */
  readonly project?: string;
  /** The region whose books the findings go by. */
  readonly home?: Home;
}

export type ParserReply =
  | { readonly counterpart: Awaited<ReturnType<typeof counterpartOf>> }
  | { readonly view: Awaited<ReturnType<typeof recognise>> }
  | { readonly document: Awaited<ReturnType<typeof read>> }
  | { readonly code: string; readonly zh: string; readonly en: string };

// Reads the files that it is sent, one at a time, until the server lets it go.
process.on('message', async ({ name, path, plain, project, home }: ParserTask) => {
  try {
    const bytes = await readFile(path);
    const reply: ParserReply =
      project !== undefined
        ? { counterpart: await counterpartOf(name, bytes, project) }
        : plain
          ? { document: await read(bytes) }
          : { view: await recognise(name, bytes, home) };
    process.send?.(reply);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    const { code, zh, en } = error;
    process.send?.({ code, zh, en } satisfies ParserReply);
  }
});
process.on('disconnect', () => process.exit(0));
