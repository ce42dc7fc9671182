import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const TITLE = '2024年度临河县水利局部门整体支出绩效评价报告';
const beyond = (...rows: readonly string[]): readonly string[] =>
  told(TITLE, '一、评价结论', ...rows).filter((words) => words.includes('超出分值'));

test('no project of a table has more points than its full mark', () => {
  const table = (got: string) =>
    beyond(
      '| 序号 | 项目名称 | 满分 | 自评得分 |',
      `| 1 | 水库除险 | 100 | ${got} |`,
      '| 2 | 渠道清淤 | 100 | 96 |',
    );
  expect(table('98.2')).toEqual([]);
  expect(table('109.2')).toEqual(['“水库除险”得分「109.2」超出分值「100」的范围。']);
});

test('scores that stand below their weights are held against them', () => {
  const table = (got: string) =>
    beyond(
      '| 指标 | 决策 | 过程 | 产出 | 效益 |',
      '| 权重 | 20 | 20 | 30 | 30 |',
      `| 得分 | 19 | ${got} | 27 | 26 |`,
    );
  expect(table('18')).toEqual([]);
  expect(table('28')).toEqual(['“过程”得分「28」超出分值「20」的范围。']);
});

test('scores out of a hundred beside shares, and points that are added, are in order', () => {
  const rows = ['| 甲 | 20 | 95 |', '| 乙 | 30 | 93 |', '| 丙 | 50 | 40 |'];
  expect(beyond('| 单位名称 | 权重 | 得分 |', ...rows, '| 丁 | 10 | 96 |')).toEqual([]);
  expect(
    beyond('| 单位名称 | 分值 | 得分 | 加分 |', '| 甲 | 20 | 21 | 2 |', '| 乙 | 30 | 29 | 0 |'),
  ).toEqual([]);
});
