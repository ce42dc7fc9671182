import { expect, test } from 'vitest';
import { addParts, addTimes, nothing, parted, wholeOf } from './by-money.ts';

test('sums of money times points are exact where doubles are not', () => {
  // 9,999,999,999.99 元, 100.00 points, over and over: the product alone passes 2^53.
  const money = 999_999_999_999;
  const sum = nothing();
  let exact = 0n;
  for (let i = 0; i < 5000; i += 1) {
    addTimes(sum, parted(money - i), 10_000 - (i % 7));
    exact += BigInt(money - i) * BigInt(10_000 - (i % 7));
  }
  expect(wholeOf(sum)).toBe(exact);
  const twice = nothing();
  for (let i = 0; i < 100; i += 1) addParts(twice, sum);
  expect(wholeOf(twice)).toBe(exact * 100n);
});
