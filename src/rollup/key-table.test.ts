import { expect, test } from 'vitest';
import { keyTable } from './key-table.ts';

test('a hundred thousand keys that differ by a sign have numbers of their own, and keep them', () => {
  const keys = keyTable();
  const key = (i: number) => `output\tquantity\tatLeast\t项\t单位${i % 977}完成任务${i}`;
  const numbers = Array.from({ length: 100_000 }, (_, i) => keys.numberOf(key(i)));
  expect(numbers.filter((number, i) => number !== i)).toEqual([]);
  for (const i of [0, 1, 999, 1000, 31_415, 99_999]) expect(keys.numberOf(key(i))).toBe(i);
});

test('the words are known of the first keys and of those that came again', () => {
  const keys = keyTable();
  for (let i = 0; i < 2000; i += 1) keys.numberOf(`指标${i}`);
  expect([keys.wordsOf(7), keys.wordsOf(1500)]).toEqual(['指标7', undefined]);
  keys.numberOf('指标1500');
  expect(keys.wordsOf(1500)).toBe('指标1500');
});
