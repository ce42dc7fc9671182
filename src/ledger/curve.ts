import { squeeze } from '../values/chinese.ts';
import { type Day, day, dayOf, plusDays } from '../values/day.ts';
import type { Figure } from '../values/figure.ts';
import { fen, type Money, roundHalfUp } from '../values/money.ts';
import { percent } from '../values/rate.ts';
import { bookOf, daysOf, entriesOf, sumOf, textIn } from './book.ts';
import type { LedgerEntry } from './entry.ts';
import { budgetEntries, finalBudgetOf } from './ledgers/budget-figures.ts';

/** Where execution stands at the end of a month; amounts in 分 from the beginning of the year. */
interface CurvePoint {
  readonly month: number;
  readonly on: Day;
  /** The budget as adjusted by then. */
  readonly budget: Money;
  readonly planned: Money;
  /** Absent for months that have not ended. */
  readonly actual?: Money;
  /** Share of the budget spent; absent without a budget, and for months that have not ended. */
  readonly rate?: Figure;
}

/** A year's execution against its plan. */
export interface ExecutionCurve {
  /** Whether the plan was entered; else the budget is spread evenly over the months. */
  readonly hasPlan: boolean;
  readonly points: readonly CurvePoint[];
}

/** Execution month by month against the plan, of the whole unit or of one project. */
export function executionCurve(
  entries: readonly LedgerEntry[],
  {
    year,
    until,
    project,
  }: { readonly year: number; readonly until: Day; readonly project?: string },
): ExecutionCurve {
  const ofProject = (entry: LedgerEntry) =>
    project === undefined || squeeze(textIn(entry, 'project')) === squeeze(project);
  const book = (ledger: LedgerEntry['ledger']) =>
    bookOf(entries.filter((entry) => entry.ledger === ledger && ofProject(entry)));
  const [budget, execution] = [book('budget'), book('execution')];
  const { from, until: end } = daysOf(year);
  const hasPlan = entriesOf(execution, 'plan', from, end).length > 0;
  const points = Array.from({ length: 12 }, (_, i): CurvePoint => {
    const on = lastDay(year, i + 1);
    const approved = finalBudgetOf(budgetEntries(budget, { year, until: on }));
    const planned = hasPlan
      ? sumOf(entriesOf(execution, 'plan', from, on), 'amount')
      : fen(roundHalfUp(approved * (i + 1), 12));
    const actual =
      on <= until ? sumOf(entriesOf(execution, 'spending', from, on), 'amount') : undefined;
    const rate = actual !== undefined && approved > 0 ? percent(actual, approved) : undefined;
    return {
      month: i + 1,
      on,
      budget: approved,
      planned,
      ...(actual !== undefined && { actual }),
      ...(rate && { rate }),
    };
  });
  return { hasPlan, points };
}

/** The last day of a month. */
function lastDay(year: number, month: number): Day {
  const next = month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return next ? plusDays(next, -1) : day(`${year}-12-31`);
}
