import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateRawSync, deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { FileResult } from '../../src/examine/result.ts';
import { documentOf, docxOf, entriesOf, p, tc } from '../../src/formats/docx/example.ts';
import { packText, writeZip } from '../../src/formats/zip/write.ts';
import { handmade } from '../pdf/handmade.ts';
import { compound, word97 } from '../word-97.ts';
import { built } from './build.ts';
import { bytesOf, CLEAN, emptyFolder, FAULTY } from './call.ts';

const folder = emptyFolder();
const batch = join(folder, '一批');
const SECRET = '不得读出的内容';
const MEBI = 1 << 20;
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A main part behind a declaration of entities. */
const declaring = (entities: string, text: string): Uint8Array =>
  writeZip(
    entriesOf(documentOf(p(text)).replace('<w:document', `<!DOCTYPE d [${entities}]><w:document`)),
  );
const LAUGHS = Array.from(
  { length: 30 },
  (_, i) => `<!ENTITY a${i} "${i === 0 ? '哈' : `&a${i - 1};`.repeat(10)}">`,
).join('');
const openDocument = (content: string): Uint8Array => {
  const kind = utf8('application/vnd.oasis.opendocument.text');
  const mimetype = { ...packText('mimetype', ''), method: 0, bytes: kind, size: kind.length };
  return writeZip([mimetype, packText('content.xml', content)]);
};
/** 200 MB of blanks in a part of about 200 kB. */
const bomb = (entries: (main: string) => ReturnType<typeof entriesOf>): Uint8Array =>
  writeZip(entries(`${documentOf('')}${' '.repeat(200 * MEBI)}`));
/** All entries begin where the first does. */
function overlapping(): Uint8Array {
  const bytes = writeZip(
    Array.from({ length: 200 }, (_, i) => packText(`word/${i}.xml`, 'x'.repeat(50_000))),
  ).slice();
  const view = new DataView(bytes.buffer);
  let at = view.getUint32(bytes.length - 6, true);
  const first = view.getUint32(at + 42, true);
  for (let i = 0; i < 200; i += 1) {
    view.setUint32(at + 42, first, true);
    at += 46 + view.getUint16(at + 28, true);
  }
  return bytes;
}
const tables = '<w:tbl><w:tr><w:tc>'.repeat(3000);
const spans = '<tr><td rowspan=999999999 colspan=999999999>指标<td colspan=1000>乙';
const wide = tc(p('甲'), '<w:gridSpan w:val="999999999"/><w:vMerge w:val="restart"/>');
const nul = new Uint8Array(200 * MEBI);

/** Each kind of hostile file, and what it is answered: a sentence, or the format that it is read as. */
const FILES: Readonly<Record<string, readonly [() => Uint8Array, RegExp]>> = {
  '空.docx': [() => new Uint8Array(), /空/],
  '截断.docx': [() => bytesOf(FAULTY).slice(0, 6000), /。$/],
  '截断.pdf': [() => bytesOf(FAULTY.replace('.docx', '.pdf')).slice(0, 60_000), /。$/],
  '截断.doc': [() => word97({ main: [{ text: '正文' }] }).slice(0, 1500), /。$/],
  '外部实体.docx': [
    () => declaring(`<!ENTITY x SYSTEM "${pathToFileURL(join(folder, '秘密.txt'))}">`, '&x;'),
    /。$/,
  ],
  '外部实体.odt': [
    () =>
      openDocument(
        `<!DOCTYPE d [<!ENTITY x SYSTEM "${pathToFileURL(join(folder, '秘密.txt'))}">]><d>&x;</d>`,
      ),
    /。$/,
  ],
  '实体膨胀.docx': [() => declaring(LAUGHS, '&a29;'), /。$/],
  '压缩炸弹.docx': [() => bomb((main) => entriesOf(main)), /过大/],
  '压缩炸弹.odt': [() => openDocument(`<d>${' '.repeat(200 * MEBI)}</d>`), /过大/],
  '压缩炸弹.pdf': [
    () => handmade([{ content: new Uint8Array(deflateSync(nul)), stream: '/Filter /FlateDecode' }]),
    /。$|^pdf$/,
  ],
  '谎报大小.docx': [
    () => {
      const liar = { size: 100, bytes: new Uint8Array(deflateRawSync(nul)) };
      return writeZip(
        entriesOf(documentOf('')).map((each) =>
          each.name === 'word/document.xml' ? { ...each, ...liar } : each,
        ),
      );
    },
    /。$/,
  ],
  '条目重叠.docx': [overlapping, /。$/],
  '嵌套表.docx': [() => docxOf(`${tables}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`), /。$/],
  '嵌套表.html': [() => utf8(`<meta charset=utf-8>${'<table><tr><td>甲'.repeat(3000)}`), /^html$/],
  '跨度.html': [() => utf8(`<meta charset=utf-8><table>${spans.repeat(1000)}</table>`), /^html$/],
  '跨度.docx': [
    () => docxOf(`<w:tbl>${`<w:tr>${wide}${wide}</w:tr>`.repeat(1000)}</w:tbl>`),
    /^docx$|。$/,
  ],
  '名不副实.pdf': [() => bytesOf(FAULTY), /^docx$/],
  '名不副实.docx': [() => bytesOf(FAULTY.replace('.docx', '.html')), /^html$/],
  '嵌套.rtf': [() => utf8(`{\\rtf1${'{'.repeat(1_000_000)}`), /。$/],
  '单元格.rtf': [() => utf8(`{\\rtf1 ${'\\intbl a\\cell '.repeat(2_000_000)}}`), /。$/],
  '压缩炸弹.ofd': [
    () => writeZip([packText('OFD.xml', `<a>${' '.repeat(200 * MEBI)}</a>`)]),
    /过大/,
  ],
  '分段.mht': [
    () =>
      utf8(
        `MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${'--b\nContent-Type: multipart/mixed; boundary=b\n\n'.repeat(200_000)}`,
      ),
    /。$/,
  ],
  '密码.docx': [
    () => compound({ EncryptedPackage: new Uint8Array(9), EncryptionInfo: new Uint8Array(9) }),
    /密码/,
  ],
  '密码.doc': [() => word97({ main: [{ text: '正文' }], encrypted: true }), /密码/],
  '路径.docx': [
    () =>
      writeZip([
        ...entriesOf(documentOf(p('全年支出12万元。'))),
        packText('../../../逃出.txt', SECRET),
        packText('/tmp/逃出.txt', SECRET),
      ]),
    /^docx$/,
  ],
};

