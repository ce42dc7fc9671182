import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const wrong = (...lines: readonly string[]) => told(prose(...lines));

test('what people have to live on is reckoned by statistics, not from figures beside it', () => {
  expect(
    wrong('农村居民人均可支配收入17240元，村集体收入20万元以上的村8个，选派干部12名。'),
  ).toEqual([]);
});

test('a bound is no total, and what goes beyond a plan is no number of an average', () => {
  expect(wrong('村均集体经济收入8.0万元，20万元以上的村20个。')).toEqual([]);
  expect(
    wrong('营造林2360亩，超年度计划360亩，亩均投资1800元；新增泊位200个，投资135.98万元。'),
  ).toEqual([]);
});

test('an average beside its total and its number is still held against them', () => {
  expect(wrong('培训农民300人，支出补贴36万元，人均补贴1500元。')).toHaveLength(1);
  expect(wrong('培训农民300人，支出补贴36万元，人均补贴1200元。')).toEqual([]);
});

test('an average is not held against a total and a number that both stand beyond semicolons', () => {
  const others = '抽查企业415户，公示率100%；办公费210.49万元；';
  expect(wrong(`${others}适配辅具554件，无障碍改造138户，户均补助5000元。`)).toEqual([]);
  expect(wrong('待遇领取516人，月人均124元；修缮项目预算231万元，决算114.02万元。')).toEqual([]);
});

test('green space a head is reckoned by statistics', () => {
  expect(wrong('共青团员4513名。新增绿地6.1万平方米，人均公园绿地14.0平方米。')).toEqual([]);
});
