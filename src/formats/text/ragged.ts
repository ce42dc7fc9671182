import type { DraftTable } from '../../document/build.ts';
import type { Cell, Table } from '../../document/document.ts';

/**
 * A table from rows of unequal length: the cells stand in their given order, the last cell of a short row runs to the
 * right edge, and unequal rows make the table uncertain.
 */
export function raggedTable(
  rows: readonly (readonly string[])[],
  flattened: NonNullable<Table['flattened']>,
): DraftTable {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const cells = rows.flatMap((row, r) => rowCells(row.length === 0 ? [''] : row, r, columns));
  const uneven = rows.some((row) => row.length !== columns);
  return {
    kind: 'table',
    rows: rows.length,
    columns,
    cells,
    ...(uneven && { uncertain: true as const }),
    flattened,
  };
}

const rowCells = (row: readonly string[], r: number, columns: number): readonly Cell[] =>
  row.map((text, column) => ({
    row: r,
    column,
    rowSpan: 1,
    columnSpan: column === row.length - 1 ? columns - column : 1,
    text,
  }));

/** A table whose squares are unknown: each cell a row of its single column, in the order of the text. */
export const singleColumn = (
  texts: readonly string[],
  flattened: NonNullable<Table['flattened']>,
): DraftTable => ({
  ...raggedTable(
    texts.map((text) => [text]),
    flattened,
  ),
  uncertain: true,
});
