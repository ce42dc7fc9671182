import type { RowCell } from './grid.ts';

/** A text may reach so far over the edge of its column, in em. */
const OVER = 0.5;

/** What is known of where the columns of a table stand. */
export interface Known {
  /** By edge of the grid: how far texts reach that end there, and where texts begin that begin there. */
  readonly ends: Float64Array;
  readonly starts: Float64Array;
  /** By column: the edges of its own texts. */
  readonly lefts: Float64Array;
  readonly rights: Float64Array;
  /** How often texts over several columns were found at the left edge, at the right edge, in the middle of them. */
  readonly stood: [number, number, number];
}

/** Columns of which nothing is known. */
export const nothingKnown = (columns: number): Known => ({
  ends: new Float64Array(columns + 1).fill(Number.NEGATIVE_INFINITY),
  starts: new Float64Array(columns + 1).fill(Number.POSITIVE_INFINITY),
  lefts: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
  rights: new Float64Array(columns).fill(Number.NEGATIVE_INFINITY),
  stood: [0, 0, 0],
});

/** The edges of the texts of the columns that a cell covers; left is right of right where nothing is known. */
function rangeOf({ columnSpan }: RowCell, column: number, { lefts, rights }: Known) {
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let c = column; c < column + columnSpan; c += 1) {
    left = Math.min(left, lefts[c] ?? left);
    right = Math.max(right, rights[c] ?? right);
  }
  return { left, right };
}

/** Whether the text of a cell may stand from that column on: past the columns before, short of those behind, over its own. */
export function fits(cell: RowCell, column: number, known: Known): boolean {
  const { left, right, columnSpan } = cell;
  if (left === undefined || right === undefined) return true;
  const over = OVER * cell.size;
  for (let edge = 0; edge <= column; edge += 1)
    if ((known.ends[edge] ?? left) - over > left) return false;
  for (let edge = column + columnSpan; edge < known.starts.length; edge += 1)
    if ((known.starts[edge] ?? right) < right - over) return false;
  const range = rangeOf(cell, column, known);
  return range.left > range.right || (left < range.right && right > range.left);
}

/** How far the text of a cell is off the left edge, the right edge and the middle of the columns that it would cover. */
function offsOf(
  cell: RowCell,
  column: number,
  known: Known,
): readonly [number, number, number] | undefined {
  if (cell.left === undefined || cell.right === undefined) return undefined;
  const { left, right } = rangeOf(cell, column, known);
  if (left > right) return undefined;
  const middle = (cell.left + cell.right - left - right) / 2;
  return [Math.abs(cell.left - left), Math.abs(cell.right - right), Math.abs(middle)];
}

/** How far the text of a cell is off where it would stand over those columns, as most texts over several columns stand. */
export function offBy(cell: RowCell, column: number, known: Known): number {
  const offs = offsOf(cell, column, known);
  const most = Math.max(...known.stood);
  return offs ? Math.min(...offs.filter((_, k) => known.stood[k] === most)) : 0;
}

/** Where a text is off by less, in em, it stands there. */
const STANDS = 0.6;

/** Keeps what the text of a placed cell tells of the columns. */
export function learn(known: Known, cell: RowCell, column: number): void {
  const { left, right, columnSpan, size } = cell;
  if (left === undefined || right === undefined) return;
  const { ends, starts, lefts, rights, stood } = known;
  if (columnSpan > 1)
    for (const [k, off] of offsOf(cell, column, known)?.entries() ?? [])
      if (off < STANDS * size) stood[k] = (stood[k] ?? 0) + 1;
  const end = column + columnSpan;
  ends[end] = Math.max(ends[end] ?? right, right);
  starts[column] = Math.min(starts[column] ?? left, left);
  if (columnSpan > 1) return;
  lefts[column] = Math.min(lefts[column] ?? left, left);
  rights[column] = Math.max(rights[column] ?? right, right);
}
