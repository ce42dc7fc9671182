import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const off = (words: string) => told(prose(words)).filter((each) => each.startsWith('总额'));

test('a part greater than all that is told in front of it is no part of it', () => {
  expect(off('接待支出2.5万元，其中国内接待支出3.5万元。')).toHaveLength(1);
});

test('limits, prices, and amounts of another matter in front of a semicolon have no parts', () => {
  expect(off('每公里造价低于40万元，其中县级资金支出84.3万元。')).toEqual([]);
  expect(off('购置设备38.6万元；管理费占资金总额的1.15%，其中县级资金支出84.3万元。')).toEqual([]);
});
