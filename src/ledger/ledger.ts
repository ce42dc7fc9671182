import type { Bilingual } from '../document/finding.ts';
import type { DraftDossier, FieldPath } from '../draft/draft.ts';
import type { Choice } from '../draft/field.ts';
import type { Day } from '../values/day.ts';
import type { Book } from './book.ts';
import type { LedgerEntry, LedgerId } from './entry.ts';

/** What a column takes. `money` is kept in 元, `decimal` is a number with up to four decimals. */
export type ColumnKind = 'money' | 'count' | 'decimal' | 'day' | 'text' | 'choice';

/** A column of the entries of one kind. */
export interface Column {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly label: Bilingual;
  /** Other heads under which workbooks have it. */
  readonly heads?: readonly string[];
  readonly required?: true;
  /** Longest text in characters; 500 unless told. */
  readonly longest?: number;
  /** Amounts below zero are allowed: an adjustment that cuts. */
  readonly signed?: true;
  readonly choices?: readonly Choice[];
  /** Reads other words for a choice: its value, or undefined for none. */
  readonly reads?: (typed: string) => string | undefined;
  readonly unit?: string;
  readonly help?: Bilingual;
  /** What was typed stays for the next entry: the questions of one survey, records of one type come one after another. */
  readonly stays?: true;
}

/** Who enters into a ledger: people of the unit, or those who review it. */
export type Keeper = 'unit' | 'reviewer';

/** A kind of entry: its columns besides the day, and what must hold when it is entered. */
export interface EntryKind {
  readonly key: string;
  readonly label: Bilingual;
  /** What the day of the entry is: 批复日期, 取得日期. */
  readonly day: Bilingual;
  readonly columns: readonly Column[];
  /** Who enters it: the unit alone unless told. */
  readonly by?: readonly Keeper[];
  /** Column by which the check goes: it is then given only the standing entries with the same text there. */
  readonly within?: string;
  /** What is wrong with the entry after those that stand, in a sentence with what to do. */
  readonly check?: (entry: LedgerEntry, book: Book) => Bilingual | undefined;
}

/** How a figure comes from its entries. */
export type Reckoning = 'sum' | 'count' | 'balance' | 'ratio' | 'last';

/** A field of the dossier as the ledgers give it, with the entries that it comes from. */
export interface Traced {
  readonly path: FieldPath;
  /** In the normal form of the field: money in 万元. */
  readonly text: string;
  readonly ledger: LedgerId;
  readonly entries: readonly string[];
  readonly how: Reckoning;
}

/** A ledger: its kinds of entries, and the fields that it gives. */
export interface Ledger {
  readonly id: LedgerId;
  readonly title: Bilingual;
  /** What is kept in it, in a sentence for the clerk. */
  readonly about: Bilingual;
  readonly kinds: readonly EntryKind[];
  /** The fields of a fiscal year; the draft tells the ids of its rows (projects, indicators). */
  readonly figures: (book: Book, asked: Asked) => readonly Traced[];
}

/** For which year and draft fields are wanted. */
export interface Asked {
  readonly year: number;
  readonly draft: DraftDossier;
  /** Last day that counts; the year's last unless asked for less. */
  readonly until: Day;
}

/** The kind of an entry; undefined for one that the ledger does not know. */
export const kindOf = (ledger: Ledger, entry: Pick<LedgerEntry, 'kind'>): EntryKind | undefined =>
  ledger.kinds.find((kind) => kind.key === entry.kind);

/** Whether somebody enters entries of a kind. */
export const entersAs = (kind: EntryKind, as: Keeper): boolean =>
  (kind.by ?? ['unit']).includes(as);
