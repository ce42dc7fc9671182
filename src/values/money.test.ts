import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figure, moneyOf, printFigure } from './figure.ts';
import {
  FEN_PER,
  fen,
  isMoneyUnit,
  type Money,
  printMoney,
  printScaled,
  roundHalfUp,
  total,
} from './money.ts';

const UNITS = ['分', '角', '元', '千元', '万元', '亿元'] as const;
const amounts = fc.integer({ min: -900_000_000_000, max: 900_000_000_000 }).map(fen);

describe('an amount of money', () => {
  test.each([
    [14_400_000, '万元', undefined, '14.4'],
    [14_400_000, '万元', 2, '14.40'],
    [-7_250_000, '万元', undefined, '-7.25'],
    [0, '万元', 2, '0.00'],
    [4_980, '万元', undefined, '0.00498'],
    [4_980, '万元', 2, '0.00'],
    [5_000, '万元', 2, '0.01'],
    [12_345, '元', undefined, '123.45'],
    [12_345, '元', 4, '123.4500'],
    [12_345, '元', 0, '123'],
    [7, '分', undefined, '7'],
  ] as const)(
    'of %d 分 is printed in %s with decimals %s as %s',
    (amount, unit, decimals, text) => {
      expect(printMoney(fen(amount), unit, decimals)).toBe(text);
    },
  );

  test('printed in any unit and read back is the same amount', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...UNITS), (amount, unit) => {
        expect(moneyOf(figure(printMoney(amount, unit), unit))).toBe(amount);
      }),
    );
  });

  test('sums up exactly, in any order', () => {
    fc.assert(
      fc.property(fc.array(amounts, { maxLength: 50 }), (list) => {
        const exact = list.reduce((sum, each) => sum + BigInt(each), 0n);
        expect(BigInt(total(list))).toBe(exact);
        expect(total([...list].reverse())).toBe(total(list));
      }),
    );
  });

  test('is never a fraction of a 分', () => {
    expect(() => fen(0.5)).toThrow(RangeError);
    expect(() => fen(2 ** 53)).toThrow(RangeError);
    expect(() => total([fen(2 ** 52), fen(2 ** 52)] as readonly Money[])).toThrow(RangeError);
  });

  test('has units that are money, and others that are not', () => {
    expect(UNITS.filter(isMoneyUnit)).toEqual(Object.keys(FEN_PER));
    expect(['人', '%', '', 'toString'].filter(isMoneyUnit)).toEqual([]);
  });
});

describe('rounding half up', () => {
  test.each([
    [95_135, 10, 9514],
    [95_134, 10, 9513],
    [-95_135, 10, -9514],
    [95_135, -10, -9514],
    [-95_135, -10, 9514],
    [0, 7, 0],
  ])('%d over %d is %d', (numerator, denominator, rounded) => {
    expect(roundHalfUp(numerator, denominator)).toBe(rounded);
  });

  test('is exact up to the largest numbers that are held exactly, and refuses what is no whole number', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 1_000_000_000 }), (n, d) => {
        const exact = (BigInt(n) * 2n + BigInt(d)) / (BigInt(d) * 2n);
        expect(roundHalfUp(n, d)).toBe(Number(exact));
      }),
    );
    expect(() => roundHalfUp(1.5, 1)).toThrow(RangeError);
    expect(() => roundHalfUp(1, 0)).toThrow(RangeError);
  });

  test.each([
    [9513, 2, '95.13'],
    [-5, 2, '-0.05'],
    [7, 0, '7'],
    [-7, 0, '-7'],
  ])('%d with %d decimals is printed %s', (coefficient, decimals, text) => {
    expect(printScaled(coefficient, decimals)).toBe(text);
    expect(printFigure({ coefficient, decimals, unit: '%' })).toBe(`${text}%`);
  });
});
