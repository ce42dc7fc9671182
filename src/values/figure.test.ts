import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareFigures,
  figure,
  halfStep,
  halfStepInFen,
  moneyOf,
  numberOf,
  printFigure,
  sumFigures,
} from './figure.ts';
import { percent, ratioHolds, ratioInterval } from './rate.ts';

const decimals = fc
  .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([coefficient, places]) => ({ coefficient, decimals: places, unit: '万元' }));

describe('a printed figure', () => {
  test.each([
    ['67.46', { coefficient: 6746, decimals: 2, unit: '万元' }],
    ['-7.25', { coefficient: -725, decimals: 2, unit: '万元' }],
    ['−7', { coefficient: -7, decimals: 0, unit: '万元' }],
    ['1,234，567.8', { coefficient: 12345678, decimals: 1, unit: '万元' }],
    ['0.00', { coefficient: 0, decimals: 2, unit: '万元' }],
  ])('%s keeps its digits', (text, expected) => {
    expect(figure(text, '万元')).toEqual(expected);
  });

  test('is not made from what is no decimal', () => {
    for (const text of ['', '三', '1.', '1.2.3', '5%'])
      expect(() => figure(text)).toThrow(RangeError);
  });

  test('printed and read back is the same figure', () => {
    fc.assert(
      fc.property(decimals, (each) => {
        expect(figure(printFigure(each).replace(/万元$/, ''), '万元')).toEqual(each);
      }),
    );
  });

  test('has half a step of its last digit, of hundredths when zeros may have been trimmed', () => {
    expect(['14.4', '14.40', '0.4980', '14'].map((text) => halfStep(figure(text)))).toEqual([
      0.005, 0.005, 0.00005, 0.005,
    ]);
    expect(halfStepInFen(figure('67.46', '万元'))).toBe(5000);
    expect(halfStepInFen(figure('3', '人'))).toBe(0);
  });

  test('is money only in a unit of money', () => {
    expect(moneyOf(figure('67.46', '万元'))).toBe(67_460_000);
    expect(moneyOf(figure('0.005', '元'))).toBe(1);
    expect(moneyOf(figure('67.46', '人'))).toBeUndefined();
    expect(moneyOf(figure('1689375.1', '亿元'))).toBeUndefined();
    expect(numberOf(figure('67.46'))).toBe(67.46);
  });

  test('is compared by value, whatever its decimals', () => {
    expect(compareFigures(figure('14.4'), figure('14.40'))).toBe(0);
    expect(compareFigures(figure('14.39'), figure('14.4'))).toBe(-1);
    expect(compareFigures(figure('-1'), figure('-1.5'))).toBe(1);
  });

  test('is added exactly', () => {
    expect(sumFigures([figure('9.51'), figure('10'), figure('0.5')])).toEqual(figure('20.01'));
    expect(sumFigures([])).toEqual({ coefficient: 0, decimals: 0, unit: '' });
    fc.assert(
      fc.property(fc.array(decimals, { minLength: 1, maxLength: 20 }), (list) => {
        const exact = list.reduce(
          (sum, each) => sum + BigInt(each.coefficient) * 10n ** BigInt(6 - each.decimals),
          0n,
        );
        const sum = sumFigures(list);
        expect(BigInt(sum.coefficient) * 10n ** BigInt(6 - sum.decimals)).toBe(exact);
      }),
    );
  });
});

describe('a rate', () => {
  test.each([
    [6746, 7091, 2, '95.13%'],
    [-725, 7816, 2, '-9.28%'],
    [1, 3, 0, '33%'],
    [1, 1, 2, '100.00%'],
    [4_000_000_000_000_000, 8_000_000_000_000_000, 2, '50.00%'],
    [-4_000_000_000_000_000, 8_000_000_000_000_000, 2, '-50.00%'],
  ])('of %d to %d with %d decimals is %s', (part, whole, places, text) => {
    const rate = percent(part, whole, places);
    expect(rate && printFigure(rate)).toBe(text);
  });

  test('to nothing does not exist', () => {
    expect(percent(1, 0)).toBeUndefined();
    expect(ratioInterval(figure('1', '万元'), figure('0', '万元'))).toBeUndefined();
    expect(
      ratioHolds(figure('1', '%'), figure('1', '万元'), figure('0.00', '万元')),
    ).toBeUndefined();
  });

  test.each([
    ['95.13', '%', '67.46', '70.91', true],
    ['95.1', '%', '67.46', '70.91', true],
    ['95', '%', '67.46', '70.91', true],
    ['95.16', '%', '67.46', '70.91', false],
    ['0.95', '', '67.46', '70.91', true],
    ['-10.2', '%', '-7.25', '70.91', true],
  ])('%s%s can be %s over %s: %s', (printed, unit, part, whole, holds) => {
    expect(ratioHolds(figure(printed, unit), figure(part, '万元'), figure(whole, '万元'))).toBe(
      holds,
    );
  });

  test('of people is exact, for there are no half people', () => {
    const [low, high] = ratioInterval(figure('3', '人'), figure('5', '人')) ?? [0, 1];
    expect([low, high]).toEqual([0.6, 0.6]);
    expect(ratioHolds(figure('60.1', '%'), figure('3', '名'), figure('5', '个'))).toBe(false);
  });
});
