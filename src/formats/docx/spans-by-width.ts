import type { ListedCell, ListedRow } from './grid.ts';

/** Edges closer than this are one, in twips: about the padding of a cell. */
const TOLERANCE = 90;

/**
 * Some programs write rows of unlike numbers of cells without spans and leave the columns to the widths of the cells,
 * as Word itself lays them out. Sets the spans, or gives false when the widths do not settle them: when one is missing,
 * when spans are stated too, or when the rows do not end at one edge.
 */
export function settleByWidth(rows: readonly ListedRow[]): boolean {
  if (!rows.every(isPlain)) return false;
  const ends = rows.map((row) => row.cells.reduce((sum, cell) => sum + (cell.width ?? 0), 0));
  const width = Math.max(...ends.slice(0, 1), 0);
  if (!ends.every((end) => Math.abs(end - width) <= TOLERANCE)) return false;
  const edges = mergeEdges(rows.flatMap(({ cells }) => edgesOf(cells)));
  for (const row of rows) {
    const own = edgesOf(row.cells).map((edge) => nearest(edges, edge));
    row.cells.forEach((cell, i) => {
      const from = i === 0 ? -1 : (own[i - 1] ?? 0);
      cell.span = Math.max(1, (own[i] ?? 0) - from);
    });
  }
  return true;
}

const isPlain = (row: ListedRow): boolean =>
  row.before === 0 &&
  row.after === 0 &&
  row.cells.every((cell) => cell.span === 1 && cell.width !== undefined && cell.width > 0);

/** Right edges of the cells of a row. */
function edgesOf(cells: readonly ListedCell[]): readonly number[] {
  let edge = 0;
  return cells.map((cell) => {
    edge += cell.width ?? 0;
    return edge;
  });
}

/** Sorted, those that lie close together taken for one. */
function mergeEdges(edges: readonly number[]): readonly number[] {
  const merged: number[] = [];
  for (const edge of [...edges].sort((a, b) => a - b)) {
    const last = merged.at(-1);
    if (last === undefined || edge - last > TOLERANCE) merged.push(edge);
  }
  return merged;
}

/** The index of the last edge that does not lie clearly behind. */
function nearest(edges: readonly number[], edge: number): number {
  let low = 0;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle] ?? 0) <= edge) low = middle;
    else high = middle - 1;
  }
  return low;
}
