import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const spent = (one: string, other: string) =>
  told(
    `2024年${one}一般公共预算支出96.4亿元，比上年增长2%。`,
    `2024年${other}一般公共预算支出94.6亿元，比上年增长3%。`,
  ).filter((each) => each.includes('前后不一致'));

test('what a county spends and what its own level spends are two amounts', () => {
  expect(spent('全县', '县本级')).toEqual([]);
  expect(spent('', '县本级')).toEqual([]);
  expect(spent('全市', '全县')).toEqual([]);
});

test('of one level told twice, or of all told with and without its name, an amount is one', () => {
  expect(spent('县本级', '县本级')).toHaveLength(1);
  expect(spent('全县', '全县')).toHaveLength(1);
  expect(spent('', '全县')).toHaveLength(1);
});

test('a heading says whose amounts stand below it', () => {
  const below = (one: string, other: string) =>
    told(
      `（一）${one}执行情况`,
      '2024年一般公共预算支出96.4亿元，比上年增长2%。',
      `（二）${other}执行情况`,
      '2024年一般公共预算支出94.6亿元，比上年增长3%。',
    ).filter((each) => each.includes('前后不一致'));
  expect(below('全县', '县本级')).toEqual([]);
});
