import { expect, test } from 'vitest';
import { once } from './once.ts';

test('what is made of an object is made once, of another object again', () => {
  const asked: string[] = [];
  const length = once(({ words }: { readonly words: string }) => {
    asked.push(words);
    return { length: words.length };
  });
  const [first, second] = [{ words: '绩效' }, { words: '绩效自评' }];
  expect([length(first), length(second), length(first)]).toEqual([
    { length: 2 },
    { length: 4 },
    { length: 2 },
  ]);
  expect(length(first)).toBe(length(first));
  expect(asked).toEqual(['绩效', '绩效自评']);
});
