import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const report = (...rows: readonly string[]): readonly string[] =>
  told('2024年度临河县博物馆免费开放专项资金绩效自评报告', ...rows);

test('全年 below its quarters is their sum', () => {
  const visits = (third: string) =>
    report(
      '| 季度 | 接待观众（万人次） | 举办临展（个） | 社教活动（场） |',
      '| 一季度 | 3.82 | 2 | 18 |',
      '| 二季度 | 8.46 | 3 | 35 |',
      `| 三季度 | 12.73 | 2 | ${third} |`,
      '| 四季度 | 5.19 | 2 | 21 |',
      '| 全年 | 30.20 | 9 | 126 |',
    );
  expect(visits('52')).toEqual([]);
  expect(visits('54')).toEqual(['合计「126」与各项「18」、「35」、「54」、「21」之和128相差-2。']);
});

test('a note on rounding excuses no more than rounding', () => {
  const income = (change: string) =>
    report(
      '| 收入科目 | 2023年（万元） | 2024年（万元） | 增减（万元） | 2024年占比% |',
      '| 专项收入 | 5218 | 5964 | 746 | 12.9 |',
      '| 行政事业性收费收入 | 3862 | 3615 | -247 | 7.8 |',
      `| 罚没收入 | 4930 | 5627 | ${change} | 12.2 |`,
      '| 国有资源有偿使用收入 | 24315 | 29433 | 5118 | 63.8 |',
      '| 其他收入 | 1475 | 1461 | -14 | 3.2 |',
      '| 合计 | 39800 | 46100 | 6300 | 100.0 |',
      '注：占比四舍五入，分项之和为99.9%。',
    );
  expect(income('697')).toEqual([]);
  expect(income('679')).toEqual(['按本表其他各行的算法，「5627」－「4930」＝697，与「679」不符。']);
});

test('what was paid in the year and in years before is all that was paid', () => {
  const paid = (year: string) =>
    report(
      `截至2024年底累计支付10891.32万元，其中2024年支付${year}万元、以前年度支付1638.54万元。`,
    );
  expect(paid('9252.78')).toEqual([]);
  expect(paid('9225.78')).toHaveLength(1);
});

test('an average for each visit to a family is of the visits to families', () => {
  const visited = (each: string) =>
    report(`走访慰问困难群众416户次，发放慰问金62.4万元，户次均${each}元。`);
  expect(visited('1500')).toEqual([]);
  expect(visited('1050')).toEqual([
    '「户次均1050元」与「发放慰问金62.4万元」÷「走访慰问困难群众416户次」＝1500元不符。',
  ]);
});
