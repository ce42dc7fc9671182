import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gather } from './gather.ts';

test('gives what flatMap gives: lists laid one behind another, single things as they are', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.integer(), fc.array(fc.integer()))), (list) => {
      const doubled = (each: number | number[], i: number) =>
        typeof each === 'number' ? each * 2 + i : each.map((one) => one * 2 + i);
      expect(gather(list, doubled)).toEqual(list.flatMap(doubled));
    }),
  );
});

test('lists in the lists that are made stay lists', () => {
  expect(gather([1, 2], (n) => [[n, n]])).toEqual([
    [1, 1],
    [2, 2],
  ]);
});
