import { expect, test } from 'vitest';
import { grow, type UnitNode, type UnitRow } from './unit-tree.ts';

const ROOT = { id: '430699', name: '临桥区' };
const row = (id: string, name: string, parent = '', kind: UnitRow['kind'] = 'unit'): UnitRow => ({
  id,
  name,
  parent,
  kind,
});
const faultsOf = (there: readonly UnitNode[], ...rows: readonly UnitRow[]) =>
  grow(ROOT, there, rows).faults.map(({ row: at, sentence }) => [at, sentence.zh]);

test('a list in any order becomes a tree, each unit below its department', () => {
  expect(
    grow(
      ROOT,
      [],
      [row('E1', '第一小学', 'E'), row('E', '教育局', '', 'department'), row('E11', '分校', 'E1')],
    ),
  ).toEqual({
    added: [
      { id: 'E', name: '教育局', path: '430699.E', kind: 'department', department: '教育局' },
      { id: 'E1', name: '第一小学', path: '430699.E.E1', kind: 'unit', department: '教育局' },
      { id: 'E11', name: '分校', path: '430699.E.E1.E11', kind: 'unit', department: '教育局' },
    ],
    renamed: [],
    faults: [],
  });
});

test('a unit that is there keeps its place and may get another name', () => {
  const there = grow(
    ROOT,
    [],
    [
      row('E', '教育局', '', 'department'),
      row('F', '财政局', '', 'department'),
      row('E1', '一小', 'E'),
    ],
  ).added;
  expect(grow(ROOT, there, [row('E1', '第一小学', 'E')])).toEqual({
    added: [],
    renamed: [
      { id: 'E1', name: '第一小学', path: '430699.E.E1', kind: 'unit', department: '教育局' },
    ],
    faults: [],
  });
  expect(grow(ROOT, there, [row('E', '教育和体育局', '', 'department')]).renamed).toEqual([
    {
      ...{ id: 'E', name: '教育和体育局', path: '430699.E', kind: 'department' },
      department: '教育和体育局',
    },
  ]);
  expect(faultsOf(there, row('E1', '一小', 'F'))).toEqual([
    [0, '这个单位已经在册，不能改换上级。请核对编码，或另用新编码。'],
  ]);
});

test('rows that cannot stand are told with their number, and those that hang on them', () => {
  expect(
    faultsOf(
      [],
      row('A', '甲', 'B'),
      row('B', '乙', 'A'),
      row('C', '丙', 'X'),
      row('D-1', '丁'),
      row('E', ' '),
      row('F', '己'),
      row('F', '庚'),
    ),
  ).toEqual([
    [0, '上级单位互相循环，请核对上级编码。'],
    [1, '上级单位“A”那一行有问题，请先改好。'],
    [2, '没有找到编码为“X”的上级单位，请核对或先加上它。'],
    [3, '单位编码只能用字母和数字，不超过20位。'],
    [4, '请填写单位名称，不超过60字。'],
    [6, '单位编码“F”重复。'],
  ]);
});
