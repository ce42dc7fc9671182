import type { Context as Request } from 'hono';
import { attachment } from './attachment.ts';
import type { Env } from './context.ts';
import { MEDIA_TYPES } from './media-types.ts';

/** Answers with a file that browsers keep under its name and ending; `headers` says what is special about it. */
export const fileReply = (
  request: Request<Env>,
  name: string,
  format: keyof typeof MEDIA_TYPES,
  content: Uint8Array | ReadableStream<Uint8Array>,
  headers: Readonly<Record<string, string>> = {},
): Response =>
  request.body(content instanceof Uint8Array ? Uint8Array.from(content).buffer : content, 200, {
    'content-type': MEDIA_TYPES[format],
    'content-disposition': attachment(`${name}.${format}`),
    ...headers,
  });
