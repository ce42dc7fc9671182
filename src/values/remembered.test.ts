import { expect, test } from 'vitest';
import { remembered } from './remembered.ts';

test('words that come again are asked once, answers of nothing too', () => {
  const asked: string[] = [];
  const numberIn = remembered((words) => {
    asked.push(words);
    return /\d/.test(words) ? Number(words) : undefined;
  });
  expect(['12', '分值', '12', '分值'].map(numberIn)).toEqual([12, undefined, 12, undefined]);
  expect(asked).toEqual(['12', '分值']);
});

test('long words are asked anew each time, and more words than are kept are answered too', () => {
  let asked = 0;
  const lengthOf = remembered((words) => {
    asked += 1;
    return words.length;
  });
  const sentence = '字'.repeat(41);
  expect([lengthOf(sentence), lengthOf(sentence), asked]).toEqual([41, 41, 2]);
  const many = Array.from({ length: 4100 }, (_, i) => `${i}`);
  expect(many.map(lengthOf)).toEqual(many.map((words) => words.length));
});
