import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (...lines: readonly string[]): readonly string[] => told(prose(...lines));

test('a standard times the number makes the amount, as far as that is rounded', () => {
  const paid = (standard: string, area: string, sum: string) =>
    on(`按每亩${standard}元的标准，对全县${area}亩种粮面积发放补贴，共发放${sum}万元。`);
  expect(paid('60', '5399', '32.39')).toEqual([]);
  expect(paid('60', '5399', '32.93')).toEqual([
    '按「对全县5399亩」、「按每亩60元」计算为32.394万元，与「共发放32.93万元」不符。',
  ]);
  expect(paid('68', '5399', '32.39')).toHaveLength(1);
  expect(paid('60', '53399', '32.39')).toHaveLength(1);
  // Further apart than by a stroke the amount is of other land.
  expect(paid('60', '5399', '47.16')).toEqual([]);
});

test('a standard for each month is paid in so many months as the sentence says', () => {
  const paid = (people: string, months: string, sum: string) =>
    on(
      `为${people}名护林员发放补贴，标准为每人每月660元，全年按${months}个月计算，共发放${sum}万元。`,
    );
  expect(paid('474', '12', '375.41')).toEqual([]);
  expect(paid('474', '10', '312.84')).toEqual([]);
  expect(paid('474', '12', '315.41')).toHaveLength(1);
  expect(paid('4574', '12', '375.41')).toHaveLength(1);
  expect(on('租用库房415平方米，租金标准为每平方米每月20元，全年租金支出9.96万元。')).toEqual([]);
  expect(on('租用库房415平方米，租金标准为每平方米每月20元，全年租金支出9.69万元。')).toHaveLength(
    1,
  );
});

test('of people and days both count where each is paid for each day', () => {
  const paid = (people: string) =>
    on(`培训学员${people}人，培训时间6天，按每人每天300元的标准，支出培训费34.92万元。`);
  expect(paid('194')).toEqual([]);
  expect(paid('149')).toHaveLength(1);
});

test('where another number makes the amount, or two standards are told, nothing is said', () => {
  expect(on('全县1286人申领，实际符合条件1268人，按每人500元的标准，共发放63.40万元。')).toEqual(
    [],
  );
  expect(on('补助120人，每人每月600元，另按每人200元发放慰问金，共发放88.80万元。')).toEqual([]);
  expect(on('补助120人，每人不超过600元，共发放7.02万元。')).toEqual([]);
});

test('what each of those in front is given makes the amount', () => {
  const given = (sum: string) => on(`对58家达标企业各奖励6万元，兑现奖励资金${sum}万元。`);
  expect(given('348')).toEqual([]);
  expect(given('384')).toHaveLength(1);
  expect(given('3480')).toHaveLength(1);
});

test('what a number and a sum for each come to may be the amount of another clause, of which a part was paid', () => {
  expect(
    on('预算420万元，新增点位35个，每个点位12万元，年底支付396万元（留质保金24万元）。'),
  ).toEqual([]);
});
