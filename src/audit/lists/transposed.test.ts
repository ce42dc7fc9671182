import { expect, test } from 'vitest';
import { told } from '../../../test/told.ts';
import { prose } from '../examples.ts';

test('what the first item is listed beside is an item too, and no whole of the others', () => {
  const kinds =
    '办公费41.88万元、印刷费7.22万元、水费3.72万元、电费8.46万元、邮电费4.13万元、差旅费18.80万元。';
  expect(told(prose(kinds))).toEqual([]);
  expect(told(prose('森林1253万亩，其中公益林868万亩、商品林358万亩。'))).toHaveLength(1);
});
