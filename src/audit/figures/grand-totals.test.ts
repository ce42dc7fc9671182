import { expect, test } from 'vitest';
import { findingsOn } from '../../../test/told.ts';

const CHECKS = ['TotalActualAgrees', 'RestatedFactAgrees'];
const told = (...lines: readonly string[]) =>
  findingsOn(lines.join('\n')).flatMap(({ check }) => (CHECKS.includes(check) ? [check] : []));

const accounts = (said: string) =>
  told(
    '2024年度临河县档案馆部门决算',
    '一、收入支出决算总体情况',
    said,
    '2024年度部门整体支出绩效自评表',
    '| 预算部门名称 | 临河县档案馆 |',
    '| 年度预算申请（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    '|  | 年度资金总额 | 1250.2 | 1250.2 | 1200 | 10 | 95.98% | 9.6 |',
    '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
    '| 产出指标 | 数量指标 | 开展培训 | 5次 | 5次 | 10 | 10 |  |',
  );

test('a grand total with what is carried over is not what a form says was spent', () => {
  expect(accounts('2024年度收、支总计均为1250.2万元。年末结转和结余50.2万元。')).toEqual([]);
  expect(accounts('2024年度收、支总计均为1250.2万元。')).toEqual([]);
  expect(accounts('2024年全年支出1220万元。')).toEqual(['TotalActualAgrees']);
});

test('a sum with what is added to the spending is another amount than the spending', () => {
  expect(
    told(
      '关于临河县2024年财政决算（草案）的报告',
      '二、政府性基金预算收支决算情况',
      '加上级补助收入3.10亿元、上年结转0.90亿元，收入总计33.51亿元。政府性基金预算支出25.52亿元，比上年减少3.87亿元，下降13.17%，加调出资金5.15亿元，支出合计30.67亿元。',
    ),
  ).toEqual([]);
});

test('what a fund spent and what it comes to with what was moved elsewhere are two amounts', () => {
  const sums = (end: string) =>
    told(
      '（二）政府性基金收支',
      `2024年政府性基金支出6417万元，调出资金1280万元，债务还本支出203万元，${end}7900万元。`,
    );
  expect(sums('支出合计')).toEqual([]);
});
