import { expect, test } from 'vitest';
import { numberAt, placeOfKey } from './picked.ts';

const TEXT = '全年支出1,067.46万元，执行率96.5%，下降-3人。';
const found = (words: string, within: number) => {
  const stretch = numberAt(TEXT, TEXT.indexOf(words) + within);
  return stretch && TEXT.slice(stretch.from, stretch.to);
};

test('a click in a number means the whole number, with its sign, its commas and its %', () => {
  expect([found('1,067.46', 3), found('1,067.46', 0), found('1,067.46', 8)]).toEqual([
    '1,067.46',
    '1,067.46',
    '1,067.46',
  ]);
  expect([found('96.5%', 5), found('-3', 0)]).toEqual(['96.5%', '-3']);
});

test('a click between numbers means none', () => {
  expect([found('全年', 1), found('执行率', 1), numberAt('', 0)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

test('keys of the page are places', () => {
  expect([placeOfKey('12'), placeOfKey('14/3/0'), placeOfKey('')]).toEqual([
    { block: 12 },
    { block: 14, row: 3, column: 0 },
    undefined,
  ]);
});
