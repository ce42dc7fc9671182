import { cellIndexAt, type Frame, frameOf } from './lattice.ts';
import { type Line, linesOf } from './lines.ts';
import type { Box, Glyph, PageMarks, Rule } from './marks.ts';
import { headsOf, lacksRules } from './positions/lacking.ts';
import { type Loose, looseIn } from './positions/loose.ts';
import { connectedRules, mergeRules } from './straight.ts';
import { cellText, staysOpen } from './wrap.ts';

/** A cell of a table on one page. */
export interface PieceCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** Its last line ran full without ending a sentence. */
  readonly open: boolean;
  readonly tables: readonly Piece[];
}

/** A table, or the part of one, on one page. */
export interface Piece {
  readonly xs: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly rows: number;
  readonly cells: readonly PieceCell[];
  readonly guessed: boolean;
}

/** What stands on a page in reading order. */
export type Item = { readonly line: Line } | { readonly piece: Piece } | { readonly loose: Loose };

/** A page as lines and tables. */
export interface PageFlow {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}

/** More rules than a page of tables has: a drawing, whose lines make no table. */
const MOST_RULES = 6000;

/** Lays a page out: text inside ruled frames becomes tables, the rest lines, and what may be tables without rules. */
export function layOut(marks: PageMarks, page: number): PageFlow {
  const { frames, inside, outside } = framed(marks.glyphs, framesOf(marks), lacksRules);
  const rules = [...marks.rules, ...marks.fills.flatMap(sidesOfBox)];
  const found = looseIn(outside, rules, page);
  const again =
    found.loose.length > 0
      ? framed(marks.glyphs, frames, (frame, glyphs) => headsOf(frame, glyphs, found.loose))
      : undefined;
  const fewer = again && again.frames.length < frames.length;
  const { loose, rest } = fewer ? looseIn(again.outside, rules, page) : found;
  const items: { y: number; item: Item }[] = rest.map((line) => ({
    y: line.middle,
    item: { line },
  }));
  for (const each of loose) items.push({ y: each.top, item: { loose: each } });
  const ruled = fewer ? nest(again.frames, again.inside) : nest(frames, inside);
  for (const { piece } of ruled) items.push({ y: piece.top, item: { piece } });
  items.sort((a, b) => a.y - b.y);
  return {
    page,
    width: marks.width,
    height: marks.height,
    items: items.map((entry) => entry.item),
  };
}

/** The frames of a page with the glyphs in each, and the glyphs outside all. */
interface Framed {
  readonly frames: readonly Frame[];
  readonly inside: readonly (readonly Glyph[])[];
  readonly outside: readonly Glyph[];
}

/** Sorts glyphs into frames; a frame that `goes` is none, and its glyphs stand outside. */
function framed(
  glyphs: readonly Glyph[],
  all: readonly Frame[],
  goes: (frame: Frame, glyphs: readonly Glyph[]) => boolean,
): Framed {
  const inside = all.map((): Glyph[] => []);
  const outside: Glyph[] = [];
  for (const glyph of glyphs) {
    const k = frameAt(all, glyph.x + glyph.width / 2, glyph.middle);
    (k < 0 ? outside : (inside[k] as Glyph[])).push(glyph);
  }
  const kept = all.filter((frame, k) => !goes(frame, inside[k] ?? []));
  return kept.length === all.length
    ? { frames: all, inside, outside }
    : framed(glyphs, kept, never);
}

const never = (): boolean => false;

const areaOf = ({ xs, ys }: Frame): number =>
  ((xs[xs.length - 1] ?? 0) - (xs[0] ?? 0)) * ((ys[ys.length - 1] ?? 0) - (ys[0] ?? 0));

/** The frames of a page, smallest first, so that the inner one of nested tables is met first. */
function framesOf(marks: PageMarks): readonly Frame[] {
  if (marks.rules.length > 40 * MOST_RULES) return [];
  const ruled = framesFrom(marks.rules);
  const boxes = marks.fills.filter(
    (box) =>
      box.right - box.left < marks.width * 0.97 &&
      frameAt(ruled, (box.left + box.right) / 2, (box.top + box.bottom) / 2) < 0,
  );
  const filled =
    boxes.length >= 4 && boxes.length < MOST_RULES ? framesFrom(boxes.flatMap(sidesOfBox)) : [];
  const tables = filled.filter((frame) => !filled.some((other) => areStripes(frame, other)));
  return [...ruled, ...tables].sort((a, b) => areaOf(a) - areaOf(b));
}

