import type { ImportView } from '../../api/filing.ts';
import { askChild, type ChildLimits, startChild } from '../../formats/child.ts';
import { Unreadable } from '../../formats/unreadable.ts';
import type { ParserReply } from './parser-child.ts';

/** What reading one upload may cost: a report takes less than a second and 150 MB. */
export const PARSER_LIMITS: ChildLimits = { milliseconds: 20_000, bytes: 500 * 1024 * 1024 };

/**
 * Reads an upload, which lies at a path, in a process of its own, which is ended at its limits, or when nobody waits any more, while the server
 * goes on. Throws Unreadable.
 */
export async function parseUpload(
  name: string,
  path: string,
  limits: ChildLimits = PARSER_LIMITS,
  signal?: AbortSignal,
): Promise<ImportView> {
  const child = startChild(import.meta.url, 'parser-child');
  const end = () => child.kill('SIGKILL');
  signal?.addEventListener('abort', end);
  try {
    const reply = await askChild<ParserReply>(child, { name, path }, limits);
    if ('view' in reply) return reply.view;
    throw new Unreadable(reply.code, reply.zh, reply.en);
  } finally {
    signal?.removeEventListener('abort', end);
    end();
  }
}
