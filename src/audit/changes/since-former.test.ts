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
