import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

/** A form with the scores of the unit and those of its reviewer. */
const reviewed = (words: string, sum: string, total: string) =>
  told(
    '2024年度项目支出绩效自评及复核表',
    '| 项目名称 | 水库巡查 |  |  |  |  |  |  |  |',
    '| 预算资金（万元） | 年初预算 | 全年预算 | 实际支出 | 结余 | 执行率 | 分值 | 自评得分 | 复核得分 |',
    '|  | 200 | 160 | 160 | 0 | 100% | 10 | 10 | 10 |',
    '| 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 自评得分 | 复核得分 | 复核扣分说明 |',
    '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 50 | 50 | 50 |  |',
    `| 效益指标 | 社会效益指标 | 险情处置率 | ≥90% | 95% | 40 | 40 | 37 | ${words} |`,
    `| 合计 |  |  |  |  | 90 | 90 | ${sum} |  |`,
    `| 总得分 |  |  |  |  | 100 | 100 | ${total} |  |`,
  );

test('the scores of a reviewer come to their own totals, with and without the rate of execution', () => {
  expect(reviewed('记录不全，扣3分', '87', '97')).toEqual([]);
  expect(reviewed('记录不全，扣3分', '78', '97')).toEqual([
    '各指标得分87合计87，与总分「78」相差9。',
  ]);
  expect(reviewed('记录不全，扣3分', '87', '79')).toEqual([
    '各指标得分87合计87，与总分「79」相差8。',
  ]);
});

test('what a reviewer says to have taken off is the weight less the score of the review', () => {
  expect(reviewed('记录不全，扣4分', '87', '97')).toEqual([
    '指标“险情处置率”分值「40」减得分「37」为3，与扣分「扣4分」不符。',
  ]);
});

test('points of the execution rate that only the unit gave count in both totals', () => {
  const left = (total: string) =>
    told(
      '2024年度项目支出绩效自评及复核表',
      '| 项目名称 | 水库巡查 |  |  |  |  |  |  |',
      '| 预算资金（万元） | 年初预算 | 全年预算 | 实际支出 | 执行率 | 分值 | 得分 |  |',
      '|  | 200 | 160 | 160 | 100% | 10 | 10 |  |',
      '| 一级指标 | 二级指标 | 三级指标 | 目标值 | 完成值 | 分值 | 自评得分 | 复核得分 |',
      '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 50 | 50 | 50 |',
      '| 效益指标 | 社会效益指标 | 险情处置率 | ≥90% | 95% | 40 | 40 | 38 |',
      `| 合计 |  |  |  |  | 100 | 100 | ${total} |`,
    );
  expect(left('98')).toEqual([]);
  expect(left('96')).toEqual(['各指标得分98合计98，与总分「96」相差2。']);
});
