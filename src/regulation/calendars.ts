import { type Day, day } from '../values/day.ts';
import type { WorkCalendar } from '../values/working-days.ts';

/**
 * Holidays and adjusted workdays by year, from the State Council's yearly notices (2024 and 2025 by library data, 2026 by
 * the notice of 2025-11-04). A region may replace them. A year that is not here has no calendar: say so, never guess.
 */
export const CALENDARS: Readonly<Record<number, WorkCalendar>> = {
  2024: calendar(
    2024,
    '02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12',
    '01-01 02-12..16 04-04..05 05-01..03 06-10 09-16..17 10-01..04 10-07',
  ),
  2025: calendar(
    2025,
    '01-26 02-08 04-27 09-28 10-11',
    '01-01 01-28..31 02-03..04 04-04 05-01..02 05-05 06-02 10-01..03 10-06..08',
  ),
  2026: calendar(
    2026,
    '01-04 02-14 02-28 05-09 09-20 10-10',
    '01-01..02 02-16..20 02-23 04-06 05-01 05-04..05 06-19 09-25 10-01..02 10-05..07',
  ),
};

/** The calendars of all years as one, for spans that cross a new year. */
export const ALL_YEARS: WorkCalendar = {
  holidays: Object.values(CALENDARS).flatMap((each) => each.holidays),
  adjustedWorkdays: Object.values(CALENDARS).flatMap((each) => each.adjustedWorkdays),
};

/** Whether the calendar of a day's year is known. */
export const hasCalendar = (of: Day): boolean => Number(of.slice(0, 4)) in CALENDARS;

function calendar(year: number, worked: string, off: string): WorkCalendar {
  return { adjustedWorkdays: daysOf(year, worked), holidays: daysOf(year, off) };
}

function daysOf(year: number, list: string): readonly Day[] {
  return list.split(' ').flatMap((item) => {
    const [from = '', to] = item.split('..');
    const [month, first] = from.split('-').map(Number);
    const last = to === undefined ? first : Number(to);
    const days: Day[] = [];
    for (let d = first ?? 1; d <= (last ?? 0); d += 1)
      days.push(day(`${year}-${String(month).padStart(2, '0')}-${String(d).padStart(2, '0')}`));
    return days;
  });
}
