import { describe, expect, test } from 'vitest';
import { document, paragraph, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { lineContradictions } from './indicator-lines.ts';

const found = (line: string): readonly string[] => {
  const made = document([
    paragraph('2023年度清河县档案馆部门整体支出绩效自评报告'),
    paragraph(line),
    paragraph('2023年度部门整体支出绩效自评表'),
    table([
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['产出指标', '数量指标', '整理馆藏档案', '≥5000卷', '4500卷', '50', '45'],
      ['效益指标', '社会效益指标', '接待查档群众', '≥800人次', '900人次', '50', '50'],
      ['效益指标', '社会效益指标', '开放书库面积', '≥1.2万平方米', '1.3万平方米', '', ''],
    ]),
  ]);
  return lineContradictions(extract(made).value).map(
    ({ matter, said, result }) => `${matter?.zh ?? ''} ${said.verbatim} ${result.verbatim}`,
  );
};

describe('a line that takes one indicator', () => {
  test('that says what the form says contradicts nothing', () => {
    expect(
      found('整理馆藏档案：目标值5000卷，实际完成值4500卷，完成率90%，分值50分，得分45分。'),
    ).toEqual([]);
  });

  test('may count in 万 as the form does', () => {
    expect(found('开放书库面积目标1.2万平方米，实际完成1.3万平方米。')).toEqual([]);
    expect(found('开放书库面积目标1.2万平方米，实际完成3.1万平方米。')).toEqual([
      '完成值 实际完成3.1万平方米 1.3万平方米',
    ]);
  });

  test('is held against the target, the result and the points of its row', () => {
    expect(found('整理馆藏档案：目标值5500卷，实际完成值4500卷，分值50分，得分45分。')).toEqual([
      '目标值 目标值5500卷 ≥5000卷',
    ]);
    expect(found('整理馆藏档案：目标值5000卷，实际完成值4900卷，分值50分，得分48分。')).toEqual([
      '完成值 实际完成值4900卷 4500卷',
      '得分 得分48分 45',
    ]);
  });

  test('recomputes its own rate of completion', () => {
    expect(found('整理馆藏档案，目标值5000卷，完成值4500卷，完成率109%。')).toEqual([
      '完成率与完成值 完成率109% 完成值4500卷',
    ]);
  });

  test('without a target beside the result says too little', () => {
    expect(found('整理馆藏档案工作完成4900卷。')).toEqual([]);
  });
});
