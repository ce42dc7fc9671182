import { type Day, daysBetween, printDay } from '../../values/day.ts';
import { fen, type Money } from '../../values/money.ts';
import { amountIn, type Book, countIn, entriesOf, textIn } from '../book.ts';
import { decimalIn } from '../decimal.ts';
import type { LedgerEntry } from '../entry.ts';
import type { AssetBook } from './asset-book.ts';
import type { Card } from './card.ts';
import { cardsAt, usedHere } from './register.ts';
import { allowedPieces, CENTRAL_EQUIPMENT, type EquipmentItem } from './standards.ts';

/** On which table something rests: the region's, what the unit entered of its own, or the central one for reference. */
interface Basis {
  readonly basis: 'region' | 'local' | 'reference';
  readonly source: string;
}

/** Pieces held beside what the staff may have. */
interface PiecesHeld extends Basis {
  readonly zh: string;
  readonly en: string;
  readonly held: number;
  readonly allowed: number;
  readonly over: boolean;
  readonly entries: readonly string[];
}

/** A card whose pieces cost more than the standard allows. */
interface TooDear extends Basis {
  readonly card: Card;
  /** Price of all its pieces, and what they may cost. */
  readonly paid: Money;
  readonly cap: Money;
}

/** A card that was scrapped before its least years of use. */
interface ScrappedEarly extends Basis {
  readonly card: Card;
  readonly leastYears: number;
}

/** A value with the table that it stands in. */
interface Said<T> {
  readonly value: T;
  readonly basis: Basis;
}

/** What is said of an item where it is used; blank is not said. */
interface LocalItem {
  /** Of the staff, in millionths. */
  readonly share?: Said<number>;
  readonly price?: Said<Money>;
  readonly years?: Said<number>;
}

/** The local table in force on a day: what the region says of each item, and what the unit entered where the region says nothing. */
function localAt(book: AssetBook, on: Day): ReadonlyMap<string, LocalItem> {
  const items = itemsOf(book, on, 'local');
  if (book.standards)
    for (const [key, item] of itemsOf(book.standards, on, 'region'))
      items.set(key, { ...items.get(key), ...item });
  return items;
}

/** Of each item what was said last, its number, price and age each for itself. */
function itemsOf(book: Book, on: Day, basis: Basis['basis']): Map<string, LocalItem> {
  const items = new Map<string, LocalItem>();
  for (const entry of entriesOf(book, 'standard', '', on)) {
    const key = textIn(entry, 'item');
    const source = `${textIn(entry, 'document')}（${printDay(entry.day)}起）`;
    items.set(key, { ...items.get(key), ...itemOfEntry(entry, { basis, source }) });
  }
  return items;
}

function itemOfEntry(entry: LedgerEntry, basis: Basis): LocalItem {
  const share = decimalIn(entry, 'percent');
  const price = amountIn(entry, 'price');
  const years = countIn(entry, 'years');
  return {
    ...(share !== undefined && { share: { value: share, basis } }),
    ...(price !== undefined && { price: { value: price, basis } }),
    ...(years !== undefined && { years: { value: years, basis } }),
  };
}

const REFERENCE = { basis: 'reference', source: CENTRAL_EQUIPMENT.source } as const;

/** Every item that is held, against its limit on a day; `staff` are the people in authorised posts. */
export function piecesHeld(book: AssetBook, on: Day, staff: number): readonly PiecesHeld[] {
  const local = localAt(book, on);
  const used = usedHere(book, on);
  const row = (
    items: readonly string[],
    label: { readonly zh: string; readonly en: string },
    allowed: number,
    basis: Basis,
  ): readonly PiecesHeld[] => {
    const own = used.filter(({ item }) => items.includes(item));
    const held = own.reduce((sum, { quantity }) => sum + quantity, 0);
    return held === 0
      ? []
      : [
          {
            zh: label.zh,
            en: label.en,
            held,
            allowed,
            over: held > allowed,
            entries: own.flatMap(({ entries }) => entries),
            ...basis,
          },
        ];
  };
  const locals = CENTRAL_EQUIPMENT.items.flatMap((each) => {
    const share = local.get(each.key)?.share;
    return share === undefined
      ? []
      : row([each.key], each, allowedPieces({ share: share.value }, staff), share.basis);
  });
  if (on < CENTRAL_EQUIPMENT.from) return locals;
  // A group is judged by the central table only where the region says nothing of any of its items.
  const central = CENTRAL_EQUIPMENT.limits
    .filter(({ items }) => items.every((key) => local.get(key)?.share === undefined))
    .flatMap((limit) => row(limit.items, limit, allowedPieces(limit.allowance, staff), REFERENCE));
  return [...locals, ...central];
}

/** Which price or age holds for an item on the day on which the card came or went. */
function ruleOf<T>(
  local: Said<T> | undefined,
  item: EquipmentItem | undefined,
  central: (of: EquipmentItem) => T | undefined,
  on: Day,
): Said<T> | undefined {
  if (local) return local;
  const reference = item && on >= CENTRAL_EQUIPMENT.from ? central(item) : undefined;
  return reference === undefined ? undefined : { value: reference, basis: REFERENCE };
}

const itemOf = (key: string) => CENTRAL_EQUIPMENT.items.find((each) => each.key === key);

/**
 * Cards acquired between two days that cost more than the standard of their day allows. `senior`: the unit has posts of
 * 司局级 and above, whose furniture may cost more; who uses which desk is not known, so the higher price is then the cap.
 */
export function tooDear(
  book: AssetBook,
  from: Day,
  until: Day,
  senior: boolean,
): readonly TooDear[] {
  return cardsAt(book, until).flatMap((card): readonly TooDear[] => {
    if (card.item === '' || card.acquired < from || card.keeper !== '') return [];
    const rule = ruleOf(
      localAt(book, card.acquired).get(card.item)?.price,
      itemOf(card.item),
      ({ price }) => price?.[senior ? 0 : 1],
      card.acquired,
    );
    if (!rule || card.value <= rule.value * card.quantityAcquired) return [];
    return [
      { card, paid: card.value, cap: fen(rule.value * card.quantityAcquired), ...rule.basis },
    ];
  });
}

/** Cards scrapped between two days before the least years of use were over. */
export function scrappedEarly(book: AssetBook, from: Day, until: Day): readonly ScrappedEarly[] {
  return cardsAt(book, until).flatMap((card): readonly ScrappedEarly[] => {
    const gone = card.disposed;
    if (card.item === '' || gone === undefined || gone < from) return [];
    if (card.disposalWay !== 'scrap' || card.keeper !== '') return [];
    const rule = ruleOf(
      localAt(book, gone).get(card.item)?.years,
      itemOf(card.item),
      ({ years, otherwise }) => (otherwise === undefined ? years : undefined),
      gone,
    );
    if (!rule || daysBetween(anniversary(card.acquired, rule.value), gone) >= 0) return [];
    return [{ card, leastYears: rule.value, ...rule.basis }];
  });
}

/** The same day so many years later; 29 February becomes 1 March where there is none. */
function anniversary(of: Day, years: number): Day {
  const year = Number(of.slice(0, 4)) + years;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return `${year}-${of.endsWith('02-29') && !leap ? '03-01' : of.slice(5)}` as Day;
}
