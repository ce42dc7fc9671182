import { type Book, bookOf, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import { type RegionStandards, standardsBook } from './regional.ts';

/** What the assets of a unit are reckoned from beside its own entries. */
export interface Beside {
  /** Name of the unit, by which other units' cards are marked for its use. */
  readonly unit: string;
  /** Tables of its region that were approved, in the order in which they were. */
  readonly standards: readonly RegionStandards[];
  /** Cards of other units' registers that were ever marked for its use, with all their entries. */
  readonly registers: readonly {
    readonly keeper: string;
    readonly entries: readonly LedgerEntry[];
  }[];
  /** Units that its own cards are marked for and that the region does not have, or has more than one of. */
  readonly unknownUsers: readonly string[];
}

/** The book of a unit's assets with what other books say of them. */
export interface AssetBook extends Book {
  readonly unit?: string;
  readonly standards?: Book;
  readonly registers?: readonly { readonly keeper: string; readonly book: Book }[];
}

/** The book of a unit's own entries, with what stands beside them. */
export const assetBook = (entries: readonly LedgerEntry[], beside: Beside): AssetBook => ({
  ...bookOf(entries),
  unit: beside.unit,
  standards: standardsBook(beside.standards),
  registers: beside.registers.map(({ keeper, entries: theirs }) => ({
    keeper,
    book: bookOf(theirs),
  })),
});

/** A card of a register that was marked for the use of another unit. */
export interface Mark {
  readonly card: string;
  readonly usingUnit: string;
}

/** Cards among some that standing entries mark for other units, each once for each unit. */
export function marksIn(
  entries: readonly LedgerEntry[],
  cards: ReadonlySet<string>,
): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const entry of bookOf(entries.filter((each) => cards.has(textIn(each, 'card')))).entries) {
    const mark = { card: textIn(entry, 'card'), usingUnit: textIn(entry, 'usingUnit') };
    if (mark.usingUnit !== '') marks.set(JSON.stringify(mark), mark);
  }
  return [...marks.values()];
}
