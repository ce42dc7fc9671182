import { expect, test } from 'vitest';
import { textRows } from '../../../test/text-rows.ts';

const COLUMNS = [
  '项目名称 项目资金（万元） 一级指标 产出指标 效益指标 总分',
  '乡镇文化站修缮 年度资金总额 其中：财政拨款 其他资金 二级指标 数量指标 质量指标 社会效益指标',
  '年初预算数 20 20 0 三级指标 修缮文化站 送戏下乡 验收合格率 服务群众',
  '全年预算数 20 20 0 指标值 ≥6间 ≥45场 100% ≥9000人次',
  '全年执行数 19 19 0 完成值 6间 48场 100% 9100人次',
  '分值 10 — — 分值 20 20 20 30 100',
  '执行率 95% 95% 得分 20 20 20 30 99.5',
  '得分 9.5 — —',
];
const ROWS = [
  '|年初预算数|全年预算数|全年执行数|分值|执行率|得分',
  '年度资金总额|20|20|19|10|95%|9.5',
  '其中：财政拨款|20|20|19|—||—',
  '其他资金|0|0|0|—||—',
  '三级指标|指标值|完成值|分值|得分',
  '修缮文化站|≥6间|6间|20|20',
  '送戏下乡|≥45场|48场|20|20',
  '验收合格率|100%|100%|20|20',
  '服务群众|≥9000人次|9100人次|30|30',
  '合计|||100|99.5',
];

test('a form copied column by column has its rows again, its money and its indicators', () => {
  expect(textRows(COLUMNS.join('\n'))).toEqual(ROWS);
});

test('so has one whose cells stand one a line, column after column', () => {
  expect(textRows(COLUMNS.join('\n').replaceAll(' ', '\n'))).toEqual(ROWS);
});

test('columns without as many names as weights are no form', () => {
  const short = COLUMNS.map((line) => line.replace(' 送戏下乡', ''));
  expect(textRows(short.join('\n'))).not.toContain('修缮文化站|≥6间|6间|20|20');
});
