import { expect, test } from 'vitest';
import { takeColumnLines } from './column-lines.ts';
import { linesOf } from './lines.ts';

const rowsOf = (...texts: readonly string[]): readonly string[] | undefined => {
  const table = takeColumnLines(linesOf(texts.join('\n')), 0)?.table;
  return (
    table &&
    Array.from({ length: table.rows }, (_, row) =>
      table.cells
        .filter((cell) => cell.row === row)
        .map(({ text }) => text)
        .join('|'),
    )
  );
};

test('a list copied column by column has its rows again; columns that are not summed end before the line of the sum', () => {
  expect(
    rowsOf(
      '序号 1 2 3 合计',
      '项目名称 修渠 护林 办学',
      '预算数 10 20 30 60',
      '执行数 9 20 30 59',
      '执行率 90% 100% 100% 98.33%',
      '得分 90 95 96',
    ),
  ).toEqual([
    '序号|项目名称|预算数|执行数|执行率|得分',
    '1|修渠|10|9|90%|90',
    '2|护林|20|20|100%|95',
    '3|办学|30|30|100%|96',
    '合计||60|59|98.33%|',
  ]);
});

test('columns of unequal length tell no rows', () => {
  expect(
    rowsOf('序号 1 2 3', '项目名称 修渠 护林', '预算数 10 20 30', '执行数 9 20 30'),
  ).toBeUndefined();
});
