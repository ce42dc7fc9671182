import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

test('what the amounts of two years differ by is what stands behind them', () => {
  const visits = (base: string, way: string, change: string) =>
    told(`公务接待费2024年预算9万元，2023年预算${base}万元；对比${way}${change}万元。`);
  expect(visits('13.45', '减少', '4.45')).toEqual([]);
  expect(visits('14.35', '减少', '4.45')).toHaveLength(1);
  expect(visits('13.45', '增加', '4.45')).toHaveLength(1);
});

test('each of two figures changed from what the year before had, told behind the changes', () => {
  const accidents = (now: string) =>
    told(`道路交通事故${now}起，死亡38人，分别比上年减少31起、7人，上年为245起、45人。`);
  expect(accidents('214')).toEqual([]);
  expect(accidents('218')).toEqual([
    '「道路交通事故218起」、「分别比上年减少31起」、「上年为245起」：两数相差27起。',
  ]);
  const readers = (rate: string) =>
    told(
      `接待读者38.20万人次，外借21.60万册次，分别较上年增长${rate}%和8.0%，上年接待读者33.99万人次、外借20.00万册次。`,
    );
  expect(readers('12.4')).toEqual([]);
  expect(readers('16.4')).toHaveLength(1);
});

test('the figures of a year behind those of the year before, with their differences and rates in turn', () => {
  const row = (by: string, rates: string) =>
    told(
      `2023年发生事故36起、受伤25人，2024年发生27起、受伤14人，分别比上年减少${by}，降幅分别为${rates}。`,
    );
  expect(row('9起和11人', '25%和44%')).toEqual([]);
  expect(row('7起和11人', '25%和44%')).toHaveLength(1);
  expect(row('9起和11人', '25%和48%')).toHaveLength(1);
});

test('what a figure was a year before stands behind how much shorter it has become', () => {
  const stay = (before: string) => told(`平均住院日8.2天，比上年缩短0.6天，上年为${before}天。`);
  expect(stay('8.8')).toEqual([]);
  expect(stay('8.3')).toEqual([
    '「平均住院日8.2天」、「比上年缩短0.6天」、「上年为8.3天」：两数相差0.1天。',
  ]);
});

test('what was newly added leads from the number before to the number now', () => {
  const beds = (now: number) => told(`新增床位60张，床位总数由80张增加到${now}张。`);
  expect(beds(140)).toEqual([]);
  expect(beds(190)).toEqual([
    '「新增床位60张」、「床位总数由80张」、「增加到190张」：两数相差110张。',
  ]);
});
