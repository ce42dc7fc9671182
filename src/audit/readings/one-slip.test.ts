import { expect, test } from 'vitest';
import { figure } from '../../values/figure.ts';
import { isOneSlip, isSumSlipped } from './one-slip.ts';

const around = (value: number): [number, number] => [value - 0.005, value + 0.005];

test.each([
  ['a digit is another', '8181.44', 2181.44],
  ['two neighbours are exchanged', '2118.44', 2181.44],
  ['a digit is too many', '21811.44', 2181.44],
  ['a digit is missing', '281.44', 2181.44],
  ['the point has moved', '21.8144', 2181.44],
  ['元 stands for 万元', '21814400', 2181.44],
])('a figure in which %s is one slip away from what was meant', (_, printed, meant) => {
  expect(isOneSlip(figure(printed, '万元'), ...around(meant))).toBe(true);
});

test('figures that differ in two places are two different things', () => {
  expect(isOneSlip(figure('8191.44', '万元'), ...around(2181.44))).toBe(false);
  expect(isOneSlip(figure('612.5', '万元'), ...around(2181.44))).toBe(false);
});

test('nothing is no slip of something, however far its point is moved', () => {
  const printed = { coefficient: 2783, decimals: 2, unit: '万元' };
  expect(isOneSlip(printed, 0, 0)).toBe(false);
  expect(isOneSlip(printed, 2.78, 2.78)).toBe(true);
});

test('an amount less than several others is no whole of theirs that rounding and a slip part from them', () => {
  const wan = (coefficient: number) => ({ coefficient, decimals: 2, unit: '万元' });
  const costs = [752, 2787, 1610, 2073, 1635, 3790].map(wan);
  expect(isSumSlipped(wan(1266), costs)).toBe(false);
  // 126.47万元 with its 4 left out is a slip all the same.
  expect(isSumSlipped(wan(1267), costs)).toBe(true);
  expect(isSumSlipped(wan(13648), costs)).toBe(true);
});
