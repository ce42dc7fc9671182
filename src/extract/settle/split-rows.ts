import type { Cell, Table } from '../../document/document.ts';
import { readFigure } from '../figures.ts';
import { bareWords } from '../forms/lines.ts';

/**
 * A page break cuts a label that runs down over two rows, a row of heads and a row of values: the lower half is left as
 * an empty cell. Such a half is given back to its label.
 */
export function withLabelsDown(table: Table): Table {
  const first = new Map<number, Cell>();
  const heads = new Set<number>();
  const others = new Map<number, Cell[]>();
  for (const cell of table.cells) {
    if (cell.column === 0) first.set(cell.row, cell);
    else others.set(cell.row, [...(others.get(cell.row) ?? []), cell]);
  }
  for (const [row, cells] of others) if (isHeadRow(cells)) heads.add(row);
  const grown = new Map<Cell, Cell>();
  const gone = new Set<Cell>();
  for (const [row, cell] of first) {
    const label = first.get(row - 1);
    if (!label || !heads.has(row - 1) || bareWords(label.text) === '' || label.rowSpan !== 1)
      continue;
    const half =
      bareWords(cell.text) === '' && cell.rowSpan === 1 && cell.columnSpan === label.columnSpan;
    if (!half || !sameCuts(others.get(row - 1) ?? [], others.get(row) ?? [])) continue;
    grown.set(label, { ...label, rowSpan: 2 });
    gone.add(cell);
  }
  if (gone.size === 0) return table;
  return {
    ...table,
    cells: table.cells.filter((cell) => !gone.has(cell)).map((cell) => grown.get(cell) ?? cell),
  };
}

/** Heads: three words or more, none of them a number, none blank. */
const isHeadRow = (cells: readonly Cell[]): boolean =>
  cells.length >= 3 &&
  cells.every(
    (cell) =>
      bareWords(cell.text) !== '' && cell.text.length <= 20 && readFigure(cell.text) === undefined,
  );

const sameCuts = (heads: readonly Cell[], values: readonly Cell[]): boolean =>
  heads.length === values.length && heads.every((cell, i) => cell.column === values[i]?.column);
