import { expect, test } from 'vitest';
import { namesOf } from './names.ts';

const find = namesOf(['td', 'tr', 'h1', 'data-style']);

const names = (page: string, from: number, to: number): string | undefined =>
  find(new TextEncoder().encode(page), from, to);

test('a name is found in any case, between its offsets only', () => {
  expect(names('<TD><Tr>', 1, 3)).toBe('td');
  expect(names('<TD><Tr>', 5, 7)).toBe('tr');
  expect(names('<h1>', 1, 3)).toBe('h1');
  expect(names('<x DATA-Style=1>', 3, 13)).toBe('data-style');
});

test('other names are not found, even where they differ in a bit of their codes', () => {
  expect(names('<th>', 1, 3)).toBeUndefined();
  expect(names('<\u0014D>', 1, 3)).toBeUndefined();
  expect(names('<h\u0011>', 1, 3)).toBeUndefined();
  expect(names('<t>', 1, 2)).toBeUndefined();
});
