import { isFigure } from './broken.ts';
import { type Cell, rowsDrawn } from './drawn.ts';
import { joined, type Level, levelsOf } from './levels.ts';
import type { Stand } from './row-cost.ts';
import type { Segment } from './segments.ts';
import type { Part } from './weighing.ts';

/**
 * The segments of each page of a table, each with the row in which it was drawn and figures of several lines whole; undefined where the
 * order of drawing does not tell rows.
 */
export function drawnRows(parts: readonly Part[]): readonly (readonly Segment[])[] | undefined {
  const pages = parts.map((part) => rowsDrawn(part.segments));
  const proofs = pages.reduce((sum, page) => sum + (page?.proofs ?? 0), 0);
  if (proofs === 0) return undefined;
  const found: (readonly Segment[])[] = [];
  for (const page of pages) {
    if (!page) return undefined;
    found.push(
      page.rows.flatMap((row, at) =>
        row.flatMap((cell) => figureOf(cell).map((line) => ({ ...line, row: at }))),
      ),
    );
  }
  return found;
}

/** A cell as one line where its lines are one figure that its column was too narrow for. */
function figureOf(cell: Cell): Cell {
  const [first, last] = [cell[0], cell[cell.length - 1]];
  const text = cell.map((line) => line.text).join('');
  if (cell.length < 2 || !first || !last || !isFigure(text)) return cell;
  const left = Math.min(...cell.map((line) => line.left));
  const right = Math.max(...cell.map((line) => line.right));
  const full = cell
    .slice(0, -1)
    .every((line) => line.right - line.left > right - left - 0.6 * line.size);
  return full ? [{ ...first, text, left, right, middle: (first.middle + last.middle) / 2 }] : cell;
}

/** The rows of a table by the order of drawing. */
export function byRows(levels: readonly Level[]): readonly (readonly Level[])[] {
  const pages = new Map<number, Segment[][]>();
  for (const { page, segments } of levels) {
    const rows = pages.get(page) ?? [];
    pages.set(page, rows);
    for (const each of segments) {
      const row = rows[each.row ?? 0] ?? [];
      rows[each.row ?? 0] = row;
      row.push(each);
    }
  }
  return [...pages.values()].flatMap((rows) => rows.flatMap((row) => [levelsOf(row)]));
}

/** Ways to stand that are off by so little more, em for a row, are as likely. */
const ALIKE = 0.15;

/** How the cells of rows stand beside those with more lines, the likeliest first. */
export function standsOf(rows: readonly (readonly Level[])[]): readonly Stand[] {
  const off = { middle: 0, top: 0, bottom: 0 };
  let judged = 0;
  for (const levels of rows) {
    if (levels.length < 2) continue;
    const cells = joined(levels.flatMap((level) => level.segments)).map(({ of }) => ({
      top: Math.min(...of.map((each) => each.middle)),
      bottom: Math.max(...of.map((each) => each.middle)),
      size: of[0]?.size ?? 1,
    }));
    const top = Math.min(...cells.map((cell) => cell.top));
    const bottom = Math.max(...cells.map((cell) => cell.bottom));
    judged += 1;
    for (const cell of cells) {
      const cost = (points: number): number => Math.min(1, Math.abs(points) / cell.size);
      off.middle += cost((cell.top + cell.bottom - top - bottom) / 2);
      off.top += cost(cell.top - top);
      off.bottom += cost(bottom - cell.bottom);
    }
  }
  const least = Math.min(off.middle, off.top, off.bottom);
  const stands: readonly Stand[] = ['middle', 'top', 'bottom'];
  return stands
    .filter((stand) => off[stand] <= least + ALIKE * judged)
    .sort((a, b) => off[a] - off[b]);
}
