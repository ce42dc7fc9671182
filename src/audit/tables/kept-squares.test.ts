import { expect, test } from 'vitest';
import { document, table } from '../../document/build.ts';
import type { Table } from '../../document/document.ts';
import { keepsSquares } from './kept-squares.ts';

const ROWS = [
  ['任务', '预算', '财政拨款', '其他'],
  ['助餐', '90', '60', '30'],
  ['修渠', '80', '50', '30'],
  ['170', '110', '60'],
];
const [grid] = document([table(ROWS)]).blocks;
const lost: Table = { ...(grid as Table), uncertain: true };

test('a row of a text with fewer cells than most rows near it lacks a square', () => {
  const text = { ...lost, flattened: 'pipes' as const };
  expect([1, 2, 3].map((row) => keepsSquares(text, row))).toEqual([true, true, false]);
});

test('where cells stand in their columns no row does', () => {
  expect(keepsSquares({ ...lost, flattened: 'positions' }, 3)).toBe(true);
});
