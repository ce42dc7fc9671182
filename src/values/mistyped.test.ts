import { expect, test } from 'vitest';
import { figure } from './figure.ts';
import { isMistyped } from './mistyped.ts';

test.each([
  ['68.75', 68.45, true],
  ['68.75', 67.85, true],
  ['68.75', 68.754, false],
  ['68.75', 61.23, false],
  ['68.75', 168.75, true],
  ['687.50', 68.75, true],
  ['6.5', 65, false],
  ['6.5', 165, false],
  // Sums in floats miss a whole step by little.
  ['10.1', 10.2 - 1e-9, true],
])('%s meant as %d is mistyped: %s', (printed, meant, is) => {
  expect(isMistyped(figure(printed), meant)).toBe(is);
});
