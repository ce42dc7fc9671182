import { type Day, daysBetween, printDay } from '../../values/day.ts';
import { fen, type Money } from '../../values/money.ts';
import { amountIn, type Book, countIn, entriesOf, textIn } from '../book.ts';
import { decimalIn } from '../decimal.ts';
import type { Card } from './card.ts';
import { cardsAt, usedHere } from './register.ts';
import { allowedPieces, CENTRAL_EQUIPMENT, type EquipmentItem } from './standards.ts';

/** On which table something rests: the unit's own region's, or the central one for reference. */
interface Basis {
  readonly basis: 'local' | 'reference';
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

/** What the unit's own region says of an item; blank is not said. */
interface LocalItem {
  /** Of the staff, in millionths. */
  readonly share?: number;
  readonly price?: Money;
  readonly years?: number;
  readonly from: Day;
  readonly source: string;
}

/** The local table in force on a day: for each item what was entered last. */
function localAt(book: Book, on: Day): ReadonlyMap<string, LocalItem> {
  return new Map(
    entriesOf(book, 'standard', '', on).map((entry) => {
      const percent = decimalIn(entry, 'percent');
      const price = amountIn(entry, 'price');
      const years = countIn(entry, 'years');
      return [
        textIn(entry, 'item'),
        {
          ...(percent !== undefined && { share: percent }),
          ...(price !== undefined && { price }),
          ...(years !== undefined && { years }),
          from: entry.day,
          source: `${textIn(entry, 'document')}（${printDay(entry.day)}起）`,
        },
      ];
    }),
  );
}

const REFERENCE = { basis: 'reference', source: CENTRAL_EQUIPMENT.source } as const;

/** Every item that is held, against its limit on a day; `staff` are the people in authorised posts. */
export function piecesHeld(book: Book, on: Day, staff: number): readonly PiecesHeld[] {
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
    const own = local.get(each.key);
    return own?.share === undefined
      ? []
      : row([each.key], each, allowedPieces({ share: own.share }, staff), {
          basis: 'local',
          source: own.source,
        });
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
  local: LocalItem | undefined,
  pick: (of: LocalItem) => T | undefined,
  item: EquipmentItem | undefined,
  central: (of: EquipmentItem) => T | undefined,
  on: Day,
): { readonly value: T; readonly basis: Basis } | undefined {
  const own = local && pick(local);
  if (local && own !== undefined)
    return { value: own, basis: { basis: 'local', source: local.source } };
  const reference = item && on >= CENTRAL_EQUIPMENT.from ? central(item) : undefined;
  return reference === undefined ? undefined : { value: reference, basis: REFERENCE };
}

const itemOf = (key: string) => CENTRAL_EQUIPMENT.items.find((each) => each.key === key);

/**
 * Cards acquired between two days that cost more than the standard of their day allows. `senior`: the unit has posts of
 * 司局级 and above, whose furniture may cost more; who uses which desk is not known, so the higher price is then the cap.
 */
export function tooDear(book: Book, from: Day, until: Day, senior: boolean): readonly TooDear[] {
  return cardsAt(book, until).flatMap((card): readonly TooDear[] => {
    if (card.item === '' || card.acquired < from || card.keeper !== '') return [];
    const rule = ruleOf(
      localAt(book, card.acquired).get(card.item),
      ({ price }) => price,
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
export function scrappedEarly(book: Book, from: Day, until: Day): readonly ScrappedEarly[] {
  return cardsAt(book, until).flatMap((card): readonly ScrappedEarly[] => {
    const gone = card.disposed;
    if (card.item === '' || gone === undefined || gone < from) return [];
    if (card.disposalWay !== 'scrap' || card.keeper !== '') return [];
    const rule = ruleOf(
      localAt(book, gone).get(card.item),
      ({ years }) => years,
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
