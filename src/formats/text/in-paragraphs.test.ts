import { expect, test } from 'vitest';
import { document, heading, paragraph } from '../../document/build.ts';
import type { Block, Document } from '../../document/document.ts';
import { read } from '../formats.ts';
import { readHtml } from '../html/read.ts';
import { withTablesOfParagraphs } from './in-paragraphs.ts';

const told = (blocks: readonly Block[]): readonly string[] =>
  blocks.map((block) =>
    block.kind === 'table'
      ? `${block.block} ${block.flattened} ${block.rows}×${block.columns}`
      : `${block.block} ${block.text}`,
  );

const of = (...texts: readonly string[]): Document =>
  document(
    texts.map((text) => paragraph(text)),
    'docx',
  );

const CELLS = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];
const ROW = ['产出指标', '数量指标', '巡查次数', '≥48次', '50次', '20', '20'];

test('a form whose cells became paragraphs, one each, is a table again; the paragraphs around it keep their numbers', () => {
  const read = withTablesOfParagraphs(
    of('项目支出绩效自评表', ...CELLS, ...ROW, '总分', '100', '98', '二、存在问题'),
    'kept',
  );
  expect(told(read.blocks)).toEqual([
    '0 项目支出绩效自评表',
    '1 onePerLine 17×1',
    '18 二、存在问题',
  ]);
});

test('rows that stand in paragraphs with tabs or bars between the cells are a table', () => {
  const tabs = withTablesOfParagraphs(of('自评表', CELLS.join('\t'), ROW.join('\t')), 'kept');
  expect(told(tabs.blocks)).toEqual(['0 自评表', '1 tabs 2×7']);
  const bars = withTablesOfParagraphs(of('自评表', CELLS.join(' | '), ROW.join(' | ')), 'kept');
  expect(told(bars.blocks)).toEqual(['0 自评表', '1 pipes 2×7']);
});

test('a page that parts the rows of a table by line breaks has it as a table, and its words before and after as paragraphs', () => {
  const lines = ['自评情况如下。', CELLS.join(' '), ROW.join(' '), '二、存在问题'];
  const page = readHtml(`<body><div>${lines.join('<br>')}</div></body>`);
  expect(told(page.blocks)).toEqual(['0 自评情况如下。', '1 spaces 2×7', '2 二、存在问题']);
});

test('paragraphs with tabs, bars and lone figures that stand under no heads of a form stay paragraphs', () => {
  const texts = [
    '目录',
    '一、部门概况\t3',
    '二、收支情况\t5',
    '首页 | 政务公开 | 预算决算',
    '联系人\t王某',
    '电话\t0000-0000000',
    '合计',
    '12',
  ];
  const given = of(...texts);
  expect(withTablesOfParagraphs(given, 'kept')).toBe(given);
});

test('a heading parts what stands before it from what stands behind it', () => {
  const given = document(
    [
      ...CELLS.slice(0, 4).map((text) => paragraph(text)),
      heading(1, '二、得分'),
      paragraph('分值'),
    ],
    'docx',
  );
  expect(withTablesOfParagraphs(given, 'kept')).toBe(given);
});

test('a file of rich text with the rows of a table in its paragraphs has the table too', async () => {
  const escaped = (line: string): string =>
    [...line].map((c) => (c > '~' ? `\\u${c.charCodeAt(0)} ` : c)).join('');
  const lines = ['自评表', CELLS.join(' | '), ROW.join(' | ')];
  const rtf = `{\\rtf1\\ansi\\uc0 ${lines.map((line) => `${escaped(line)}\\par\n`).join('')}}`;
  const read_ = await read(new TextEncoder().encode(rtf));
  expect(told(read_.blocks)).toEqual(['0 自评表', '1 pipes 2×7']);
});

test('a list of cells on the lines of one paragraph takes the other lines of the paragraph along', () => {
  const lines = ['转移支付（项目）名称', '县水渠整治', ...CELLS, ...ROW, '总分', '100', '98'];
  const read = withTablesOfParagraphs(of('自评表', lines.join('\n'), '二、存在问题'), 'kept');
  expect(told(read.blocks)).toEqual(['0 自评表', '1 onePerLine 19×1', '2 二、存在问题']);
});
