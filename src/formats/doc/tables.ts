import type { DraftCell, DraftTable } from '../../document/build.ts';
import type { RowDefinition } from './paragraph-properties.ts';

/** A cell as it lies in its row. */
export interface RowCell {
  readonly text: string;
  readonly tables: readonly DraftTable[];
}

/** A row with what its end says of its cells. */
export interface Row {
  readonly cells: readonly RowCell[];
  readonly definition: RowDefinition | undefined;
}

/** Edges nearer than this are one: rows of one table rarely agree to the twip. */
const TOLERANCE = 12;

const MERGED_ACROSS = 1;
const MERGED_DOWN = 1;
const FIRST_DOWN = 3;

/**
 * Lays rows on a common grid of edges. A cell spans as many columns as there are edges inside it; cells merged down are
 * added to the cell that begins the merge.
 */
export function tableOf(rows: readonly Row[]): DraftTable | undefined {
  const kept = rows.filter((row) => row.cells.length > 0);
  if (kept.length === 0) return undefined;
  const marks = marksOf(kept);
  const cells: Mutable<DraftCell>[] = [];
  const open = new Map<number, Mutable<DraftCell>>();
  let uncertain = false as boolean;
  let columns = marks.length - 1;
  kept.forEach((row, r) => {
    const placed = place(row, marks);
    uncertain ||= placed === undefined;
    for (const { cell, from, to, flags } of placed ?? inOrder(row)) {
      columns = Math.max(columns, to);
      const above = open.get(from);
      const down = (flags >> 5) & 3;
      if (
        down === MERGED_DOWN &&
        above &&
        above.column + above.columnSpan === to &&
        above.row + above.rowSpan === r
      ) {
        above.rowSpan += 1;
        continue;
      }
      const made: Mutable<DraftCell> = {
        row: r,
        column: from,
        rowSpan: 1,
        columnSpan: to - from,
        text: cell.text,
        ...(cell.tables.length > 0 && { tables: cell.tables }),
      };
      if (down === FIRST_DOWN) open.set(from, made);
      else open.delete(from);
      cells.push(made);
    }
  });
  const widths: readonly number[] = marks.slice(1).map((mark, k) => mark - (marks[k] ?? 0));
  return {
    kind: 'table',
    rows: kept.length,
    columns: Math.max(1, columns),
    cells: fillGaps(cells, kept.length, Math.max(1, columns)),
    ...(uncertain && { uncertain: true as const }),
    ...(widths.length === columns && columns > 0 && { widths }),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Placed {
  readonly cell: RowCell;
  readonly from: number;
  readonly to: number;
  readonly flags: number;
}

function marksOf(rows: readonly Row[]): readonly number[] {
  const all = new Set<number>();
  for (const row of rows) for (const edge of row.definition?.edges ?? []) all.add(edge);
  const marks: number[] = [];
  for (const edge of [...all].sort((a, b) => a - b)) {
    const last = marks[marks.length - 1];
    if (last === undefined || edge - last > TOLERANCE) marks.push(edge);
  }
  return marks;
}

/** The row's cells between its edges, cells merged across joined; undefined when its edges do not fit its cells. */
function place(row: Row, marks: readonly number[]): readonly Placed[] | undefined {
  const edges = row.definition?.edges;
  if (!edges || edges.length < row.cells.length + 1) return undefined;
  const placed: Placed[] = [];
  let at = 0;
  for (const [k, cell] of row.cells.entries()) {
    const from = Math.max(at, indexOf(marks, edges[k] ?? 0));
    const to = Math.max(from + 1, indexOf(marks, edges[k + 1] ?? 0));
    if (to >= marks.length) return undefined;
    const flags = row.definition?.flags[k] ?? 0;
    const last = placed[placed.length - 1];
    if ((flags & 3) === MERGED_ACROSS && last) placed[placed.length - 1] = { ...last, to };
    else placed.push({ cell, from, to, flags });
    at = to;
  }
  return placed;
}

function indexOf(marks: readonly number[], edge: number): number {
  let low = 0;
  let high = marks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((marks[middle] ?? 0) <= edge) low = middle;
    else high = middle - 1;
  }
  return low;
}

const inOrder = (row: Row): readonly Placed[] =>
  row.cells.map((cell, k) => ({ cell, from: k, to: k + 1, flags: 0 }));

/** Gives squares that no cell covers an empty cell, so that every square has its cell. */
function fillGaps(
  cells: readonly DraftCell[],
  rows: number,
  columns: number,
): readonly DraftCell[] {
  const area = cells.reduce((sum, cell) => sum + cell.rowSpan * cell.columnSpan, 0);
  if (area === rows * columns) return cells;
  const covered = Array.from({ length: rows }, () => new Uint8Array(columns));
  for (const cell of cells)
    for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1)
      covered[r]?.fill(1, cell.column, cell.column + cell.columnSpan);
  const filled: DraftCell[] = [...cells];
  covered.forEach((line, row) => {
    for (let from = 0; from < columns; from += 1) {
      if (line[from]) continue;
      let to = from + 1;
      while (to < columns && !line[to]) to += 1;
      filled.push({ row, column: from, rowSpan: 1, columnSpan: to - from, text: '' });
      from = to;
    }
  });
  return filled.sort((a, b) => a.row - b.row || a.column - b.column);
}
