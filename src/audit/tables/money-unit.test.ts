import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { unitUnder } from './money-unit.ts';

test('a column headed by what is counted has no unit of money, one of amounts has', () => {
  const units = ['健身点（处）', '护林员（人）', '造林（万亩）', '器材费（项）支出', '一季度'];
  expect(units.map((head) => unitUnder(head, '万元'))).toEqual(['', '', '', '万元', '万元']);
});

test('the sum of things that are counted is told without a unit of money', () => {
  expect(
    told(
      '青溪区体育中心2024年度项目支出绩效自评报告',
      '| 街道 | 健身点（处） | 健身路径（条） |',
      '| 城东街道 | 6 | 5 |',
      '| 城西街道 | 5 | 4 |',
      '| 河口镇 | 7 | 5 |',
      '| 合计 | 17 | 14 |',
    ),
  ).toEqual(['合计「17」与各项「6」、「5」、「7」之和18相差-1。']);
});
