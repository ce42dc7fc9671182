import { type Day, day, weekday, yearOf } from '../values/day.ts';
import { isWorkingDay, type WorkCalendar } from '../values/working-days.ts';

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
  years: Object.keys(CALENDARS).map(Number),
};

/** Whether the calendar of a day's year is known. */
export const hasCalendar = (of: Day, calendar: WorkCalendar): boolean =>
  calendar.years.includes(yearOf(of));

/** Days on which a region works, or does not, other than the State Council's notice says; by a document of its own. */
export interface CalendarOverlay {
  readonly year: number;
  /** A year without a shipped calendar becomes known by its overlay, which then names all its special days. */
  readonly days: readonly { readonly day: Day; readonly works: boolean }[];
}

/** The shipped calendar with the overlays of a region laid over it, the last of a year counting. */
export function calendarWith(overlays: readonly CalendarOverlay[]): WorkCalendar {
  const last = new Map(overlays.map((overlay) => [overlay.year, overlay]));
  let { holidays, adjustedWorkdays, years } = ALL_YEARS;
  for (const { year, days } of last.values()) {
    const named = new Set(days.map((each) => each.day));
    const marked = (works: boolean, onWeekend: boolean) =>
      days.flatMap((each) =>
        each.works === works && isWeekend(each.day) === onWeekend ? [each.day] : [],
      );
    holidays = [...holidays.filter((each) => !named.has(each)), ...marked(false, false)];
    adjustedWorkdays = [
      ...adjustedWorkdays.filter((each) => !named.has(each)),
      ...marked(true, true),
    ];
    if (!years.includes(year)) years = [...years, year];
  }
  return { holidays, adjustedWorkdays, years };
}

/** What of an overlay changes nothing, or does not belong to its year. */
export const idleDays = ({ year, days }: CalendarOverlay): readonly Day[] =>
  days.flatMap(({ day: of, works }) =>
    yearOf(of) !== year || isWorkingDay(of, ALL_YEARS) === works ? [of] : [],
  );

const isWeekend = (of: Day): boolean => weekday(of) === 0 || weekday(of) === 6;

function calendar(year: number, worked: string, off: string): WorkCalendar {
  return { adjustedWorkdays: daysOf(year, worked), holidays: daysOf(year, off), years: [year] };
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
