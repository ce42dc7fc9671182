import { document, table } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import type { LedgerEntry } from '../../ledger/entry.ts';
import { type ImportContext, type ImportedTable, importTables } from '../../ledger/import.ts';
import type { EntryKind, Ledger } from '../../ledger/ledger.ts';
import { type Clipboard, cellsOf } from '../grid/clipboard.ts';
import { entryId } from './entry-id.ts';

/** What is filled in for all rows of a table, where the table does not say it. */
export type Defaults = NonNullable<ImportContext['defaults']>;

/** The cells on the clipboard as a document of one table, to be read as that of a file is. */
export const documentOf = (clipboard: Clipboard): Document =>
  document([table(cellsOf(clipboard).map((row) => row.map((cell) => cell?.text ?? '')))], {
    format: 'xlsx',
    dropped: [],
  });

/** The tables of a document that are about the ledger. */
export const readTables = (
  ledger: Ledger,
  kind: EntryKind,
  entries: readonly LedgerEntry[],
  from: Document,
  defaults: Defaults,
): readonly ImportedTable[] =>
  importTables(from, ledger, kind, { entries, newId: entryId, defaults });
