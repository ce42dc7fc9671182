import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

const on = (amount: string, end = '。'): readonly string[] =>
  told(
    prose(
      `本年实施三个项目，支出共计261.61万元，分别是抽检项目（65.21万元）、检查项目（${amount}万元）和维权经费（54.55万元）${end}`,
    ),
  ).filter((each) => each.startsWith('总额'));

test('amounts in brackets behind their names, told in turn, come to the amount in front', () => {
  expect(on('141.85')).toEqual([]);
  expect(on('114.85')).toEqual([
    '总额「支出共计261.61万元」与各项「65.21万元」、「114.85万元」、「54.55万元」之和234.61万元相差27万元。',
  ]);
  expect(on('1418.5')).toHaveLength(1);
});

test('a list that goes on is not held against it', () => {
  expect(on('114.85', '等。')).toEqual([]);
});
