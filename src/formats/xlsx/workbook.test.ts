import { existsSync, readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';
import { document, paragraph, span, table } from '../../document/build.ts';
import type { Block } from '../../document/document.ts';
import { Unreadable } from '../unreadable.ts';
import { openZip } from '../zip/zip.ts';
import { numberOfText } from './numbers.ts';
import { readOldWorkbook, readWorkbook } from './read.ts';
import { writeWorkbook } from './write.ts';

const cellsOf = (block: Block | undefined): unknown =>
  block?.kind === 'table'
    ? block.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, c.text])
    : block?.text;

const forms = document([
  paragraph('附件2', 'attachmentLabel'),
  paragraph('部门整体支出绩效自评表', 'attachmentTitle'),
  {
    ...table([
      [span('年度资金', 2, 1), '预算数', '执行率'],
      ['1,234.50', '95.13%'],
      [span('=SUM(A1)', 1, 2), '007'],
      ['-5', '14.40', '+1'],
    ]),
    widths: [300, 100, 100],
  },
  paragraph('说明：按实填写。', 'tableNote'),
  paragraph('另起的一段'),
  paragraph('考核评分表'),
  table([['指标', '<得分>&']]),
]);

describe('the tables of a document as a workbook', () => {
  test('read back with titles, merges, notes and the very texts', async () => {
    const read = await readWorkbook(writeWorkbook(forms));
    expect(read.blocks.map(cellsOf)).toEqual([
      '附件2',
      '部门整体支出绩效自评表',
      cellsOf(forms.blocks[2]),
      '说明：按实填写。',
      '考核评分表',
      cellsOf(forms.blocks[6]),
    ]);
  });

  test('are the same bytes every time, one sheet a table, and hold no formula', () => {
    const bytes = writeWorkbook(forms);
    expect(writeWorkbook(forms)).toEqual(bytes);
    const part = (name: string) => new TextDecoder().decode(openZip(bytes).read(name));
    expect(part('xl/workbook.xml')).toContain(
      '<sheet name="部门整体支出绩效自评表" sheetId="1" r:id="rId1"/><sheet name="考核评分表" sheetId="2" r:id="rId2"/>',
    );
    expect(part('xl/worksheets/sheet1.xml')).toContain('<v>1234.5</v>');
    expect(part('xl/worksheets/sheet1.xml')).toContain('>=SUM(A1)</t>');
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('<f>');
  });

  test('rows are as high as the lines that their cells take, merged cells included, and lists stand flush left', () => {
    const sheet = document([
      {
        ...table([
          ['评分标准', '得分'],
          ['1.印发通知的得2分。\n2.通知写明范围和依据的得6分，缺1项扣1分。', '8'],
          [span('合计\n（满分）\n100分', 2, 1), '8'],
          ['80%'],
        ]),
        widths: [20, 90],
      },
    ]);
    const xml = new TextDecoder().decode(
      openZip(writeWorkbook(sheet)).read('xl/worksheets/sheet1.xml'),
    );
    // 20 characters of width hold 9 Chinese ones: two lines, and three.
    expect(xml.match(/<row [^>]*>/g)).toEqual([
      '<row r="1">',
      '<row r="2" ht="74.5" customHeight="1">',
      '<row r="3">',
      '<row r="4" ht="31" customHeight="1">',
    ]);
    expect(xml.match(/<c r="[AB][12]" s="\d"/g)).toEqual([
      '<c r="A1" s="3"',
      '<c r="B1" s="3"',
      '<c r="A2" s="5"',
      '<c r="B2" s="6"',
    ]);
  });

  test('a document without tables becomes one sheet of its lines', async () => {
    const read = await readWorkbook(
      writeWorkbook(document([paragraph('一、概况'), paragraph('编制5人。')])),
    );
    expect(read.blocks.map(cellsOf)).toEqual(['一、概况', '编制5人。']);
  });
});

describe('a text of a cell', () => {
  test('is a number only where a spreadsheet prints it back as it stands', () => {
    expect(numberOfText('67.46')).toEqual({ value: 67.46, format: '0.00' });
    expect(numberOfText('-5')).toEqual({ value: -5, format: '0' });
    expect(numberOfText('12,345.0')).toEqual({ value: 12345, format: '#,##0.0' });
    expect(numberOfText('95.13%')).toEqual({ value: 0.9513, format: '0.00%' });
    for (const text of [
      '007',
      '1e5',
      '+1',
      '≥5',
      '',
      ' 5',
      '-0',
      '12345678901234567890',
      '1,23',
      '.5',
      '5.',
    ])
      expect(numberOfText(text), text).toBeUndefined();
  });
});

