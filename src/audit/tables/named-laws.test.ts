import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const REPORT = '2024年度临河县市场监督管理局部门整体支出绩效自评报告';

const budget = (original: string, left: string) =>
  told(
    REPORT,
    '| 支出类别 | 年初预算 | 调整数 | 调整后预算 | 执行数 | 结余 |',
    `| 人员类 | ${original} | 6.84 | 762.23 | 762.23 | 0.00 |`,
    '| 公用经费 | 110.11 | 0.00 | 110.11 | 110.11 | 0.00 |',
    '| 其他运转类 | 324.26 | 0.00 | 324.26 | 323.56 | 0.70 |',
    `| 特定目标类 | 843.60 | 29.90 | 873.50 | 862.79 | ${left} |`,
  );

test('a budget as it was adjusted is told by its heads, and so is what it leaves', () => {
  expect(budget('755.39', '10.71')).toEqual([]);
  expect(budget('7553.9', '10.71')).toHaveLength(1);
  expect(budget('755.39', '107.1')).toHaveLength(1);
});

const expenses = (change: string) =>
  told(
    REPORT,
    '| 项目 | 预算数 | 决算数 | 上年决算数 | 增减额 |',
    '| 因公出国（境）费 | 0.00 | 0.00 | 0.00 | 0.00 |',
    `| 公务用车运行维护费 | 8.90 | 7.83 | 8.43 | ${change} |`,
    '| 公务接待费 | 7.85 | 7.07 | 7.26 | -0.19 |',
  );

test('what an expense changed by lies between two years', () => {
  expect(expenses('-0.60')).toEqual([]);
  expect(expenses('-6.00')).toHaveLength(1);
});
