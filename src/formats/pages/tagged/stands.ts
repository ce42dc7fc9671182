import type { Glyph } from '../marks.ts';
import type { ClaimedCell } from './claims.ts';
import type { Placed } from './grid.ts';

/** Where a text stands on a page: its edges across, the middles of its first and last line, the size of its largest letter. */
export interface Extent {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

/** Where the text of a cell stands on a page. */
export interface Stand extends Extent {
  readonly cell: Placed;
}

/** A text may reach so far over the edge of its column, in em. */
const OVER = 0.5;

export const isInk = (glyph: Glyph): boolean => glyph.text.trim() !== '';

/** Where the text of a cell stands, on each page where it has any. */
export function extentsOf({ text }: ClaimedCell): readonly Extent[] {
  const found = new Map<number, { -readonly [K in keyof Extent]: Extent[K] }>();
  for (const { page, glyphs } of text.flat())
    for (const glyph of glyphs) {
      if (!isInk(glyph)) continue;
      const { x, middle, size } = glyph;
      const right = x + glyph.width;
      const own = found.get(page);
      if (!own) found.set(page, { page, left: x, right, top: middle, bottom: middle, size });
      else {
        own.left = Math.min(own.left, x);
        own.right = Math.max(own.right, right);
        own.top = Math.min(own.top, middle);
        own.bottom = Math.max(own.bottom, middle);
        own.size = Math.max(own.size, size);
      }
    }
  return [...found.values()];
}

/**
 * Whether texts stand as the cells of a grid do: on each page those of a column right of those of the columns before it, those
 * of a row below those of the rows above it, and no row on a page before one above it.
 */
export function standAsGrid(stands: readonly Stand[], rows: number, columns: number): boolean {
  const pages = new Map<number, Stand[]>();
  for (const stand of stands) {
    const list = pages.get(stand.page);
    if (list) list.push(stand);
    else pages.set(stand.page, [stand]);
  }
  const apart = [...pages.values()].every(
    (list) =>
      inOrder(list, columns, ({ cell, left, right, size }) => ({
        first: cell.column,
        end: cell.column + cell.columnSpan,
        from: left,
        to: right - OVER * size,
      })) &&
      inOrder(
        list,
        rows,
        byRow(({ top, bottom }) => ({ from: top, to: bottom })),
      ),
  );
  return (
    apart &&
    inOrder(
      stands,
      rows,
      byRow(({ page }) => ({ from: page, to: page })),
    )
  );
}

/** A stretch of columns or rows with where its text begins and ends. */
interface Run {
  readonly first: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

const byRow =
  (of: (stand: Stand) => Pick<Run, 'from' | 'to'>) =>
  (stand: Stand): Run => ({
    first: stand.cell.row,
    end: stand.cell.row + stand.cell.rowSpan,
    ...of(stand),
  });

/** Whether nothing that ends at an edge of the grid or before it reaches further than what begins at that edge or behind it. */
function inOrder(stands: readonly Stand[], count: number, runOf: (stand: Stand) => Run): boolean {
  const ends = new Float64Array(count + 1).fill(Number.NEGATIVE_INFINITY);
  const starts = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  for (const stand of stands) {
    const { first, end, from, to } = runOf(stand);
    ends[end] = Math.max(ends[end] as number, to);
    starts[first] = Math.min(starts[first] as number, from);
  }
  for (let edge = 1; edge <= count; edge += 1)
    ends[edge] = Math.max(ends[edge] as number, ends[edge - 1] as number);
  for (let edge = count - 1; edge >= 0; edge -= 1)
    starts[edge] = Math.min(starts[edge] as number, starts[edge + 1] as number);
  return ends.every((end, edge) => end <= (starts[edge] as number));
}
