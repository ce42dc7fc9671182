import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const on = (posts: number, ...more: readonly string[]): readonly string[] =>
  told(
    '2024年度临河县水利局部门整体绩效自评报告',
    `本部门核定编制${posts}名，实有在职人员40名。`,
    '| 单位 | 编制数 | 在职人数 |',
    '| 局机关 | 20 | 18 |',
    '| 河道管理站 | 15 | 12 |',
    '| 质量监督站 | 12 | 10 |',
    ...more,
  ).filter((each) => each.includes('前后不一致'));

test('the posts of the department are those of the total row under that head', () => {
  expect(on(47, '| 合计 | 47 | 40 |')).toEqual([]);
  expect(on(49, '| 合计 | 47 | 40 |')).toEqual([
    '编制数前后不一致：正文为「本部门核定编制49名」，情况表为「47」，仅凭本文不能判断哪一处正确。',
  ]);
});

test('without a total, or with two, a table says nothing of all', () => {
  expect(on(49)).toEqual([]);
  expect(on(49, '| 合计 | 47 | 40 |', '| 合计 | 12 | 10 |')).toEqual([]);
});
