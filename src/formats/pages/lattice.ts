import type { Rule } from './marks.ts';

/** A table's grid on a page: the edges of its columns and rows, and the cells that its rules leave. */
export interface Frame {
  /** Column edges, left to right, and row edges, top to bottom; points. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly FrameCell[];
  /** For each square, row by row, the index of its cell. */
  readonly owner: readonly number[];
  /** Some rules were missing so that the cells had to be guessed. */
  readonly guessed: boolean;
}

/** A cell of a grid. */
interface FrameCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Edges nearer than this are one; points. */
const ONE = 2.8;
/** Share of a square's side that a rule has to cover. */
const COVER = 0.6;
/** A rule that reaches this far past the last upright one shows an open outer column; points. */
const OPEN = 12;
/** Where most rules reach past it, so far is enough: a row that the page cut has no rule there. */
const OPEN_BY_MOST = 6;
/** More squares than any printed table has. */
const MOST_SQUARES = 60_000;

/** Sorted positions with near ones taken together. */
function edges(values: readonly number[]): number[] {
  const found: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last === undefined || value - last > ONE) found.push(value);
  }
  return found;
}

/** Adds the open outer edges of a table whose left and right (or upper and lower) rules are not drawn. */
function withOpenEdges(inner: number[], across: readonly Rule[]): number[] {
  const first = inner[0];
  const last = inner[inner.length - 1];
  if (first === undefined || last === undefined) return inner;
  const from = Math.min(...across.map((rule) => rule.from));
  const to = Math.max(...across.map((rule) => rule.to));
  const most = (reaches: (rule: Rule) => boolean): boolean =>
    across.filter(reaches).length * 2 > across.length;
  const before = first - from > OPEN || most((rule) => first - rule.from > OPEN_BY_MOST);
  const after = to - last > OPEN || most((rule) => rule.to - last > OPEN_BY_MOST);
  return [...(before ? [from] : []), ...inner, ...(after ? [to] : [])];
}

/** For each edge between squares, whether a rule covers the side of each square along it. */
type Sides = readonly (readonly boolean[])[];

function sidesOf(at: readonly number[], along: readonly number[], rules: readonly Rule[]): Sides {
  return at.map((position) => {
    const here = rules.filter((rule) => Math.abs(rule.at - position) <= ONE);
    return along.slice(1).map((end, i) => {
      const start = along[i] ?? end;
      let covered = 0;
      for (const rule of here)
        covered += Math.max(0, Math.min(rule.to, end) - Math.max(rule.from, start));
      return covered >= (end - start) * COVER;
    });
  });
}

/** Keeps the edges that rule off at least one square; the outer ones stay. */
const usefulEdges = (at: readonly number[], sides: Sides): number[] =>
  at.filter((_, i) => i === 0 || i === at.length - 1 || (sides[i]?.some((side) => side) ?? false));

/** The grid of one group of connected rules; undefined where it is no table (a single box, a cross, an underline). */
export function frameOf(group: readonly Rule[]): Frame | undefined {
  const levels = group.filter((rule) => rule.level);
  const uprights = group.filter((rule) => !rule.level);
  if (levels.length < 2 || uprights.length < 1) return undefined;
  let xs = withOpenEdges(edges(uprights.map((rule) => rule.at)), levels);
  let ys = withOpenEdges(edges(levels.map((rule) => rule.at)), uprights);
  if ((xs.length - 1) * (ys.length - 1) > MOST_SQUARES) return undefined;
  xs = usefulEdges(xs, sidesOf(xs, ys, uprights));
  ys = usefulEdges(ys, sidesOf(ys, xs, levels));
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  if (rows < 1 || columns < 1 || rows * columns < 2) return undefined;
  const walls = { right: sidesOf(xs, ys, uprights), below: sidesOf(ys, xs, levels) };
  return { xs, ys, ...cellsOf(rows, columns, walls) };
}

/** Joins squares that no rule parts, and makes rectangles of them. */
function cellsOf(
  rows: number,
  columns: number,
  walls: { right: Sides; below: Sides },
): Pick<Frame, 'cells' | 'owner' | 'guessed'> {
  const parents = Array.from({ length: rows * columns }, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[i] = root;
    return root;
  };
  for (let r = 0; r < rows; r += 1)
    for (let c = 0; c < columns; c += 1) {
      const here = r * columns + c;
      if (c + 1 < columns && !walls.right[c + 1]?.[r]) parents[rootOf(here + 1)] = rootOf(here);
      if (r + 1 < rows && !walls.below[r + 1]?.[c]) parents[rootOf(here + columns)] = rootOf(here);
    }
  const areas = new Map<number, number[]>();
  for (let i = 0; i < rows * columns; i += 1) {
    const root = rootOf(i);
    const area = areas.get(root);
    if (area) area.push(i);
    else areas.set(root, [i]);
  }
  return rectangles([...areas.values()], columns);
}

/** Cells of joined squares: a joined area that is no rectangle is cut into stretches of a row. */
function rectangles(
  areas: readonly (readonly number[])[],
  columns: number,
): Pick<Frame, 'cells' | 'owner' | 'guessed'> {
  const cells: FrameCell[] = [];
  let guessed = false;
  for (const area of areas) {
    const box = boundsOf(area, columns);
    if (box.rowSpan * box.columnSpan === area.length) cells.push(box);
    else {
      guessed = true;
      cells.push(...stretches(area, columns));
    }
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const owner: number[] = [];
  cells.forEach((cell, i) => {
    for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1)
      for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1)
        owner[r * columns + c] = i;
  });
  return { cells, owner, guessed };
}

function boundsOf(area: readonly number[], columns: number): FrameCell {
  let [top, bottom, left, right] = [Number.MAX_SAFE_INTEGER, 0, Number.MAX_SAFE_INTEGER, 0];
  for (const square of area) {
    const r = Math.floor(square / columns);
    const c = square % columns;
    top = Math.min(top, r);
    bottom = Math.max(bottom, r);
    left = Math.min(left, c);
    right = Math.max(right, c);
  }
  return { row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1 };
}

function stretches(area: readonly number[], columns: number): FrameCell[] {
  const cells: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];
  for (const square of [...area].sort((a, b) => a - b)) {
    const row = Math.floor(square / columns);
    const column = square % columns;
    const last = cells[cells.length - 1];
    if (last && last.row === row && last.column + last.columnSpan === column) last.columnSpan += 1;
    else cells.push({ row, column, rowSpan: 1, columnSpan: 1 });
  }
  return cells;
}

/** The cell of a frame at a point; undefined outside. */
export function cellIndexAt(frame: Frame, x: number, y: number): number | undefined {
  const column = bandOf(frame.xs, x);
  const row = bandOf(frame.ys, y);
  if (column === undefined || row === undefined) return undefined;
  return frame.owner[row * (frame.xs.length - 1) + column];
}

/** Between which two edges a position lies. */
function bandOf(sorted: readonly number[], value: number): number | undefined {
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  if (first === undefined || last === undefined || value < first - 1 || value > last + 1)
    return undefined;
  let low = 0;
  let high = sorted.length - 2;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if ((sorted[mid] ?? 0) <= value) low = mid;
    else high = mid - 1;
  }
  return low;
}
