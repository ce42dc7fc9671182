import { describe, expect, test } from 'vitest';
import { document, paragraph } from '../document/build.ts';
import { extract } from '../extract/extract.ts';
import { readText } from '../formats/text/read.ts';
import { regulationFor } from '../regulation/in-force.ts';
import { reportWith } from '../report/example.ts';
import type { Report } from '../report/report.ts';
import { prescoreRubric, proposalsFor, proposedPoints } from './rubric.ts';

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
      '完整性·正文',
      '完整性·附件',
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
    expect(proposed(value, '完整性·附件')).toEqual([
      1,
      'firm',
      '未见：基础数据表、绩效自评表、考核评分表，每项扣2分。',
    ]);
  });

  test('does not judge a report that is in another file: a spreadsheet holds the tables alone', () => {
    const { value } = extract(
      readText(
        '2024年度部门整体支出绩效自评表\n| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n| 产出指标 | 数量指标 | 接收档案 | ≥900卷 | 950卷 | 40 | 40 |',
      ),
    );
    expect([proposed(value, '完整性·正文'), proposed(value, '完整性·附件')]).toEqual([
      ['needsHuman', 'needsHuman', '没有读到报告正文，不能判断。'],
      [
        'needsHuman',
        'needsHuman',
        '没有读到报告正文，不能判断其附件；本文件中未见基础数据表、考核评分表。',
      ],
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

  describe('of the table of indicators', () => {
    const form = [
      '2024年度部门整体支出绩效自评表',
      '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |',
      '| 产出指标 | 数量指标 | 接收档案 | ≥900卷 | 950卷 | 40 | 40 | 无 |',
      '| 产出指标 | 质量指标 |  | 良好 | 良好 | 20 | 20 | 无 |',
      '| 效益指标 | 社会效益指标 | 服务群众 | 明显改善 | 明显改善 | 30 | 30 | 无 |',
    ].join('\n');
    const { value } = extract(readText(form));
    test('proposes the part of the points that its rows earn', () => {
      expect(proposed(value, '指标细化到三级')).toEqual([
        3.3,
        'proposal',
        '在用的3类二级指标中2类有三级指标。',
      ]);
      expect(proposed(value, '指标可衡量')).toEqual([
        1.7,
        'proposal',
        '3项指标中2项的指标值没有可衡量的数或日期。',
      ]);
    });

    test('holds the weights of its groups against the frame that comes nearest', () => {
      const { frames } = regulationFor('湖南省', 2024).regulation;
      const found = prescoreRubric(value, {}, frames).find((each) => each.item === '指标权重');
      expect([found?.points, found?.because.zh]).toEqual([
        1.7,
        '对照“投入、过程、产出及效率（湖南旧式，各地分值不一）”，3类一级指标中1类的分值相符。',
      ]);
    });
  });

  test('has items in parts: their points are known when those of every part are', () => {
    const proposals = prescoreRubric(
      extract(document([paragraph('一、部门基本情况'), paragraph('内容。')])).value,
    );
    const whole = proposalsFor('完整性', proposals);
    expect(whole.map(({ item }) => item)).toEqual(['完整性·正文', '完整性·附件']);
    expect(proposedPoints(whole)).toBe(100);
    expect(proposedPoints(proposalsFor('绩效自评表', proposals))).toBeUndefined();
    expect(proposedPoints(proposalsFor('别的项目', proposals))).toBeUndefined();
  });
});
