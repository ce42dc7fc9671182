import { type Day, plusDays, weekday } from './day.ts';

/** A region's holidays (weekdays off) and adjusted workdays (weekends worked, 调休), as the yearly notice says. */
export interface WorkCalendar {
  readonly holidays: readonly Day[];
  readonly adjustedWorkdays: readonly Day[];
  /** Years of which holidays and adjusted workdays are known; in others nothing is counted. */
  readonly years: readonly number[];
}

/** Whether offices work that day. */
export function isWorkingDay(day: Day, calendar: WorkCalendar): boolean {
  const weekend = weekday(day) === 0 || weekday(day) === 6;
  return weekend ? calendar.adjustedWorkdays.includes(day) : !calendar.holidays.includes(day);
}

/** The day itself, or the next working day when it is none. */
export function rollForward(day: Day, calendar: WorkCalendar): Day {
  let at = day;
  while (!isWorkingDay(at, calendar)) at = plusDays(at, 1);
  return at;
}

/** Working days d with from < d ≤ to. */
export function workingDaysAfter(from: Day, to: Day, calendar: WorkCalendar): number {
  let at = from;
  let days = 0;
  while (at < to) {
    at = plusDays(at, 1);
    if (isWorkingDay(at, calendar)) days += 1;
  }
  return days;
}

/** Working days late: days d with due < d ≤ filed that are worked, the due day first rolled forward. */
export const lateWorkingDays = (due: Day, filed: Day, calendar: WorkCalendar): number =>
  workingDaysAfter(rollForward(due, calendar), filed, calendar);
