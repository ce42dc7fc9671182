import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { at, form, type Served, served } from '../../../../test/server/served.ts';
import type { FilingView } from '../../../api/filing.ts';
import type { RefusalReply } from '../../../api/people.ts';
import { EMPTY } from '../../../draft/draft.ts';

let system: Served;
beforeAll(async () => {
  system = await served(EMPTY, { fileBytes: 20_000, unitBytes: 50_000 });
});
afterAll(() => system.close());

type Evidence = FilingView['evidence'];

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const bytes = (start: readonly number[], size = 100, fill = 7) =>
  new Uint8Array(size).fill(fill).map((byte, i) => start[i] ?? byte);
const text = (words: string) => new TextEncoder().encode(words);

const add = (name: string, content: Uint8Array | string, supports = 'indicators/i1') =>
  system
    .as('unitPreparer')
    .ask('POST', at(system.own, '/evidence'), form(name, content, { supports }));

const sentence = async (response: Response): Promise<string> =>
  ((await response.json()) as RefusalReply).words.zh;

describe('evidence', () => {
  test('is taken by what it holds, whatever its name says', async () => {
    const kept = async (content: Uint8Array) => {
      const list = (await (await add('材料.exe', content)).json()) as Evidence;
      return list.at(-1)?.type;
    };
    expect(await kept(bytes(PNG))).toBe('image/png');
    expect(await kept(bytes([0xff, 0xd8, 0xff]))).toBe('image/jpeg');
    expect(await kept(text('%PDF-1.7'))).toBe('application/pdf');
    expect(await kept(zipSync({ 'OFD.xml': text('<ofd:OFD/>') }))).toBe('application/ofd');
  });

  test.each([
    ['签字.png', text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['说明.pdf', text('<!doctype html><script>alert(1)</script>')],
    ['夹带.pdf', text('<!doctype html><script>alert(1)</script>%PDF-1.7')],
    ['照片.jpg', text('#!/bin/sh\nrm -rf /')],
    ['程序.docx', bytes([0x4d, 0x5a])],
    ['材料.zip', zipSync({ 'a.txt': text('a') })],
    ['文字.txt', text('只有文字')],
  ])(
    'is not taken when it is a page, a program, an archive or unknown: %s',
    async (name, content) => {
      const response = await add(name, content);
      expect([response.status, await sentence(response)]).toEqual([
        400,
        `“${name}”的内容不是可作佐证的文件。请上传PDF、OFD、图片（PNG、JPG）、Word或Excel文件；网页、程序和压缩包不能上传。`,
      ]);
    },
  );

  test('is limited for each file and for the unit, also when the sender lies about the size', async () => {
    const large = await add('大.png', bytes(PNG, 90_000));
    expect([large.status, (await sentence(large)).slice(0, 4)]).toEqual([413, '文件超过']);
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(text('--x\r\n')),
      pull: (controller) => controller.enqueue(new Uint8Array(64_000)),
    });
    const endless = await system.app.request(
      new Request(`http://localhost${at(system.own, '/evidence')}`, {
        method: 'POST',
        headers: {
          'x-jiping': '1',
          'content-type': 'multipart/form-data; boundary=x',
          cookie: await cookieOf(),
        },
        body: stream,
        duplex: 'half',
      } as RequestInit),
    );
    expect(endless.status).toBe(413);
    for (const fill of [1, 2])
      expect((await add('中.png', bytes(PNG, 19_000, fill))).status).toBe(200);
    const over = await add('中.png', bytes(PNG, 19_000, 3));
    expect([over.status, (await sentence(over)).slice(0, 6)]).toEqual([413, '本单位的附件']);
  });

  test('says what is wrong with a form: nothing in it, an empty file, no indicator', async () => {
    const path = at(system.own, '/evidence');
    const clerk = system.as('unitPreparer');
    expect((await clerk.ask('POST', path, new FormData())).status).toBe(400);
    expect((await clerk.ask('POST', path, { file: 'x' })).status).toBe(400);
    expect(await sentence(await add('空.pdf', new Uint8Array()))).toBe(
      '“空.pdf”是空文件，请重新选择。',
    );
    expect(await sentence(await add('甲.pdf', '%PDF-1', ''))).toBe(
      '请先选定这个文件是哪一项的佐证材料。',
    );
  });

  test('comes back whole under its name, shown only when it is a picture or PDF, and can do nothing', async () => {
    const list = (await (await add('../../调查 "问卷".pdf', '%PDF-1.7 x')).json()) as Evidence;
    const kept = list.at(-1);
    const get = (more = '') =>
      system.as('departmentReviewer').ask('GET', at(system.own, `/evidence/${kept?.id}${more}`));
    const response = await get();
    expect(await response.text()).toBe('%PDF-1.7 x');
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('调查 问卷.pdf')}`,
      'x-content-type-options': 'nosniff',
    });
    const shown = await get('?show=1');
    expect(shown.headers.get('content-disposition')).toMatch(/^inline;/);
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

async function cookieOf(): Promise<string> {
  const limits = { idleMinutes: 30, absoluteMinutes: 60 };
  return `jiping=${await system.store.sessions.open(system.as('unitPreparer').id, limits)}`;
}
