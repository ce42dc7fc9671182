import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

const WHOLE = '临河县水利局2024年度项目支出绩效自评报告';

test('two amounts of each item come to two wholes in front of the list', () => {
  const list = (well: number): string =>
    `渠道预算540万元，执行540万元；泵站预算220万元，执行206.2万元；水井预算100万元，执行${well}万元。`;
  const head = '项目预算860万元，实际执行834.2万元。其中：';
  expect(told(WHOLE, head + list(88))).toEqual([]);
  expect(told(WHOLE, head + list(68))).toEqual([
    '按「执行540万元」、「执行206.2万元」、「执行68万元」推算应为814.2万元，与「实际执行834.2万元」不等。',
  ]);
});

test('a rate behind the figures of two years is their change', () => {
  const line = (rate: number): string => `年末用水户3.22万户，上年末2.8万户，增长${rate}%。`;
  expect(told(WHOLE, line(15))).toEqual([]);
  expect(told(WHOLE, line(25))).toEqual([
    '按「年末用水户3.22万户」、「上年末2.8万户」推算应为15%，与「增长25%」不等。',
  ]);
});

test('an average for each station is over the number that the others come to', () => {
  const line = (each: number): string => `组织演练252次，平均每站${each}次。`;
  const stations = '全县供水站21座，其中中心站3座、一级站8座、二级站10座。';
  expect(told(WHOLE, stations, line(12))).toEqual([]);
  expect(told(WHOLE, stations, line(16))).toEqual([
    '「平均每站16次」与「组织演练252次」÷「全县供水站21座」＝12次不符。',
  ]);
});
