import { describe, expect, test } from 'vitest';
import { document, paragraph } from '../document/build.ts';
import { extract } from '../extract/extract.ts';
import { reportWith } from '../report/example.ts';
import type { Report } from '../report/report.ts';
import { prescoreRubric } from './rubric.ts';

const proposed = (report: Report, item: string) => {
  const found = prescoreRubric(report).find((each) => each.item === item);
  return [found?.points, found?.firmness, found?.because.zh];
};
const stated = (value: string) => ({ value, verbatim: value, at: { block: 0 } });
const narrated = (problems: readonly string[], measures: readonly string[]): Report => {
  const empty = reportWith({});
  return reportWith({
    narrative: {
      ...empty.narrative,
      problems: problems.map(stated),
      measures: measures.map(stated),
    },
  });
};

describe('the rubric of the work of self-evaluation', () => {
  test('sums up to a hundred points, and leaves to a person what no report shows', () => {
    const items = prescoreRubric(reportWith({}));
    expect(items.reduce((sum, each) => sum + each.max, 0)).toBe(100);
    expect(items.filter((each) => each.points === 'needsHuman').map((each) => each.item)).toEqual([
      '自评通知',
      '工作小组',
      '单位自查',
      '提交报告',
      '指标权重',
      '指标细化到三级',
      '指标可衡量',
      '核心精简、相关全面',
      '反映问题情况',
      '建议情况',
    ]);
  });

  test('takes two points for every part that is not there, never below zero', () => {
    const { value } = extract(
      document(
        [
          '一、部门基本情况',
          '内容。',
          '七、存在的问题及原因分析',
          '无',
          '八、下一步改进措施',
          '无',
        ].map((text) => paragraph(text)),
      ),
    );
    const [points, firmness, because] = proposed(value, '完整性·正文');
    expect([points, firmness]).toEqual([0, 'firm']);
    expect(because).toMatch(/^未见：一般公共预算支出情况、/);
    expect(proposed(reportWith({}), '完整性·附件')).toEqual([
      1,
      'firm',
      '未见：基础数据表、绩效自评表、考核评分表，每项扣2分。',
    ]);
  });

  test.each([
    [['经费不足，影响工作。'], ['争取加大投入。'], [0, 0]],
    [['指标偏少。'], ['细化指标。'], [15, 11]],
    [['指标偏少。', '执行偏慢。'], ['细化指标。'], [15, 8]],
    [
      ['甲问题。', '乙问题。', '丙问题。', '丁问题。'],
      ['甲措施。', '乙措施。', '丙措施。', '丁措施。'],
      [18, 14],
    ],
  ])('proposes a band for problems %j and measures %j', (problems, measures, points) => {
    const report = narrated(problems, measures);
    expect([proposed(report, '反映问题情况')[0], proposed(report, '建议情况')[0]]).toEqual(points);
  });
});
