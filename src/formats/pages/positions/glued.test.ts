import { expect, test } from 'vitest';
import type { DraftCell } from '../../../document/build.ts';
import { parted } from './glued.ts';

const cell = (row: number, column: number, text: string, columnSpan = 1): DraftCell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan,
  text,
});
const rows = (glued: string): readonly DraftCell[] => [
  cell(0, 0, '一般公共服务支出'),
  cell(0, 1, '218.58'),
  cell(1, 0, '住房保障支出'),
  cell(1, 1, '168.21'),
  cell(2, 0, glued, 2),
];

test('words and a figure that two columns hold are parted where other rows have words in the one and figures in the other', () => {
  expect(parted(rows('卫生健康支出277.43')).slice(4)).toEqual([
    cell(2, 0, '卫生健康支出'),
    cell(2, 1, '277.43'),
  ]);
});

test('a figure in front of words stays where the columns have it the other way round, and a heading stays whole', () => {
  expect(parted(rows('277.43卫生健康支出')).slice(4)).toEqual([
    cell(2, 0, '277.43卫生健康支出', 2),
  ]);
  expect(parted(rows('2023年支出情况')).slice(4)).toEqual([cell(2, 0, '2023年支出情况', 2)]);
});
