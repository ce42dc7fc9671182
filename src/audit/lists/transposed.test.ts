import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('what the first item is listed beside is an item too, and no whole of the others', () => {
  const kinds =
    '办公费41.88万元、印刷费7.22万元、水费3.72万元、电费8.46万元、邮电费4.13万元、差旅费18.80万元。';
  expect(told(prose(kinds))).toEqual([]);
  expect(told(prose('森林1253万亩，其中公益林868万亩、商品林358万亩。'))).toHaveLength(1);
});

test('the last of one thing and the first of the next are no list', () => {
  expect(
    told(
      prose(
        '2022年、2023年“三公”经费支出分别为47.92万元、44.10万元；其中公务接待费分别为4.65万元、4.20万元，公务用车运行维护费分别为43.27万元、39.90万元。',
      ),
    ),
  ).toEqual([]);
});
