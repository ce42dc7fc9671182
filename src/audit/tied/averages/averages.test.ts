import { expect, test } from 'vitest';
import { told } from '../../../../test/told.ts';

test('what a guest cost is the sum for receptions over the guests', () => {
  const guests = (each: number) =>
    told(`2024年公务接待费4.12万元，比预算少0.3万元。全年接待52批次、412人次，人均${each}元。`);
  expect(guests(100)).toEqual([]);
  expect(guests(150)).toEqual(['「人均150元」与「年公务接待费4.12万元」÷「412人次」＝100元不符。']);
});

test('what a vehicle cost is the sum for running vehicles over those that are kept', () => {
  const vehicles = (each: string) =>
    told(
      `公务用车运行维护费27.3万元，比上年减少1万元。年末公务用车保有量11辆，平均每辆${each}万元。`,
    );
  expect(vehicles('2.48')).toEqual([]);
  expect(vehicles('3.48')).toHaveLength(1);
});
