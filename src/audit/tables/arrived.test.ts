import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const fund = (arrival: string, rate: string) =>
  told(
    '2024年度省级专项资金绩效自评表',
    '| 专项名称 | 水库巡查 |  |  |  |  |  |',
    '| 资金情况（万元） | 资金来源 | 预算安排 | 实际到位 | 实际支出 | 到位率 | 支出率 |',
    '|  | 省级财政 | 300 | 300 | 294 | 100% | 98% |',
    `|  | 县级财政 | 150 | 120 | 114 | ${arrival} | ${rate} |`,
    '|  | 合计 | 450 | 420 | 408 | 93.33% | 97.14% |',
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 完成率 | 未完成原因 |',
    '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 100% |  |',
    '预算未执行完，主要是县级配套到位较晚。',
  );

test('the rate of spending is of what arrived where most rows say so; what arrived is a rate of the budget', () => {
  expect(fund('80%', '95%')).toEqual([]);
  expect(fund('85%', '95%')).toEqual(['「85%」与「120」÷「150」＝80%不符。']);
  expect(fund('80%', '96%')).toEqual(['执行率「96%」与执行数「114」÷预算数「120」＝95%不符。']);
});
