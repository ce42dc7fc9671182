import { expect, test } from 'vitest';
import type { Table } from '../../document/document.ts';
import { extract } from '../../extract/extract.ts';
import { shownForm } from '../../extract/forms/shown.ts';
import { readText } from './read.ts';

/** A form as a converter gives its cells in their order: what a narrow column broke, on lines of its own. */
const FORM = [
  '2024 年度项目支出绩效自评表',
  '项目名称 乡镇文化站修缮',
  '主管部门',
  '临河县文化和旅',
  '游局',
  '实施单',
  '位',
  '临河县文化和旅游局',
  '项目资金',
  '（万元）',
  '年初预',
  '算数',
  '全年预',
  '算数',
  '全年执',
  '行数',
  '分值 执行率 得分',
  '年度资金',
  '总额',
  '20.00 20.00 19.00 10',
  '95.00',
  '%',
  '9.5',
  '其中：本',
  '年财政拨',
  '款',
  '20.00 20.00 19.00 — 95.00% —',
  '一级指标 二级指标 三级指标',
  '年度指',
  '标值',
  '实际完',
  '成值',
  '分值 得分',
  '偏差原因分析及',
  '改进措施',
  '产出指标',
  '（60 分）',
  '数量指标',
  '修缮文化站个',
  '数',
  '≥6 个 6 个 30 30',
  '质量指标',
  '工程验收合格',
  '率',
  '100% 100% 30 30',
  '效益指标',
  '（20 分）',
  '可持续影',
  '响指标',
  '站点长期开放',
  '情况',
  '持续改',
  '善',
  '达成预',
  '期指标',
  '20 18',
  '两处站点管护人',
  '员未到位，已补',
  '聘',
  '满意度指标',
  '（10 分）',
  '服务对象满',
  '意度指标',
  '群众满意度 ≥90% 94% 10 10',
  '总分 100 97.5',
];

const shown = (lines: readonly string[]): readonly string[] =>
  extract(readText(lines.join('\n'))).value.forms.flatMap(shownForm);

test('a form whose cells stand in pieces has its names, its money and its indicators again', () => {
  expect(shown(FORM)).toEqual([
    'project 2024 临河县文化和旅游局 乡镇文化站修缮',
    'total: 20.00万元 → 20.00万元 → 19.00万元 (10, 95.00%, 9.5)',
    '0.appropriation: 20.00万元 → 20.00万元 → 19.00万元 (—, 95.00%, —)',
    '产出指标 › 数量指标 › 修缮文化站个数: ≥6个 {atLeast} → 6个 (30/30)',
    '产出指标 › 质量指标 › 工程验收合格率: 100% → 100% (30/30)',
    '效益指标 › 可持续影响指标 › 站点长期开放情况: {qualitative} 持续改善 → 达成预期指标 {achieved} (20/18) [两处站点管护人员未到位，已补聘]',
    '满意度指标 › 服务对象满意度指标 › 群众满意度: ≥90% {atLeast} → 94% (10/10)',
    '总分: 100/97.5',
  ]);
});

test('where the pieces are not in the order of the rows, nothing of the form is read', () => {
  const at = FORM.indexOf('产出指标');
  const rows = FORM.slice(at, -1);
  const jumbled = [
    ...FORM.slice(0, at),
    ...rows.filter((_, i) => i % 3 === 0),
    ...rows.filter((_, i) => i % 3 !== 0),
    ...FORM.slice(-1),
  ];
  expect(shown(jumbled)).toEqual([]);
});

test('where neither weights nor scores give their whole, no indicator is believed', () => {
  const slipped = FORM.map((line) => line.replace('≥6 个 6 个 30 30', '≥6 个 6 个 34 29'));
  expect(shown(slipped).filter((line) => line.includes('›'))).toEqual([]);
});

test('a form with whole rows on its lines is left to the other readers', () => {
  const whole = [
    '项目名称 乡镇文化站修缮',
    '一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分',
    '产出指标 数量指标 修缮文化站个数 ≥6个 6个 50 50',
    '效益指标 社会效益指标 服务群众人次 ≥900人次 910人次 40 40',
    '总分 90 90',
  ];
  const tables = readText(whole.join('\n')).blocks.filter(
    (block): block is Table => block.kind === 'table',
  );
  expect(tables.map(({ flattened }) => flattened)).not.toContain('pieces');
});

test('amounts in thousands that a narrow column broke are whole again', () => {
  const broken = FORM.map((line) =>
    line
      .replace('20.00 20.00 19.00 10', '2,000,00\n0.00\n2,000,00\n0.00\n1,900,00\n0.00\n10')
      .replace('20.00 20.00 19.00 —', '2,000,000.00 2,000,000.00 1,900,000.00 —'),
  ).flatMap((line) => line.split('\n'));
  expect(shown(broken)[1]).toBe(
    'total: 2000000.00元 → 2000000.00元 → 1900000.00元 (10, 95.00%, 9.5)',
  );
});
