import { describe, expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from '../forms/forms.ts';
import { shownForm } from '../forms/shown.ts';
import { settle } from './settle.ts';

/** What is read of a form of which every square, blank ones too, stands in a line of its own. */
const shown = (...rows: readonly string[]): readonly string[] => {
  const cells = rows
    .join('|')
    .split('|')
    .map((text, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text }));
  const run = { kind: 'table', rows: cells.length, columns: 1, cells } as const;
  const settled = settle(
    document([
      paragraph('2023年度项目支出绩效自评表'),
      { ...run, uncertain: true, flattened: 'onePerLine' },
    ]),
  );
  return readForms(settled, tablesOf(settled)).forms.flatMap(shownForm);
};

const MONEY = ['资金情况（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分|'];
const HEADS = '一级指标|二级指标|三级指标|年度指标值|实际完成值|完成率|分值|得分|偏差分析';

describe('a form of which every square left a line', () => {
  test('has its rows under their heads, whatever these are and whatever its figures are', () => {
    const form = (weight: string) =>
      shown(
        ...MONEY,
        '|年度资金总额|50|50|49|10|98.00%|9.8|',
        HEADS,
        `产出指标|数量指标|更换路灯|≥90盏|95盏|105.56%|${weight}|50|`,
        '|质量指标|设备完好率|≥95%|93%|97.89%|20|19.58|零件缺货，已补',
        '满意度指标|满意度指标|群众满意度|≥90%|92%|102.22%|20|20|',
        '总分||||||100|99.38|',
      );
    expect(form('50')).toEqual([
      'project 2023',
      'total: 50万元 → 50万元 → 49万元 (10, 98.00%, 9.8)',
      '产出指标 › 数量指标 › 更换路灯: ≥90盏 {atLeast} → 95盏 (50/50)',
      '产出指标 › 质量指标 › 设备完好率: ≥95% {atLeast} → 93% (20/19.58) [零件缺货，已补]',
      '满意度指标 › 满意度指标 › 群众满意度: ≥90% {atLeast} → 92% (20/20)',
      '总分: 100/99.38',
    ]);
    // One weight written wrong takes nothing from the others.
    expect(form('90').length).toBe(6);
  });
  test('is left as it is where a square left none', () => {
    expect(
      shown(
        ...MONEY,
        '|年度资金总额|50|50|49|10|98.00%|9.8|',
        HEADS,
        '产出指标|数量指标|更换路灯|≥90盏|95盏|105.56%|50|50',
        '质量指标|设备完好率|≥95%|93%|20|19.58|零件缺货，已补',
      ),
    ).toEqual([]);
  });
});
