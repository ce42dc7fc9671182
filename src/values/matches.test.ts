import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesOf } from './matches.ts';

const PATTERNS = [/年|月/g, /\d+(?:\.\d+)?/g, /\d*/g, /(?<=第)\d/g, /[^。]*。?/g];

test('finds what matchAll finds, in the same places, blank matches too', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('1', '2', '.', '年', '月', '第', '。', ' ') }),
      fc.constantFrom(...PATTERNS),
      (text, pattern) => {
        const plain = (all: Iterable<RegExpMatchArray>) =>
          [...all].map((match) => [match.index, ...match]);
        expect(plain(matchesOf(text, pattern))).toEqual(plain(text.matchAll(pattern)));
      },
    ),
  );
});

test('a pattern that was used before starts anew', () => {
  const pattern = /\d/g;
  expect(pattern.test('12')).toBe(true);
  expect(matchesOf('12', pattern).map(([digit]) => digit)).toEqual(['1', '2']);
});
