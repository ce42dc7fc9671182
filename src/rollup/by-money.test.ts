import { expect, test } from 'vitest';
import { addTo, cut, wholeOf } from './by-money.ts';
import { noneEarned } from './earned.ts';
import { JUDGED } from './indicators.ts';

/** 9,999,999,999.99 元 and less: times points alone it passes 2^53. */
const MONEY = Array.from({ length: 5000 }, (_, i) => 999_999_999_999 - i * 37);

test('sums of money times points are exact where doubles are not', () => {
  const sums = new Float64Array(2);
  let exact = 0n;
  MONEY.forEach((money, i) => {
    const points = 10_000 - (i % 7);
    const [high, low] = cut(money);
    addTo(sums, 0, high * points, low * points);
    exact += BigInt(money) * BigInt(points);
  });
  expect(wholeOf(sums[0] ?? 0, sums[1] ?? 0)).toBe(exact);
});

test('shares of weights by money add up exactly, those by people beside them', () => {
  const earned = noneEarned();
  let [weights, shares] = [0n, 0n];
  MONEY.forEach((money, i) => {
    const weight = BigInt(money) * 10_000n;
    const [high, low] = [Number(weight / 1_000_000n), Number(weight % 1_000_000n)];
    const share = i % 10 === 0 ? JUDGED : 9_999 - (i % 11);
    earned.add(high, low, share);
    if (share === JUDGED) earned.judged(high, low);
    weights += weight;
    shares += weight * BigInt(share === JUDGED ? 10_000 : share);
  });
  expect(earned.points()).toEqual({ weight: weights, earned: shares });
  expect(wholeOf(...cut(999_999_999_999))).toBe(999_999_999_999n);
});
