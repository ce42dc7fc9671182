import { expect, test } from 'vitest';
import { alignShortRows } from './short-rows.ts';

const HEAD = ['一级指标', '二级指标', '三级指标', '指标值', '单位', '完成值', '分值', '得分'];
const ROW = ['产出指标', '数量指标', '补助卫生院', '14', '个', '14', '45', '45'];

/** Where the cells of a row begin. */
const columnsOf = (rows: readonly (readonly string[])[], at: number): readonly number[] =>
  alignShortRows(rows, 'spaces')
    .cells.filter(({ row }) => row === at)
    .map(({ column }) => column);

test('a row that lacks its leading cells stands at the right edge, under the cells that run down', () => {
  const rows = [HEAD, ROW, ['质量指标', '合格率', '95', '%', '98', '45', '45']];
  expect(columnsOf(rows, 2)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});

test('rows below shorter heads begin at the left edge like these, until a row fills the table', () => {
  const money = ['项目资金（万元）', '年初预算数', '全年预算数', '全年执行数', '执行率', '得分'];
  const rows = [
    money,
    ['年度资金总额', '380.40', '382.41', '373.69', '97.72%', '9.77'],
    HEAD,
    ROW,
    ['质量指标', '合格率', '95', '%', '98', '45', '45'],
  ];
  expect(columnsOf(rows, 1)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(columnsOf(rows, 4)).toEqual([1, 2, 3, 4, 5, 6, 7]);
});
