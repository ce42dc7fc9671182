import { expect, test } from 'vitest';
import { document, paragraph } from '../../document/build.ts';
import { tablesOf } from '../../document/document.ts';
import { readForms } from '../forms/forms.ts';
import { shownForm } from '../forms/shown.ts';
import { settle } from './settle.ts';

const rowsOf = (title: string, words: string): readonly string[] => {
  const cells = words
    .split('|')
    .map((text, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text }));
  const run = { kind: 'table', rows: cells.length, columns: 1, cells } as const;
  const settled = settle(
    document([paragraph(title), { ...run, uncertain: true, flattened: 'onePerLine' }]),
  );
  return readForms(settled, tablesOf(settled)).forms.flatMap(shownForm);
};

const UPPER = '绩效指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施|';
const LOWER = '一级指标|二级指标|三级指标|指标性质|指标值|度量单位|';
const ROWS =
  '产出指标|数量指标|接种疫苗|≥|800|剂次|836剂次|60|60|无|' +
  '效益指标|社会效益指标|接种覆盖率|≥|95|%|96%|40|40|无|总分|100|100';

test.each([
  ['', ''],
  ['|', '|'],
])(
  'the names of the lower of two rows of heads stand for the group they were under',
  (gap, end) => {
    expect(rowsOf('2023年度项目支出绩效自评表', `${UPPER}${gap}${LOWER}${end}${ROWS}`)).toEqual([
      'project 2023',
      '产出指标 › 数量指标 › 接种疫苗: ≥800剂次 {atLeast} → 836剂次 (60/60) [无]',
      '效益指标 › 社会效益指标 › 接种覆盖率: ≥95% {atLeast} → 96% (40/40) [无]',
      '总分: 100/100',
    ]);
  },
);

test('the rows of a numbered list end before the next number, though blank squares left no trace', () => {
  const list =
    '序号|指标名称|标准分|目标值|完成值|自评分|备注|' +
    '1|接种疫苗|3|≥800剂次|836剂次|3|2|接种覆盖率|3|≥95%|90%|2.84|外出人口多，将上门接种|' +
    '3|建档率|4|≥90%|92%|4|合计|10|9.84';
  expect(rowsOf('2023年度项目绩效自评打分表', list)).toEqual([
    'project 2023',
    ' ›  › 接种疫苗: ≥800剂次 {atLeast} → 836剂次 (3/3)',
    ' ›  › 接种覆盖率: ≥95% {atLeast} → 90% (3/2.84) [外出人口多，将上门接种]',
    ' ›  › 建档率: ≥90% {atLeast} → 92% (4/4)',
    '总分: 10/9.84',
  ]);
});

test('beside words for a target the square of the unit left no trace', () => {
  const form =
    '一级指标|二级指标|三级指标|指标性质|指标值|度量单位|完成值|权重|得分|未完成原因分析|' +
    '产出指标|数量指标|接种疫苗|≥|800|剂次|836|60|60|无|' +
    '效益指标|社会效益指标|防病意识|定性|明显增强|达成预期指标|40|40|无|总分|100|100';
  expect(rowsOf('2023年度项目支出绩效自评表', form)).toEqual([
    'project 2023',
    '产出指标 › 数量指标 › 接种疫苗: ≥800剂次 {atLeast} → 836剂次 (60/60) [无]',
    '效益指标 › 社会效益指标 › 防病意识: {qualitative} 明显增强 → 达成预期指标 {achieved} (40/40) [无]',
    '总分: 100/100',
  ]);
});

test('a column that tells in words how points are reckoned stands between those of the money', () => {
  const form =
    '预算执行情况（万元）|全年预算数|全年执行数|执行率|分值|得分计算方法|得分|' +
    '年度资金总额|200|180|90%|10|执行率×分值|9|' +
    '一级指标|二级指标|三级指标|指标值|完成值|分值|得分|' +
    '产出指标|数量指标|接种疫苗|≥800剂次|836剂次|90|90|总分|100|99';
  expect(rowsOf('2023年度项目支出绩效自评表', form)).toContain(
    'total:  → 200万元 → 180万元 (10, 90%, 9)',
  );
});

test('the weight of a level stands behind its name, and a level whose only kind has its name is one of both', () => {
  const form =
    '一级指标|权重|二级指标|权重|三级指标|权重|年度目标值|实际完成值|得分|扣分原因|' +
    '产出指标|60|数量指标|40|接种疫苗|40|≥800剂次|836剂次|40|无|质量指标|20|接种合格率|20|≥98%|99%|18|样本少|' +
    '满意度指标|40|服务对象满意度指标|40|群众满意度|40|≥90%|91%|40|无|合计（含预算执行率）|98';
  expect(rowsOf('2023年度部门整体支出绩效自评表', form)).toEqual([
    'department 2023',
    '产出指标 › 数量指标 › 接种疫苗: ≥800剂次 {atLeast} → 836剂次 (40/40) [无]',
    '产出指标 › 质量指标 › 接种合格率: ≥98% {atLeast} → 99% (20/18) [样本少]',
    '满意度指标 › 服务对象满意度指标 › 群众满意度: ≥90% {atLeast} → 91% (40/40) [无]',
    '总分: /98',
  ]);
});

test('the execution rate may be a row of the indicators: its names are no heads of money', () => {
  const form =
    '一级指标|二级指标|三级指标|目标值|实际值|权重|得分|未完成原因|' +
    '预算执行|预算执行|预算执行率|100%|93.2%|10|9.32|尾款未到支付节点|' +
    '产出指标|数量指标|接种疫苗|≥800剂次|836剂次|90|90|无|总计|100|99.32';
  expect(rowsOf('2023年度项目支出绩效自评表', form)).toEqual([
    'project 2023',
    '预算执行 › 预算执行 › 预算执行率: 100% → 93.2% (10/9.32) [尾款未到支付节点]',
    '产出指标 › 数量指标 › 接种疫苗: ≥800剂次 {atLeast} → 836剂次 (90/90) [无]',
    '总分: 100/99.32',
  ]);
});
