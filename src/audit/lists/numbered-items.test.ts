import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (sentence: string): readonly string[] =>
  told(prose(sentence)).filter((each) => each.startsWith('总额'));

test('as many amounts as are counted in front of a colon come to the amount in front of them', () => {
  const bonds = (third: string) =>
    on(
      `新增专项债券36692万元，安排用于4个项目：污水处理项目8456万元、门诊楼项目8495万元、管网项目${third}万元、标准厂房项目3779万元。`,
    );
  expect(bonds('15962')).toEqual([]);
  expect(bonds('15692')).toEqual([
    '总额「新增专项债券36692万元」与各项「污水处理项目8456万元」、「门诊楼项目8495万元」、「管网项目15692万元」、「标准厂房项目3779万元」之和36422万元相差270万元。',
  ]);
  // Another matter, or a list that goes on.
  expect(bonds('1234')).toEqual([]);
  expect(
    on('新增债券36692万元，安排用于3个项目：污水处理项目8456万元、门诊楼项目28233万元等。'),
  ).toEqual([]);
});

test('batches with their days come to the sum behind them', () => {
  const batches = (sum: string) =>
    on(
      `专项资金分三批下达：3月12日下达214.10万元，5月20日下达105.03万元，8月6日下达128.23万元，累计下达${sum}万元。`,
    );
  expect(batches('447.36')).toEqual([]);
  expect(batches('474.36')).toHaveLength(1);
});

test('money spent beyond its range or standard is an item as any other', () => {
  const misused = (all: string) =>
    on(`${all}万元资金使用不规范，其中超范围列支12.60万元、附件不全报销19.84万元、滞留28.43万元。`);
  expect(misused('60.87')).toEqual([]);
  expect(misused('60.81')).toHaveLength(1);
});
