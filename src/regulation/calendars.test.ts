import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reportWith } from '../report/example.ts';
import { prescoreRubric } from '../score/rubric.ts';
import { day, plusDays, weekday } from '../values/day.ts';
import {
  isWorkingDay,
  lateWorkingDays,
  rollForward,
  type WorkCalendar,
} from '../values/working-days.ts';
import { ALL_YEARS, CALENDARS, calendarWith, hasCalendar, idleDays } from './calendars.ts';

describe('working days', () => {
  test.each([
    ['2025-04-30', '2025-05-06', 1, 9],
    ['2025-04-25', '2025-04-27', 1, 9],
    ['2025-04-25', '2025-05-06', 5, 5],
    ['2025-04-15', '2025-05-06', 13, 0],
    ['2025-05-05', '2025-05-06', 0, 10],
    ['2025-09-26', '2025-09-28', 1, 9],
    ['2026-02-13', '2026-02-24', 2, 8],
    ['2024-09-30', '2024-10-12', 5, 5],
    ['2025-05-06', '2025-04-30', 0, 10],
  ])('due %s, filed %s: %d late, %d points of ten', (due, filed, late, points) => {
    expect(lateWorkingDays(day(due), day(filed), ALL_YEARS)).toBe(late);
    const submission = { due: day(due), filed: day(filed), calendar: ALL_YEARS };
    const item = prescoreRubric(reportWith({}), submission).find(
      (each) => each.item === '提交报告',
    );
    expect([item?.points, item?.firmness]).toEqual([points, 'firm']);
  });

  test.each([
    ['2025-01-10', '2025-02-05'],
    ['2025-09-15', '2025-10-09'],
    ['2025-04-13', '2025-05-06'],
  ])('approved on %s, to be published within twenty days, that is by %s', (approved, by) => {
    expect(rollForward(plusDays(day(approved), 20), ALL_YEARS)).toBe(by);
  });

  test('filing a day later is never less late, and a due day later never more', () => {
    const start = fc.integer({ min: 0, max: 1000 }).map((n) => plusDays(day('2024-01-01'), n));
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 60 }), (due, later) => {
        const filed = plusDays(due, later);
        const late = lateWorkingDays(due, filed, ALL_YEARS);
        expect(lateWorkingDays(due, plusDays(filed, 1), ALL_YEARS)).toBeGreaterThanOrEqual(late);
        expect(lateWorkingDays(plusDays(due, 1), filed, ALL_YEARS)).toBeLessThanOrEqual(late);
        expect(late).toBeLessThanOrEqual(later);
      }),
    );
  });
});

describe('the calendars of the yearly notices', () => {
  test.each(Object.entries(CALENDARS))(
    '%s takes only weekdays off and works only weekends',
    (year, calendar) => {
      const weekend = (of: ReturnType<typeof day>) => [0, 6].includes(weekday(of));
      expect(calendar.holidays.filter(weekend)).toEqual([]);
      expect(calendar.adjustedWorkdays.filter((each) => !weekend(each))).toEqual([]);
      const all = [...calendar.holidays, ...calendar.adjustedWorkdays];
      expect(all.filter((each) => !each.startsWith(year))).toEqual([]);
      expect(new Set(all).size).toBe(all.length);
    },
  );

  test('hold for their years only', () => {
    expect(
      ['2024-12-31', '2026-01-01', '2027-01-04'].map((each) => hasCalendar(day(each), ALL_YEARS)),
    ).toEqual([true, true, false]);
    expect(isWorkingDay(day('2024-02-09'), ALL_YEARS)).toBe(true);
  });
});

describe('a region lays its own days over the shipped calendar', () => {
  const overlay = (year: number, ...days: readonly [string, boolean][]) => ({
    year,
    days: days.map(([text, works]) => ({ day: day(text), works })),
  });

  test('free weekdays, worked weekends, and both taken back again; the last of a year counts', () => {
    // A Friday, a Saturday, a Monday of the National Day holiday, a weekend that the notice has worked.
    const own = overlay(
      2025,
      ['2025-03-28', false],
      ['2025-03-29', true],
      ['2025-10-06', true],
      ['2025-09-28', false],
    );
    const works = (calendar: WorkCalendar) =>
      own.days.map((each) => isWorkingDay(each.day, calendar));
    expect(works(ALL_YEARS)).toEqual([true, false, false, true]);
    expect(works(calendarWith([own]))).toEqual([false, true, true, false]);
    expect(works(calendarWith([own, overlay(2025)]))).toEqual(works(ALL_YEARS));
    expect(works(calendarWith([own, overlay(2026, ['2026-03-16', false])]))).toEqual(
      works(calendarWith([own])),
    );
    expect(idleDays(own)).toEqual([]);
    expect(idleDays(overlay(2025, ['2025-09-28', true], ['2024-03-28', false]))).toEqual([
      '2025-09-28',
      '2024-03-28',
    ]);
  });

  test('a year that was not shipped is known from then on', () => {
    const later = calendarWith([overlay(2027, ['2027-01-01', false])]);
    expect(hasCalendar(day('2027-01-04'), later)).toBe(true);
    expect(isWorkingDay(day('2027-01-01'), later)).toBe(false);
    expect(hasCalendar(day('2028-01-04'), later)).toBe(false);
  });
});
