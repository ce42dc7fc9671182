import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LARGEST_FILE } from '../formats/formats.ts';
import { readBytes } from './read-file.ts';

test('a file is read whole', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'jiping-')), '甲.txt');
  writeFileSync(path, '编制5人');
  expect(new TextDecoder().decode(await readBytes(path))).toBe('编制5人');
});

// A device tells no size and never ends.
test.skipIf(!existsSync('/dev/zero'))('no more is taken in than a file may hold', async () => {
  await expect(readBytes('/dev/zero')).rejects.toMatchObject({
    code: 'too-large',
    zh: `文件超过 ${LARGEST_FILE / 2 ** 20} MB 的上限。请删去图片、扫描件等附带内容后再试。`,
  });
});
