import type { Document } from '../../document/document.ts';
import { type EntryFault, enterAll } from '../../ledger/enter.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { importTables } from '../../ledger/import.ts';
import type { EntryKind, Ledger } from '../../ledger/ledger.ts';
import { readSheet } from '../../ledger/sheet.ts';
import { newId } from '../draft/new-id.ts';
import { type Clipboard, cellsOf } from '../grid/clipboard.ts';

/** What a table holds for a kind of entry: rows that can be entered, rows that cannot and why, rows that only add up others. */
export interface TableRead {
  readonly title: string;
  readonly good: readonly LedgerEntry[];
  readonly bad: readonly { readonly row: number; readonly faults: readonly EntryFault[] }[];
  readonly sums: number;
}

/** The cells on the clipboard; undefined when they have no heads of the ledger. */
export function readClipboard(
  ledger: Ledger,
  kind: EntryKind,
  entries: readonly LedgerEntry[],
  clipboard: Clipboard,
): TableRead | undefined {
  const rows = cellsOf(clipboard).map((row) => row.map((cell) => cell?.text ?? ''));
  const sheet = readSheet(ledger, kind, rows, newId);
  if (!sheet) return undefined;
  const typed = sheet.entries.map(({ entry }) => entry);
  const entered = enterAll(ledger, typed, entries);
  return {
    title: '',
    good: entered.flatMap((one) => (one.faults ? [] : [one.entry])),
    bad: entered.flatMap((one, i) =>
      one.faults ? [{ row: sheet.entries[i]?.row ?? 0, faults: one.faults }] : [],
    ),
    sums: sheet.sums.length,
  };
}

/** The tables of a file that are about the ledger. */
export const readTables = (
  ledger: Ledger,
  kind: EntryKind,
  entries: readonly LedgerEntry[],
  document: Document,
): readonly TableRead[] =>
  importTables(document, ledger, kind, { entries, newId }).map(({ title, good, bad, sums }) => ({
    title,
    good: good.map(({ entry }) => entry),
    bad,
    sums: sums.length,
  }));
