import type { Cell, Table } from '../../document/document.ts';
import { gridOf, lostItsColumns } from '../../document/grid.ts';
import { isNumeric, isValueLike } from './amounts.ts';
import { labelIn } from './cells.ts';

type IsLabel = (label: string) => boolean;

/**
 * The cell that holds the value of a label: below it in tables with heads, right of it in tables of pairs.
 * A figure counts before a blank cell, and a cell that is a label itself is no value.
 */
export function cellBeside(table: Table, cell: Cell, isLabel: IsLabel): Cell | undefined {
  const below = cellBelow(table, cell, isLabel);
  const line = gridOf(table)[cell.row] ?? [];
  const next = line[cell.column + cell.columnSpan];
  // 编制人数 | 人 | 12: what it is counted in may have a column of its own.
  const right =
    next && /^(?:人|%|㎡|[万亿千]?元)$/.test(labelIn(next)) ? line[next.column + 1] : next;
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
function cellBelow(table: Table, cell: Cell, isLabel: IsLabel): Cell | undefined {
  const grid = gridOf(table);
  const next = cell.row + cell.rowSpan;
  const line = distinct(grid[cell.row] ?? []);
  const under = distinct(grid[next] ?? []);
  const open = lostItsColumns(table) || (table.uncertain && table.flattened === undefined);
  if (!open && !lostFirst(line, under, isLabel)) return grid[next]?.[cell.column];
  return under[under.length - (line.length - line.indexOf(cell))];
}

/** Whether the square of the group's name is lacking under the group: every other head still has one value. */
const lostFirst = (line: readonly Cell[], under: readonly Cell[], isLabel: IsLabel): boolean =>
  line.length > 2 &&
  under.length === line.length - 1 &&
  line.every((cell, i) => isLabel(labelIn(cell)) === i > 0) &&
  under.every((cell) => isNumeric(cell.text) || /^\d+(?:\.\d+)?[%％]$/.test(cell.text.trim()));

function distinct(line: readonly (Cell | undefined)[]): readonly Cell[] {
  return line.filter((cell, i): cell is Cell => cell !== undefined && line[i - 1] !== cell);
}
