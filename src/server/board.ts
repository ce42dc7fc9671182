import type { FilingSummary } from '../api/filing.ts';
import type { BoardRow } from '../bureau/board/board.ts';
import { deadlineOf } from '../cycle/deadline.ts';
import type { Scope } from '../store/scope.ts';
import { type Day, day } from '../values/day.ts';
import type { WorkCalendar } from '../values/working-days.ts';
import type { Context } from './context.ts';
import { regionalOf } from './regional.ts';

/** So many filings come from the store at once. */
const PAGE = 2000;

/** Years that have filings in the scope, the latest first. */
export const boardYears = ({ store }: Context, scope: Scope): Promise<readonly number[]> =>
  store.rollups.fiscalYears(scope);

/** The filings of a year with their lateness by the calendar, by path. */
export async function boardRows(
  context: Context,
  scope: Scope,
  fiscalYear: number,
): Promise<readonly BoardRow[]> {
  const { store, today } = context;
  const summaries: FilingSummary[] = [];
  for (;;) {
    const offset = summaries.length;
    const some = await store.filings.list(scope, { fiscalYear, offset, limit: PAGE });
    summaries.push(...some);
    if (some.length < PAGE) break;
  }
  const reminded = await store.reminders.counts(scope, fiscalYear);
  const late = lateness(today(), (await regionalOf(context)).calendar);
  return summaries.map((row) => {
    const { region, id, unit, state, revision, due, firstSubmitted, errors, score } = row;
    const last = reminded.get(`${region}/${id}`);
    return {
      ...{ region, id, unit: unit.name, department: unit.department, path: unit.path },
      ...{ state, revision, late: late(due, firstSubmitted) },
      ...(due !== undefined && { due }),
      ...(firstSubmitted !== undefined && { submitted: firstSubmitted }),
      ...(errors !== undefined && { errors }),
      ...(score !== undefined && { score }),
      reminders: last?.count ?? 0,
      ...(last && { reminded: last.last.slice(0, 10) }),
    };
  });
}

/** Working days late; thousands of filings have few different days, each of which is counted once. */
function lateness(
  today: Day,
  calendar: WorkCalendar,
): (due: string | undefined, filed: string | undefined) => number {
  const known = new Map<string, number>();
  return (due, filed) => {
    if (due === undefined) return 0;
    const name = `${due}/${filed ?? ''}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const late =
      deadlineOf(day(due), today, filed === undefined ? undefined : day(filed), calendar)?.late ??
      0;
    known.set(name, late);
    return late;
  };
}
