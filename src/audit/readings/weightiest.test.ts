import { expect, test } from 'vitest';
import { weightiest } from './weightiest.ts';

const isSame = (a: { whole: number }, b: { whole: number }): boolean => a.whole === b.whole;

test('of several readings that is meant for which most speaks', () => {
  const readings = [
    { whole: 500, weight: 3 },
    { whole: 480, weight: 5 },
    { whole: 450, weight: 4 },
  ];
  expect(weightiest(readings, isSame)).toBe(readings[1]);
  expect(weightiest([], isSame)).toBeUndefined();
});

test('where as much speaks for another whole nobody can tell which is meant', () => {
  const readings = [
    { whole: 500, weight: 5 },
    { whole: 480, weight: 5 },
  ];
  expect(weightiest(readings, isSame)).toBeUndefined();
  expect(weightiest([...readings, { whole: 450, weight: 6 }], isSame)?.whole).toBe(450);
});

test('one whole told twice is one whole', () => {
  const readings = [
    { whole: 500, weight: 5 },
    { whole: 500, weight: 5 },
  ];
  expect(weightiest(readings, isSame)).toBe(readings[0]);
});
