import type { Context as Call } from 'hono';
import { isRefusal, type Refusal, refuse } from '../../cycle/refusal.ts';
import type { Document } from '../../document/document.ts';
import { Unreadable } from '../../formats/unreadable.ts';
import type { Context, Env } from '../context.ts';
import { notFound } from '../refusals.ts';
import { bytesOf } from '../system-rules.ts';
import { takeFile } from './form.ts';
import { documentOf } from './parse.ts';

/**
 * Reads the one file of a request and gives it away again: what `use` makes of its Document is answered, nothing is kept.
 * A file that is too large, missing or unreadable is refused in words.
 */
export async function readUpload<T>(
  request: Call<Env>,
  context: Context,
  use: (document: Document) => T | Promise<T>,
): Promise<T | Refusal> {
  const {
    settings,
    store: { files },
  } = context;
  const { import: most } = await bytesOf(context);
  const upload = await takeFile(request, most, (bytes) => files.hold(bytes, most));
  if (isRefusal(upload)) return upload;
  try {
    const path = await files.held(upload.kept);
    if (path === undefined) return notFound();
    return await use(await documentOf(upload.name, path, settings.parser));
  } catch (error) {
    if (error instanceof Unreadable) return refuse('invalid', error.zh, error.en);
    throw error;
  } finally {
    await files.drop(upload.kept);
  }
}
