import type { ImportView } from '../../api/filing.ts';
import type { Counterpart } from '../../bureau/self-check/counterpart.ts';
import type { Document } from '../../document/document.ts';
import { askChild, type ChildLimits, startChild } from '../../formats/child.ts';
import { Unreadable } from '../../formats/unreadable.ts';
import type { Home } from '../../regulation/in-force.ts';
import type { ParserReply, ParserTask } from './parser-child.ts';

/**
 * What reading one upload may cost: a report takes less than a second of the processor and 150 MB. On a busy machine it waits for
 * its turn instead of being called damaged.
 */
export const PARSER_LIMITS: ChildLimits = {
  milliseconds: 20_000,
  patience: 120_000,
  bytes: 500 * 1024 * 1024,
};

/** Reads an uploaded report, which lies at a path, and tells what of a dossier it holds. Throws Unreadable. */
export async function parseUpload(
  name: string,
  path: string,
  limits: ChildLimits = PARSER_LIMITS,
  signal?: AbortSignal,
  home?: Home,
): Promise<ImportView> {
  const reply = await askReader(
    { name, path, plain: false, ...(home && { home }) },
    limits,
    signal,
  );
  if ('view' in reply) return reply.view;
  throw new Error('the reader gave no view');
}

/** Reads an uploaded file as it stands, for tables that are no report. Throws Unreadable. */
export async function documentOf(
  name: string,
  path: string,
  limits: ChildLimits = PARSER_LIMITS,
  signal?: AbortSignal,
): Promise<Document> {
  const reply = await askReader({ name, path, plain: true }, limits, signal);
  if ('document' in reply) return reply.document;
  throw new Error('the reader gave no document');
}

/** Reads the stamped report of a receiver and tells what it says of a transfer project. Throws Unreadable. */
export async function counterpartAt(
  name: string,
  path: string,
  project: string,
  limits: ChildLimits = PARSER_LIMITS,
): Promise<Counterpart> {
  const reply = await askReader({ name, path, plain: false, project }, limits, undefined);
  if ('counterpart' in reply) return reply.counterpart;
  throw new Error('the reader gave no counterpart');
}

/** Reads in a process of its own, which is ended at its limits, or when nobody waits any more, while the server goes on. */
async function askReader(
  task: ParserTask,
  limits: ChildLimits,
  signal: AbortSignal | undefined,
): Promise<ParserReply> {
  const child = startChild(import.meta.url, 'parser-child');
  const end = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', end);
  try {
    const reply = await askChild<ParserReply>(child, task, limits);
    if ('code' in reply) throw new Unreadable(reply.code, reply.zh, reply.en);
    return reply;
  } finally {
    signal?.removeEventListener('abort', end);
    end();
  }
}
