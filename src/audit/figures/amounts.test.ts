import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figure } from '../../values/figure.ts';
import { balance, compare, exceeds, minus, percentOf, quotient } from './amounts.ts';

const wan = (text: string) => figure(text, '万元');

describe('two statements of one quantity', () => {
  test.each([
    ['14.4', '14.40', 'same'],
    ['67.46', '67.47', 'rounding'],
    ['78.2', '78.16', 'rounding'],
    ['78', '78.16', 'different'],
    ['0', '0.9', 'different'],
    ['67.46', '76.46', 'different'],
  ])('%s and %s 万元 are %s', (a, b, verdict) => {
    expect(compare(wan(a), wan(b))).toBe(verdict);
    expect(compare(wan(b), wan(a))).toBe(verdict);
  });

  test('an amount in 元 is the same as its rounding to hundredths of 万元', () => {
    expect(compare(figure('674580.23', '元'), wan('67.46'))).toBe('same');
    expect(compare(figure('674600', '元'), wan('67.46'))).toBe('same');
    expect(compare(figure('67.46', '元'), wan('67.46'))).toBe('different');
  });

  test('counts are exact, and figures of different kinds are not compared', () => {
    expect(compare(figure('3', '人'), figure('4', '人'))).toBe('different');
    expect(compare(figure('3', '人'), wan('3'))).toBe('unknown');
  });

  test('an approximate number may be five hundredths off', () => {
    expect(compare({ ...wan('78'), approximate: true }, wan('78.16'))).toBe('rounding');
    expect(compare({ ...wan('78'), approximate: true }, wan('98.16'))).toBe('different');
  });

  test('comparing does not depend on the order', () => {
    const amount = fc.tuple(fc.nat(9_999_999), fc.nat(4)).map(([coefficient, decimals]) => ({
      coefficient,
      decimals,
      unit: '万元',
    }));
    fc.assert(fc.property(amount, amount, (a, b) => compare(a, b) === compare(b, a)));
  });
});

describe('a total and its parts', () => {
  test('agree exactly, within the half-steps of all terms, or not', () => {
    expect(balance(wan('67.46'), [wan('53.06'), wan('14.4')])).toEqual({
      verdict: 'same',
      sum: '67.46万元',
      difference: '0万元',
      sign: 0,
    });
    expect(balance(wan('105.58'), [wan('95.36'), wan('10.23')]).verdict).toBe('rounding');
    expect(balance(wan('105.58'), [wan('95.36'), wan('10.32')])).toEqual({
      verdict: 'different',
      sum: '105.68万元',
      difference: '-0.1万元',
      sign: -1,
    });
  });

  test('rounded to 万元 each for itself, great amounts miss their sum by one and no more', () => {
    const of = (whole: string, ...parts: string[]) => balance(wan(whole), parts.map(wan)).verdict;
    expect(of('2364', '12', '1356', '995')).toBe('rounding');
    expect(of('2364', '12', '1356', '994')).toBe('different');
    expect(of('236', '12', '135', '88')).toBe('different');
    expect(of('2364', '12.5', '1356', '994.5')).toBe('different');
  });

  test('of a whole country are told, however great', () => {
    const national = (text: string) => figure(text, '亿元');
    const parts = [national('770629.9'), national('918745.2')];
    expect(balance(national('1689375.1'), parts).verdict).toBe('unknown');
    expect(balance(national('899999.9'), [national('800000'), national('199999.9')])).toEqual({
      verdict: 'different',
      sum: '1000000亿元',
      difference: '-100000亿元',
      sign: -1,
    });
  });

  test('are unknown without parts', () => {
    expect(balance(wan('1'), []).verdict).toBe('unknown');
  });

  test('any amounts in 分 make their own sum', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 }), (amounts) => {
        const parts = amounts.map((coefficient) => ({ coefficient, decimals: 2, unit: '万元' }));
        const whole = {
          coefficient: amounts.reduce((a, b) => a + b, 0),
          decimals: 2,
          unit: '万元',
        };
        expect(balance(whole, parts).verdict).toBe('same');
      }),
    );
  });
});

test('the differences and rates of the seed’s arithmetic', () => {
  expect(minus(wan('70.91'), wan('78.16'))).toBe('-7.25万元');
  expect(minus(wan('70.91'), wan('67.46'))).toBe('3.45万元');
  expect(percentOf(quotient(wan('67.46'), wan('70.91')) ?? 0)).toBe('95.13%');
  expect(quotient(wan('1'), wan('0'))).toBeUndefined();
  expect(exceeds(wan('0.91'), wan('0.9'))).toBe(false);
  expect(exceeds(wan('0.92'), wan('0.9'))).toBe(true);
});

test('what is told in 亿 without decimals is rounded, however small', () => {
  const of = (unit: string, whole: string, ...parts: readonly string[]) =>
    balance(
      figure(whole, unit),
      parts.map((part) => figure(part, unit)),
    ).verdict;
  expect(of('亿立方米', '96', '38', '51', '6')).toBe('rounding');
  expect(of('亿元', '96', '38', '51', '6')).toBe('rounding');
  expect(of('亿元', '96', '38', '51', '4')).toBe('different');
  expect(of('亿元', '96.0', '38.0', '51.0', '6.0')).toBe('different');
  expect(of('万元', '96', '38', '51', '6')).toBe('different');
});

test('a great total without decimals is rounded where some of its parts have decimals', () => {
  const of = (whole: string, ...parts: readonly string[]) =>
    balance(
      wan(whole),
      parts.map((part) => wan(part)),
    ).verdict;
  expect(of('1514976', '99455.3', '693684', '721837')).toBe('rounding');
  expect(of('1514976', '99455.9', '693684', '721837')).toBe('different');
  expect(of('1860', '1200.00', '360.31', '300.00')).toBe('different');
  expect(of('96', '38.2', '58')).toBe('different');
});

test('分 are points of a score, which may be told in whole ones', () => {
  const points = (text: string) => figure(text, '分');
  expect(compare(points('96.43'), points('96.03'))).toBe('different');
  expect(compare(points('96'), points('96.03'))).toBe('same');
  expect(compare(points('96'), points('97'))).toBe('different');
  expect(compare(points('96.4'), points('96.43'))).toBe('rounding');
});
