import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('what is told period by period comes to the sum behind it, in one sentence', () => {
  const all = (second: string, sum: string) =>
    told(
      prose(`养老服务补贴上半年发放84.7万元，下半年发放${second}万元，全年累计发放${sum}万元。`),
    );
  expect(all('262.25', '346.95')).toEqual([]);
  expect(all('262.65', '346.95')).toHaveLength(1);
  expect(all('262.25', '364.95')).toHaveLength(1);
});

test('so it does in several sentences, and for each of two kinds of figures', () => {
  const paid = (sum: string) =>
    told(prose(`3月，拨付资金414.51万元。7月，再次拨付164.8万元。全年合计拨付${sum}万元。`));
  expect(paid('579.31')).toEqual([]);
  expect(paid('597.31')).toHaveLength(1);
  const both = (pupils: string, sum: string) =>
    told(
      prose(
        `春季学期资助1200人次，发放60.5万元；秋季学期资助1300人次，发放65.6万元。全年共资助${pupils}人次，发放资金${sum}万元。`,
      ),
    );
  expect(both('2500', '126.1')).toEqual([]);
  expect(both('2700', '126.1')).toHaveLength(1);
  expect(both('2500', '125.1')).toHaveLength(1);
});

test('a plan, a balance or a year told twice makes no sum of periods', () => {
  for (const sentence of [
    '2022年安排30.11万元，2023年安排40.22万元，三年累计计划110.33万元。',
    '2022年结余30.11万元，2023年结余40.22万元，累计结余40.22万元。',
    '2024年安排30.11万元，2024年支出28.22万元，全年共支出28.32万元。',
  ])
    expect(told(prose(sentence))).toEqual([]);
});
