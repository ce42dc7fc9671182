import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const reasons = (...amounts: readonly string[]): readonly string[] =>
  told(
    '2024年度临河县水利局部门决算公开说明',
    ...amounts.map(
      (amount, i) =>
        `（${'一二三四'[i]}）${['收入支出总体情况', '财政拨款情况', '一般公共预算情况', '项目支出情况'][i]}。主要原因：项目支出增加，较上年增加${amount}万元，主要由于办公大楼装修等一次性项目增加。`,
    ),
  );

test('a reason that is given word for word in several paragraphs has one amount', () => {
  expect(reasons('1133.95', '1133.95', '1133.95')).toEqual([]);
  expect(reasons('1133.95', '1138.95', '1133.95')).toEqual([
    expect.stringContaining('1138.95万元'),
  ]);
});

test('amounts that are no slip of each other are of different things', () => {
  expect(reasons('1133.95', '871.20', '1133.95')).toEqual([]);
  expect(reasons('1133.95', '1138.95', '1133.95', '1138.95')).toEqual([]);
});
