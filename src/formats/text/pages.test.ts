import { expect, test } from 'vitest';
import { readText } from './read.ts';

/** A page of rows kept in columns by blanks, numbered from a line on. */
const rows = (from: number): readonly string[] =>
  Array.from({ length: 14 }, (_, i) => `接收档案${from + i}批    ≥${from + i}卷    ${from + i}卷`);

const text = (numbers: readonly number[]): string =>
  numbers.flatMap((number, i) => [...rows(1 + i * 14), `${number}`, '']).join('\n');

test('bare numbers that count the pages do not cut a table', () => {
  const read = readText(text([1, 2, 3]));
  expect(read.blocks.map((block) => (block.kind === 'table' ? block.rows : block.text))).toEqual([
    42,
  ]);
  expect(read.source).toEqual({ format: 'txt', dropped: ['页码3处'] });
});

test('bare numbers that do not count are words of the text', () => {
  const read = readText(text([7, 3, 9]));
  expect(read.source.dropped).toEqual([]);
  expect(read.blocks.length).toBeGreaterThan(1);
});
