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
