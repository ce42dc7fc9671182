import { expect, test } from 'vitest';
import { findingsOn } from '../../../test/told.ts';
import { plain } from '../wording/sentence.ts';

const sums = (came: string, went: string, opening: string, closing: string, more = '') =>
  findingsOn(
    `青溪县水务局2024年度部门决算公开说明

一、收入支出决算情况
2024年度收入总计${came}万元，支出总计${went}万元。
（一）本年收入合计300.50万元。
（二）本年支出合计310.25万元。年末结转和结余${closing}万元，年初结转和结余${opening}万元。${more}`,
  )
    .filter(({ check }) => check === 'FundSourcesSum')
    .map(({ words }) => plain(words.zh));

test('totals, what came in and went out, and both balances agree over several sentences', () => {
  expect(sums('325.60', '325.60', '25.10', '15.35')).toEqual([]);
  expect(sums('325.60', '325.60', '61.70', '15.35')).toEqual([
    '总额「年度收入总计325.60万元」与各项「本年收入合计300.50万元」、「年初结转和结余61.70万元」之和362.2万元相差-36.6万元。',
  ]);
  expect(sums('325.60', '325.60', '25.10', '75.35')).toHaveLength(1);
  expect(sums('325.60', '352.60', '25.10', '15.35').length).toBeGreaterThan(0);
});

test('where nothing holds, or other money enters, the accounts are not all told', () => {
  expect(sums('325.60', '335.60', '61.70', '15.35')).toEqual([]);
  expect(sums('325.60', '325.60', '24.10', '15.35', '使用非财政拨款结余1.00万元。')).toEqual([]);
});

test('a paragraph that opens with a part of the money goes on with it', () => {
  const funds =
    '\n（三）政府性基金预算财政拨款收入40.00万元，本年支出40.00万元，年末结转和结余0.50万元。';
  expect(sums('325.60', '325.60', '25.10', '15.35', funds)).toEqual([]);
  const parts = (closing: string) =>
    findingsOn(
      `青溪县水务局2024年度部门决算公开说明

一、收入支出决算情况
2024年度收入总计325.60万元，支出总计325.60万元。
本年收入合计300.50万元，年初结转和结余25.10万元。
2024年度财政拨款收、支总计均为290.00万元。其中：本年支出280.00万元，年末结转和结余${closing}万元。`,
    ).filter(({ check }) => check === 'FundSourcesSum').length;
  expect(parts('10.00')).toBe(0);
});
