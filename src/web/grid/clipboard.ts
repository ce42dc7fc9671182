import { tablesOfHtml } from './html-table.ts';
import type { Matrix } from './matrix.ts';
import { matrixOfTsv } from './tsv.ts';

/** What the clipboard offers. */
export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

/**
 * The cells on the clipboard: the table of its HTML, for that keeps merged cells and line breaks, else its text. A table
 * that a page break has cut in two counts as one.
 */
export function cellsOf({ html, text }: Clipboard): Matrix {
  const tables = html === '' ? [] : tablesOfHtml(html);
  const largest = tables.reduce<Matrix>(
    (most, table) => (sizeOf(table) > sizeOf(most) ? table : most),
    [],
  );
  if (largest.length === 0) return matrixOfTsv(text);
  return tables.filter((table) => widthOf(table) === widthOf(largest)).flat();
}

const widthOf = (table: Matrix): number => table[0]?.length ?? 0;
const sizeOf = (table: Matrix): number => table.length * widthOf(table);
