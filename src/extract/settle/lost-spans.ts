import type { Table } from '../../document/document.ts';
import { gridOf } from '../../document/grid.ts';
import { columnOf } from '../forms/heads.ts';
import { isKindName } from '../forms/kinds.ts';
import { bareWords } from '../forms/lines.ts';

const FEWEST_HEADS = 4;
/** So many rows at least stand too far left: one may be a slip of who typed it. */
const FEWEST_MOVED = 2;
const AIM = /^[≥≤]\s*\d/;

/**
 * A form from a program that knows no cells merged downwards: below such a cell the row begins one square too far left, and blank
 * squares at its end make up for it. It is read as what lost its spans in plain text, without these squares; undefined for any
 * other table.
 */
export function withoutFilling(table: Table): Table | undefined {
  if (table.flattened || table.uncertain || table.columns < FEWEST_HEADS) return undefined;
  if (!standsTooFarLeft(table)) return undefined;
  const ends = Array.from({ length: table.rows }, () => 0);
  for (const { row, column, text } of table.cells)
    if (text.trim() !== '') ends[row] = Math.max(ends[row] ?? 0, column);
  const cells = table.cells
    .filter(({ row, column }) => column <= (ends[row] ?? 0))
    .map((cell) =>
      cell.column === ends[cell.row] ? { ...cell, columnSpan: table.columns - cell.column } : cell,
    );
  return { ...table, cells, flattened: 'pipes', uncertain: true };
}

/** Whether names of kinds stand under 一级指标 or aims among the names, with blanks at the end of their rows. */
function standsTooFarLeft(table: Table): boolean {
  const { cells } = table;
  const first = cells.find(({ text }) => columnOf(bareWords(text)) === 'level1');
  if (!first || cells.some(({ row, rowSpan }) => row > first.row && rowSpan > 1)) return false;
  const grid = gridOf(table);
  const heads = (grid[first.row] ?? []).map((cell) => cell && columnOf(bareWords(cell.text)));
  if (heads.filter((key) => key !== undefined).length < FEWEST_HEADS) return false;
  const third = heads.indexOf('level3');
  const moved = grid.slice(first.row + 1).filter((row) => {
    if ((row.at(-1)?.text ?? '').trim() !== '') return false;
    const name = bareWords(row[first.column]?.text ?? '');
    const names = row.slice(0, third + 1);
    return isKindName(name) || names.some((cell) => AIM.test((cell?.text ?? '').trim()));
  });
  return moved.length >= FEWEST_MOVED;
}
