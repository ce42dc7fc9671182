import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (sentence: string): readonly string[] => told(prose(sentence));

test('works do not end before they begin', () => {
  expect(on('市场改造于2024年3月15日开工建设，2024年11月20日竣工验收。')).toEqual([]);
  expect(on('市场改造于2024年11月15日开工建设，2024年3月20日竣工验收。')).toEqual([
    '起止日期「2024年11月15日开工建设，2024年3月20日竣工验收」截止早于起始。',
  ]);
  expect(on('市场改造于2024年5月签订合同，2024年3月完成竣工验收。')).toHaveLength(1);
  expect(on('市场改造2024年5月开工，原定2024年3月竣工。')).toEqual([]);
});

test('a span has as many days as are told', () => {
  expect(on('公示时间为2024年9月5日至9月11日，共7天。')).toEqual([]);
  expect(on('公示时间为2024年9月5日至9月11日，共6天。')).toEqual([]);
  expect(on('公示时间为2024年9月5日至9月11日，共5天。')).toHaveLength(1);
});
