import { squeeze } from '../../values/chinese.ts';
import type { Day } from '../../values/day.ts';
import type { Money } from '../../values/money.ts';
import { bookOf, daysOf, entriesOf, sumOf, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import { budgetEntries, finalBudgetOf } from '../ledgers/budget-figures.ts';

/** The budget as adjusted by a day and what was spent of it, of the whole unit or of one project; amounts in 分. */
export function executionAt(
  entries: readonly LedgerEntry[],
  { year, on, project }: { readonly year: number; readonly on: Day; readonly project?: string },
): { readonly finalBudget: Money; readonly actual: Money } {
  const own = entries.filter(
    (entry) => project === undefined || squeeze(textIn(entry, 'project')) === squeeze(project),
  );
  const book = (ledger: LedgerEntry['ledger']) =>
    bookOf(own.filter((entry) => entry.ledger === ledger));
  return {
    finalBudget: finalBudgetOf(budgetEntries(book('budget'), { year, until: on })),
    actual: sumOf(entriesOf(book('execution'), 'spending', daysOf(year).from, on), 'amount'),
  };
}
