import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const THREE = (vehicles: string, hospitality: string): readonly string[] =>
  told(
    '临河县司法局2024年度部门决算公开说明',
    '“三公”经费支出情况表',
    '| 项目 | 预算数（万元） | 决算数（万元） | 完成预算（%） |',
    '| “三公”经费合计 | 20.51 | 17.44 | 85.03 |',
    '| 1.因公出国（境）费 | 0.00 | 0.00 | — |',
    `| 2.公务用车购置及运行维护费 | 12.80 | 10.67 | ${vehicles} |`,
    `| 3.公务接待费 | 7.71 | 6.77 | ${hospitality} |`,
  );

test('what was completed of the budget follows from budget and accounts where the table is one of base data', () => {
  expect(THREE('83.36', '87.81')).toEqual([]);
  expect(THREE('87.81', '83.36')).toEqual([
    '执行率「87.81」与执行数「10.67」÷预算数「12.80」＝83.36%不符。',
    '执行率「83.36」与执行数「6.77」÷预算数「7.71」＝87.81%不符。',
  ]);
});

test('a rate of what was granted to a county is told where all others are in full', () => {
  const counties = (rate: string) =>
    told(
      '2024年度临河市专项资金绩效自评报告',
      '单位：万元',
      '| 地区 | 中央资金 | 下达资金 | 执行数 | 结转结余 | 执行率 |',
      '| 章水县 | 907.58 | 1143.53 | 1143.53 | 0.00 | 100.00% |',
      '| 南河县 | 293.55 | 455.81 | 455.81 | 0.00 | 100.00% |',
      `| 崇河县 | 1947.61 | 2183.66 | 1877.95 | 305.71 | ${rate} |`,
    ).filter((each) => each.includes('执行率'));
  expect(counties('86.00%')).toEqual([]);
  expect(counties('82.00%')).toHaveLength(1);
});
