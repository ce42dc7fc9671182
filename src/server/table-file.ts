import { document, paragraph, table } from '../document/build.ts';
import { write } from '../formats/formats.ts';

/** A table to be taken away. */
interface FileTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Formats of a table. */
export type TableFormat = 'csv' | 'xlsx';

/** A table as a file. */
export const tableFile = async (made: FileTable, format: TableFormat): Promise<Uint8Array> =>
  format === 'csv'
    ? csv(made)
    : write(
        document([paragraph(made.title, 'attachmentTitle'), table([made.head, ...made.rows])]),
        'xlsx',
      );

/** RFC 4180 with a mark of UTF-8, which spreadsheets need for Chinese; a formula in a name is only text. */
function csv({ head, rows }: FileTable): Uint8Array {
  const cell = (text: string) => {
    const safe = /^[=+@\t\r]|^-(?![\d.]+%?$)/.test(text) ? `'${text}` : text;
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  const lines = [head, ...rows].map((row) => row.map(cell).join(','));
  return new TextEncoder().encode(`\ufeff${lines.join('\r\n')}\r\n`);
}
