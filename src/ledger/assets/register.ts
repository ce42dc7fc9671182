import type { Day } from '../../values/day.ts';
import { type Book, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import type { AssetBook } from './asset-book.ts';
import type { Card } from './card.ts';
import { isOfCard, replay } from './replay.ts';

// Many figures of one day are asked of one book; a book never changes.
const played = new WeakMap<Book, Map<Day, readonly Card[]>>();

/** Every card that was ever acquired by a day, disposed ones too, in the order of their numbers. */
export function cardsAt(book: Book, on: Day): readonly Card[] {
  const days = played.get(book) ?? new Map<Day, readonly Card[]>();
  played.set(book, days);
  const cards = days.get(on) ?? playedOut(book, on);
  days.set(on, cards);
  return cards;
}

function playedOut(book: Book, on: Day): readonly Card[] {
  const byNumber = new Map<string, LedgerEntry[]>();
  for (const entry of book.entries) {
    if (entry.day > on || !isOfCard(entry.kind)) continue;
    const number = textIn(entry, 'card');
    const own = byNumber.get(number);
    if (own) own.push(entry);
    else byNumber.set(number, [entry]);
  }
  return [...byNumber.values()]
    .flatMap((entries) => replay(entries).card ?? [])
    .sort((a, b) => (a.number < b.number ? -1 : a.number > b.number ? 1 : 0));
}

/** The register on a day: cards of the unit's own books that are not disposed of. */
export const registerAt = (book: Book, on: Day): readonly Card[] =>
  cardsAt(book, on).filter(({ state, keeper }) => state !== 'disposed' && keeper === '');

/**
 * Assets used here that another unit keeps in its register: the unit's own extract of the shared one. What the keeper marks for
 * this unit comes by itself; a card that was also entered here by hand is taken from the keeper.
 */
export function keptByOthers(book: AssetBook, on: Day): readonly Card[] {
  const marked = (book.registers ?? []).flatMap(({ keeper, book: theirs }) =>
    extractFor(registerAt(theirs, on), book.unit ?? '').map((card) => ({
      ...card,
      keeper,
      usingUnit: '',
    })),
  );
  const there = new Set(marked.map(cardOfKeeper));
  const entered = cardsAt(book, on).filter(
    (card) => card.state !== 'disposed' && card.keeper !== '' && !there.has(cardOfKeeper(card)),
  );
  return [...entered, ...marked];
}

const cardOfKeeper = ({ keeper, number }: Card) => `${keeper}\n${number}`;

/** What the unit itself uses, in whose register it may be: against this go the standards of offices and equipment. */
export const usedHere = (book: AssetBook, on: Day): readonly Card[] =>
  [...registerAt(book, on), ...keptByOthers(book, on)].filter(
    ({ state, usingUnit }) => state !== 'lent' && usingUnit === '',
  );

/** The extract for one of the units that use a shared register. */
export const extractFor = (register: readonly Card[], unit: string): readonly Card[] =>
  register.filter(({ usingUnit }) => usingUnit === unit);
