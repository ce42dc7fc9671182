import { expect, test } from 'vitest';
import { firstFrom } from './sorted.ts';

test('the first number that is not below another is found, or the end', () => {
  const sorted = [1, 3, 3, 7];
  expect([0, 1, 2, 3, 4, 7, 8].map((least) => firstFrom(sorted, least))).toEqual([
    0, 0, 1, 1, 3, 3, 4,
  ]);
  expect(firstFrom([], 5)).toBe(0);
});
