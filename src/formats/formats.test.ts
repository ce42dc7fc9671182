import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ofdOf, ofdPage } from '../../test/ofd.ts';
import { compound, word97 } from '../../test/word-97.ts';
import { document, heading, paragraph, table } from '../document/build.ts';
import { allBlocks } from '../document/document.ts';
import { read, recognise, write } from './formats.ts';
import { Unreadable } from './unreadable.ts';
import { packText, writeZip } from './zip/write.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const report = document([
  heading(1, '一、概况'),
  paragraph('编制数5人，全年支出67.46万元。'),
  table([
    ['指标', '得分'],
    ['产出', '10'],
  ]),
]);

/** The format that a file was read as, or the code of its refusal. Anything else thrown is a fault. */
async function outcome(bytes: Uint8Array): Promise<string> {
  try {
    return (await read(bytes)).source.format;
  } catch (error) {
    if (error instanceof Unreadable && /[。]$/.test(error.zh) && error.en.endsWith('.'))
      return error.code;
    throw error;
  }
}

describe('the format of a file', () => {
  test('is told by its content', async () => {
    expect(recognise(await write(report, 'docx'))).toBe('docx');
    expect(recognise(await write(report, 'xlsx'))).toBe('xlsx');
    expect(recognise(await write(report, 'html'))).toBe('html');
    expect(recognise(await write(report, 'txt'))).toBe('txt');
    expect(recognise(word97({ main: [{ text: '正文' }] }))).toBe('doc');
    expect(recognise(compound({ Workbook: new Uint8Array(10) }))).toBe('xls');
    expect(recognise(utf8('%PDF-1.7'))).toBe('pdf');
    expect(recognise(utf8('  <table><tr><td>甲</td></tr></table>'))).toBe('html');
    expect(recognise(utf8('<自评报告>全年支出 < 预算'))).toBe('txt');
    const odt = {
      ...packText('mimetype', ''),
      method: 0,
      bytes: utf8('application/vnd.oasis.opendocument.text'),
      size: 39,
    };
    expect(recognise(writeZip([odt]))).toBe('odt');
  });

  test.each([
    ['empty', new Uint8Array()],
    ['empty', utf8(' \n\n\t')],
    [
      'password-protected',
      compound({ EncryptedPackage: new Uint8Array(10), EncryptionInfo: new Uint8Array(10) }),
    ],
    ['password-protected', word97({ main: [{ text: '正文' }], encrypted: true })],
    ['slides', compound({ 'PowerPoint Document': new Uint8Array(10) })],
    ['unknown-office', compound({ Other: new Uint8Array(10) })],
    ['rtf-without-text', utf8('{\\rtf1\\ansi}')],
    ['data', utf8('{\n  "schema": "jiping.dossier/1",\n  "unit": {}\n}\n')],
    ['data', utf8('[ { "编制数": 5 } ]')],
    ['picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10])],
    ['archive', writeZip([packText('a.txt', 'a')])],
    ['ofd-without-text', writeZip([packText('OFD.xml', '<a/>')])],
    ['slides', writeZip([packText('ppt/presentation.xml', '<a/>')])],
    ['zip-damaged', utf8('PK\x03\x04')],
    [
      'flat-office',
      utf8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>'),
    ],
    ['html-without-text', utf8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary=a')],
    ['unknown-format', new Uint8Array(400).map((_, i) => (i * 7919) % 251)],
  ])('is refused with one sentence: %s', async (code, bytes) => {
    expect(await outcome(bytes)).toBe(code);
    expect(
      recognise(bytes) === undefined ||
        /^(?:password-protected|(?:rtf|html|ofd)-without-text)$/.test(code),
    ).toBe(true);
  });

  test('too large a file is refused before it is looked at', async () => {
    expect(await outcome(new Uint8Array(100 * 1024 * 1024 + 1))).toBe('too-large');
  });
});

describe('a document written and read again through the door', () => {
  test.each(['docx', 'html', 'txt'] as const)('is the same words as %s', async (format) => {
    const again = await read(await write(report, format));
    const words = (blocks: typeof again) =>
      allBlocks(blocks).map((block) =>
        block.kind === 'table' ? block.cells.map((c) => c.text) : block.text,
      );
    expect(words(again)).toEqual(words(report));
  });

  test('is not written in formats that are only read', async () => {
    await expect(write(report, 'doc')).rejects.toThrow(RangeError);
  });
});

describe('a hostile file', () => {
  const within = async (bytes: Uint8Array): Promise<string> => {
    const start = process.cpuUsage();
    const result = await outcome(bytes);
    const used = process.cpuUsage(start);
    expect((used.user + used.system) / 1000).toBeLessThan(5000);
    return result;
  };

  test('with thousands of nested tables is still a document', async () => {
    expect(await within(utf8('<table><tr><td>甲'.repeat(3000)))).toBe('html');
    expect(
      await within(utf8(`${'<table><tr><td>'.repeat(3000)}甲${'</td></tr></table>'.repeat(3000)}`)),
    ).toBe('html');
    expect(await within(utf8(`${'<div>'.repeat(100_000)}甲${'</div>'.repeat(100_000)}`))).toBe(
      'html',
    );
    expect(
      await within(utf8(`<p>甲${'<ul><li>'.repeat(50_000)}${'</div></b></ul>'.repeat(50_000)}`)),
    ).toBe('html');
  });

  test('with absurd spans and very many cells is bounded', async () => {
    const spans =
      '<tr><td rowspan=999999999 colspan=999999999>甲</td><td colspan=1000>乙</td></tr>';
    expect(await within(utf8(`<table>${spans.repeat(2000)}</table>`))).toBe('html');
    expect(await within(utf8(`<table>${'<tr><td>甲'.repeat(400_000)}`))).toBe('html-too-complex');
  });

  test('of very long or very many odd lines is read in linear time', async () => {
    for (const line of [
      '| 甲 ',
      '\t甲\n',
      '甲  乙  丙\n',
      '指标值\n',
      '一、\t1\n',
      '甲|\n',
      '（一）。',
      '年初预算数',
      '1 2 3 4 \n',
      '<',
      '&',
      '#',
    ])
      expect(await within(utf8(line.repeat(30_000))), line).toMatch(
        /^(?:txt|html|unknown-format|html-.*|endless-sentence)$/,
      );
  });

  test('of more text than any report has, or of a sentence without end, is refused', async () => {
    expect(await within(utf8('核定编制5人，\n'.repeat(500_000)))).toBe('too-much-text');
    expect(await within(utf8('核定编制5人，'.repeat(20_000)))).toBe('endless-sentence');
    expect(await within(utf8(`<p>${'核定编制5人，'.repeat(20_000)}</p>`))).toBe('endless-sentence');
    expect(await within(utf8('核定编制5人。'.repeat(20_000)))).toBe('txt');
  });

  test('that unpacks to far more than it is, or lies about it, is refused', async () => {
    const bomb = packText('xl/worksheets/sheet1.xml', ' '.repeat(200 << 20), 1);
    const rest = ['[Content_Types].xml', 'xl/workbook.xml'].map((name) => packText(name, '<a/>'));
    expect(await within(writeZip([...rest, bomb]))).toMatch(/large|damaged/);
    const content = Buffer.alloc(50 << 20, 32);
    const liar = { ...bomb, size: 100, bytes: new Uint8Array(deflateRawSync(content)) };
    expect(await within(writeZip([...rest, liar]))).toMatch(/large|damaged/);
  });

  test('that puts a cell into the last square of a sheet stays small', async () => {
    const bytes = await write(report, 'xlsx');
    const sheet =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>';
    const { openZip } = await import('./zip/zip.ts');
    const zip = openZip(bytes);
    const parts = [...zip.entries.keys()].map((name) =>
      packText(name, name.includes('sheet1') ? sheet : new TextDecoder().decode(zip.read(name))),
    );
    expect(await within(writeZip(parts))).toMatch(/^(?:xlsx|workbook-)/);
  });

  test('with flipped bytes or a cut end is read or refused, never a fault', async () => {
    const samples = [
      word97({ main: [{ text: '一、概况' }, { text: '编制5人。' }], styles: [{ builtIn: 0 }] }),
      await write(report, 'docx'),
      await write(report, 'xlsx'),
      await write(report, 'html'),
      await write(report, 'txt'),
      compound({ Workbook: new Uint8Array(5000).map((_, i) => (i * 31) % 256) }),
      utf8(
        "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 a;}}{\\header h\\par}\\trowd\\clvmgf\\cellx9\\cellx99\\intbl \\u30002?\\cell\\'d2\\'bb\\cell\\row\\pard{\\pict\\bin3 abc}1\\par}",
      ),
      ofdOf([
        ofdPage(
          '<ofd:TextObject Boundary="9 9 9 9" Size="4"><ofd:TextCode X="0" Y="4" DeltaX="g 2 4">编制数</ofd:TextCode></ofd:TextObject><ofd:PathObject Boundary="0 0 9 9"><ofd:AbbreviatedData>M 0 0 L 9 0</ofd:AbbreviatedData></ofd:PathObject>',
        ),
      ]),
      utf8(
        'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E4=B8=80=\r\n</p>\r\n--b--',
      ),
      utf8('<meta charset=gb2312><table><tr><td rowspan=2>甲<td>乙<tr><td>丙</table><ol><li>丁'),
    ];
    let state = 12345;
    const random = (below: number): number => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
      return state % below;
    };
    const start = performance.now();
    for (let round = 0; round < 400 && performance.now() - start < 20_000; round += 1)
      for (const sample of samples) {
        const bytes = sample.slice(0, random(4) === 0 ? random(sample.length) : sample.length);
        for (let flips = random(6); flips > 0 && bytes.length > 0; flips -= 1)
          bytes[random(bytes.length)] = random(256);
        expect(typeof (await outcome(bytes))).toBe('string');
      }
  });
});

const seeds = '../shared/samples/seed';
describe.skipIf(!existsSync(seeds))('the samples of the seed (need ../shared)', () => {
  const names = existsSync(seeds)
    ? readdirSync(seeds).filter((name) => /\.(?:docx?|odt|xlsx?|html|txt)$/.test(name))
    : [];
  test.each(names)('%s is read as what it is', async (name) => {
    const format = name.split('.').at(-1);
    expect(await outcome(new Uint8Array(readFileSync(`${seeds}/${name}`)))).toBe(format);
  });
});
