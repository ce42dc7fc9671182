import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const units = (...lines: readonly string[]) =>
  told('关于临河县2024年财政决算（草案）的报告', ...lines).filter((each) => each.includes('单位'));

test('an amount of a list that comes to its whole in the unit of the others alone has the wrong one', () => {
  const bonds = (amount: string, whole = '53697万元') =>
    units(`2024年新增债券${whole}，其中：新增一般债券15514万元、新增专项债券${amount}。`);
  expect(bonds('38183万元')).toEqual([]);
  expect(bonds('38183元')).toEqual([
    '「年新增债券53697万元」、「新增专项债券38183元」：单位为万元时各部分之和才与总数相符，可能把单位写错。',
  ]);
  expect(bonds('38183亿元')).toHaveLength(1);
  expect(bonds('38183万元', '53697元')).toHaveLength(1);
  expect(units('收支总预算1079.34元。收入包括：拨款1079.34万元、基金0.00万元。')).toHaveLength(1);
  expect(units('拨款120.5万元，基金33.61元，收入总计154.11万元。')).toHaveLength(1);
});

test('amounts in several units that come to their whole, or to none, are left alone', () => {
  expect(units('支出2万元，其中：补贴15000元、慰问5000元。')).toEqual([]);
  expect(units('发放补贴53697万元，其中：城镇15514万元，人均补贴1200元。')).toEqual([]);
});

test('an amount and its change have the unit in which the rate of the change is true', () => {
  const tax = (now: string, change = '2264万元') =>
    units(`房产税完成30万元。非税收入${now}，同比增长4.91%，增加${change}。`);
  expect(tax('48388万元')).toEqual([]);
  expect(tax('48388元')).toEqual([
    '「非税收入48388元」、「增加2264万元」：单位为万元时变动率才可复算，可能把单位写错。',
  ]);
  expect(tax('48388万元', '2264元')).toHaveLength(1);
  expect(units('上年结转163万元，本年收入2527元，收入总计2690万元。')).toHaveLength(1);
});
