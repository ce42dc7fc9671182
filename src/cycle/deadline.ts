import { hasCalendar } from '../regulation/calendars.ts';
import { type Day, daysBetween } from '../values/day.ts';
import { rollForward, type WorkCalendar, workingDaysAfter } from '../values/working-days.ts';

/** How a filing stands to its deadline on a day. */
export interface Deadline {
  /** The day that counts: the due day, or the next working day when offices are closed on it. */
  readonly due: Day;
  /** Calendar days left; negative when past. */
  readonly daysLeft: number;
  /** Working days left, the due day included and today not; 0 when due or past. */
  readonly workingDaysLeft: number;
  /** Working days late on the day of filing, or today when not filed yet. */
  readonly late: number;
}

/** The deadline on a day, by the region's calendar. Undefined for a year without a calendar: nothing is guessed. */
export function deadlineOf(
  due: Day,
  today: Day,
  filed: Day | undefined,
  calendar: WorkCalendar,
): Deadline | undefined {
  const at = filed ?? today;
  if (!hasCalendar(due, calendar) || !hasCalendar(at, calendar)) return undefined;
  const counted = rollForward(due, calendar);
  return {
    due: counted,
    daysLeft: daysBetween(today, counted),
    workingDaysLeft: workingDaysAfter(today, counted, calendar),
    late: workingDaysAfter(counted, at, calendar),
  };
}
