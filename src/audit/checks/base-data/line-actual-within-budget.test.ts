import { expect, test } from 'vitest';
import { findingsOn } from '../../../../test/told.ts';

const found = (...lines: readonly string[]): readonly string[] =>
  findingsOn(
    '临河县档案馆2024年度部门整体支出绩效自评报告',
    '一、部门基本情况',
    ...lines,
    '部门整体支出绩效评价基础数据表',
    '| 经费控制情况 | 2023年决算数 | 2024年预算数 | 2024年决算数 |',
    '| 项目支出： | 190 | 200 | 270 |',
  )
    .filter(({ check }) => check === 'LineActualWithinBudget')
    .map(({ severity }) => severity);

test('a line that stays within its adjusted budget is in order beside the opening budget of the table', () => {
  const told = (opening: number, adjusted: number): string =>
    `2024年项目支出年初预算${opening}万元，全年预算${adjusted}万元，实际支出270万元。`;
  expect(found()).toEqual(['warning']);
  expect(found(told(200, 280))).toEqual([]);
  // The adjusted budget covers it, but the table holds another opening budget.
  expect(found(told(210, 280))).toEqual(['hint']);
  expect(found(told(200, 260))).toEqual(['warning']);
});

test('a whole budget that was raised may have raised any line', () => {
  const form = (first: number, final: number): readonly string[] => [
    '2024年度部门整体支出绩效自评表',
    '| 年度资金总额 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    `| 年度资金总额 | ${first} | ${final} | ${final} | 10 | 100% | 10 |`,
    '| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 |',
    '| 产出指标 | 接收档案 | ≥800卷 | 900卷 | 90 | 90 |',
  ];
  expect(found(...form(500, 580))).toEqual(['hint']);
  expect(found(...form(580, 580))).toEqual(['warning']);
  expect(found(...form(530, 580))).toEqual(['warning']);
});
