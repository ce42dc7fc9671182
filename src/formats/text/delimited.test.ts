import { expect, test } from 'vitest';
import { textRows } from '../../../test/text-rows.ts';

const rowsOf = (...lines: readonly string[]): readonly string[] => textRows(lines.join('\n'));

test('rows that commas part are a table under known heads; a quoted comma is of its cell', () => {
  expect(
    rowsOf(
      '项目名称,预算数,执行数,执行率',
      '修渠,"1,200.00","1,080.00",90%',
      '合计,"1,200.00","1,080.00",90%',
    ),
  ).toEqual([
    '项目名称|预算数|执行数|执行率',
    '修渠|1,200.00|1,080.00|90%',
    '合计|1,200.00|1,080.00|90%',
  ]);
});

test('rows that semicolons part may lack the squares under merged cells', () => {
  expect(
    rowsOf(
      '一级指标；二级指标；指标值；分值；得分',
      '产出指标；数量指标；≥6间；50；50',
      '质量指标；100%；40；40',
    ),
  ).toEqual([
    '一级指标|二级指标|指标值|分值|得分',
    '产出指标|数量指标|≥6间|50|50',
    '质量指标|100%|40|40',
  ]);
});

test('sentences with commas are running text', () => {
  const lines = [
    '一是修渠，二是护林，三是办学',
    '人员经费，公用经费，项目支出都已执行',
    '预算数，执行数，执行率均已公开',
  ];
  expect(rowsOf(...lines)).toEqual(lines);
});

test('a frame of plus and minus signs is no row', () => {
  expect(rowsOf('+----+----+', '| 甲 | 1  |', '+----+----+', '| 乙 | 2  |', '+----+----+')).toEqual(
    ['甲|1', '乙|2'],
  );
});

test('rows of figures under words that head no column of the forms are a table, too', () => {
  expect(
    rowsOf(
      '乡镇,安排,用去,修渠（公里）',
      '东湾乡,120.5,118.2,14',
      '西坪镇,80.3,80.3,9',
      '合计,200.8,198.5,23',
    ),
  ).toEqual([
    '乡镇|安排|用去|修渠（公里）',
    '东湾乡|120.5|118.2|14',
    '西坪镇|80.3|80.3|9',
    '合计|200.8|198.5|23',
  ]);
  const names = ['甲,乙,丙', '一组,张家湾,12', '二组,李家坪,东头'];
  expect(rowsOf(...names)).toEqual(names);
});
