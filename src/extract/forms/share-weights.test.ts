import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const shares = (second: string, score: string, total: string) =>
  told(
    '2024年度项目支出绩效自评表',
    '| 项目名称 | 水库巡查 |',
    '| 一级指标 | 二级指标 | 三级指标 | 指标值 | 完成值 | 权重 | 得分 |',
    '| 产出指标 | 数量指标 | 巡查水库 | ≥24座 | 26座 | 0.35 | 35 |',
    `| 产出指标 | 质量指标 | 巡查覆盖率 | ≥95% | 97% | ${second} | ${score} |`,
    '| 效益指标 | 社会效益指标 | 险情处置率 | ≥90% | 95% | 0.4 | 40 |',
    `| 合计 |  |  |  |  | 1 | ${total} |`,
  );

test('weights told as shares of one are points out of a hundred', () => {
  expect(shares('0.25', '25', '100')).toEqual([]);
  expect(shares('0.25', '20', '100')).toEqual([
    '各指标得分95合计95，与总分「100」相差5。',
    '“巡查覆盖率”得分20，按办法应为25（指标值/完成值 95% / 97%，达到，得满分25%）。',
  ]);
  expect(shares('0.35', '35', '110')).toEqual(['各指标分值110，与总分栏「1」不等。']);
});
