import type { Context as Request } from 'hono';
import { type Refusal, refuse } from '../../cycle/refusal.ts';
import type { Env } from '../context.ts';
import { invalid } from '../refusals.ts';
import { Turns } from './turns.ts';

/** A file that came with a form, and the form's other fields. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly fields: Readonly<Record<string, string>>;
}

/** Room for the other fields and the boundaries of a form. */
const FORM_BYTES = 64 * 1024;

// A file of fifty megabytes needs three times as much while it is taken in.
const turns = new Turns(3);

/**
 * Takes a form with one file in, a few at once in the whole process; stops reading as soon as it is larger than allowed,
 * whatever the header says.
 */
export const takeUpload = (request: Request<Env>, most: number): Promise<Upload | Refusal> =>
  turns.take(() => take(request, most));

async function take(request: Request<Env>, most: number): Promise<Upload | Refusal> {
  const type = request.req.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data') || !request.req.raw.body) return invalid('file');
  if (Number(request.req.header('content-length') ?? 0) > most + FORM_BYTES)
    return fileTooLarge(most);
  const body = await readUpTo(request.req.raw.body, most + FORM_BYTES);
  if (!body) return fileTooLarge(most);
  const form = await new Response(body, { headers: { 'content-type': type } })
    .formData()
    .catch(() => undefined);
  const file = form?.get('file');
  if (!form || !(file instanceof File)) return invalid('file');
  if (file.size > most) return fileTooLarge(most);
  if (file.size === 0) return emptyFile(file.name);
  const fields = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return { name: safeName(file.name), bytes: new Uint8Array(await file.arrayBuffer()), fields };
}

async function readUpTo(
  stream: ReadableStream<Uint8Array>,
  most: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The refusal of a file without a byte. */
export const emptyFile = (name: string): Refusal =>
  refuse('invalid', `“${name}”是空文件，请重新选择。`, 'The file is empty.', { field: 'file' });

/** The refusal of a file past its limit. */
export const fileTooLarge = (most: number): Refusal =>
  refuse(
    'tooLarge',
    `文件超过${Math.round(most / 1024 / 1024)}MB，没有上传。请压缩图片或分成几个文件。`,
    `The file is larger than ${Math.round(most / 1024 / 1024)} MB.`,
    { field: 'file' },
  );

/** The last part of a name, without signs that mean something to file systems or pages. */
export const safeName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/[\u0000-\u001f<>:"|?*]/g, '').slice(-120) || '未命名';
