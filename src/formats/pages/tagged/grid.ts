import { layRows } from '../../../document/build.ts';
import { columnsBy } from './columns.ts';

/** A cell of a row that is not in its place yet: what it covers, and the edges of its text across where it has any. */
export interface RowCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly left?: number;
  readonly right?: number;
  /** Size of its letters. */
  readonly size: number;
}

/** A cell in its place. */
export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A table whose cells have their places. */
export interface Grid<C> {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (C & Placed)[];
  /** Squares of no cell: cells without text, which some programs leave out. */
  readonly blanks: readonly Placed[];
}

/** More columns, and more squares, than any printed table has. */
const MOST_COLUMNS = 100;
const MOST_SQUARES = 30_000;

/**
 * Puts the cells of rows in their places. Where the spans of each row add up they tell it alone; where cells without text were
 * left out, the places of the others are found by their text. Undefined where the cells do not tell one grid.
 */
export function gridOf<C extends RowCell>(rows: readonly (readonly C[])[]): Grid<C> | undefined {
  if (rows.length > MOST_SQUARES) return undefined;
  if (rows.some((row) => row.length > MOST_COLUMNS || row.some(isTooWide))) return undefined;
  const laid = layRows(rows.map((row) => row.map((cell) => ({ ...cell, text: '' }))));
  const fits = laid.rows * laid.columns <= MOST_SQUARES;
  const whole = fits && coverageOf(laid)?.every((each) => each === 1);
  const grid = whole ? laid : filledOf(rows);
  if (!grid || grid.columns < 2 || grid.columns > MOST_COLUMNS) return undefined;
  const covered = coverageOf(grid);
  return covered && { ...grid, blanks: blanksOf(covered, grid.columns) };
}

const isTooWide = ({ columnSpan }: RowCell): boolean => columnSpan > MOST_COLUMNS;

type Bare<C> = Omit<Grid<C>, 'blanks'>;

/** Places cells by their text, rows above that cover them minded. */
function filledOf<C extends RowCell>(rows: readonly (readonly C[])[]): Bare<C> | undefined {
  const clipped = rows.map((row, r) =>
    row.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - r) })),
  );
  const columns = Math.max(...widthsOf(clipped));
  if (columns > MOST_COLUMNS || columns * rows.length > MOST_SQUARES) return undefined;
  const starts = columnsBy(clipped, columns);
  if (!starts) return undefined;
  const cells = clipped.flatMap((row, r) =>
    row.map((cell, k) => ({ ...cell, row: r, column: starts[r]?.[k] ?? 0 })),
  );
  return { rows: rows.length, columns, cells };
}

/** How many columns the cells of each row take up with those that reach down into it. */
function widthsOf(rows: readonly (readonly RowCell[])[]): readonly number[] {
  const widths = rows.map(() => 0);
  rows.forEach((row, r) => {
    for (const { rowSpan, columnSpan } of row)
      for (let at = r; at < r + rowSpan; at += 1) widths[at] = (widths[at] ?? 0) + columnSpan;
  });
  return widths;
}

/** Which squares are covered; undefined where two cells cover one, or a cell reaches over the edge. */
function coverageOf({ rows, columns, cells }: Bare<RowCell>): Uint8Array | undefined {
  const covered = new Uint8Array(rows * columns);
  for (const { row, column, rowSpan, columnSpan } of cells)
    for (let r = row; r < row + rowSpan; r += 1)
      for (let c = column; c < column + columnSpan; c += 1) {
        const square = r * columns + c;
        if (c >= columns || r >= rows || covered[square]) return undefined;
        covered[square] = 1;
      }
  return covered;
}

const blanksOf = (covered: Uint8Array, columns: number): readonly Placed[] =>
  [...covered].flatMap((each, square) =>
    each
      ? []
      : [
          {
            row: Math.floor(square / columns),
            column: square % columns,
            rowSpan: 1,
            columnSpan: 1,
          },
        ],
  );