describe('a workbook from elsewhere', () => {
  const file = () =>
    writeXlsx({
      sheets: [
        {
          name: '基础数据表',
          rows: [
            ['某县2023年度基础数据表', null, null],
            ['单位：万元', null, null],
            ['项目', '预算数', '执行率'],
            ['基本支出', 1234.5, 0.9513],
            ['截止日', new Date(Date.UTC(2024, 2, 5)), true],
            [null, 0.1 + 0.2, null],
            ['填表人：', '联系电话：', null],
          ],
          cells: new Map([
            ['3,1', { style: { numFmt: '#,##0.00' } }],
            ['3,2', { style: { numFmt: '0.00%' } }],
            ['4,1', { style: { numFmt: 'yyyy-mm-dd' } }],
          ]),
          merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
        },
        { name: '隐藏表', rows: [['看不见']], hidden: true },
        { name: '说明', rows: [[], [null, '仅一列'], [null, '第二行']] },
      ],
    });

  test('shows what its cells show, titles and signature lines as paragraphs, hidden sheets left out and named', async () => {
    const read = await readWorkbook(await file());
    expect(read.blocks.map(cellsOf)).toEqual([
      '某县2023年度基础数据表',
      '单位：万元',
      [
        [0, 0, 1, 1, '项目'],
        [0, 1, 1, 1, '预算数'],
        [0, 2, 1, 1, '执行率'],
        [1, 0, 1, 1, '基本支出'],
        [1, 1, 1, 1, '1,234.50'],
        [1, 2, 1, 1, '95.13%'],
        [2, 0, 1, 1, '截止日'],
        [2, 1, 1, 1, '2024-03-05'],
        [2, 2, 1, 1, 'TRUE'],
        [3, 0, 1, 1, ''],
        [3, 1, 1, 1, '0.3'],
        [3, 2, 1, 1, ''],
      ],
      '填表人：　联系电话：',
      '仅一列',
      '第二行',
    ]);
    expect(read.source).toEqual({ format: 'xlsx', dropped: ['隐藏的工作表1张'] });
  });

  test('a report typed into a sheet is its text and its tables', async () => {
    const told = '对4个项目开展了绩效自评，平均得分91分。';
    const rows = [
      ['某县2023年度项目自评报告', null],
      ['一、自评结果', null],
      [told, null],
      ['项目名称', '得分'],
      ['河道清淤', 91],
      ['合计', null],
      ['1.河道清淤。该项目全年预算20万元，已全部支出。', null],
      ['二、问题', null],
      ['项目名称', '扣分'],
      ['河道清淤', 9],
    ];
    const read = await readWorkbook(await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] }));
    expect(read.blocks.map(cellsOf)).toEqual([
      '某县2023年度项目自评报告',
      '一、自评结果',
      told,
      [
        [0, 0, 1, 1, '项目名称'],
        [0, 1, 1, 1, '得分'],
        [1, 0, 1, 1, '河道清淤'],
        [1, 1, 1, 1, '91'],
        [2, 0, 1, 1, '合计'],
        [2, 1, 1, 1, ''],
      ],
      '1.河道清淤。该项目全年预算20万元，已全部支出。',
      '二、问题',
      [
        [0, 0, 1, 1, '项目名称'],
        [0, 1, 1, 1, '扣分'],
        [1, 0, 1, 1, '河道清淤'],
        [1, 1, 1, 1, '9'],
      ],
    ]);
  });

  test('the title of another table over the whole width parts two tables of one sheet', async () => {
    const rows = [
      ['收入决算表', null, null],
      ['项目', '决算数', '占比'],
      ['财政拨款', 40, 100],
      ['支出决算表', null, null],
      ['单位：万元', null, null],
      ['项目', '基本支出', '项目支出'],
      ['合计', 30, 10],
    ];
    const merges = [0, 3].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: 2 }));
    const read = await readWorkbook(
      await writeXlsx({ sheets: [{ name: 'Sheet1', rows, merges }] }),
    );
    expect(
      read.blocks.map((block) => (block.kind === 'table' ? block.rows : cellsOf(block))),
    ).toEqual(['收入决算表', 2, '支出决算表', '单位：万元', 2]);
  });

  test('the line 附件 between two forms of one sheet parts them, the words in a cell do not', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Sheet1',
          rows: [
            ['指标', '分值', '得分'],
            ['甲', 10, 9],
            ['附件2', '', ''],
            ['指标', '分值', '得分'],
            ['附件2', 10, 8],
          ],
          merges: [{ startRow: 2, startCol: 0, endRow: 2, endCol: 2 }],
        },
      ],
    });
    const { blocks } = await readWorkbook(bytes);
    expect(blocks.map((block) => (block.kind === 'table' ? block.rows : block.text))).toEqual([
      2,
      '附件2',
      2,
    ]);
  });

  test('the title of another table below a row of figures parts two tables, a row of the table that is called 表 does not', async () => {
    const rows = [
      ['收入决算表', null, null],
      ['项目', '决算数', '占比'],
      ['财政拨款', 40, 100],
      ['表二 支出决算表', null, null],
      ['单位：万元', null, null],
      ['项目', '基本支出', '项目支出'],
      ['印制宣传资料表', null, null],
      ['合计', 30, 10],
    ];
    const read = await readWorkbook(await writeXlsx({ sheets: [{ name: 'Sheet1', rows }] }));
    expect(
      read.blocks.map((block) => (block.kind === 'table' ? block.rows : cellsOf(block))),
    ).toEqual(['收入决算表', 2, '表二 支出决算表', '单位：万元', 3]);
  });

  test('that is protected, empty or damaged says so', async () => {
    const codeOf = (bytes: Uint8Array, read = readWorkbook) =>
      read(bytes).then(
        () => 'read',
        (error: unknown) => (error instanceof Unreadable ? error.code : String(error)),
      );
    const bytes = await file();
    expect(await codeOf(await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [] }] }))).toBe(
      'workbook-empty',
    );
    expect(await codeOf(bytes.subarray(0, 1500))).toMatch(/^zip-|^workbook-/);
    expect(await codeOf(new Uint8Array(600), readOldWorkbook)).toBe('workbook-damaged');
  });
});

const samples = '../shared/samples/seed';
describe.skipIf(!existsSync(samples))('the seed as a workbook (needs ../shared)', () => {
  test.each([
    ['seed.xlsx', readWorkbook],
    ['seed.xls', readOldWorkbook],
  ] as const)('%s has the texts of every cell', async (name, read) => {
    const bare = (text: string) => text.replace(/[\s\u3000\u00a0]+/g, '');
    const found = (await read(new Uint8Array(readFileSync(`${samples}/${name}`)))).blocks.flatMap(
      (block) =>
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
