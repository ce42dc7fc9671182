import { withMore } from '../../values/with-more.ts';
import { frameAt, framesOf, sidesOfBox } from './frames.ts';
import { cellIndexAt, type Frame } from './lattice.ts';
import type { Leaf } from './leaves/cut.ts';
import { type Line, linesOf } from './lines.ts';
import type { Glyph } from './marks.ts';
import { headsOf, lacksRules } from './positions/lacking.ts';
import { type Loose, looseIn } from './positions/loose.ts';
import type { TaggedPart } from './tagged/tables.ts';
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

/** What stands on a page in reading order; `tagged` is a table, or the part of one, that the file itself tells. */
export type Item =
  | { readonly line: Line }
  | { readonly piece: Piece }
  | { readonly loose: Loose }
  | { readonly tagged: TaggedPart };

/** A page as lines and tables. */
export interface PageFlow {
  readonly page: number;
  /** Number of the sheet on which it stands, where columns of one sheet are pages by themselves. */
  readonly printed?: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly Item[];
}

/** Lays a page out: text inside ruled frames becomes tables, the rest lines, and what may be tables without rules. */
export function layOut({ marks, tagged, frames: own }: Leaf, page: number): PageFlow {
  const glyphs = tagged?.glyphs ?? marks.glyphs;
  const { frames, inside, outside } = framed(
    glyphs,
    tagged?.frames ?? own ?? framesOf(marks),
    lacksRules,
  );
  const rules = [...marks.rules, ...marks.fills.flatMap(sidesOfBox)];
  const found = looseIn(outside, rules, page);
  const again =
    found.loose.length > 0
      ? framed(glyphs, frames, (frame, held) => headsOf(frame, held, found.loose))
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
  for (const part of tagged?.parts ?? []) items.push({ y: part.top, item: { tagged: part } });
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
    const [text, open] = [cellText(lines, column), staysOpen(lines, column)];
    return withMore(cell, { text, open, tables });
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
