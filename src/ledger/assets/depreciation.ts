import { type Day, plusDays } from '../../values/day.ts';
import { fen, type Money, roundHalfUp } from '../../values/money.ts';

/** What the depreciation of a card is reckoned from. */
export interface Life {
  readonly acquired: Day;
  readonly value: Money;
  /** Useful life in months; absent for what is not depreciated. */
  readonly months?: number;
  readonly adjustments: readonly {
    readonly day: Day;
    readonly amount: Money;
    /** Months that are left from the month of the adjustment on, when it changes them. */
    readonly monthsLeft?: number;
    /** So many of so many pieces went: the amount is theirs, and their share of what was booked goes with them. */
    readonly gone?: { readonly pieces: number; readonly of: number };
  }[];
  readonly disposed?: Day;
}

/** Equal months from one month on: what is left of the value over what is left of the life. */
interface Stretch {
  readonly from: number;
  readonly amount: number;
  readonly months: number;
}

/** An asset at its nominal amount of one yuan is not depreciated (应用指南, 二). */
const NOMINAL = fen(100);

const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;

/** The last month that is booked on a day: depreciation is booked on the last day of its month. */
const bookedMonth = (on: Day): number =>
  plusDays(on, 1).endsWith('-01') ? monthOf(on) : monthOf(on) - 1;

/**
 * Accumulated straight-line depreciation on a day, in 分. The month of acquisition is depreciated, the month of disposal is not
 * (财会〔2017〕4号). A month is value ÷ months rounded to 分; the last one takes the remainder, so that all months add up to the
 * value. No residual value. After a change of the value, what is left is spread over the months that are left, from that month on.
 */
export function accumulatedAt(life: Life, on: Day): Money {
  const { charged, writtenOff } = bookedBy(life, on);
  return fen(charged - writtenOff);
}

/** All that was ever charged by a day, and what of it went with pieces that are gone. */
function bookedBy(life: Life, on: Day): { readonly charged: number; readonly writtenOff: number } {
  if (life.months === undefined || life.value === NOMINAL) return { charged: 0, writtenOff: 0 };
  const disposedBefore = life.disposed === undefined ? Infinity : monthOf(life.disposed) - 1;
  const through = Math.min(bookedMonth(on), disposedBefore);
  let charged = 0;
  let writtenOff = 0;
  let stretch: Stretch = { from: monthOf(life.acquired), amount: life.value, months: life.months };
  for (const { day, amount, monthsLeft, gone } of life.adjustments) {
    // What is gone is out of the books at once; a new value is spread from its month on.
    if (day > on) break;
    const month = Math.max(monthOf(day), stretch.from);
    const done = upTo(stretch, month - 1);
    const left = monthsLeft ?? stretch.from + stretch.months - month;
    charged += done;
    const out = gone ? partOf(charged - writtenOff, gone.pieces, gone.of) : 0;
    writtenOff += out;
    const rest = stretch.amount - done + amount + out;
    stretch = { from: month, amount: rest, months: Math.max(1, left) };
  }
  return { charged: charged + upTo(stretch, through), writtenOff };
}

/** The share of an amount that belongs to some of all pieces, rounded half up to 分. */
export function partOf(amount: number, pieces: number, of: number): number {
  const whole = BigInt(of);
  return Number((BigInt(amount) * BigInt(pieces) * 2n + whole) / (whole * 2n));
}

/** What of a stretch is booked when a month is. */
function upTo({ from, amount, months }: Stretch, month: number): number {
  const passed = Math.max(0, month - from + 1);
  if (passed >= months) return amount;
  const each = roundHalfUp(amount, months);
  return amount < 0 ? Math.max(amount, each * passed) : Math.min(amount, each * passed);
}

/** What one month is depreciated by. */
export function depreciationIn(life: Life, year: number, month: number): Money {
  const first = `${year}-${String(month).padStart(2, '0')}-01` as Day;
  const next = (
    month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  ) as Day;
  return fen(
    bookedBy(life, plusDays(next, -1)).charged - bookedBy(life, plusDays(first, -1)).charged,
  );
}
