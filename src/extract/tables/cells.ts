import type { Cell, Place, Table } from '../../document/document.ts';
import { cellsAcross, gridOf } from '../../document/grid.ts';
import type { Entry, Stated } from '../../document/stated.ts';
import { foldWidth, squeeze } from '../../values/chinese.ts';
import { once } from '../../values/once.ts';

/** A text for matching: without white space, full-width letters, digits and brackets made half-width. */
export const labelOf = (text: string): string => (text === '' ? '' : squeeze(foldWidth(text)));

const labelOfCell = once((cell: Cell) => labelOf(cell.text));

/** The label of a cell; '' where no cell is. */
export const labelIn = (cell: Cell | undefined): string => (cell ? labelOfCell(cell) : '');

/** Whether nothing but white space stands in the cell, or no cell is there. */
export const isEmpty = (cell: Cell | undefined): boolean => !cell || cell.text.trim() === '';

/** The place of a cell, or of characters `from` to `to` of it. */
export const placeIn = (table: Table, cell: Cell, from?: number, to?: number): Place => ({
  block: table.block,
  row: cell.row,
  column: cell.column,
  ...(from !== undefined && { from }),
  ...(to !== undefined && { to }),
});

/** The words of a text without the white space around them, and where they begin and end. */
export function wordsOf(text: string): { verbatim: string; from?: number; to?: number } {
  const verbatim = text.trim();
  if (verbatim === '' || verbatim.length === text.length) return { verbatim };
  const from = text.length - text.trimStart().length;
  return { verbatim, from, to: from + verbatim.length };
}

/** The words of a cell as an entry: blank cells have verbatim '' and the place of the whole cell. */
export function entryIn<T>(table: Table, cell: Cell, value?: T): Entry<T> {
  const { verbatim, from, to } = wordsOf(cell.text);
  const at = placeIn(table, cell, from, to);
  return value === undefined ? { verbatim, at } : { value, verbatim, at };
}

/** The words of a cell as a statement of a value. */
export function statedIn<T>(table: Table, cell: Cell, value: T): Stated<T> {
  const { verbatim, from, to } = wordsOf(cell.text);
  return { value, verbatim, at: placeIn(table, cell, from, to) };
}

/** The free text of a cell as an entry. */
export function wordsIn(table: Table, cell: Cell): Entry<string> {
  const { verbatim } = wordsOf(cell.text);
  return entryIn(table, cell, verbatim === '' ? undefined : verbatim);
}

/** Rows of a table as the cells met from left to right. */
export function rowsOf(table: Table): readonly (readonly Cell[])[] {
  const rows: (readonly Cell[])[] = [];
  for (let row = 0; row < table.rows; row += 1) rows.push(cellsAcross(table, row));
  return rows;
}

/** The cell that covers a square. */
export const squareAt = (table: Table, row: number, column: number): Cell | undefined =>
  gridOf(table)[row]?.[column];
