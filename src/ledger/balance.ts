import type { Day } from '../values/day.ts';
import type { LedgerEntry } from './entry.ts';

/** What a sum of entries comes to at the end of a day. */
export interface Balance {
  readonly on: Day;
  readonly left: number;
}

/**
 * The lowest that the sum of entries stands at, at the end of a day or of any later one; `entries` in the order of their
 * days. An entry that takes away more than that takes what is not there, now or when the later ones come.
 */
export function lowestFrom(
  day: Day,
  entries: readonly LedgerEntry[],
  changeOf: (entry: LedgerEntry) => number,
): Balance {
  let left = 0;
  let lowest: Balance | undefined;
  entries.forEach((entry, i) => {
    if (entry.day > day && !lowest) lowest = { on: day, left };
    left += changeOf(entry);
    const lastOfDay = entries[i + 1]?.day !== entry.day;
    if (lowest && lastOfDay && left < lowest.left) lowest = { on: entry.day, left };
  });
  return lowest ?? { on: day, left };
}
