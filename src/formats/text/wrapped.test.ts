import { expect, test } from 'vitest';
import { textRows } from '../../../test/text-rows.ts';

test('cells that are broken within their columns are put together again, and rows stay apart', () => {
  const lines = [
    '一级指标    二级指标    三级指标    指标值  得分',
    '产出指标    数量指标    修缮乡镇文  ≥6间   50',
    '                        化站',
    '            质量指标    验收合格率  100%    30',
    '满意度指标  服务对象满  群众满意度  ≥90%   10',
    '            意度指标',
    '总分                                        90',
  ];
  expect(textRows(lines.join('\n'))).toEqual([
    '一级指标|二级指标|三级指标|指标值|得分',
    '产出指标|数量指标|修缮乡镇文化站|≥6间|50',
    '|质量指标|验收合格率|100%|30',
    '满意度指标|服务对象满意度指标|群众满意度|≥90%|10',
    '总分||||90',
  ]);
});

test('a number below a number is a row of its own, however wide the one above it is', () => {
  const lines = [
    '一级指标    二级指标    指标值  分值  得分',
    '产出指标    数量指标合  ≥6间   50    50',
    '            计',
    '                                40    40',
    '总分                            90    90',
  ];
  expect(textRows(lines.join('\n'))).toEqual([
    '一级指标|二级指标|指标值|分值|得分',
    '产出指标|数量指标合计|≥6间|50|50',
    '|||40|40',
    '总分|||90|90',
  ]);
});
