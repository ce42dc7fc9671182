import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileResult } from '../../src/examine/result.ts';
import { write } from '../../src/formats/formats.ts';
import { compound, word97 } from '../word-97.ts';
import { built } from './build.ts';
import { bytesOf, CLEAN, emptyFolder, FAULTY } from './call.ts';

let bin = '';

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function jiping(...words: readonly string[]): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, out: stdout, err: stderr };
}

/** What the shell gives for a line whose first word is ours, with the status of the first command that fails. */
function piped(line: string): Ended {
  const words = ['-c', `set -o pipefail; "${process.execPath}" ${line}`];
  const { status, stdout, stderr } = spawnSync('bash', words, { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

/** A folder of good and bad files; the bad ones and their reasons. */
const folder = join(emptyFolder(), '一批');
const BAD: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
  '01-空.docx': [new Uint8Array(), /空/],
  '02-截断.docx': [bytesOf(FAULTY).slice(0, 5000), /。$/],
  '03-加密.docx': [
    compound({ EncryptedPackage: new Uint8Array(10), EncryptionInfo: new Uint8Array(10) }),
    /密码/,
  ],
  '04-加密.doc': [word97({ main: [{ text: '正文' }], encrypted: true }), /密码/],
  '05-图片.pdf': [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /。$/],
  '06-乱码.doc': [new Uint8Array(400).map((_, i) => (i * 7919) % 251), /。$/],
};

beforeAll(async () => {
  bin = await built();
  mkdirSync(join(folder, '下级'), { recursive: true });
  for (const [name, [bytes]] of Object.entries(BAD)) writeFileSync(join(folder, name), bytes);
  const spans =
    '<tr><td rowspan=999999999 colspan=999999999>指标</td><td colspan=1000>乙</td></tr>';
  writeFileSync(
    join(folder, '07-跨度.html'),
    `<meta charset=utf-8><table>${spans.repeat(500)}</table>`,
  );
  copyFileSync(FAULTY, join(folder, '08-名为文本.txt'));
  copyFileSync(CLEAN, join(folder, '下级', '09-无误.docx'));
  writeFileSync(join(folder, '.隐藏.docx'), 'x');
  writeFileSync(join(folder, '~$锁.docx'), 'x');
  writeFileSync(join(folder, '图.png'), 'x');
}, 300_000);

describe('a folder with files that cannot be read among good ones', () => {
  test('is checked to its end, each bad file with one sentence', () => {
    const { status, out, err } = jiping('check', folder, '--format', 'json');
    expect({ status, err }).toEqual({ status: 3, err: '' });
    const { files } = JSON.parse(out) as { files: readonly FileResult[] };
    expect(files.map((each) => each.file.slice(folder.length + 1))).toEqual([
      ...Object.keys(BAD),
      '07-跨度.html',
      '08-名为文本.txt',
      '下级/09-无误.docx',
    ]);
    for (const [name, [, reason]] of Object.entries(BAD)) {
      const file = files.find((each) => each.file.endsWith(name));
      expect([name, file?.status]).toEqual([name, 'unreadable']);
      expect(file?.reason).toMatch(reason);
    }
    const [spans, renamed, clean] = files.slice(-3);
    expect([spans?.format, renamed?.format, clean?.format]).toEqual(['html', 'docx', 'docx']);
    expect([renamed?.status, /error|warning/.test(clean?.status ?? 'error')]).toEqual([
      'error',
      false,
    ]);
  });

  test('gives the same bytes whatever the number of processes', async () => {
    const some = [
      FAULTY,
      CLEAN,
      'samples/自评报告-有矛盾.html',
      'samples/没有.docx',
      join(folder, '02-截断.docx'),
    ];
    const one = jiping('check', ...some, '--format', 'json', '--jobs', '1');
    const two = jiping('check', ...some, '--format', 'json', '--jobs', '2');
    expect([two.status, two.err, two.out === one.out]).toEqual([3, '', true]);
    const three = jiping('check', ...some, '--jobs', '3');
    expect(three.out === jiping('check', ...some).out).toBe(true);
  });
});

describe('the process', () => {
  test('exits as the worst file demands', () => {
    expect([jiping('check', CLEAN).status, jiping('check', FAULTY).status]).toEqual([0, 2]);
    expect(jiping('check').status).toBe(64);
  });

  test.skipIf(process.platform === 'win32')(
    'keeps its status and says nothing when its reader stops early, as in “| head -1”',
    () => {
      const { status, out, err } = piped(`"${bin}" check ${FAULTY} ${FAULTY} --jobs 1 | head -1`);
      expect([status, out.split('\n').length, err]).toEqual([2, 2, '']);
    },
  );

  test.skipIf(process.platform !== 'linux')('says that there is no room for its output', () => {
    const { status, err } = piped(`"${bin}" check ${FAULTY} > /dev/full`);
    expect([status, err]).toEqual([69, '不能读写：磁盘已满。请腾出空间后再试。\n']);
  });

  test('says nothing on the error stream when all goes well, and paints nothing into a pipe', () => {
    const { out, err } = jiping('check', 'samples/自评报告-有矛盾.pdf');
    expect(err).toBe('');
    expect(out).not.toContain('\u001b');
  });

  test('paints when asked to', () => {
    const { stdout } = spawnSync(process.execPath, [bin, 'check', FAULTY], {
      encoding: 'utf8',
      env: { ...process.env, FORCE_COLOR: '1' },
    });
    expect(stdout).toContain('\u001b[1;31m■ 错误\u001b[0m');
  });

  test('checks a workbook of its own making', async () => {
    const { document, table } = await import('../../src/document/build.ts');
    const path = join(emptyFolder(), '表.xlsx');
    writeFileSync(
      path,
      await write(
        document([
          table([
            ['指标', '得分'],
            ['甲', '10'],
          ]),
        ]),
        'xlsx',
      ),
    );
    expect(jiping('check', path).status).toBe(0);
  });
});
