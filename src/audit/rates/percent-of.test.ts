import { expect, test } from 'vitest';
import { extract } from '../../extract/extract.ts';
import { readText } from '../../formats/text/read.ts';
import { type Counted, countedIn } from '../figures/counted.ts';
import { CUT, FILLED, isPercentOf, isPercentOfChange } from './percent-of.ts';

const rate = countedIn(extract(readText('完成率66.7%。')).value)[0]?.[0] as Counted;

test('a percentage is a part over a whole by half of its last digit, or by as many of them as are left open', () => {
  expect(isPercentOf(rate, 2, 3)).toBe(true);
  expect(isPercentOf(rate, 666, 1000)).toBe(false);
  expect(isPercentOf(rate, 666, 1000, CUT)).toBe(true);
  expect(isPercentOf(rate, 6655, 10_000, CUT)).toBe(false);
  expect(isPercentOf(rate, 6655, 10_000, FILLED)).toBe(true);
  expect(isPercentOf(rate, 66, 100, CUT, 0.6)).toBe(true);
  expect(isPercentOf(rate, 2, 0)).toBe(false);
});

test('a percentage of a change is the difference over what there was before', () => {
  expect(isPercentOfChange(rate, 3, 5)).toBe(true);
  expect(isPercentOfChange(rate, 3, 1)).toBe(true);
  expect(isPercentOfChange(rate, 5, 3)).toBe(false);
});
