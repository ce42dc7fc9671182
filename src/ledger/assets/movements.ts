import type { Day } from '../../values/day.ts';
import { plusDays } from '../../values/day.ts';
import type { Figure } from '../../values/figure.ts';
import { fen, type Money, total } from '../../values/money.ts';
import { percent } from '../../values/rate.ts';
import type { Book } from '../book.ts';
import { bookValue, type Card, type CardState } from './card.ts';
import { accumulatedAt } from './depreciation.ts';
import { cardsAt, registerAt } from './register.ts';

/** Pieces and value of some cards. */
export interface Held {
  readonly cards: number;
  readonly pieces: number;
  readonly value: Money;
}

/** The register over a time: opening + acquired + adjusted − disposed = closing, in value and in pieces. */
export interface Movements {
  readonly opening: Held;
  readonly acquired: Held;
  readonly adjusted: Money;
  readonly disposed: Held;
  readonly closing: Held;
}

/** Cards, pieces and value in the books of some cards. */
export const heldIn = (cards: readonly Card[]): Held => ({
  cards: cards.length,
  pieces: cards.reduce((sum, { quantity }) => sum + quantity, 0),
  value: total(cards.map(bookValue)),
});

/** What came, changed and went between two days, both included, in the unit's own books. */
export function movementsOf(book: Book, from: Day, until: Day): Movements {
  const before = plusDays(from, -1);
  const all = cardsAt(book, until).filter(({ keeper }) => keeper === '');
  const within = (day: Day | undefined) => day !== undefined && day >= from && day <= until;
  const acquired = all.filter((card) => within(card.acquired));
  return {
    opening: heldIn(registerAt(book, before)),
    // A card acquired within counts as it was acquired; later changes are adjustments.
    acquired: {
      cards: acquired.length,
      pieces: acquired.reduce((sum, { quantityAcquired }) => sum + quantityAcquired, 0),
      value: total(acquired.map(({ value }) => value)),
    },
    adjusted: total(
      all.flatMap(({ adjustments }) =>
        adjustments.flatMap(({ day, amount, gone }) => (within(day) && !gone ? [amount] : [])),
      ),
    ),
    disposed: disposedIn(all, within),
    closing: heldIn(registerAt(book, until)),
  };
}

/** Whole cards that went, and pieces that went of others; `cards` counts the whole ones. */
function disposedIn(cards: readonly Card[], within: (day: Day | undefined) => boolean): Held {
  const whole = heldIn(cards.filter(({ disposed }) => within(disposed)));
  const parts = cards.flatMap(({ adjustments }) =>
    adjustments.flatMap(({ day, amount, gone }) =>
      gone && within(day) ? [{ pieces: gone.pieces, value: fen(-amount) }] : [],
    ),
  );
  return {
    cards: whole.cards,
    pieces: parts.reduce((sum, { pieces }) => sum + pieces, whole.pieces),
    value: total([whole.value, ...parts.map(({ value }) => value)]),
  };
}

/** The standing cards by what they are: in use, idle, lent; and those disposed of so far. */
export function byState(book: Book, on: Day): Readonly<Record<CardState, readonly Card[]>> {
  const own = cardsAt(book, on).filter(({ keeper }) => keeper === '');
  const of = (state: CardState) => own.filter((card) => card.state === state);
  return { inUse: of('inUse'), idle: of('idle'), lent: of('lent'), disposed: of('disposed') };
}

/**
 * Utilisation of fixed assets (固定资产利用率, 财预〔2013〕53号): value in use ÷ value of all × 100, two decimals. Lent assets are
 * not in use by the unit. Undefined for a register without value.
 */
export function utilisationAt(book: Book, on: Day): Figure | undefined {
  const register = registerAt(book, on);
  const inUse = register.filter(({ state }) => state === 'inUse');
  return percent(heldIn(inUse).value, heldIn(register).value);
}

/** Value, accumulated depreciation and net value of some cards on a day. */
export function valuesAt(cards: readonly Card[], on: Day) {
  const { value } = heldIn(cards);
  const accumulated = total(cards.map((card) => accumulatedAt(card, on)));
  return { value, accumulated, net: fen(value - accumulated) };
}
