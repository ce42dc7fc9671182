import type { Cell, Table } from '../../document/document.ts';

/** Height of a line of the sheet's font (11 points), in points. */
export const LINE = 14.5;
/** No row is higher (Excel's bound), in points. */
const HIGHEST = 409;
/** Room that the edges of a cell take of its width, in characters. */
const EDGES = 1.5;

/** Length of a text in half-width characters, in which the widths of columns are told. */
function halves(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i += 1) length += text.charCodeAt(i) < 0x2000 ? 1 : 2;
  return length;
}

/** Lines that a text takes in a cell of so many characters' width. */
export const linesIn = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce(
      (sum, line) => sum + Math.max(1, Math.ceil(halves(line) / Math.max(2, width - EDGES))),
      0,
    );

/**
 * Heights of the rows in points, undefined for a row of one line. No program finds the height of merged cells by itself, and not
 * every one that of wrapped text: without it lines lie over each other.
 */
export function rowHeights(
  table: Table,
  widths: readonly number[],
): readonly (number | undefined)[] {
  const lines = new Array<number>(table.rows).fill(1);
  const needed = (cell: Cell): number => {
    const own = widths.slice(cell.column, cell.column + cell.columnSpan);
    return linesIn(
      cell.text,
      own.reduce((sum, width) => sum + width, 0),
    );
  };
  for (const cell of table.cells)
    if (cell.rowSpan < 2) lines[cell.row] = Math.max(lines[cell.row] ?? 1, needed(cell));
  // What a cell over several rows lacks is given to its last row.
  for (const cell of table.cells) {
    const last = Math.min(table.rows, cell.row + cell.rowSpan) - 1;
    if (cell.rowSpan < 2 || last < 0) continue;
    const there = lines.slice(cell.row, last + 1).reduce((sum, each) => sum + each, 0);
    lines[last] = (lines[last] ?? 1) + Math.max(0, needed(cell) - there);
  }
  return lines.map((each) => (each < 2 ? undefined : Math.min(HIGHEST, each * LINE + 2)));
}
