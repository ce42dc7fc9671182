import { mkdtempSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Unreadable } from '../unreadable.ts';
import { openArchive } from './archive.ts';
import { damaged } from './refusals.ts';
import { pack, writeZip } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'jiping-archive-'));

/** Each file with its text, or the code of what is wrong with it. */
async function contents(bytes: Uint8Array): Promise<Record<string, string>> {
  const path = join(folder, 'a.zip');
  writeFileSync(path, bytes);
  const handle = await open(path, 'r');
  try {
    const found: Record<string, string> = {};
    for (const file of await openArchive(handle))
      found[file.name] = await file
        .read()
        .then((plain) => new TextDecoder().decode(plain))
        .catch((error: unknown) => (error instanceof Unreadable ? error.code : String(error)));
    return found;
  } finally {
    await handle.close();
  }
}

const text = (words: string) => new TextEncoder().encode(words);
const two = () =>
  writeZip([pack('报告/甲.txt', text('甲的报告')), pack('乙.txt', text('乙的报告'))]);

/** Changes the directory's entry of the first file: where it stands, by how far into it. */
function changed(bytes: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const first = Buffer.from(copy.buffer).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  copy.set(values, first + at);
  return copy;
}

describe('an archive of reports', () => {
  test('gives its files with folders in their names, and no folders', async () => {
    const bytes = writeZip([pack('报告/', text('')), pack('报告\\甲.txt', text('甲的报告'))]);
    expect(await contents(bytes)).toEqual({ '报告/甲.txt': '甲的报告' });
  });

  test('made by an old Windows has its names in GBK', async () => {
    const bytes = writeZip([pack('??.txt', text('甲'))]);
    const gbk = changed(changed(bytes, 8, 0, 0), 46, 0xbc, 0xd7);
    expect(await contents(gbk)).toEqual({ '甲.txt': '甲' });
  });

  test.each([
    ['encrypted', 8, [1, 8], 'encrypted'],
    ['packed by a method that nobody uses', 10, [97, 0], 'zip-method'],
    ['larger than said', 24, [3, 0, 0, 0], 'zip-damaged'],
    ['with another checksum', 16, [1, 2, 3, 4], 'zip-damaged'],
    ['of a claimed gigabyte', 24, [0, 0, 0, 0x40], 'zip-too-large'],
    ['that reaches into the next', 20, [200, 0, 0, 0], 'zip-damaged'],
  ])('with one file %s gives the others', async (_, at, values, code) => {
    expect(await contents(changed(two(), at, ...values))).toEqual({
      '报告/甲.txt': code,
      '乙.txt': '乙的报告',
    });
  });

  test('that is cut off or none at all is refused', async () => {
    await expect(contents(two().subarray(0, 100))).rejects.toThrow(Unreadable);
    await expect(contents(text('不是压缩包'))).rejects.toThrow(Unreadable);
  });
});

test('what is told of a damaged package is one line, whatever bytes stand where a name should', () => {
  const { message } = damaged(`word/\n\u0000\ufffd${'甲'.repeat(200)}`);
  expect(message).toBe(
    `文件已损坏：压缩包中“word/${'甲'.repeat(55)}…”的数据与目录不符。请重新下载，或向报送单位索取原文件。`,
  );
});
