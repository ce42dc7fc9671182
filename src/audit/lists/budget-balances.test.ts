import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const found = (line: string) => told('关于临河县2024年财政决算（草案）的报告', line);

const balance = (of: {
  sup?: string;
  part?: string;
  fund?: string;
  all?: string;
  out?: string;
  left?: string;
}) =>
  `一般公共预算收入64025万元，上级补助收入${of.sup ?? '283567'}万元（其中：返还性收入8507万元，一般性转移支付收入${of.part ?? '212675'}万元，专项转移支付收入62385万元），地方政府一般债务转贷收入9234万元，上年结余4287万元，调入资金8458万元，动用预算稳定调节基金${of.fund ?? '3304'}万元，收入总计${of.all ?? '372875'}万元。一般公共预算支出349744万元，上解支出3472万元，地方政府一般债务还本支出10198万元，安排预算稳定调节基金1649万元，支出总计${of.out ?? '365063'}万元。收支相抵，年终结余${of.left ?? '7812'}万元，全部结转下年使用。`;

test('each side of the balance of a budget comes to its total, and both to what is left', () => {
  expect(found(balance({}))).toEqual([]);
  expect(found(balance({ fund: '31304' }))[0]).toContain('收入总计372875万元');
  expect(found(balance({ all: '3772875' }))[0]).toContain('收入总计3772875万元');
  expect(found(balance({ out: '356063' }))[0]).toContain('支出总计356063万元');
  expect(found(balance({ left: '8712' }))[0]).toContain('年终结余8712万元');
});

test('kinds of transfers in brackets are all that a county was granted, and the list goes on behind them', () => {
  expect(found(balance({ part: '232675' }))[0]).toContain('一般性转移支付收入232675万元');
  const above = '全县一般公共预算支出348665万元，为调整预算353004万元的98.77%。';
  const below = balance({}).replace('64025', '45316').replace('283567', '297349');
  // 45316万元 and 297349万元 come to 342665万元, one digit from what was spent: no sum.
  expect(
    told('关于临河县2024年财政决算（草案）的报告', above, `收支平衡情况：${below}`).filter((each) =>
      each.includes('342665'),
    ),
  ).toEqual([]);
});

test('what is added behind a semicolon belongs to the sum; what it changed by does not', () => {
  const funds = (added: string, sum = '65586') =>
    `全县政府性基金支出50275万元，比上年增支2630万元，增长5.52%；加调出资金${added}万元，专项债务还本支出7282万元，支出总量为${sum}万元。`;
  expect(found(funds('8029'))).toEqual([]);
  expect(found(funds('2029'))).toHaveLength(1);
  expect(found(funds('8029', '56586'))).toHaveLength(1);
});

test('what all years left is what was left before and what this year leaves', () => {
  const social = (then: string) =>
    `全县社会保险基金收入61105万元，支出31590万元，本年收支结余29515万元，上年滚存结余34431万元，年末滚存结余${then}万元。`;
  expect(found(social('63946'))).toEqual([]);
  expect(found(social('69346'))[0]).toContain('年末滚存结余69346万元');
});

test('the balances of accounts may be told before what the year itself brought', () => {
  const accounts = (opening: string) =>
    `2024年度财政拨款收入总计2220.29万元，其中：年初财政拨款结转和结余${opening}万元，本年财政拨款收入2137.98万元。`;
  expect(found(accounts('82.31'))).toEqual([]);
  expect(found(accounts('823.1'))).toHaveLength(1);
});

test('what is spent, moved and carried on to the next year is all that came in', () => {
  const funds = (moved: string) =>
    `全市政府性基金收入97.20亿元，加上级补助、上年结转等收入48.94亿元，收入总量146.14亿元；当年支出116.91亿元，调出资金${moved}亿元，结转下年14.62亿元。`;
  expect(found(funds('14.61'))).toEqual([]);
  expect(found(funds('41.61'))[0]).toContain('收入总量146.14亿元');
});

test('that the other side comes to what one side should excuses no slip in its total', () => {
  const sides = (out: string) =>
    `平衡情况：全市一般公共预算收入109.61亿元，加上级补助收入230.00亿元、债务转贷收入50.00亿元、上年结转15.98亿元、调入资金30.00亿元，收入总计435.59亿元；支出386.47亿元，加上解支出6.42亿元、债务还本支出39.63亿元、结转下年3.07亿元，支出总计${out}亿元。`;
  expect(found(sides('435.59'))).toEqual([]);
  expect(found(sides('475.59'))[0]).toContain('支出总计475.59亿元');
});
