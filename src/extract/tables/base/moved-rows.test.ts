import { expect, test } from 'vitest';
import { document, paragraph, table } from '../../../document/build.ts';
import { readTables } from '../tables.ts';

const HEAD = ['经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数', ''];
const ROWS = [
  ['项目支出', '46.50', '59.60', '46.95', ''],
  ['公用经费', '', '79.72', '79.22', '78.72'],
];

/** What is read of the rows of a base data table. */
const rows = (flattened?: 'positions') => {
  const drawn = table([
    ['财政供养人员情况（人）', '编制数', '2023年实际在职人数', '控制率', ''],
    ['', '12', '11', '91.67%', ''],
    HEAD,
    ...ROWS,
  ]);
  const grid = flattened ? { ...drawn, flattened, uncertain: true as const } : drawn;
  const { baseDataTables } = readTables(
    document([paragraph('2023年度部门整体支出绩效评价基础数据表'), grid]),
  );
  return baseDataTables.flatMap(({ moneyRows }) =>
    moneyRows.map(({ label, budget, actual }) => [
      label.verbatim,
      budget?.verbatim,
      actual?.verbatim,
    ]),
  );
};

test('a guessed row with a figure right of all heads was moved: none of its figures is under its own', () => {
  expect(rows('positions')).toEqual([
    ['项目支出', '59.60', '46.95'],
    ['公用经费', undefined, undefined],
  ]);
  expect(rows()).toEqual([
    ['项目支出', '59.60', '46.95'],
    ['公用经费', '79.72', '79.22'],
  ]);
});
