import type { Cell, Table } from '../../document/document.ts';
import { gridOf } from '../../document/grid.ts';
import { isNumeric, isValueLike } from './amounts.ts';
import { labelIn } from './cells.ts';

type IsLabel = (label: string) => boolean;

/**
 * The cell that holds the value of a label: below it in tables with heads, right of it in tables of pairs.
 * A figure counts before a blank cell, and a cell that is a label itself is no value.
 */
export function cellBeside(table: Table, cell: Cell, isLabel: IsLabel): Cell | undefined {
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
  if (!table.uncertain && table.flattened !== 'spaces') return grid[next]?.[cell.column];
  const line = distinct(grid[cell.row] ?? []);
  const under = distinct(grid[next] ?? []);
  return under[under.length - (line.length - line.indexOf(cell))];
}

function distinct(line: readonly (Cell | undefined)[]): readonly Cell[] {
  return line.filter((cell, i): cell is Cell => cell !== undefined && line[i - 1] !== cell);
}
