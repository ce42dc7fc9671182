import type { Day } from '../../values/day.ts';
import type { Book } from '../book.ts';
import { VEHICLES } from './classes.ts';
import { cardsAt } from './register.ts';

/** Official vehicles held on a day (公务用车保有量), with the entries of every such card, disposed ones too. */
export function vehiclesAt(
  book: Book,
  on: Day,
): { readonly count: number; readonly entries: readonly string[] } {
  const official = cardsAt(book, on).filter(
    ({ classCode, vehicleUse, keeper }) =>
      classCode === VEHICLES && vehicleUse !== 'other' && keeper === '',
  );
  return {
    count: official
      .filter(({ state }) => state !== 'disposed')
      .reduce((sum, { quantity }) => sum + quantity, 0),
    entries: official.flatMap(({ entries }) => entries),
  };
}
