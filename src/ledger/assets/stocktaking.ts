import type { Day } from '../../values/day.ts';
import { type Book, countOrNone, entriesOf, textIn } from '../book.ts';
import type { Card } from './card.ts';
import { registerAt } from './register.ts';

/** A card that was found otherwise than the books have it. */
interface Difference {
  readonly card: Card;
  readonly found: 'missing' | 'elsewhere' | 'damaged';
  readonly booked: number;
  readonly counted: number;
  /** Where it was found, and what was noted. */
  readonly place: string;
  readonly note: string;
  readonly entry: string;
}

/** Something found that the books do not have (盘盈). */
interface Excess {
  readonly name: string;
  readonly quantity: number;
  readonly place: string;
  readonly entry: string;
}

/** What a stock-taking came to. Every card of the register is in exactly one of `agreeing`, `differences`, `uncounted`. */
export interface Stocktaking {
  readonly agreeing: readonly Card[];
  readonly differences: readonly Difference[];
  readonly excess: readonly Excess[];
  readonly uncounted: readonly Card[];
}

/** The stock-taking between two days, against the register of the last; a card that was counted twice counts as found last. */
export function stocktakingOf(book: Book, from: Day, until: Day): Stocktaking {
  const counts = new Map(
    entriesOf(book, 'count', from, until).map((entry) => [textIn(entry, 'card'), entry]),
  );
  const agreeing: Card[] = [];
  const differences: Difference[] = [];
  const uncounted: Card[] = [];
  for (const card of registerAt(book, until)) {
    const entry = counts.get(card.number);
    const found = entry && textIn(entry, 'found');
    if (!entry) uncounted.push(card);
    else if (found === 'missing' || found === 'elsewhere' || found === 'damaged')
      differences.push({
        card,
        found,
        booked: card.quantity,
        counted: countOrNone(entry, 'counted'),
        place: textIn(entry, 'place'),
        note: textIn(entry, 'note'),
        entry: entry.id,
      });
    else agreeing.push(card);
  }
  const excess = entriesOf(book, 'excess', from, until).map((entry) => ({
    name: textIn(entry, 'name'),
    quantity: countOrNone(entry, 'counted'),
    place: textIn(entry, 'place'),
    entry: entry.id,
  }));
  return { agreeing, differences, excess, uncounted };
}
