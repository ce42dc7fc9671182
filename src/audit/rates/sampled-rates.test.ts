import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

test('the rate of return is of all that were sent, whatever kinds are told between', () => {
  const returned = (rate: number) =>
    told(
      '2024年度部门整体支出绩效自评报告',
      `发放问卷100份，其中居民60份；回收95份，其中居民58份，回收率${rate}%。`,
    );
  expect(returned(95)).toEqual([]);
  expect(returned(98)).toEqual(['「回收率98%」与「回收95份」÷「发放问卷100份」＝95%不符。']);
});
