import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const finished = (score: string, total: string) =>
  told(
    '2024年度项目支出绩效自评表',
    '| 项目名称 | 库房修缮 |',
    '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |',
    '| 产出指标 | 数量指标 | 修缮库房 | ≥6间 | 6间 | 80 | 80 |  |',
    `| 产出指标 | 时效指标 | 完工时间 | 2024年10月底前 | 2024年11月20日 | 20 | ${score} | 雨水多，推迟二十天 |`,
    `| 总分 |  |  |  |  | 100 | ${total} |  |`,
  );

test('a date that was missed costs points, how many is for the unit to say', () => {
  expect(finished('16', '96')).toEqual([]);
  expect(finished('0', '80')).toEqual([]);
  expect(finished('20', '100')).toEqual([
    '“完工时间”得分20，按办法应为0（2024-11-20，晚于2024-10，不得分）。',
  ]);
});
