import { expect, test } from 'vitest';
import { type DraftTable, span, table, type Written } from '../../document/build.ts';
import { underHeads } from './under-heads.ts';

const HEADS = ['机构名称', '三公经费合计', '公务接待费', '公务用车运行费', '公务用车购置费'];

const shown = (made: DraftTable, row: number): readonly string[] =>
  made.cells
    .filter((cell) => cell.row === row)
    .map(
      (cell) => `${cell.column}${cell.columnSpan > 1 ? `+${cell.columnSpan}` : ''} ${cell.text}`,
    );

const under = (row: readonly Written[]): readonly string[] =>
  shown(underHeads(table([[...HEADS, ''], row, ['县图书馆', '6', '1', '5', '0', '']])), 1);

test('a row with as many words as there are heads is read in their order', () => {
  expect(under(['县档案馆', '6.49', '', '0.58', '5.91', '0'])).toEqual([
    '0 县档案馆',
    '1 6.49',
    '2 0.58',
    '3 5.91',
    '4 0',
    '5 ',
  ]);
});

test('a row that lacks a word and has others where no head is becomes one text', () => {
  expect(under(['县档案馆', '6.49', '', '0.58', '', '5.91'])).toEqual([
    '0+6 县档案馆 6.49 0.58 5.91',
  ]);
});

test('a row whose words stand under their heads, and one with a blank square, stay', () => {
  for (const row of [
    ['县档案馆', '6.49', '0.58', '5.91', '0', ''],
    ['县档案馆', '5.91', '', '5.91', '', ''],
    ['县档案馆', span('6.49', 1, 2), '5.91', '0', ''],
  ])
    expect(under(row)).toEqual(shown(table([row]), 0));
});

test('a head over several columns that came over one of theirs is not of that one', () => {
  const made = underHeads(
    table([
      ['机构名称', '支出合计', '基本支出人员支出', '公用支出', '项目支出'],
      ['县档案馆', '90', '50', '10', '30'],
    ]),
  );
  expect(shown(made, 0)[2]).toBe('2 人员支出');
});

test('rows below two heads in one square are each one text', () => {
  const heads = ['机构名称', '三公经费合计\n公务接待费', '公务用车运行费', '公务用车购置费'];
  const made = underHeads(table([heads, ['县档案馆', '6.49', '5.91', '0']]));
  expect(shown(made, 1)).toEqual(['0+4 县档案馆 6.49 5.91 0']);
});

test('a row with a long amount that was cut off within its decimals is one text', () => {
  const rows = ['甲馆', '乙馆', '丙馆'].map((name) => [
    name,
    '7132591.66',
    '1387890.52',
    '2.50',
    '1.25',
  ]);
  const made = underHeads(
    table([HEADS, ...rows, ['丁馆', '8520482.2', '7132591.66', '2.50', '1.2']]),
  );
  expect(shown(made, 4)).toEqual(['0+5 丁馆 8520482.2 7132591.66 2.50 1.2']);
  expect(shown(made, 1)).toHaveLength(5);
});
