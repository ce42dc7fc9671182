import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const form = (name: string, result: string, score: string, total: string) => [
  '项目支出绩效自评表（2024年度）',
  `| 项目名称 | ${name} |`,
  '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
  '| 产出指标 | 数量指标 | 演出场次 | ≥50场 | 52场 | 60 | 60 |',
  `| 效益指标 | 社会效益指标 | 观众人数 | ≥5000人 | ${result} | 40 | ${score} |`,
  `| 总分 |  |  |  |  | 100 | ${total} |`,
];

const found = (first: string) =>
  told(
    '2024年度临河县文化和旅游局部门整体支出绩效自评报告',
    '| 序号 | 项目名称 | 预算金额（万元） | 自评得分 | 等级 |',
    `| 1 | 文化场馆免费开放 | 310.25 | ${first} | 优 |`,
    '| 2 | 非遗保护传承 | 209.27 | 97.00 | 优 |',
    ...form('文化场馆免费开放', '5200人', '40', '100.00'),
    ...form('非遗保护传承', '4625人', '37', '97.00'),
  );

test('what a list says that a project got is the total of its own form', () => {
  expect(found('100.00')).toEqual([]);
  expect(found('98.00')).toEqual(['各指标得分100.00合计100，与总分「98.00」相差2。']);
  expect(found('1000.00')).toHaveLength(1);
});
