import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const conclusion = (score: string, grade: string) =>
  told(
    '临河县市场监督管理局2024年度部门整体支出绩效自评报告',
    '表四　绩效指标完成情况',
    '| 一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分 | 未完成原因 |',
    '| 产出 | 检查食品经营单位 | ≥555户次 | 575户次 | 60 | 60 |  |',
    '| 效益 | 监管机制 | 健全 | 基本达成目标 | 40 | 37 | 部分制度滞后，下年完成 |',
    '| 合计 |  |  |  | 100 | 97 |  |',
    '表五　自评结论及说明',
    `| 自评得分 | ${score} |`,
    `| 自评等级 | ${grade} |`,
    '| 存在问题 | 项目支出进度不均衡。 |',
  );

test('a table of conclusions tells the total of the form and the grade of its band', () => {
  expect(conclusion('97', '优')).toEqual([]);
  expect(conclusion('79', '优')).toContain('各指标得分97合计97，与总分「79」相差18。');
  expect(conclusion('97', '良')).toEqual(['得分「97」按分数段应为“优”，等级写作「良」。']);
});