/**
 * A module that makes every process write down at its end what it used. The peak is that of its own memory (VmHWM): the
 * system's figure for the process begins with the size of the one that started it, which here is a whole test run.
 */
const USAGE = `
import { readFileSync, writeFileSync } from 'node:fs';
const peak = () => {
  try {
    return Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
};
process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.USED + '/' + process.pid + '.json', JSON.stringify({ megabytes: peak() / 1024, seconds: (userCPUTime + systemCPUTime) / 1e6 }));
});`;

interface Used {
  readonly megabytes: number;
  readonly seconds: number;
}
interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** What each process of the call used. */
  readonly used: readonly Used[];
}

async function jiping(...words: readonly string[]): Promise<Ended> {
  const bin = await built();
  const notes = emptyFolder();
  const child = spawn(process.execPath, [bin, ...words], {
    env: {
      ...process.env,
      USED: notes,
      NODE_OPTIONS: `--import=${pathToFileURL(join(folder, 'usage.mjs'))}`,
    },
  });
  const streams = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (piece) => {
    streams.out += piece;
  });
  child.stderr.setEncoding('utf8').on('data', (piece) => {
    streams.err += piece;
  });
  const status = await new Promise<number | null>((done) => child.on('close', done));
  const used = readdirSync(notes).map(
    (name) => JSON.parse(readFileSync(join(notes, name), 'utf8')) as Used,
  );
  return { status, ...streams, used };
}

beforeAll(async () => {
  mkdirSync(batch);
  writeFileSync(join(folder, 'usage.mjs'), USAGE);
  writeFileSync(join(folder, '秘密.txt'), SECRET);
  for (const [name, [bytes]] of Object.entries(FILES)) writeFileSync(join(batch, name), bytes());
  writeFileSync(join(batch, '无误.docx'), bytesOf(CLEAN));
  await built();
}, 300_000);

/** One sentence of Chinese that says what to do, or the format as which the file was read. */
function answerOf(file: FileResult | undefined): string {
  if (file?.status !== 'unreadable') return `${file?.format}`;
  expect(file.reason).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。$/);
  return file.reason ?? '';
}

describe('a hostile file', () => {
  test.each(Object.entries(FILES))(
    '%s is answered within 5 seconds and 300 MB, by findings or one sentence',
    async (name, [, answer]) => {
      const { status, out, err, used } = await jiping(
        'check',
        join(batch, name),
        '--format',
        'json',
      );
      const { files } = JSON.parse(out) as { files: readonly FileResult[] };
      expect(answerOf(files[0])).toMatch(answer);
      expect([status === 3, err]).toEqual([files[0]?.status === 'unreadable', '']);
      expect(used.length).toBeGreaterThan(0);
      expect(used.filter((each) => each.seconds > 5 || each.megabytes > 300)).toEqual([]);
      expect(out).not.toContain(SECRET);
    },
  );

  test('costs only itself: the rest of the batch is checked, nothing outside is written', async () => {
    const { status, out, err, used } = await jiping(
      'check',
      batch,
      '--format',
      'json',
      '--jobs',
      '2',
    );
    const { files } = JSON.parse(out) as { files: readonly FileResult[] };
    expect([status, err, files.length]).toEqual([3, '', Object.keys(FILES).length + 1]);
    for (const [name, [, answer]] of Object.entries(FILES))
      expect(answerOf(files.find((each) => each.file.endsWith(name)))).toMatch(answer);
    expect(files.find((each) => each.file.endsWith('无误.docx'))?.status).toMatch(
      /clean|hint|notice/,
    );
    expect(used.filter((each) => each.megabytes > 300)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['usage.mjs', '一批', '秘密.txt']);
    expect(['/tmp/逃出.txt', join(folder, '..', '逃出.txt')].filter(existsSync)).toEqual([]);
  });
});
