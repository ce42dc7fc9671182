import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('a month or a day that no calendar has is none', () => {
  expect(on('工程于2024年13月5日开工。')).toEqual(['起止日期「2024年13月5日」在日历上不存在。']);
  expect(on('项目9月31日通过验收。')).toHaveLength(1);
  expect(on('项目2023年2月29日通过验收。')).toHaveLength(1);
  expect(on('项目2024年2月29日通过验收，连续供水12月以上。')).toEqual([]);
});

test('a later stage is not dated before an earlier one', () => {
  const steps = (handed: string) =>
    on(
      `2024年4月15日，施工单位进场；同年8月20日，主体工程完工；同年9月12日，组织竣工验收；同年${handed}，工程移交使用。`,
    );
  expect(steps('10月8日')).toEqual([]);
  expect(steps('7月8日')).toEqual([
    '起止日期「同年9月12日，组织竣工验收；同年7月8日」截止早于起始。',
  ]);
  // Of whose next March it is told stays open, and what is planned may change.
  expect(on('项目2023年11月开工，3月完工。')).toEqual([]);
  expect(on('项目2024年11月开工，计划2024年8月完工。')).toEqual([]);
  expect(on('一标段2024年11月开工，二标段2024年8月完工。')).toEqual([]);
  expect(on('项目建设期为2024年3月至2023年12月。')).toHaveLength(1);
  expect(on('供暖期为2024年11月至2025年3月，值守期为11月至3月。')).toEqual([]);
});

test('so many days or months lie between two dates as are told, the first one counted or not', () => {
  const built = (days: string) =>
    on(`工程于2024年3月21日开工，2024年10月15日竣工，历时${days}天。`);
  expect(built('208')).toEqual([]);
  expect(built('209')).toEqual([]);
  expect(built('2080')).toHaveLength(1);
  expect(built('280')).toEqual([
    '起止日期「2024年3月21日开工，2024年10月15日竣工，历时280天」与所写天数不符。',
  ]);
  // Less the days on which nobody worked it may be any number.
  expect(built('165')).toEqual([]);
  expect(on('服务期为2024年1月1日至2024年12月31日，共12个月。')).toEqual([]);
  expect(on('服务期为2024年1月1日至2024年12月31日，共11个月。')).toHaveLength(1);
  expect(on('整治行动从3月持续到11月，历时9个月。')).toEqual([]);
  expect(on('整治行动从3月持续到11月，历时19个月。')).toHaveLength(1);
});

test('what is done before its term is early by the days between', () => {
  const done = (lead: string) =>
    on(`项目应于2024年9月30日前完工，实际于2024年9月12日完工，较合同工期${lead}天。`);
  expect(done('提前18')).toEqual([]);
  expect(done('提前19')).toEqual([]);
  expect(done('提前81')).toHaveLength(1);
  expect(done('延期18')).toHaveLength(1);
});
