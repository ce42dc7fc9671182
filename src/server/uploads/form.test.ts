import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { isRefusal } from '../../cycle/refusal.ts';
import type { Env } from '../context.ts';
import { takeFile } from './form.ts';

const MOST = 1000;
// Bytes that look like the end of the part, and ends of lines.
const BYTES = Buffer.from('--x\r\n--\r\n\r\n绩效'.repeat(20));

/** What comes of a form that arrives in pieces of a size. */
async function taken(form: FormData | string, size: number, type?: string) {
  const app = new Hono<Env>();
  app.post('/', async (request) => {
    const kept = await takeFile(request, MOST, async (bytes) => {
      const pieces: Uint8Array[] = [];
      for await (const piece of bytes) pieces.push(piece);
      return Buffer.concat(pieces).toString('hex');
    });
    return request.json(isRefusal(kept) ? kept.words.zh : kept);
  });
  const whole = new Response(form);
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (let at = 0; at < bytes.length; at += size)
        controller.enqueue(bytes.subarray(at, at + size));
      controller.close();
    },
  });
  const headers = { 'content-type': type ?? whole.headers.get('content-type') ?? '' };
  const init = { method: 'POST', body, headers, duplex: 'half' };
  return (await app.request('/', init as RequestInit)).json();
}

function formOf(name: string, bytes: Uint8Array, before?: string): FormData {
  const form = new FormData();
  if (before !== undefined) form.set('supports', before);
  form.set('file', new File([Uint8Array.from(bytes)], name));
  return form;
}

describe('a form with a file', () => {
  test.each([1, 7, 64, 10_000])(
    'gives the same bytes in pieces of %i, whatever field stands before',
    async (size) => {
      expect(await taken(formOf('去年的报告.docx', BYTES, '说明'), size)).toEqual({
        name: '去年的报告.docx',
        kept: BYTES.toString('hex'),
        size: BYTES.length,
      });
    },
  );

  test('keeps of the name of the file the last part alone', async () => {
    expect(await taken(formOf('..\\上级/报告"一".txt', BYTES), 50)).toMatchObject({
      name: '报告一.txt',
    });
  });

  test('without a byte in its file is told', async () => {
    expect(await taken(formOf('空.txt', new Uint8Array(0)), 50)).toBe(
      '“空.txt”是空文件，请重新选择。',
    );
  });

  test('that is cut off, has no file or is none is refused', async () => {
    const wrong = '提交的内容不完整或格式不对（file），请检查后再提交。';
    const type = 'multipart/form-data; boundary=b';
    const none = new FormData();
    none.set('supports', 'x');
    expect(await taken('--b\r\ncontent-disposition: form-data; name="file"', 5, type)).toBe(wrong);
    expect(await taken('x'.repeat(20_000), 100, type)).toBe(wrong);
    expect(await taken(none, 10)).toBe(wrong);
    expect(await taken('{}', 10, 'application/json')).toBe(wrong);
  });
});
