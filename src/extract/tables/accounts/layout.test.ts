import { expect, test } from 'vitest';
import { document, span, table } from '../../../document/build.ts';
import { tablesOf } from '../../../document/document.ts';
import { layoutOf } from './layout.ts';

test('the row of the numbers of columns is no row of figures where a head of two lines reaches into it', () => {
  const [accounts] = tablesOf(
    document([
      table([
        [span('功能分类科目编码', 2, 1), span('项目', 1, 2), '支出合计', '基本支出', '项目支出'],
        ['栏次', '科目名称', '1', '2', '3'],
        [span('合计', 1, 3), '1356.93', '862.36', '494.57'],
      ]),
    ]),
  ).map(layoutOf);
  expect(accounts?.firstRow).toBe(2);
});

test('a column without head and figures, over which names run, holds no amounts', () => {
  const [accounts] = tablesOf(
    document([
      table([
        ['科目编码', '科目名称', '', '支出合计', '基本支出'],
        [span('合计', 1, 2), '', '1356.93', '862.36'],
        ['208', span('社会保障和就业支出', 1, 2), '40.89', '40.89'],
      ]),
    ]),
  ).map(layoutOf);
  expect(accounts?.sides.flatMap((side) => side.values.map(({ column }) => column))).toEqual([
    3, 4,
  ]);
});
