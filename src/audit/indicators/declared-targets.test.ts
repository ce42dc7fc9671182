import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

/** The targets of a project as declared and as evaluated, in one file. */
const file = (declared: string, second = '≥90%') =>
  told(
    '2024年度项目支出绩效目标表',
    '| 项目名称 | 水库巡查 |  |  |  |',
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 分值 |',
    `| 产出指标 | 数量指标 | 巡查水库 | ${declared} | 30 |`,
    '| 产出指标 | 质量指标 | 巡查覆盖率 | ≥95% | 20 |',
    `| 效益指标 | 社会效益指标 | 险情处置率 | ${second} | 30 |`,
    '| 满意度指标 | 满意度指标 | 群众满意度 | ≥85% | 10 |',
    '| 预算执行率 |  |  |  | 10 |',
    '2024年度项目支出绩效自评表',
    '| 项目名称 | 水库巡查 |  |  |  |  |  |  |',
    '| 项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |',
    '|  | 年度资金总额 | 200 | 160 | 160 | 10 | 100% | 10 |',
    '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |',
    '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 30 | 30 |  |',
    '| 产出指标 | 质量指标 | 巡查覆盖率 | ≥95% | 96% | 20 | 20 |  |',
    '| 效益指标 | 社会效益指标 | 险情处置率 | ≥90% | 95% | 30 | 30 |  |',
    '| 满意度指标 | 满意度指标 | 群众满意度 | ≥85% | 93% | 10 | 10 |  |',
    '| 总分 |  |  |  |  | 100 | 100 |  |',
  );

test('a target is evaluated as it was declared, where the others of the project are', () => {
  expect(file('≥24座')).toEqual([]);
  expect(file('≥42座')).toEqual(['指标的指标值不相符：「≥42座」，「≥24座」。']);
});

test('where many targets differ, they were adjusted during the year', () => {
  expect(file('≥42座', '≥92%')).toEqual([]);
});
