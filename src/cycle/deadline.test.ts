import { expect, test } from 'vitest';
import { ALL_YEARS } from '../regulation/calendars.ts';
import { day } from '../values/day.ts';
import { deadlineOf } from './deadline.ts';

test('the May holiday lies between a due day and the day of filing: one working day late', () => {
  expect(deadlineOf(day('2025-04-30'), day('2025-05-08'), day('2025-05-06'), ALL_YEARS)).toEqual({
    due: '2025-04-30',
    daysLeft: -8,
    workingDaysLeft: 0,
    late: 1,
  });
});

test('a due day within a holiday moves to the first working day after it', () => {
  expect(deadlineOf(day('2025-05-05'), day('2025-04-28'), undefined, ALL_YEARS)).toEqual({
    due: '2025-05-06',
    daysLeft: 8,
    workingDaysLeft: 3,
    late: 0,
  });
});

test('a year without a calendar has no deadline: nothing is guessed', () => {
  expect(deadlineOf(day('2031-03-31'), day('2026-03-01'), undefined, ALL_YEARS)).toBeUndefined();
});
