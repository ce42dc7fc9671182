import { expect, test } from 'vitest';
import { unitRows } from './unit-rows.ts';

test('a list of units is read by its heads in any order, below a title', () => {
  expect(
    unitRows([
      ['全区预算单位名册'],
      ['序号', '单位名称', '单位编码', '上级单位编码', '单位类别'],
      ['1', '区教育局', '205', '', '主管部门'],
      ['2', '第一小学', '205001', '205', '预算单位'],
      ['', '', '', '', ''],
    ]),
  ).toEqual([
    { id: '205', name: '区教育局', parent: '', kind: 'department' },
    { id: '205001', name: '第一小学', parent: '205', kind: 'unit' },
  ]);
});

test('without kinds, what stands directly below the division is a department', () => {
  expect(
    unitRows([
      ['编码', '名称', '上级编码'],
      ['A', '甲局', ''],
      ['A1', '乙所', 'A'],
    ])?.map(({ kind }) => kind),
  ).toEqual(['department', 'unit']);
});

test('a table of something else is no list of units', () => {
  expect(unitRows([['姓名', '电话']])).toBe(undefined);
});
