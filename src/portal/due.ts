import { hasCalendar } from '../regulation/calendars.ts';
import { type Day, daysBetween, plusDays } from '../values/day.ts';
import { isWorkingDay, rollForward, type WorkCalendar } from '../values/working-days.ts';

/** How the days of a limit are counted: the budget law by the calendar, the rules on open government by working days. */
export type Counting = 'calendar' | 'working';

/** Days from approval within which a unit publishes (budget law art. 14; its regulations art. 6). */
const DAYS_TO_PUBLISH = 20;

/** How a report stands to its limit. */
export interface PublicationDue {
  /** Last day, moved to the next working day when offices are closed on it. */
  readonly due: Day;
  /** Calendar days left on `today`; negative when past. */
  readonly daysLeft: number;
  readonly overdue: boolean;
}

/**
 * The last day of publication after an approval, and whether it was kept: by the day of publication, or by today while
 * nothing is published. Undefined where the calendar of the year is not known: nothing is guessed.
 */
export function publicationDue(
  approved: Day,
  counting: Counting,
  calendar: WorkCalendar,
  { today, published }: { readonly today: Day; readonly published?: Day },
): PublicationDue | undefined {
  const by =
    counting === 'calendar'
      ? plusDays(approved, DAYS_TO_PUBLISH)
      : workingDayAfter(approved, calendar);
  // The day on which it was rolled forward may lie in a year whose notice has not appeared yet.
  if (!hasCalendar(approved, calendar) || !hasCalendar(by, calendar)) return undefined;
  const due = rollForward(by, calendar);
  return { due, daysLeft: daysBetween(today, due), overdue: (published ?? today) > due };
}

function workingDayAfter(from: Day, calendar: WorkCalendar): Day {
  let at = from;
  for (let left = DAYS_TO_PUBLISH; left > 0; ) {
    at = plusDays(at, 1);
    if (isWorkingDay(at, calendar)) left -= 1;
  }
  return at;
}
