import { squeeze } from '../values/chinese.ts';
import type { Money } from '../values/money.ts';
import { type Book, entriesOf, sumOf, textIn } from './book.ts';
import { type TargetSet, WHOLE_UNIT } from './declarations.ts';
import { budgetYear } from './ledgers/budget-figures.ts';

/** What a budget was changed by after its targets had been approved. */
interface AdjustedSince {
  /** In 分, below zero when cut. */
  readonly sum: Money;
  /** Numbers of the letters, each once. */
  readonly documents: readonly string[];
}

/**
 * The adjustments of the budget behind approved targets of a year that came after their approval: targets are adjusted with the
 * budget (domain rule 6.2). Undefined where there are none or they come to nothing, and for targets that are on their way already.
 */
export function adjustedSince(set: TargetSet, budget: Book): AdjustedSince | undefined {
  const approval = set.steps.at(-1);
  if (set.state !== 'approved' || set.term !== 'annual' || !approval) return undefined;
  const object = squeeze(set.object);
  const own = entriesOf(budget, 'adjustment').filter(
    (entry) =>
      entry.day > approval.day &&
      `${budgetYear(entry)}` === squeeze(set.years) &&
      (object === WHOLE_UNIT || squeeze(textIn(entry, 'project')) === object),
  );
  const sum = sumOf(own, 'amount');
  if (sum === 0) return undefined;
  const documents = own.map((entry) => textIn(entry, 'document')).filter((text) => text !== '');
  return { sum, documents: [...new Set(documents)] };
}
