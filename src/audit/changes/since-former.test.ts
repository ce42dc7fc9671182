import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const since = (words: string) =>
  told(prose(`全县实际改造户厕4069户，受益村48个。较2023年的3650户${words}。`));

test('how much of the year before a change is, is told beside it', () => {
  expect(since('多完成419户，增长11.48%')).toEqual([]);
  expect(since('多完成419户，增长14.48%')).toEqual([
    '「年的3650户」、「多完成419户」、「增长14.48%」：变动率应为11.48%。',
  ]);
});

test('where what grew makes the rate true it is the change that is off', () => {
  expect(since('增加449户，增长11.48%')).toEqual([
    '「全县实际改造户厕4069户」、「年的3650户」、「增加449户」：两数相差419户。',
  ]);
});

test('a change that is told without a rate may be of another number', () => {
  expect(since('多完成449户')).toEqual([]);
});

test('how far spending is before or behind the time that is over is what the two rates differ by', () => {
  const pace = (words: string) =>
    told(prose(`1—9月累计支出44.06万元，执行率73.43%，比序时进度75%${words}。`));
  expect(pace('慢1.57个百分点')).toEqual([]);
  expect(pace('慢2.57个百分点')).toHaveLength(1);
  expect(pace('快1.57个百分点')).toHaveLength(1);
});

test('so is a change of what was actually spent the year before', () => {
  const spent = (change: string, rate: string) =>
    told(prose(`与2023年实际支出3812.6万元相比，增加${change}万元，增幅${rate}。`));
  expect(spent('172.82', '4.53%')).toEqual([]);
  expect(spent('172.82', '8.53%')).toHaveLength(1);
  expect(spent('372.82', '4.53%')).toHaveLength(1);
});

test('a year is held against the one before though an average stands between them', () => {
  const WHOLE = '临河县交通局2024年度项目支出绩效自评报告';
  const visits = (former: number): string =>
    `住院救助4770人次，人均救助1500元；上年住院救助${former}人次，同比增长6%。`;
  const riders = (more: number): string =>
    `客运量3900万人次，每公里载客2.5人次，同比增加${more}万人次，增长8.33%。`;
  const cost = (less: string): string =>
    `运行维护费185.60万元，平均每辆3.20万元，上年为201.40万元，减少${less}万元。`;
  const wood = (now: string): string =>
    `蓄积量${now}万立方米，比上年净增1.6万立方米，上年51.2万立方米。`;
  expect(told(WHOLE, visits(4500), riders(300), cost('15.80'), wood('52.8'))).toEqual([]);
  expect(told(WHOLE, visits(4050), riders(200), cost('18.50'), wood('58.2'))).toHaveLength(4);
});

test('what came and went of money is told where one slip parts it from its net', () => {
  const assets = (net: string): readonly string[] =>
    told(`本年新增资产318.40万元，报废处置96.20万元，净增${net}万元。`);
  expect(assets('222.20')).toEqual([]);
  expect(assets('222.80')).toEqual([
    '「本年新增资产318.40万元」、「报废处置96.20万元」、「净增222.80万元」：两数相差222.2万元。',
  ]);
  expect(assets('150.00')).toEqual([]);
});
