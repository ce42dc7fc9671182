import { expect, test } from 'vitest';
import { linesOf } from './lines.ts';
import { takeSpacedRows } from './spaced.ts';

const rowsOf = (...texts: readonly string[]): readonly string[] => {
  const table = takeSpacedRows(linesOf(texts.join('\n')), 0)?.table;
  return Array.from({ length: table?.rows ?? 0 }, (_, row) =>
    (table?.cells ?? [])
      .filter((cell) => cell.row === row)
      .map(({ text }) => text)
      .join('|'),
  );
};

test('a name that fills its column is parted from the value under the second head', () => {
  expect(
    rowsOf(
      '街道     健身点（处） 健身路径（条）',
      '城东街道 6               5',
      '河口镇    7             5',
      '合计     13            10',
    ),
  ).toEqual(['街道|健身点（处）|健身路径（条）', '城东街道|6|5', '河口镇|7|5', '合计|13|10']);
});

test('a number in a name that ends before the second column is left in the name', () => {
  expect(
    rowsOf(
      '标段          合同价（万元）  结余（万元）',
      '标段 3        120',
      '标段 4        130             10',
      '合计          250             10',
    )[1],
  ).toBe('标段 3|120|');
});

test('sentences with blanks around their numbers, broken at the width of the page, are no rows', () => {
  expect(
    rowsOf(
      '2024 年全年预算 1299.80 万元，其中基本支出 741.00 万元，项目支出 558.80 万元。全年执',
      '行 1275.86 万元，执行率 98.16%，比 2023 年的 98.43%降低 0.27 个百分点。其中基本支出',
      '执行 736.29 万元，执行率 99.36%；项目支出执行 539.57 万元，执行率 96.56%。未执行资',
    ),
  ).toEqual([]);
});
