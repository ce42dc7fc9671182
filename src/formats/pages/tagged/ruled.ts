import { frameAt } from '../frames.ts';
import { cellIndexAt, type Frame } from '../lattice.ts';
import type { Column } from '../wrap.ts';
import type { Extent } from './stands.ts';

/** The frame, and its cell by number, in the midst of which a text stands. */
function cellAround(
  frames: readonly Frame[],
  { left, right, top, bottom }: Extent,
): { readonly frame: Frame; readonly cell: number } | undefined {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const frame = frames[frameAt(frames, x, y)];
  const cell = frame && cellIndexAt(frame, x, y);
  return cell === undefined || !frame ? undefined : { frame, cell };
}

/** Whether rules tell all texts of a table on a page apart, so that nothing about its cells has to be guessed. */
export function areRuledOff(extents: readonly Extent[], frames: readonly Frame[]): boolean {
  const met = new Map<Frame, Set<number>>();
  return extents.every((extent) => {
    const around = cellAround(frames, extent);
    if (!around || around.frame.guessed) return false;
    const cells = met.get(around.frame) ?? new Set();
    met.set(around.frame, cells);
    const isNew = !cells.has(around.cell);
    cells.add(around.cell);
    return isNew;
  });
}

/** The edges of the cell of rules in which a text stands, where they are about its own columns. */
export function ruledEdges(extent: Extent, frames: readonly Frame[]): Column | undefined {
  const around = cellAround(frames, extent);
  const cell = around?.frame.cells[around.cell];
  if (!around || !cell) return undefined;
  const { xs } = around.frame;
  const [left, right] = [xs[cell.column] ?? 0, xs[cell.column + cell.columnSpan] ?? 0];
  return left < extent.left + 1 && right > extent.right - 1 ? { left, right } : undefined;
}
