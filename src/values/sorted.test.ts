import { expect, test } from 'vitest';
import { firstByKey, firstFrom } from './sorted.ts';

test('the first number that is not below another is found, or the end', () => {
  const sorted = [1, 3, 3, 7];
  expect([0, 1, 2, 3, 4, 7, 8].map((least) => firstFrom(sorted, least))).toEqual([
    0, 0, 1, 1, 3, 3, 4,
  ]);
  expect(firstFrom([], 5)).toBe(0);
});

test('things in order are found by their key, the first of those that share it', () => {
  const lines = [{ block: 2 }, { block: 5 }, { block: 5 }, { block: 9 }];
  const at = (least: number) => firstByKey(lines, ({ block }) => block, least);
  expect([0, 2, 3, 5, 6, 9, 10].map(at)).toEqual([0, 0, 1, 1, 3, 3, 4]);
});
