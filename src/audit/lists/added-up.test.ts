import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (sentence: string): readonly string[] =>
  told(prose(sentence)).filter((each) => each.startsWith('总额'));

test('what more is added to makes with it the sum behind', () => {
  const income = (opening: string) =>
    on(`本年收入合计647.62万元，加上年初结转和结余${opening}万元，收入总计671.47万元。`);
  expect(income('23.85')).toEqual([]);
  expect(income('32.85')).toEqual([
    '总额「收入总计671.47万元」与各项「本年收入合计647.62万元」、「加上年初结转和结余32.85万元」之和680.47万元相差-9万元。',
  ]);
});

test('a budget is what it was at first and what was added in the year', () => {
  const budget = (more: string) =>
    on(`年初预算数为765.19万元，执行中追加预算${more}万元，追加后为811.76万元。`);
  expect(budget('46.57')).toEqual([]);
  expect(budget('45.67')).toHaveLength(1);
  expect(on('年初预算765.19万元，追加45.67万元，全年可用811.76万元。')).toHaveLength(1);
});

test('several incomes without a sum of their own may be what more is added to', () => {
  expect(
    on('财政拨款收入634.19万元、其他收入13.43万元，加上年初结转23.85万元，收入总计671.47万元。'),
  ).toEqual([]);
});
