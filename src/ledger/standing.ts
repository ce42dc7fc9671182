import { type Book, bookOf, textIn, withEntry } from './book.ts';
import type { LedgerEntry } from './entry.ts';
import type { EntryKind } from './ledger.ts';

/** What stands while entries are entered one after another: thousands of them without a new book for each. */
export interface Standing {
  has(id: string): boolean;
  find(id: string): LedgerEntry | undefined;
  isReversed(id: string): boolean;
  /** The entries that the check of a kind looks at for an entry: all, or those of its column `within`. */
  bookFor(kind: EntryKind, entry: LedgerEntry): Book;
  book(): Book;
  add(entry: LedgerEntry): void;
}

/** What stands of some entries; more may be added. */
export function standingOf(entries: readonly LedgerEntry[]): Standing {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const reversed = new Set(entries.flatMap((entry) => entry.reverses ?? []));
  let whole: Book | undefined;
  // What was added since the whole book was asked for: checks of a card never ask, and ten thousand of them come at once.
  let waiting: LedgerEntry[] = [];
  const columns = new Map<string, Map<string, Book>>();
  const book = (): Book => {
    const [only] = waiting;
    if (!whole || waiting.length > 1) whole = bookOf([...byId.values()]);
    else if (only) whole = withEntry(whole, only);
    waiting = [];
    return whole;
  };
  const groupsOf = (column: string): Map<string, Book> => {
    const known = columns.get(column);
    if (known) return known;
    const groups = new Map<string, Book>();
    for (const entry of book().entries) put(groups, column, entry);
    columns.set(column, groups);
    return groups;
  };
  return {
    has: (id) => byId.has(id),
    find: (id) => byId.get(id),
    isReversed: (id) => reversed.has(id),
    bookFor: ({ within }, entry) =>
      within === undefined
        ? book()
        : (groupsOf(within).get(textIn(entry, within)) ?? { entries: [] }),
    book,
    add(entry) {
      byId.set(entry.id, entry);
      if (entry.reverses !== undefined) {
        reversed.add(entry.reverses);
        whole = undefined;
        waiting = [];
        columns.clear();
        return;
      }
      if (whole) waiting.push(entry);
      for (const [column, groups] of columns) put(groups, column, entry);
    },
  };
}

function put(groups: Map<string, Book>, column: string, entry: LedgerEntry): void {
  const text = textIn(entry, column);
  groups.set(text, withEntry(groups.get(text) ?? { entries: [] }, entry));
}
