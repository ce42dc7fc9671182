import type { DraftCell, DraftTable } from '../../document/build.ts';
import { tooManyCells } from '../docx/refusals.ts';

/** A cell at its place, with the spans that the file states. */
export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  readonly tables: readonly DraftTable[];
}

const MAX_SQUARES = 400_000;

/** Makes a table of placed cells: spans never cover another cell, and squares that none covers become empty cells. */
export function layPlaced(
  placed: readonly PlacedCell[],
  rows: number,
  widths: readonly number[],
): DraftTable {
  const columns = placed.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  if (rows * columns > MAX_SQUARES) throw tooManyCells();
  const taken = new Uint8Array(rows * columns);
  for (const cell of placed) taken[cell.row * columns + cell.column] = 1;
  const cells = placed.map((cell): DraftCell => {
    const { row, column, text, tables } = cell;
    const { rowSpan, columnSpan } = claim(cell, taken, rows, columns);
    return { row, column, rowSpan, columnSpan, text, ...(tables.length > 0 && { tables }) };
  });
  taken.forEach((one, square) => {
    if (one) return;
    const column = square % columns;
    cells.push({ row: (square - column) / columns, column, rowSpan: 1, columnSpan: 1, text: '' });
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const stated = columns > 0 && widths.length >= columns && widths.every((width) => width > 0);
  return {
    kind: 'table',
    rows,
    columns,
    cells,
    ...(stated && { widths: widths.slice(0, columns) }),
  };
}

/** Takes the squares of a cell's span, as far as they are free. */
function claim(
  { row, column, rowSpan, columnSpan }: PlacedCell,
  taken: Uint8Array,
  rows: number,
  columns: number,
): { rowSpan: number; columnSpan: number } {
  let right = column + 1;
  while (right < Math.min(columns, column + columnSpan) && !taken[row * columns + right])
    right += 1;
  let bottom = row + 1;
  while (bottom < Math.min(rows, row + rowSpan) && isFree(taken, bottom * columns, column, right))
    bottom += 1;
  for (let r = row; r < bottom; r += 1) taken.fill(1, r * columns + column, r * columns + right);
  return { rowSpan: bottom - row, columnSpan: right - column };
}

function isFree(taken: Uint8Array, start: number, from: number, to: number): boolean {
  for (let c = from; c < to; c += 1) if (taken[start + c]) return false;
  return true;
}
