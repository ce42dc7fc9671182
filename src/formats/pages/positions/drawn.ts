import { HAIR } from './levels.ts';
import type { Segment } from './segments.ts';

/** The lines of one cell, top to bottom. */
export type Cell = readonly Segment[];

/** The rows of a page as the order of drawing tells them, each cell with its lines; `proofs` says how often it went as it does from cell to cell alone. */
export interface DrawnRows {
  readonly rows: readonly (readonly Cell[])[];
  readonly proofs: number;
}

/** What stands at one height differs by less; em. */
const LEVEL = 0.3;
/** Lines of one cell stand no further apart; em. */
const WIDEST = 2.4;
/** How much further than is usual lines of one cell may stand apart. */
const NEAR = 1.1;

/**
 * The rows of a table from the order in which its words were drawn: printing programs draw cell after cell, each with all its lines, row
 * after row. Undefined where the order is another one.
 */
export function rowsDrawn(segments: readonly Segment[]): DrawnRows | undefined {
  const order = inOrder(segments);
  if (!order) return undefined;
  const { cells, proofs } = cellsIn(order);
  const rows = rowsIn(cells);
  return rows && { rows, proofs };
}

/** The segments as they were drawn; undefined where one was drawn while another was not finished. */
function inOrder(segments: readonly Segment[]): readonly Segment[] | undefined {
  if (segments.some((each) => !each.drawn)) return undefined;
  const firstOf = (each: Segment): number => each.drawn?.first ?? 0;
  const order = [...segments].sort((a, b) => firstOf(a) - firstOf(b));
  const whole = order.every((each, at) => {
    const next = order[at + 1];
    return !next || (each.drawn?.last ?? 0) < firstOf(next);
  });
  return whole ? order : undefined;
}

const isOver = (a: Segment, b: Segment): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) >= HAIR;

/** Whether a line may be the next one of a cell. */
const isBelow = (above: Segment, below: Segment): boolean => {
  const gap = below.middle - above.middle;
  return isOver(above, below) && gap > 0.5 * above.size && gap < WIDEST * above.size;
};

/** Whether what is drawn next stands further right and higher: the lines before it were all of one cell. */
const goesUp = (last: Segment, next: Segment | undefined): boolean =>
  next !== undefined &&
  next.left > last.left + HAIR &&
  !isOver(last, next) &&
  next.middle < last.middle - LEVEL * last.size;

/** Puts lines together that were drawn one after the other and stand below each other as lines of one cell do. */
function cellsIn(order: readonly Segment[]): {
  readonly cells: readonly Cell[];
  readonly proofs: number;
} {
  const gaps: number[] = [];
  let proofs = 0;
  const sure = new Set<Segment>();
  let start = 0;
  order.forEach((each, at) => {
    const next = order[at + 1];
    if (next && isBelow(each, next)) return;
    if (goesUp(each, next)) {
      const lines = order.slice(start, at + 1);
      const upper = next ? next.middle - LEVEL * each.size : 0;
      lines.slice(1).forEach((line, i) => {
        const above = lines[i];
        if (!above || line.middle < upper) return;
        sure.add(line);
        gaps.push(line.middle - above.middle);
      });
      proofs += 1;
    }
    start = at + 1;
  });
  gaps.sort((a, b) => a - b);
  const near = NEAR * (gaps[Math.floor(gaps.length * 0.8)] ?? 0);
  const cells: Segment[][] = [];
  for (const each of order) {
    const cell = cells[cells.length - 1];
    const above = cell?.[cell.length - 1];
    const goesOn =
      above && isBelow(above, each) && (sure.has(each) || each.middle - above.middle < near);
    if (cell && goesOn) cell.push(each);
    else cells.push([each]);
  }
  return { cells, proofs };
}

/** Where a cell reaches. */
interface Extent {
  readonly cell: Cell;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly centre: number;
  readonly size: number;
}

function extentOf(cell: Cell): Extent {
  const [first, last] = [cell[0] as Segment, cell[cell.length - 1] as Segment];
  return {
    cell,
    left: Math.min(...cell.map((each) => each.left)),
    right: Math.max(...cell.map((each) => each.right)),
    top: first.middle - 0.5 * first.size,
    bottom: last.middle + 0.5 * last.size,
    centre: (first.middle + last.middle) / 2,
    size: first.size,
  };
}

const beside = (a: Extent, b: Extent): boolean => a.top < b.bottom && b.top < a.bottom;

/** Parts cells into rows: each begins where drawing returned to the left, or went down. Undefined where a row stands above the one before. */
function rowsIn(cells: readonly Cell[]): readonly (readonly Cell[])[] | undefined {
  const extents = cells.map(extentOf);
  const rows: Extent[][] = [];
  let above = Number.NEGATIVE_INFINITY;
  for (const [at, extent] of extents.entries()) {
    const row = rows[rows.length - 1];
    if (row && goesOnRow(row, extent, extents[at + 1])) {
      if (extent.centre < above) return undefined;
      row.push(extent);
      continue;
    }
    if (row) above = Math.max(above, heightOf(row));
    if (extent.centre < above) return undefined;
    rows.push([extent]);
  }
  return whole(rows).map((row) => row.map(({ cell }) => cell));
}

/** Rows with the labels put before them that were taken for a row of their own, being as high as some of its cells. */
function whole(rows: readonly (readonly Extent[])[]): readonly (readonly Extent[])[] {
  const found: (readonly Extent[])[] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    const [label, first] = [last?.[last.length - 1], row[0]];
    const right = label && first && first.left > label.right - HAIR;
    if (last && right && row.some((each) => last.some((other) => beside(each, other))))
      found[found.length - 1] = [...last, ...row];
    else found.push(row);
  }
  return found;
}

/** Where a row stands: cells over several rows have their text further down. */
const heightOf = (row: readonly Extent[]): number =>
  Math.min(...row.map(({ centre, size }) => centre + LEVEL * size));

/** Whether a cell is a further one of the row that was drawn last. */
function goesOnRow(row: readonly Extent[], cell: Extent, next: Extent | undefined): boolean {
  const last = row[row.length - 1];
  if (!last || cell.left < last.right - HAIR) return false;
  if (row.some((each) => beside(each, cell))) return true;
  if (cell.bottom < Math.min(...row.map((each) => each.top))) return true;
  if (!next) return false;
  // Further down than the row: a cell over several rows, when what follows stands higher again.
  if (next.left > cell.right - HAIR) return row.some((each) => beside(each, next));
  return next.centre < cell.centre - LEVEL * cell.size && !beside(next, cell);
}
