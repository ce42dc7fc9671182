import { once } from '../values/once.ts';
import type { Cell, Place, Table } from './document.ts';

/** A table laid out in full: `grid[row][column]` is the anchor cell that covers the square. */
export type Grid = readonly (readonly (Cell | undefined)[])[];

/** Lays a table out; the grid of one table value is made once. */
export const gridOf = once((table: Table): Grid => {
  const grid: (Cell | undefined)[][] = Array.from({ length: table.rows }, () =>
    new Array<Cell | undefined>(table.columns).fill(undefined),
  );
  for (const cell of table.cells) {
    const bottom = Math.min(table.rows, cell.row + cell.rowSpan);
    const right = Math.min(table.columns, cell.column + cell.columnSpan);
    for (let r = cell.row; r < bottom; r += 1) {
      const row = grid[r];
      for (let c = cell.column; row && c < right; c += 1) row[c] ??= cell;
    }
  }
  return grid;
});

const anchorsByRow = once(({ cells }: Table): ReadonlyMap<number, readonly Cell[]> => {
  const found = new Map<number, Cell[]>();
  for (const cell of cells) {
    const row = found.get(cell.row);
    if (row) row.push(cell);
    else found.set(cell.row, [cell]);
  }
  return found;
});

/** The anchor cells that begin in a row, left to right. */
export const anchorsOfRow = (table: Table, row: number): readonly Cell[] =>
  anchorsByRow(table).get(row) ?? [];

/** The place of a cell. */
export const cellPlace = (
  { block }: Table,
  { row, column }: Pick<Cell, 'row' | 'column'>,
): Place => ({ block, row, column });

/** The distinct cells met in a row, left to right, those reaching down from above included. */
export function cellsAcross(table: Table, row: number): readonly Cell[] {
  const seen: Cell[] = [];
  for (const cell of gridOf(table)[row] ?? [])
    if (cell && seen[seen.length - 1] !== cell) seen.push(cell);
  return seen;
}

/** Whether rows and columns of a table had to be guessed: its text kept neither bars nor tabs, its page no rules between the cells. */
export const lostItsGrid = ({ flattened }: Table): boolean =>
  flattened === 'spaces' ||
  flattened === 'onePerLine' ||
  flattened === 'glued' ||
  flattened === 'pieces' ||
  flattened === 'positions';

/** Whether the cells of a table that was no grid may stand in other columns than they did: blank ones have left no trace. */
export const lostItsColumns = ({ flattened }: Table): boolean =>
  flattened !== undefined && flattened !== 'positions';
