import type { AssetBook } from '../../../ledger/assets/asset-book.ts';
import type { Card, CardState } from '../../../ledger/assets/card.ts';
import { cardsAt, extractFor, keptByOthers, registerAt } from '../../../ledger/assets/register.ts';
import type { Day } from '../../../values/day.ts';

/** Which cards: the unit's own register, what of it other units use (the shared register), those used here and kept by another, those that went. Sums never mix them. */
export const SCOPES = ['own', 'forOthers', 'kept', 'disposed'] as const;

/** What the list of cards is narrowed to; '' is all. */
export interface Filter {
  readonly scope: (typeof SCOPES)[number];
  readonly words: string;
  readonly classCode: string;
  readonly state: CardState | '';
  readonly department: string;
  /** A unit that uses cards of this register: its extract. */
  readonly usingUnit: string;
}

/** The whole register of the unit itself. */
export const WHOLE_REGISTER: Filter = {
  scope: 'own',
  words: '',
  classCode: '',
  state: '',
  department: '',
  usingUnit: '',
};

/** The cards of a scope on a day. */
export function cardsOf(book: AssetBook, on: Day, scope: Filter['scope']): readonly Card[] {
  if (scope === 'own') return registerAt(book, on);
  if (scope === 'forOthers')
    return registerAt(book, on).filter(({ usingUnit }) => usingUnit !== '');
  if (scope === 'kept') return keptByOthers(book, on);
  return cardsAt(book, on).filter(({ state, keeper }) => state === 'disposed' && keeper === '');
}

/** The cards that a filter leaves: every word stands somewhere on the card. */
export function chosenOf(cards: readonly Card[], filter: Filter): readonly Card[] {
  const words = filter.words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const held = filter.usingUnit === '' ? cards : extractFor(cards, filter.usingUnit);
  return held.filter((card) => {
    const { number, name, spec, department, user, place } = card;
    const text = [number, name, spec, department, user, place].join('\n').toLowerCase();
    return (
      (filter.classCode === '' || card.classCode === filter.classCode) &&
      (filter.state === '' || card.state === filter.state) &&
      (filter.department === '' || department === filter.department) &&
      words.every((word) => text.includes(word))
    );
  });
}
