import { describe, expect, test } from 'vitest';
import { headsOf } from './headers.ts';
import { matrixOf } from './matrix.ts';
import { tableOf } from './read-table.ts';

const HEAD = [
  '绩效指标',
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
];

describe('a pasted table of indicators', () => {
  test('is read by its heads; levels lose their points; the total and blank rows are left out', () => {
    const table = tableOf(
      matrixOf([
        ['单位名称', '临桥区档案事务中心', '', '', '', '', '', '', ''],
        HEAD,
        [
          '绩\n效',
          '产出指标\n(50分)',
          '数量指标',
          '培训场次',
          '>=3次',
          '４次',
          '１０',
          '10',
          '无偏差',
        ],
        [
          '绩\n效',
          '产出指标\n(50分)',
          '时效指标',
          '完成及时率',
          '不低于95%',
          '90%',
          '5',
          '4',
          '原因：汛期推迟。改进措施：提前安排。',
        ],
        ['绩\n效', '效益指标（30分）', '生态效益指标', '', '', '', '', '', ''],
        ['绩\n效', '满意度指标', '', '公众满意度', '≥', '98%', '10', '10', '/'],
        ['总分', '总分', '总分', '总分', '总分', '总分', '100', '98', ''],
        ['填表人', '', '', '', '', '', '', '', ''],
      ]),
    );
    expect(table?.rows).toEqual([
      {
        group: 'output',
        kind: 'quantity',
        name: '培训场次',
        target: '≥3次',
        result: '4次',
        weight: '10',
        reason: '',
        measure: '',
      },
      {
        group: 'output',
        kind: 'timeliness',
        name: '完成及时率',
        target: '≥95%',
        result: '90%',
        weight: '5',
        reason: '汛期推迟',
        measure: '提前安排。',
      },
      {
        group: 'satisfaction',
        kind: 'satisfaction',
        name: '公众满意度',
        target: '≥',
        result: '98%',
        weight: '10',
        reason: '',
        measure: '',
      },
    ]);
    expect([table?.blank, table?.withoutDeviation]).toEqual([1, 2]);
    expect(table?.differing).toEqual([{ group: '产出指标', printed: 5000, sum: 1500 }]);
  });

  test('may split its targets over three columns under a head of two rows', () => {
    const matrix = matrixOf([
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '年度指标值',
        '年度指标值',
        '实际完成值',
        '权重',
        '自评得分',
      ],
      [
        '一级指标',
        '二级指标',
        '三级指标',
        '指标性质',
        '指标值',
        '度量单位',
        '实际完成值',
        '权重',
        '自评得分',
      ],
      ['产出', '质量指标', '验收合格率', '≥', '98', '%', '100%', '20', '20'],
      ['效益', '社会效益', '便民程度', '定性', '明显提高', '', '达成年度指标', '20', '18'],
    ]);
    expect(headsOf(matrix)?.columns).toEqual([
      'group',
      'kind',
      'name',
      'sign',
      'number',
      'unit',
      'result',
      'weight',
      'score',
    ]);
    expect(tableOf(matrix)?.rows.map(({ target }) => target)).toEqual(['≥98%', '明显提高']);
  });

  test('is none without at least three known heads', () => {
    expect(
      headsOf(
        matrixOf([
          ['≥3次', '4次', '10'],
          ['三级指标', 'a', 'b'],
        ]),
      ),
    ).toBeUndefined();
  });
});
