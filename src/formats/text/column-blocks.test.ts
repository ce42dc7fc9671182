import { expect, test } from 'vitest';
import type { Table } from '../../document/document.ts';
import { readText } from './read.ts';

/** The blocks of a text: rows of tables with their cells between bars. */
const read = (text: string): readonly string[] =>
  readText(text).blocks.flatMap((block) =>
    block.kind === 'table' ? rowsOf(block) : [`# ${block.text}`],
  );
const rowsOf = (table: Table): readonly string[] =>
  Array.from({ length: table.rows }, (_, row) =>
    table.cells.flatMap((cell) => (cell.row === row ? [cell.text] : [])).join('|'),
  );

const NAMES = ['站点', '渡口站', '茶亭站', '塔下站'];
const BEDS = ['床位数(张)', '40', '36', '52'];
const MONEY = ['补助金额(万元)', '14.00', '12.60', '18.20'];
const ROWS = [
  '站点|床位数(张)|补助金额(万元)',
  '渡口站|40|14.00',
  '茶亭站|36|12.60',
  '塔下站|52|18.20',
];

test('a list that stands column by column has its rows again, be its columns parted by blank lines or not', () => {
  const columns = [NAMES, BEDS, MONEY].map((column) => column.join('\n'));
  expect(read(`各站情况如下。\n${columns.join('\n')}\n各站均已开放。`)).toEqual([
    '# 各站情况如下。',
    ...ROWS,
    '# 各站均已开放。',
  ]);
  expect(read(`各站情况如下。\n\n${columns.join('\n\n')}\n\n各站均已开放。`)).toEqual([
    '# 各站情况如下。',
    ...ROWS,
    '# 各站均已开放。',
  ]);
});

test('a heading that a page has between the columns leads what follows the list', () => {
  const text = [NAMES, ['二、存在的问题'], BEDS, MONEY, ['部分站点利用不足。']];
  expect(read(text.map((block) => block.join('\n')).join('\n\n'))).toEqual([
    ...ROWS,
    '# 二、存在的问题',
    '# 部分站点利用不足。',
  ]);
});

test('two heads on one line have their figures in turn below', () => {
  const both = ['床位数(张) 补助金额(万元)', '40', '14.00', '36', '12.60', '52', '18.20'];
  expect(read([NAMES, both].map((block) => block.join('\n')).join('\n\n'))).toEqual(ROWS);
});

test('the sum is told once, at the end of the numbers or at the head of the names; figures that lack it are left out', () => {
  const order = ['序号', '1', '2', '3', '合计'];
  const sums = [
    order,
    NAMES,
    [...BEDS, '128'],
    [...MONEY, '44.80'],
    ['补助标准', '0.35', '0.35', '0.35'],
  ];
  expect(read(sums.map((block) => block.join('\n')).join('\n\n'))).toEqual([
    '序号|站点|床位数(张)|补助金额(万元)',
    '1|渡口站|40|14.00',
    '2|茶亭站|36|12.60',
    '3|塔下站|52|18.20',
    '合计||128|44.80',
  ]);
  const codes = ['科目编码', '2081001', '2081002', '2081004'];
  const names = ['科目名称', '合计', '儿童福利', '老年福利', '殡葬'];
  const out = ['基本支出', '60.00', '10.00', '20.00', '30.00'];
  const more = ['项目支出', '6.00', '1.00', '2.00', '3.00'];
  expect(read([codes, names, out, more].map((block) => block.join('\n')).join('\n\n'))).toEqual([
    '科目编码|科目名称|基本支出|项目支出',
    '|合计|60.00|6.00',
    '2081001|儿童福利|10.00|1.00',
    '2081002|老年福利|20.00|2.00',
    '2081004|殡葬|30.00|3.00',
  ]);
});

test('a list goes on on the next page with the same heads; where its beginning was not read the rest is not taken for the whole', () => {
  const page = (...blocks: readonly (readonly string[])[]) =>
    blocks.map((block) => block.join('\n')).join('\n\n');
  const rest = page(['站点', '合计'], ['床位数(张)', '128'], ['补助金额(万元)', '44.80']);
  expect(read(`${page(NAMES, BEDS, MONEY)}\n\n\f${rest}\n`)).toEqual([...ROWS, '合计|128|44.80']);
  const long = page(
    ['站点', '上街站', '下街站', '合计'],
    ['床位数(张)', '20', '10', '158'],
    ['补助金额(万元)', '7.00', '3.50', '55.30'],
  );
  const lacking = page(NAMES, BEDS, ['补助金额(万元)', '14.00']);
  expect(read(`${lacking}\n\n\f${long}\n`)).not.toContain('上街站|20|7.00');
});
