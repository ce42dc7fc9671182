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
