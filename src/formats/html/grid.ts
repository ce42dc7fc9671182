import type { GridCell, SpannedCell } from './items.ts';

/** No form has more columns; spans beyond it are nonsense or an attack. */
const MOST_COLUMNS = 300;
/** Squares of one table that are laid out; beyond it spans are ignored. */
const MOST_SQUARES = 400_000;

/** A placed table: every square belongs to exactly one cell. */
export interface Placed {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
}

/**
 * Places the cells of rows as HTML does: squares reached from above are stepped over. Spans are clipped to the table,
 * a span that would run into a covered square ends before it, and squares that no cell covers get an empty one.
 */
export function placeCells(rows: readonly (readonly SpannedCell[])[]): Placed {
  const covered: number[] = [];
  const cells: GridCell[] = [];
  let columns = 0;
  let squares = 0;
  let ends: readonly number[] | undefined;
  rows.forEach((row, r) => {
    let c = 0;
    for (const cell of row) {
      while ((covered[c] ?? 0) > r) c += 1;
      if (c >= MOST_COLUMNS) break;
      const crowded = squares > MOST_SQUARES;
      const left = rows.length - r;
      const over = cell.rowSpan > left && cell.rowSpan < ALL;
      if (over) ends ??= endsOf(rows);
      const rowSpan = crowded
        ? 1
        : over
          ? (ends?.[r] ?? rows.length) - r
          : Math.min(cell.rowSpan || left, left);
      const wanted = crowded ? 1 : Math.min(cell.columnSpan, MOST_COLUMNS - c);
      let columnSpan = 0;
      while (columnSpan < wanted && (covered[c + columnSpan] ?? 0) <= r) {
        covered[c + columnSpan] = r + rowSpan;
        columnSpan += 1;
      }
      squares += rowSpan * columnSpan;
      cells.push({ items: cell.items, row: r, column: c, rowSpan, columnSpan });
      c += columnSpan;
      columns = Math.max(columns, c);
    }
  });
  return fillHoles({ rows: rows.length, columns, cells });
}

/**
 * Before which row a span ends that runs over the end of the table, by the row it begins in: it was written wrongly, and a row
 * whose own cells fill the table stands under all the heads.
 */
function endsOf(rows: readonly (readonly SpannedCell[])[]): readonly number[] {
  const width = widthOf(rows[0] ?? []);
  const ends = new Array<number>(rows.length).fill(rows.length);
  for (let r = rows.length - 2; r >= 0; r -= 1)
    ends[r] = widthOf(rows[r + 1] ?? []) >= width ? r + 1 : (ends[r + 1] ?? rows.length);
  return ends;
}

const widthOf = (row: readonly SpannedCell[]): number =>
  row.reduce((sum, { columnSpan }) => sum + columnSpan, 0);

/** Spans of so many rows mean all that follow. */
const ALL = 1000;

/** Gives squares without a cell an empty cell, one for each gap of a row. */
function fillHoles(placed: Placed): Placed {
  const { rows, columns, cells } = placed;
  if (cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0) === rows * columns)
    return placed;
  const reach = new Array<number>(columns).fill(0);
  const filled: GridCell[] = [];
  let next = 0;
  for (let r = 0; r < rows; r += 1) {
    for (let c = 0; c < columns; ) {
      const cell = cells[next];
      if (cell && cell.row === r && cell.column === c) {
        next += 1;
        for (let k = 0; k < cell.columnSpan; k += 1) reach[c + k] = r + cell.rowSpan;
        filled.push(cell);
        c += cell.columnSpan;
      } else if ((reach[c] ?? 0) > r) c += 1;
      else {
        let end = c + 1;
        const stop = cell && cell.row === r ? cell.column : columns;
        while (end < stop && (reach[end] ?? 0) <= r) end += 1;
        filled.push({ items: [], row: r, column: c, rowSpan: 1, columnSpan: end - c });
        c = end;
      }
    }
  }
  return { rows, columns, cells: filled };
}
