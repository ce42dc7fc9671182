import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const report = (...rows: readonly string[]): readonly string[] =>
  told('2024年度临河县救助资金绩效自评报告', '单位：万元', ...rows).filter((each) =>
    each.startsWith('合计'),
  );
const HEAD = '| 季度 | 一季度 | 二季度 | 三季度 | 四季度 | 全年 |';

test('the quarters of a row come to its year, be it the only row', () => {
  expect(report(HEAD, '| 发放金额 | 33.20 | 34.60 | 36.00 | 34.60 | 138.40 |')).toEqual([]);
  expect(report(HEAD, '| 发放金额 | 33.20 | 34.60 | 36.00 | 34.60 | 183.40 |')).toEqual([
    '合计「183.40」与各项「33.20」、「34.60」、「36.00」、「34.60」之和138.4万元相差45万元。',
  ]);
});

test('rates, and what is counted up from the beginning of the year, are no parts of the year', () => {
  expect(report(HEAD, '| 支出进度（%） | 21.20 | 48.60 | 76.00 | 98.60 | 98.60 |')).toEqual([]);
  expect(report(HEAD, '| 发放金额 | 33.20 | 67.80 | 103.80 | 138.40 | 138.40 |')).toEqual([]);
});