/** Rows with a ground of colour stand no further apart; points. */
const FARTHEST_STRIPES = 90;

/** Whether every other row of one table has a ground of colour: its rows are told by it, its cells by where words stand. */
function areStripes(a: Frame, b: Frame): boolean {
  const [upper, lower] = (a.ys[0] ?? 0) < (b.ys[0] ?? 0) ? [a, b] : [b, a];
  const gap = (lower.ys[0] ?? 0) - (upper.ys[upper.ys.length - 1] ?? 0);
  const ends = ({ xs }: Frame): readonly [number, number] => [xs[0] ?? 0, xs[xs.length - 1] ?? 0];
  const [[left, right], [otherLeft, otherRight]] = [ends(a), ends(b)];
  return (
    a !== b &&
    gap > 5 &&
    gap < FARTHEST_STRIPES &&
    (Math.abs(left - otherLeft) < 3 || Math.abs(right - otherRight) < 3)
  );
}

function framesFrom(rules: readonly Rule[]): readonly Frame[] {
  const merged = mergeRules(rules);
  if (merged.length > MOST_RULES) return [];
  return connectedRules(merged).flatMap((group) => frameOf(group) ?? []);
}

/** The sides of a filled box, for tables that are drawn as coloured cells without rules. */
const sidesOfBox = (box: Box): readonly Rule[] => [
  { level: true, at: box.top, from: box.left, to: box.right },
  { level: true, at: box.bottom, from: box.left, to: box.right },
  { level: false, at: box.left, from: box.top, to: box.bottom },
  { level: false, at: box.right, from: box.top, to: box.bottom },
];

/** The first (smallest) frame around a point; -1 outside all. */
function frameAt(frames: readonly Frame[], x: number, y: number): number {
  return frames.findIndex(
    ({ xs, ys }) =>
      x >= (xs[0] ?? 0) - 1 &&
      x <= (xs[xs.length - 1] ?? 0) + 1 &&
      y >= (ys[0] ?? 0) - 1 &&
      y <= (ys[ys.length - 1] ?? 0) + 1,
  );
}

/** Makes tables of frames; a frame inside the cell of another becomes a table of that cell. */
function nest(
  frames: readonly Frame[],
  inside: readonly (readonly Glyph[])[],
): readonly { piece: Piece }[] {
  const inner = frames.map((): { cell: number; piece: Piece }[] => []);
  const top: { piece: Piece }[] = [];
  frames.forEach((frame, k) => {
    const piece = pieceOf(frame, inside[k] ?? [], inner[k] ?? []);
    const blank = piece.cells.every((cell) => !cell.text && cell.tables.length === 0);
    if (blank && piece.cells.length < 4) return;
    const x = ((frame.xs[0] ?? 0) + (frame.xs[frame.xs.length - 1] ?? 0)) / 2;
    const y = (piece.top + piece.bottom) / 2;
    const around = frames.findIndex((other, j) => j > k && cellIndexAt(other, x, y) !== undefined);
    const cell = around < 0 ? undefined : cellIndexAt(frames[around] as Frame, x, y);
    if (cell === undefined) top.push({ piece });
    else inner[around]?.push({ cell, piece });
  });
  return top;
}

/** Writes the text of a frame into its cells. */
function pieceOf(
  frame: Frame,
  glyphs: readonly Glyph[],
  inner: readonly { cell: number; piece: Piece }[],
): Piece {
  const found = frame.cells.map((): Glyph[] => []);
  for (const glyph of glyphs) {
    const k = cellIndexAt(frame, glyph.x + glyph.width / 2, glyph.middle);
    if (k !== undefined) found[k]?.push(glyph);
  }
  const { xs, ys } = frame;
  const cells = frame.cells.map((cell, k): PieceCell => {
    const lines = linesOf(found[k] ?? []);
    const column = { left: xs[cell.column] ?? 0, right: xs[cell.column + cell.columnSpan] ?? 0 };
    const tables = inner.flatMap((entry) => (entry.cell === k ? [entry.piece] : []));
    return { ...cell, text: cellText(lines, column), open: staysOpen(lines, column), tables };
  });
  return {
    xs,
    top: ys[0] ?? 0,
    bottom: ys[ys.length - 1] ?? 0,
    rows: ys.length - 1,
    cells,
    guessed: frame.guessed,
  };
}
