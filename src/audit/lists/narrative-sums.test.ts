import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { document, paragraph, span, table } from '../../document/build.ts';
import { extract } from '../../extract/extract.ts';
import { sumsOf } from './narrative-sums.ts';

/** How the sum of income in a row comes out, by the columns that its first two cells take. */
const verdicts = (first: number, second: number) => {
  const grid = table([
    [span('年度收入情况（万元）', 1, 6)],
    ['机构名称', '收入合计', '上年结转', '公共财政拨款', '政府基金拨款', '其他收入'],
    ['县水务局机关', span('125.69', 1, first), span('20.08', 1, second), '105.61', '0'].concat(
      first + second === 2 ? ['0'] : [],
    ),
  ]);
  const loose = { ...grid, flattened: 'positions' as const, uncertain: true as const };
  const report = extract(document([paragraph('2024年度临河县水务局自评报告'), loose])).value;
  const sums = sumsOf(report, [
    {
      wholes: ['totalRevenue'],
      needed: ['openingCarryOver', 'generalPublicBudget', 'otherRevenue'],
      optional: ['governmentFundsBudget'],
      least: 3,
    },
  ]);
  return typeof sums === 'string' ? sums : sums.map(({ balance }) => balance.verdict);
};

test('a cell that lies under the heads of a whole and of its part is no part of itself', () => {
  expect(verdicts(1, 1)).toEqual(['same']);
  expect(verdicts(2, 1)).toEqual('insufficientData');
});

test('an unknown amount within a part leaves the parts of the whole as they are', () => {
  const on = (total: string, tail: string) =>
    told(
      '2024年度临河县残联部门整体支出绩效自评报告',
      `2024年我单位支出共计${total}万元。基本支出161.77万元，包括人员经费151.91万元和公用经费9.86万元；项目支出31.07万元，${tail}。`,
    ).filter((each) => each.includes('与各部分「基本支出'));
  const within = '其中业务工作专项22.97万元、运行维护专项8.10万元';
  expect(on('192.84', within)).toEqual([]);
  expect(on('912.84', within)).toHaveLength(1);
  // Beside the parts it may be one more.
  expect(on('200.94', '运行维护专项8.10万元')).toEqual([]);
});
