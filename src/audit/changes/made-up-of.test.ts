import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';

const WHOLE = '临河县档案馆2024年度部门整体支出绩效自评报告';
const line = (final: string, first: string, change: string): string =>
  `部门整体支出全年预算数${final}（年初预算${first}，${change}），全年执行数100万元。`;

test.each([
  [line('120.5万元', '100万元', '年中调整增加20.5万元')],
  [line('120.5万元', '150.5万元', '年中调减30万元')],
  [line('120.5万元', '100万元', '上年结转20万元')],
  [line('120.5万元', '100万元', '年中追加25万元，调减4.5万元')],
])('the budget of the year is made up of what its brackets hold: %s', (text) => {
  expect(told(WHOLE, text)).toEqual([]);
});

test.each([
  [line('120.5万元', '100万元', '年中调整增加25万元'), '年中调整增加25万元', '125万元'],
  [line('120.5万元', '100万元', '年中追加20.5亿元'), '年中追加20.5亿元', '205100万元'],
  [line('120.5万元', '150.5万元', '调减20万元'), '调减20万元', '130.5万元'],
])('what does not come to it is found: %s', (text, change, sum) => {
  expect(told(WHOLE, text)).toContainEqual(
    expect.stringMatching(new RegExp(`「${change}」：增减后应为${sum}。$`)),
  );
});
