import { expect, test } from 'vitest';
import { listed, phrase } from './sentence.ts';

test('a quotation is woven into a sentence with its place and nothing more', () => {
  const at = { block: 3 };
  const quote = { verbatim: '5人', at, value: 5 };
  expect(phrase`编制${quote}与${3}人不同`).toEqual(['编制', { verbatim: '5人', at }, '与3人不同']);
  expect(phrase`${quote}`).toEqual([{ verbatim: '5人', at }]);
  expect(phrase`各项${listed([quote, quote])}。`).toEqual([
    '各项',
    { verbatim: '5人', at },
    '、',
    { verbatim: '5人', at },
    '。',
  ]);
});
