import { expect, test } from 'vitest';
import { findingsOn, told } from '../../../test/told.ts';

const found = (line: string) => told('2024年度临河县水利局部门决算公开说明', line);

test('the rate of a change over a small base is as open as the two amounts that leave it', () => {
  const fund = (rate: string) =>
    `2024年度政府性基金预算财政拨款支出135.18万元，与上年相比，增加108.79万元，增长${rate}%。`;
  // 26.39万元 are left of it, 26.40万元 with what both were rounded by.
  expect(found(fund('412.08'))).toEqual([]);
  expect(found(fund('412.58'))).toHaveLength(1);
  expect(found(fund('421.08'))).toHaveLength(1);
});

test('whole amounts in 万元 are rounded: a rate of theirs that they may make is worth a hint alone', () => {
  const tax = (rate: string) => `个人所得税1356万元，比上年减收39万元，下降${rate}%。`;
  expect(found(tax('2.77'))).toEqual([]);
  expect(
    findingsOn('2024年度财政决算报告', tax('2.77')).map(({ severity }) => severity),
  ).not.toContain('warning');
  expect(found(tax('3.77'))).toHaveLength(1);
  expect(found('城市维护建设税1360万元，比上年增收59万元，增长4.57%。')).toEqual([]);
  expect(found('城市维护建设税1445万元，比上年增收280万元，增长24.02%。')).toEqual([]);
  expect(found('支出决算18.65万元。决算数较上年减少0.00万元，下降0.01%。')).toEqual([]);
});

test('an amount beside what was executed or planned in a named year changes by what both make', () => {
  const line = (rate: string) =>
    `小学教育（项）2024年预算数为66.05万元，比2023年执行数增加17.84万元，增长${rate}%。`;
  expect(found(line('37.00'))).toEqual([]);
  expect(found(line('47.00'))).toHaveLength(1);
  const class_ = (rate: string) =>
    `教育支出（类）2024年度决算86.29万元，比2024年年初预算减少6.22万元，下降${rate}%。`;
  expect(found(class_('6.72'))).toEqual([]);
  expect(found(class_('7.62'))).toHaveLength(1);
});

test('a change of an amount that is called by its name again is of that amount, of all and not of a part', () => {
  const assets = (rate: string) =>
    `全县国有资产总额122.32亿元，负债总额24.46亿元。其中：行政单位资产总额42.51亿元，占34.75%；事业单位资产总额79.81亿元，占65.25%。资产总额比上年减少1.58亿元，下降${rate}%。`;
  expect(found(assets('1.28'))).toEqual([]);
  expect(found(assets('2.18'))).toHaveLength(1);
  const own = (change: string) =>
    `截至2024年12月31日，临河县水利局资产总额1606.31万元，其中，流动资产463.28万元，固定资产1143.03万元。与上年相比，本年资产总额增加${change}万元，增长19.64%。`;
  expect(found(own('263.67'))).toEqual([]);
  expect(found(own('623.67'))).toHaveLength(1);
  // A part alone is told by that name.
  expect(
    found(
      '行政单位资产总额42.51万元，占34.75%，流动资产3万元。资产总额比上年减少1.58万元，下降1.28%。',
    ),
  ).toEqual([]);
});

test('an amount that is called again did not rise by more than it is', () => {
  const found_ = (change: string) =>
    found(
      `资产总额144.63亿元，负债总额76.15亿元，所有者权益68.48亿元，资产负债率52.65%。资产总额比上年增加${change}亿元，增长12.76%。`,
    );
  expect(found_('16.37')).toEqual([]);
  expect(found_('156.37')).toEqual([
    '「资产总额144.63亿元」、「资产总额比上年增加156.37亿元」、「增长12.76%」：增加额大于现在的数。',
  ]);
});

test('of an amount with decimals and its change without any, the change is rounded', () => {
  const tax = (rate: string) => found(`2024年消费税收入412.36亿元，同比增加58亿元，增长${rate}%。`);
  expect(tax('16.4')).toEqual([]);
  expect(tax('16.5')).toEqual([]);
  expect(tax('15.4')).toHaveLength(1);
  expect(tax('19.4')).toHaveLength(1);
});
