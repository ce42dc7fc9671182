import type { Bilingual } from '../../document/finding.ts';
import type { Day } from '../../values/day.ts';
import { fen } from '../../values/money.ts';
import { amountOrNone, countIn, textIn } from '../book.ts';
import { decimalIn } from '../decimal.ts';
import type { LedgerEntry } from '../entry.ts';
import { bookValue, type Card } from './card.ts';
import { faultOf } from './card-faults.ts';
import { leastMonths } from './classes.ts';
import { partOf } from './depreciation.ts';

/** Kinds of entries that belong to a card, in the order in which they count on one and the same day. */
const CARD_KINDS = [
  'acquisition',
  'adjustment',
  'use',
  'transfer',
  'repair',
  'loan',
  'return',
  'count',
  'disposal',
] as const;

/** What came of the entries of one card: the card, or the first of them that cannot be. */
type Replayed =
  | { readonly card: Card | undefined; readonly fault?: undefined }
  | { readonly card?: undefined; readonly fault: Bilingual };

/** Plays the entries of one card in the order of their days; tells the first that contradicts those before. */
export function replay(
  entries: readonly LedgerEntry[],
  until: Day = '9999-12-31' as Day,
): Replayed {
  const waiting = entries.filter(({ day }) => day <= until).sort(inOrder);
  let card: Card | undefined;
  for (let entry = waiting.shift(); entry; entry = waiting.shift()) {
    const next = waiting[0];
    // A card that comes back and goes out again on one day: first it comes back.
    if (entry.kind === 'loan' && card?.lentTo !== undefined)
      if (next?.kind === 'return' && next.day === entry.day) {
        waiting[0] = entry;
        entry = next;
      }
    const fault = faultOf(card, entry);
    if (fault) return { fault };
    card = after(card, entry);
  }
  return { card };
}

const rankOf = new Map<string, number>(CARD_KINDS.map((kind, i) => [kind, i]));

/** Whether entries of a kind belong to a card. */
export const isOfCard = (kind: string): boolean => rankOf.has(kind);

const inOrder = (a: LedgerEntry, b: LedgerEntry): number => {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  const rank = (rankOf.get(a.kind) ?? 0) - (rankOf.get(b.kind) ?? 0);
  return rank !== 0 ? rank : a.id < b.id ? -1 : 1;
};

/** The card after an entry that fits it. */
function after(card: Card | undefined, entry: LedgerEntry): Card {
  if (!card) return acquired(entry);
  const text = (key: string, before: string) => textIn(entry, key) || before;
  const next: Card = { ...card, entries: [...card.entries, entry.id] };
  switch (entry.kind) {
    case 'transfer':
      return {
        ...next,
        department: text('department', card.department),
        user: textIn(entry, 'user'),
        place: text('place', card.place),
        usingUnit: textIn(entry, 'usingUnit'),
        post: text('post', card.post),
      };
    case 'loan':
      return { ...next, lentTo: textIn(entry, 'borrower'), state: 'lent' };
    case 'return': {
      const { lentTo: _, ...back } = next;
      return { ...back, state: card.idle ? 'idle' : 'inUse' };
    }
    case 'use': {
      const idle = textIn(entry, 'state') === 'idle';
      return {
        ...next,
        idle,
        state: card.lentTo === undefined ? (idle ? 'idle' : 'inUse') : 'lent',
      };
    }
    case 'repair':
      return { ...next, repairs: fen(card.repairs + amountOrNone(entry, 'amount')) };
    case 'adjustment': {
      const monthsLeft = countIn(entry, 'monthsLeft');
      const amount = amountOrNone(entry, 'amount');
      const change = { day: entry.day, amount, ...(monthsLeft !== undefined && { monthsLeft }) };
      return { ...next, adjustments: [...card.adjustments, change] };
    }
    case 'disposal': {
      const pieces = countIn(entry, 'quantity') ?? card.quantity;
      if (pieces < card.quantity) return without(next, entry.day, pieces);
      return {
        ...next,
        state: 'disposed',
        disposed: entry.day,
        disposalWay: textIn(entry, 'way'),
      };
    }
    default:
      return next;
  }
}

/** A card from which some pieces went, with their share of its value. */
function without(card: Card, day: Day, pieces: number): Card {
  const amount = fen(-partOf(bookValue(card), pieces, card.quantity));
  return {
    ...card,
    quantity: card.quantity - pieces,
    adjustments: [...card.adjustments, { day, amount, gone: { pieces, of: card.quantity } }],
  };
}

function acquired(entry: LedgerEntry): Card {
  const classCode = textIn(entry, 'class');
  const least = leastMonths(classCode);
  const months = least === undefined ? undefined : (countIn(entry, 'months') ?? least);
  const area = decimalIn(entry, 'area');
  const quantity = countIn(entry, 'quantity') ?? 1;
  return {
    number: textIn(entry, 'card'),
    name: textIn(entry, 'name'),
    classCode,
    acquired: entry.day,
    value: amountOrNone(entry, 'value'),
    ...(months !== undefined && { months }),
    adjustments: [],
    quantity,
    quantityAcquired: quantity,
    department: textIn(entry, 'department'),
    user: textIn(entry, 'user'),
    place: textIn(entry, 'place'),
    spec: textIn(entry, 'spec'),
    state: 'inUse',
    idle: false,
    keeper: textIn(entry, 'keeper'),
    usingUnit: textIn(entry, 'usingUnit'),
    item: textIn(entry, 'item'),
    ...(area !== undefined && { area }),
    roomUse: textIn(entry, 'roomUse'),
    post: textIn(entry, 'post'),
    vehicleUse: textIn(entry, 'vehicleUse'),
    repairs: fen(0),
    entries: [entry.id],
  };
}
