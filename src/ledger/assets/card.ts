import type { Day } from '../../values/day.ts';
import { fen, type Money, total } from '../../values/money.ts';
import { accumulatedAt, type Life } from './depreciation.ts';

/** What a card is on a day. */
export type CardState = 'inUse' | 'idle' | 'lent' | 'disposed';

/** A card of the register as it stands on a day. */
export interface Card extends Life {
  readonly number: string;
  readonly name: string;
  readonly classCode: string;
  /** Value as it was acquired; `value` of a Life. */
  readonly quantity: number;
  readonly quantityAcquired: number;
  readonly department: string;
  readonly user: string;
  readonly place: string;
  readonly spec: string;
  readonly state: CardState;
  /** Whether it stands unused, lent or not. */
  readonly idle: boolean;
  readonly lentTo?: string;
  /** The unit in whose register it is kept, when that is another one: used here, not owned. */
  readonly keeper: string;
  /** The unit that uses it, when that is another one: owned here, kept for others. */
  readonly usingUnit: string;
  /** Item of the standards of equipment and furniture. */
  readonly item: string;
  /** Usable area in ten-thousandths of ㎡. */
  readonly area?: number;
  readonly roomUse: string;
  /** Post of the people who sit in the room. */
  readonly post: string;
  readonly vehicleUse: string;
  readonly repairs: Money;
  readonly disposalWay?: string;
  /** Entries that made it what it is, in their order. */
  readonly entries: readonly string[];
}

/** Value of a card in the books: as acquired, with every change of it. */
export const bookValue = ({ value, adjustments }: Life): Money =>
  total([value, ...adjustments.map(({ amount }) => amount)]);

/** Value of a card less its accumulated depreciation on a day. */
export const netValue = (card: Life, on: Day): Money =>
  fen(bookValue(card) - accumulatedAt(card, on));
