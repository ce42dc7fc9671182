import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Day,
  day,
  dayOf,
  daysBetween,
  parseDay,
  plusDays,
  printDay,
  weekday,
  yearOf,
} from './day.ts';

const days = fc
  .integer({ min: 0, max: 109_000 })
  .map((count) => plusDays(day('1900-01-01'), count));

describe('a day', () => {
  test.each([
    ['2025年5月6日', '2025-05-06'],
    ['2025-05-06', '2025-05-06'],
    ['2025.5.6', '2025-05-06'],
    ['2025/5/6', '2025-05-06'],
    ['填报日期：２０２５ 年 ５ 月 ６ 日', '2025-05-06'],
    ['2024年2月29日', '2024-02-29'],
    ['2025年2月29日', undefined],
    ['2025年4月31日', undefined],
    ['2025年13月1日', undefined],
    ['2025年5月', undefined],
    ['三月', undefined],
  ])('written %s is %s', (text, expected) => {
    expect(parseDay(text)).toBe(expected);
  });

  test('printed as in a letter reads back', () => {
    expect(printDay(day('2025-05-06'))).toBe('2025年5月6日');
    fc.assert(
      fc.property(days, (each) => {
        expect(parseDay(printDay(each))).toBe(each);
      }),
    );
  });

  test('that no calendar has is refused', () => {
    for (const text of ['2025-02-29', '2025-5-6', '1899-12-31', 'heute', ''])
      expect(() => day(text)).toThrow(RangeError);
    expect(dayOf(2000, 2, 29)).toBe('2000-02-29');
    expect(dayOf(2100, 2, 29)).toBeUndefined();
    expect(dayOf(2025, 1, 0)).toBeUndefined();
    expect(() => plusDays(day('2199-12-31'), 1)).toThrow(RangeError);
  });

  test('so many days later is that many days away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -300, max: 300 }), (from, count) => {
        fc.pre(from > '1901-01-01' && from < '2198-01-01');
        expect(daysBetween(from, plusDays(from, count))).toBe(count);
      }),
    );
    expect(plusDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(plusDays(day('2025-01-01'), -1)).toBe('2024-12-31');
  });

  test('has its weekday and year', () => {
    const week: readonly Day[] = ['2025-05-04', '2025-05-05', '2025-05-10'].map(day);
    expect(week.map(weekday)).toEqual([0, 1, 6]);
    expect(weekday(day('1969-12-28'))).toBe(0);
    expect(yearOf(day('2025-05-06'))).toBe(2025);
  });
});
