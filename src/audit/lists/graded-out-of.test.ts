import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const answers = (all: number, behind = '') =>
  told(
    prose(
      '共发放问卷414份，回收有效问卷371份，有效回收率89.61%。',
      `调查结果显示，${all}份有效问卷中，非常满意212份、满意124份、一般27份、不满意8份${behind}。`,
    ),
  );

test('grades right behind what they are grades of come to it, whatever else is told of them', () => {
  expect(answers(371)).toEqual([]);
  expect(answers(301)).toHaveLength(1);
});

test('shares that are told in turn behind a list do not go on with it', () => {
  const shares = '，占比分别为57.14%、33.42%、7.28%、2.16%';
  expect(answers(371, shares)).toEqual([]);
  expect(answers(301, shares).join()).toContain('合计371份不等');
});

test('a grade is not what the lower ones beside it are of', () => {
  expect(
    told(
      prose(
        '有效问卷108份。其中选择“满意”以上的74份，占68.52%；选择“基本满意”的31份，占28.70%；选择“不满意”的3份，占2.78%。',
      ),
    ),
  ).toEqual([]);
});
