import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const found = (...lines: readonly string[]) =>
  told('2023年度临河县水利局部门整体支出绩效自评报告', ...lines);

test('a budget that was raised is spent at the rate of what it came to', () => {
  const line = (rate: string) =>
    `年初预算100.50万元；追加预算20万元；全年支出98.20万元，执行率${rate}%。`;
  expect(found(line('81.49'))).toEqual([]);
  expect(found(line('97.71'))).toEqual([]);
  expect(found('全年预算120.50万元；全年支出98.20万元，执行率84.19%。')).toHaveLength(1);
});

test('the rate of purchases is none of the budget as a whole', () => {
  const lines = (budget: string) =>
    found(
      '2.预算执行率。全年支出1271.04万元，全年预算1289.95万元，执行率98.53%。尾款未到支付期。',
      `5.政府采购执行率。采购预算${budget}万元，实际采购115.99万元，采购执行率98.05%。`,
    );
  expect(lines('118.30')).toEqual([]);
  expect(lines('188.30')).toEqual([
    '「采购执行率98.05%」与「实际采购115.99万元」÷「采购预算188.30万元」＝61.6%不符。',
  ]);
});

test('answers in quotation marks are answers like others', () => {
  const answers = (pleased: number) =>
    found(
      `发放问卷354份，收回321份，回收率90.68%。其中“满意”${pleased}份，“较满意”77份，“不满意”17份，总体满意率94.70%。`,
    );
  expect(answers(227)).toEqual([]);
  expect(answers(272)).toHaveLength(1);
});

test('the rate of projects is no rate of the whole', () => {
  const line = (projects: string) =>
    found(
      `2023年部门全年预算2556.10万元，其中基本支出预算997.15万元、项目支出预算1558.95万元；全年执行2537.54万元，其中基本支出995.00万元、项目支出${projects}万元。整体预算执行率99.27%，项目支出执行率98.95%。`,
    );
  expect(line('1542.54')).toEqual([]);
  expect(line('1524.54').join()).not.toContain('执行率');
});
