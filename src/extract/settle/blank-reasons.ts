import type { Cell, Table } from '../../document/document.ts';
import { columnOf } from '../forms/heads.ts';
import { bareWords } from '../forms/lines.ts';
import { linesOf } from './account-short-rows.ts';
import { isTotal } from './labels.ts';

const FEWEST_HEADS = 4;
const FIGURE = /^[≥≤=<>]?\d[\d,.]*(?:%|[^\d\s，。；]{0,4})$/;

/**
 * The rows of a text whose blank squares left no trace: where reasons are told in the last column, a row that ends with a
 * figure has none, for a reason would stand behind it. Such rows end with a blank cell again; undefined where none does.
 */
export function withBlankReasons(table: Table): Table | undefined {
  if (!table.uncertain) return undefined;
  const lines = linesOf(table).map((row) => row.map(bareWords));
  const from = lines.findIndex(
    (row) => row.filter((words) => columnOf(words) !== undefined).length >= FEWEST_HEADS,
  );
  const heads = lines[from] ?? [];
  const last = columnOf(heads.at(-1) ?? '');
  if (heads.length < table.columns || (last !== 'reason' && last !== 'note')) return undefined;
  const isShort = (row: number): boolean => {
    const words = lines[row] ?? [];
    const short = row > from && words.length >= 3 && words.length < heads.length;
    return short && FIGURE.test(words.at(-1) ?? '') && !isTotal(words[0] ?? '');
  };
  const blank = (cell: Cell): Cell => ({
    ...cell,
    column: table.columns - 1,
    columnSpan: 1,
    text: '',
  });
  const cells = table.cells.flatMap((cell) => {
    const ends = cell.column + cell.columnSpan === table.columns && cell.columnSpan > 1;
    return ends && isShort(cell.row)
      ? [{ ...cell, columnSpan: cell.columnSpan - 1 }, blank(cell)]
      : [cell];
  });
  return cells.length > table.cells.length ? { ...table, cells } : undefined;
}
