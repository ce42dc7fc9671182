import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const signs = (...rates: readonly string[]) =>
  told(
    [
      '2024年度项目支出绩效自评表',
      '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 偏差率 | 分值 | 得分 |',
      `| 产出指标 | 数量指标 | 修缮房屋 | ≥40间 | 38间 | ${rates[0]} | 30 | 28.5 |`,
      `| 产出指标 | 数量指标 | 修缮围墙 | ≥200米 | 210米 | ${rates[1]} | 30 | 30 |`,
      `| 产出指标 | 数量指标 | 疏通沟渠 | ≥100米 | 108米 | ${rates[2]} | 20 | 20 |`,
      `| 产出指标 | 数量指标 | 栽植树木 | ≥50棵 | 51棵 | ${rates[3]} | 10 | 10 |`,
    ].join('\n'),
  ).filter((each) => each.includes('偏差率'));

test('a deviation has the sign of what was done beside what was wanted', () => {
  expect(signs('-5%', '5%', '8%', '2%')).toEqual([]);
  expect(signs('-5%', '5%', '-8%', '2%')).toHaveLength(1);
});

test('deviations may be told by their size, or the other way round', () => {
  expect(signs('5%', '5%', '8%', '2%')).toEqual([]);
  expect(signs('5%', '-5%', '-8%', '-2%')).toEqual([]);
});

test('how far a limit was kept is told over it, under it, or by what is left of it; each other rate is a slip', () => {
  const kept = (rate: string) =>
    told(
      [
        '2024年度项目支出绩效自评表',
        '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 完成率 | 分值 | 得分 |',
        `| 成本指标 | 经济成本指标 | 每餐补贴 | ≤5元/餐 | 4元/餐 | ${rate} | 30 | 30 |`,
        '| 产出指标 | 数量指标 | 修缮围墙 | ≥200米 | 210米 | 105% | 30 | 30 |',
        '| 产出指标 | 数量指标 | 疏通沟渠 | ≥100米 | 108米 | 108% | 40 | 40 |',
      ].join('\n'),
    ).filter((each) => each.includes('完成率'));
  for (const rate of ['80%', '125%', '120%', '100%']) expect(kept(rate)).toEqual([]);
  expect(kept('180%')).toEqual([
    '指标“每餐补贴”完成率「180%」与完成值「4元/餐」÷指标值「≤5元/餐」＝80%不符。',
  ]);
});
