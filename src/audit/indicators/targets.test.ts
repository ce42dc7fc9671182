import { expect, test } from 'vitest';
import { unitsDiffer } from './targets.ts';

test.each([
  ['期', '台', true],
  ['场', '份', true],
  ['场', '辆', true],
  ['份', '台', true],
  ['期', '份', false],
  ['期', '场次', false],
  ['部', '台', false],
  ['次', '份', false],
  ['批', '台', false],
  ['项', '场', false],
  ['家', '个', false],
  ['人', '场', true],
])(
  'events, papers and things are counted apart, each by words that fit all: %s and %s',
  (a, b, apart) => {
    expect(unitsDiffer(a, b)).toBe(apart);
    expect(unitsDiffer(b, a)).toBe(apart);
  },
);
