import { Buffer } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { shown } from '../../../test/shown-blocks.ts';
import { sprm, type WordParagraph, word97 } from '../../../test/word-97.ts';
import { Unreadable } from '../unreadable.ts';
import { readDoc } from './read.ts';

const DOWN_FIRST = 3 << 5;
const DOWN = 1 << 5;
const cell = (text: string): WordParagraph => ({ text, end: 7, properties: sprm.inTable });
const rowEnd = (edges: readonly number[], flags: readonly number[]): WordParagraph => ({
  text: '',
  end: 7,
  properties: [...sprm.inTable, ...sprm.rowEnd, ...sprm.row(edges, flags)],
});
const u16 = (n: number) => [n & 255, n >> 8];
const zeros = (n: number) => new Array<number>(n).fill(0);

describe('a Word 97 file', () => {
  test('has its paragraphs, headings by style and outline, and tables with merges both ways', () => {
    const bytes = word97({
      styles: [{ builtIn: 0 }, { builtIn: 1 }],
      main: [
        { text: '一、概况', style: 1 },
        { text: '（一）机构', properties: sprm.outline(1) },
        { text: '编制5人。\x0b实有3人。' },
        cell('产出指标\r（50分）'.split('\r')[0] ?? ''),
        cell('合计'),
        rowEnd([0, 100, 300], [DOWN_FIRST, 0]),
        cell(''),
        cell('数量'),
        cell('质量'),
        rowEnd([0, 100, 200, 300], [DOWN, 0, 0]),
        { text: '后文' },
      ],
    });
    expect(readDoc(bytes).blocks.map(shown)).toEqual([
      [1, '一、概况'],
      [2, '（一）机构'],
      '编制5人。\n实有3人。',
      ['产出指标[2×1]|合计[1×2]', '数量|质量'],
      '后文',
    ]);
  });

  test('keeps a table inside a cell', () => {
    const inner = [...sprm.inTable, ...sprm.depth(2)];
    const bytes = word97({
      main: [
        { text: '一', properties: [...inner, ...sprm.innerCell] },
        { text: '二', properties: [...inner, ...sprm.innerCell] },
        {
          text: '',
          properties: [...inner, ...sprm.innerRowEnd, ...sprm.row([0, 50, 100], [0, 0])],
        },
        { text: '外', end: 7, properties: [...sprm.inTable, ...sprm.depth(1)] },
        rowEnd([0, 200], [0]),
      ],
    });
    expect(readDoc(bytes).blocks.map(shown)).toEqual([['外{一|二}']]);
  });

  test('leaves out deleted and hidden words and the instructions of fields', () => {
    const bytes = word97({
      main: [
        { text: '已删除', characters: sprm.deleted },
        { text: '看不见', characters: sprm.hidden },
        { text: '支出\x13 =SUM(\x13 REF a \x14b\x15) \x1467.46\x15万元' },
      ],
    });
    const read = readDoc(bytes);
    expect(read.blocks.map(shown)).toEqual(['支出67.46万元']);
    expect(read.source).toEqual({ format: 'doc', dropped: ['隐藏文字1处'] });
  });

  test('has its notes and text boxes after the main text', () => {
    const bytes = word97({
      main: [{ text: '正文\x02' }],
      notes: [{ text: '\x02 脚注' }],
      textBoxes: [{ text: '文本框' }],
    });
    expect(readDoc(bytes).blocks.map(shown)).toEqual([
      '正文',
      { note: ' 脚注' },
      { textBox: '文本框' },
    ]);
  });

  test('computes the numbers of automatic lists', () => {
    const level = (format: number, text: string) =>
      Buffer.from([
        1,
        0,
        0,
        0,
        format,
        ...zeros(23),
        text.length,
        0,
        ...Buffer.from(text, 'utf16le'),
      ]);
    const empty = level(255, '');
    const bytes = word97({
      main: [
        { text: '概况', properties: sprm.list(1, 0) },
        { text: '职能', properties: sprm.list(1, 1) },
        { text: '机构', properties: sprm.list(1, 1) },
        { text: '支出', properties: sprm.list(1, 0) },
        { text: '基本支出', properties: sprm.list(1, 1) },
      ],
      lists: {
        definitions: Buffer.from([1, 0, 7, 0, 0, 0, ...zeros(24)]),
        levels: Buffer.concat([
          level(37, '\0、'),
          level(39, '（\x01）'),
          ...new Array(7).fill(empty),
        ]),
        overrides: Buffer.from([1, 0, 0, 0, 7, 0, 0, 0, ...zeros(12), 0xff, 0xff, 0xff, 0xff]),
      },
    });
    expect(readDoc(bytes).blocks.map(shown)).toEqual([
      '一、概况',
      '（一）职能',
      '（二）机构',
      '二、支出',
      '（一）基本支出',
    ]);
    expect(readDoc(bytes).blocks[1]).toMatchObject({ label: '（一）' });
  });
});

describe('a Word file that cannot be read', () => {
  const codeOf = (bytes: Uint8Array): string => {
    try {
      readDoc(bytes);
      return 'read';
    } catch (error) {
      return error instanceof Unreadable ? error.code : String(error);
    }
  };
  const plain = word97({ main: [{ text: '正文' }] });

  test('says why: a password, an old version, damage, no text', () => {
    expect(codeOf(word97({ main: [{ text: '正文' }], encrypted: true }))).toBe(
      'password-protected',
    );
    expect(codeOf(word97({ main: [{ text: '正文' }], version: 101 }))).toBe('doc-before-97');
    expect(codeOf(word97({ main: [{ text: '' }] }))).toBe('doc-without-text');
    expect(codeOf(plain.subarray(0, 2000))).toBe('doc-damaged');
    expect(codeOf(new Uint8Array(600))).toBe('doc-damaged');
  });

  test('is refused when a chain of sectors runs in a circle', () => {
    const looped = Buffer.from(plain);
    // The directory's chain points back to its own first sector.
    looped.writeUInt32LE(1, 512 + 4);
    expect(codeOf(new Uint8Array(looped))).toBe('doc-damaged');
  });

  test('does not take sizes that a broken header claims', () => {
    for (const at of [76, 80, 154 + 33 * 8, 154 + 33 * 8 + 4, 154 + 13 * 8 + 4, 154 + 12 * 8 + 4]) {
      const broken = Buffer.from(plain);
      const word = broken.indexOf(Buffer.from(u16(0xa5ec)));
      broken.writeUInt32LE(0x7fffffff, word + at);
      expect(['read', 'doc-damaged', 'doc-without-text']).toContain(codeOf(new Uint8Array(broken)));
    }
  });
});

const samples = '../shared/samples/seed';
describe.skipIf(!existsSync(samples))('the seed as a Word 97 file (needs ../shared)', () => {
  test('has every cell at its place', () => {
    const read = readDoc(new Uint8Array(readFileSync(`${samples}/seed.doc`)));
    const bare = (text: string) => text.replace(/[\s\u3000\u00a0]+/g, '');
    const found = read.blocks.flatMap((block) =>
      block.kind === 'table'
        ? [block.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, bare(c.text)])]
        : [],
    );
    const truth = JSON.parse(readFileSync(`${samples}/seed.tables.json`, 'utf8')) as {
      cells: { r: number; c: number; rs: number; cs: number; text: string }[];
    }[];
    expect(found).toEqual(
      truth.map((one) => one.cells.map((c) => [c.r, c.c, c.rs, c.cs, bare(c.text)])),
    );
  });
});
