import type { Cell, Table } from '../../document/document.ts';
import { gridOf } from '../../document/grid.ts';
import { isNumeric, isValueLike } from './amounts.ts';
import { labelIn } from './cells.ts';

type IsLabel = (label: string) => boolean;

/**
 * The cell that holds the value of a label: below it in tables with heads, right of it in tables of pairs, as far
 * down as there are labels in a text with one cell a line. A figure counts before a blank cell, and a cell that is a
 * label itself is no value.
 */
export function cellBeside(table: Table, cell: Cell, isLabel: IsLabel): Cell | undefined {
  if (table.flattened === 'onePerLine' && isAlone(table, cell.row))
    return cellInList(table, cell, isLabel);
  const below = cellBelow(table, cell);
  const right = gridOf(table)[cell.row]?.[cell.column + cell.columnSpan];
  const candidates = [right, below].filter(
    (each): each is Cell => each !== undefined && each !== cell && !isLabel(labelIn(each)),
  );
  const filled = candidates.find((each) => isNumeric(each.text));
  if (filled) return filled;
  const blank = candidates.filter((each) => isValueLike(each.text));
  // Two labels side by side share a row of heads: their values stand below.
  const heads = right !== undefined && isLabel(labelIn(right));
  return heads ? blank.find((each) => each === below) : blank[0];
}

/** The cell under a label: by column, or by order from the right where the grid is not settled. */
function cellBelow(table: Table, cell: Cell): Cell | undefined {
  const grid = gridOf(table);
  const next = cell.row + cell.rowSpan;
  if (!table.uncertain) return grid[next]?.[cell.column];
  const line = distinct(grid[cell.row] ?? []);
  const under = distinct(grid[next] ?? []);
  return under[under.length - (line.length - line.indexOf(cell))];
}

const LONGEST = 12;

/** One cell a line: the labels of a row of heads come one after the other, then their values in the same order. */
function cellInList(table: Table, cell: Cell, isLabel: IsLabel): Cell | undefined {
  const grid = gridOf(table);
  const labelAt = (row: number) => labelIn(grid[row]?.[0]);
  const named = (row: number) => isAlone(table, row) && isLabel(labelAt(row));
  const inHeads = (row: number) => named(row) || /^\([^()]*\)$/.test(labelAt(row));
  let before = 0;
  for (let row = cell.row - 1; row >= 0 && cell.row - row < LONGEST && inHeads(row); row -= 1)
    if (named(row)) before += 1;
  let end = cell.row + 1;
  while (end < table.rows && end - cell.row < LONGEST && inHeads(end)) end += 1;
  const value = grid[end + before]?.[0];
  return value && isAlone(table, value.row) && isValueLike(value.text) ? value : undefined;
}

/** Whether a row holds one cell only, blank ones apart. */
function isAlone(table: Table, row: number): boolean {
  const cells = distinct(gridOf(table)[row] ?? []);
  return cells.slice(1).every((cell) => cell.text.trim() === '');
}

function distinct(line: readonly (Cell | undefined)[]): readonly Cell[] {
  return line.filter((cell, i): cell is Cell => cell !== undefined && line[i - 1] !== cell);
}
