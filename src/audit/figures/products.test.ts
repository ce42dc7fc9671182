import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('what is given out behind a semicolon is not for the heads in front of it', () => {
  const given = (other: string) =>
    told(
      prose(`发放低保金342.1万元，救助对象11518人，月人均补差99元；${other}为特困对象600人发放。`),
    );
  expect(given('发放供养金61.5万元，')).toEqual([]);
  expect(told(prose('救助对象563人，每人补助243元；共发放13.68万元。'))).toEqual([]);
  expect(told(prose('救助对象563人，每人补助243元；共发放18.36万元。'))).toHaveLength(1);
});

test('an average for each head and month is of a year or some months of it', () => {
  const year = (sum: string) => told(prose(`救助对象563人，月人均补助243元，全年发放${sum}万元。`));
  expect(year('164.17')).toEqual([]);
  expect(year('184.17')).toEqual([
    '按「救助对象563人」、「月人均补助243元」计算为164.1708万元，与「全年发放184.17万元」不符。',
  ]);
});

test('a sum for each in brackets is for those in front of them, not for those behind', () => {
  const prizes = '上规奖励16家160万元（每家10万元），展会补贴28家56万元。';
  expect(told(prose(prizes))).toEqual([]);
  expect(told(prose('展会补贴（每家2万元）28家65万元。'))).toHaveLength(1);
});

test('what one pays is no total of many', () => {
  expect(told(prose('就餐职工100人，餐费标准早餐5元、午餐18元，个人承担5元。'))).toEqual([]);
});

test('a sum for each is for as many as the sentences above count, where its own counts none', () => {
  const meals = (sum: string) =>
    told(
      prose('项目覆盖学生12450人。'),
      prose(`补助标准为每生每天6元，全年按180天计算，共需${sum}万元。`),
    );
  expect(meals('1344.6')).toEqual([]);
  expect(meals('1354.6')).toEqual([
    '按「项目覆盖学生12450人」、「补助标准为每生每天6元」计算为1344.6万元，与「共需1354.6万元」不符。',
  ]);
});

test('a sum for each of some, called the sum of them, is of those alone', () => {
  const row = (sum: string) =>
    told(prose(`改造危房85户，其中甲类45户，每户补助1.4万元，小计${sum}万元。`));
  expect(row('63')).toEqual([]);
  expect(row('68')).toEqual([
    '按「其中甲类45户」、「每户补助1.4万元」计算为63万元，与「小计68万元」不符。',
  ]);
});

test('the total of several kinds with a sum for each of its own is not that of the last', () => {
  const kinds =
    '倒塌12户，每户补助3万元；严重损坏30户，每户补助1.5万元；一般损坏85户，每户补助0.5万元';
  expect(told(prose(`${kinds}，共发放123.5万元。`))).toEqual([]);
  expect(told(prose(`${kinds}，共发放128.5万元。`))).toEqual([
    `按「${kinds}」计算为123.5万元，与「共发放128.5万元」不符。`,
  ]);
});
