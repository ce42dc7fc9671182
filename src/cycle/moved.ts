import type { Day } from '../values/day.ts';
import type { WorkCalendar } from '../values/working-days.ts';
import { deadlineOf } from './deadline.ts';

/** Filings that are due on one day, and what another calendar makes of it. */
export interface Moved {
  readonly set: Day;
  /** Last day that counts; absent where the calendar of the year is not known. */
  readonly before?: Day;
  readonly after?: Day;
  readonly filings: number;
  /** Working days late of all of them together. */
  readonly lateBefore: number;
  readonly lateAfter: number;
}

/** Due days whose last day, or whose lateness, is another by another calendar; in order of the days. */
export function movedDeadlines(
  filings: readonly { readonly due: Day; readonly filed?: Day }[],
  today: Day,
  before: WorkCalendar,
  after: WorkCalendar,
): readonly Moved[] {
  const byDue = new Map<Day, (Day | undefined)[]>();
  for (const { due, filed } of filings) byDue.set(due, [...(byDue.get(due) ?? []), filed]);
  return [...byDue]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([set, days]) => {
      const late = (calendar: WorkCalendar) =>
        days.reduce((sum, filed) => sum + (deadlineOf(set, today, filed, calendar)?.late ?? 0), 0);
      const last = [before, after].map((each) => deadlineOf(set, set, undefined, each)?.due);
      const [lateBefore, lateAfter] = [late(before), late(after)];
      if (last[0] === last[1] && lateBefore === lateAfter) return [];
      return [
        {
          ...{ set, filings: days.length, lateBefore, lateAfter },
          ...(last[0] && { before: last[0] }),
          ...(last[1] && { after: last[1] }),
        },
      ];
    });
}
