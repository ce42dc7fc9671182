import type { Piece, PieceCell } from './page.ts';
import { beginsItem, joinText, unclosed } from './wrap.ts';

/** A table gathered over pages. */
export interface Gathered extends Piece {
  readonly page: number;
  readonly lastPage: number;
  /** A row may have been broken by the page. */
  readonly uncertain: boolean;
}

/** How far the outer edges of two pieces may differ; points. */
const SAME_EDGE = 4;
/** Column edges nearer than this are one; points. */
const ONE = 3;

/** Whether a piece at the head of a page carries on the table at the foot of the page before. */
export function carriesOn(above: Gathered, piece: Piece, page: number, height: number): boolean {
  const a = above.xs;
  const b = piece.xs;
  return (
    above.lastPage + 1 === page &&
    (above.bottom > height * 0.5 || hasItsColumns(above, piece)) &&
    Math.abs((a[0] ?? 0) - (b[0] ?? 0)) < SAME_EDGE &&
    Math.abs((a[a.length - 1] ?? 0) - (b[b.length - 1] ?? 0)) < SAME_EDGE
  );
}

/** Whether a piece has the columns of a table and does not begin as it began: rows that are kept together left the page before half empty. */
const hasItsColumns = (above: Gathered, piece: Piece): boolean =>
  haveSameColumns(above, piece) && above.cells[0]?.text !== piece.cells[0]?.text;

/** Whether the columns of two pieces stand at the same places. */
export const haveSameColumns = (above: Piece, piece: Piece): boolean =>
  above.xs.length === piece.xs.length &&
  above.xs.every((x, i) => Math.abs(x - (piece.xs[i] ?? 0)) < SAME_EDGE);

/** Carries a table on with the piece of the next page, on the union of their column edges. */
export function stitch(above: Gathered, piece: Piece, page: number): Gathered {
  const xs = union(above.xs, piece.xs);
  const upper = above.cells.map((cell) => moved(cell, above.xs, xs));
  const whole = piece.cells.map((cell) => moved(cell, piece.xs, xs));
  const heads = repeatedRows(upper, whole, Math.min(6, piece.rows));
  const lower = whole
    .filter((cell) => cell.row >= heads)
    .map((cell) => ({ ...cell, row: cell.row - heads }));
  const joined = joinRows(upper, lower, above.rows);
  return {
    ...above,
    ...joined,
    xs,
    rows: above.rows + piece.rows - heads - (joined.broken ? 1 : 0),
    bottom: piece.bottom,
    lastPage: page,
    guessed: above.guessed || piece.guessed,
    uncertain: above.uncertain || joined.uncertain,
  };
}

function union(a: readonly number[], b: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const x of [...a, ...b].sort((p, q) => p - q))
    if (found.length === 0 || x - (found[found.length - 1] ?? 0) > ONE) found.push(x);
  return found;
}

/** Index of the edge that is nearest. */
function nearest(xs: readonly number[], x: number): number {
  let best = 0;
  xs.forEach((value, i) => {
    if (Math.abs(value - x) < Math.abs((xs[best] ?? 0) - x)) best = i;
  });
  return best;
}

function moved(cell: PieceCell, from: readonly number[], to: readonly number[]): PieceCell {
  const left = nearest(to, from[cell.column] ?? 0);
  const right = nearest(to, from[cell.column + cell.columnSpan] ?? 0);
  return { ...cell, column: left, columnSpan: Math.max(1, right - left) };
}

/** How many rows at the head of the lower piece repeat the head of the table. */
function repeatedRows(
  upper: readonly PieceCell[],
  lower: readonly PieceCell[],
  most: number,
): number {
  let heads = 0;
  for (let k = 1; k <= most; k += 1) {
    const a = upper.filter((cell) => cell.row < k);
    const b = lower.filter((cell) => cell.row < k);
    if (a.some((cell) => cell.row + cell.rowSpan > k)) continue;
    if (a.length !== b.length || !a.every((cell, i) => sameCell(cell, b[i]))) break;
    if (a.filter((cell) => cell.text && !/^[\d.,%\s]+$/.test(cell.text)).length >= 2) heads = k;
  }
  return heads;
}

const sameCell = (a: PieceCell, b: PieceCell | undefined): boolean =>
  !!b &&
  a.row === b.row &&
  a.column === b.column &&
  a.rowSpan === b.rowSpan &&
  a.columnSpan === b.columnSpan &&
  a.text.replace(/\s/g, '') === b.text.replace(/\s/g, '');

interface Joined {
  readonly cells: readonly PieceCell[];
  readonly broken: boolean;
  readonly uncertain: boolean;
}

/** Puts the lower rows under the upper ones: cells that the page cut are made whole where that is plain. */
function joinRows(upper: readonly PieceCell[], lower: readonly PieceCell[], base: number): Joined {
  const last = new Map<string, PieceCell>();
  for (const cell of upper)
    if (cell.row + cell.rowSpan === base) last.set(`${cell.column}:${cell.columnSpan}`, cell);
  const first = lower.filter((cell) => cell.row === 0);
  const pairs = first.map((cell) => ({ cell, up: last.get(`${cell.column}:${cell.columnSpan}`) }));
  const cut = cutOf(pairs);
  if (cut)
    return { cells: mended(upper, lower, pairs, base), broken: true, uncertain: cut === 'likely' };
  const spans = spansOver(pairs, [...upper, ...lower]);
  const gone = new Set(spans.list.map(({ cell }) => cell));
  const longer = new Map(
    spans.list.map(({ cell, up }) => [
      up,
      { ...up, rowSpan: up.rowSpan + cell.rowSpan, text: joinHalves(up, cell) },
    ]),
  );
  return {
    cells: [
      ...upper.map((cell) => longer.get(cell) ?? cell),
      ...lower.filter((cell) => !gone.has(cell)).map((cell) => ({ ...cell, row: cell.row + base })),
    ],
    broken: false,
    uncertain: spans.guessed || mayGoOn(pairs.filter(({ cell }) => !gone.has(cell))),
  };
}

interface Span {
  readonly cell: PieceCell;
  readonly up: PieceCell;
}

/**
 * The blank cells at the head of the lower piece that belong to merged cells of the upper one. In a column that merges
 * rows and is never blank that is sure; for the columns at the left before the first text it is a guess.
 */
function spansOver(
  pairs: readonly Pair[],
  all: readonly PieceCell[],
): { readonly list: readonly Span[]; readonly guessed: boolean } {
  const list: Span[] = [];
  let leading = true;
  let guessed = false;
  const rows = areTwoRows(pairs);
  for (const { cell, up } of pairs) {
    const halved = up && bracketGoesOn({ cell, up }) && (rows || runsDown({ cell, up }));
    if (up && (halved || isPointsOf(cell, up))) {
      list.push({ cell, up });
      continue;
    }
    if (cell.text || !up?.text || cell.tables.length > 0) {
      leading = false;
      continue;
    }
    const sure = merges(cell, up, all);
    if (!sure && !leading) continue;
    guessed ||= !sure;
    list.push({ cell, up });
  }
  const blank = list.length === pairs.length;
  return { list: blank ? [] : list, guessed: guessed || blank };
}

/** Whether a column joins rows by custom and holds no other blank cell. */
function merges(cell: PieceCell, up: PieceCell, all: readonly PieceCell[]): boolean {
  const column = all.filter(
    (other) => other.column === cell.column && other.columnSpan === cell.columnSpan,
  );
  return (
    column.some((other) => other.rowSpan > 1) &&
    column.every((other) => other === cell || other === up || other.text !== '')
  );
}

interface Pair {
  readonly cell: PieceCell;
  readonly up: PieceCell | undefined;
}

/** Whether the texts of the first row below could be the rest of unfinished ones above. */
function mayGoOn(pairs: readonly Pair[]): boolean {
  const label = pairs[0];
  if (!label || (label.cell.text && !label.up?.open)) return false;
  const texts = pairs.filter(({ cell }) => cell.text);
  const open = texts.filter(({ cell, up }) => up?.open && !beginsItem(up.text, cell.text));
  return open.length > 0 && open.length * 2 >= texts.length;
}

/** A bracket that opens above and closes below: proof that the page cut a row in two. */
const bracketGoesOn = ({ cell, up }: Pair): boolean =>
  up !== undefined && unclosed(up.text) > 0 && unclosed(cell.text) < 0;

/** A sign of percent alone below a bare figure: the rest of a rate. */
const isSignOf = ({ cell, up }: Pair): boolean =>
  /^[%％]$/.test(cell.text.trim()) && /^\d[\d,]*(?:\.\d+)?$/.test(up?.text.trim() ?? '');

/** The points of a level, which stand below its name: 效益指标 and （30分）. */
const isPointsOf = (cell: PieceCell, up: PieceCell): boolean =>
  /^[（(]\s*\d{1,3}\s*分?\s*[）)]$/.test(cell.text.trim()) && /指标\s*$/.test(up.text);

const FIGURE = /^\d[\d,]*(?:\.\d+)?[%％]?$/;
/** So many columns with a figure above and below are of two rows. */
const FIGURES = 2;

/** Whether figures stand in the same columns above and below the end of the page: each half has its own row. */
const areTwoRows = (pairs: readonly Pair[]): boolean =>
  pairs.filter(({ cell, up }) => FIGURE.test(cell.text) && FIGURE.test(up?.text ?? '')).length >=
  FIGURES;

/** Whether a cell runs over several rows: its text may be cut between two of them. */
const runsDown = ({ cell, up }: Pair): boolean => cell.rowSpan > 1 || (up?.rowSpan ?? 1) > 1;

/** Whether nothing stands in the row at the head of the page, square for square below one of figures and blanks: its lower edge. */
const isBlankRest = (pairs: readonly Pair[]): boolean =>
  pairs.some(({ up }) => FIGURE.test(up?.text ?? '')) &&
  pairs.some(({ up }) => up?.text === '') &&
  pairs.every(
    ({ cell, up }) =>
      !cell.text && cell.tables.length === 0 && cell.rowSpan === 1 && up?.rowSpan === 1,
  );

/**
 * Whether the page cut a row in two: by proof; or likely, because each text below carries on an unfinished one above, or
 * stands in a row of blanks under a row without any.
 */
function cutOf(pairs: readonly Pair[]): 'proved' | 'likely' | undefined {
  if (pairs.length === 0 || pairs.some(({ up }) => !up)) return undefined;
  if (isBlankRest(pairs)) return 'likely';
  if (areTwoRows(pairs)) return undefined;
  if (pairs.some((pair) => (bracketGoesOn(pair) && !runsDown(pair)) || isSignOf(pair)))
    return 'proved';
  if (pairs.some(({ cell, up }) => cell.text && !up?.text)) return undefined;
  const row = pairs.filter(({ cell }) => cell.text || cell.rowSpan === 1);
  const texts = row.filter(({ cell }) => cell.text);
  if (mayGoOn(row) && texts.every(({ up }) => up?.open)) return 'likely';
  const lonely = !row[0]?.cell.text && texts.length > 0 && texts.length * 3 <= row.length;
  return lonely && row.every(({ up }) => up?.text) ? 'likely' : undefined;
}

/** Joins the two halves of a broken row; a cell that reaches further down keeps the rows below. */
function mended(
  upper: readonly PieceCell[],
  lower: readonly PieceCell[],
  pairs: readonly Pair[],
  base: number,
): readonly PieceCell[] {
  const whole = new Map<PieceCell, PieceCell>();
  for (const { cell, up } of pairs)
    if (up)
      whole.set(up, {
        ...up,
        rowSpan: up.rowSpan + cell.rowSpan - 1,
        text: joinHalves(up, cell),
        open: cell.open,
        tables: [...up.tables, ...cell.tables],
      });
  return [
    ...upper.map((cell) => whole.get(cell) ?? cell),
    ...lower.filter((cell) => cell.row > 0).map((cell) => ({ ...cell, row: cell.row + base - 1 })),
  ];
}

function joinHalves(up: PieceCell, cell: PieceCell): string {
  if (!cell.text || !up.text) return up.text + cell.text;
  const goesOn =
    (up.open && !beginsItem(up.text, cell.text)) ||
    bracketGoesOn({ cell, up }) ||
    isSignOf({ cell, up }) ||
    isPointsOf(cell, up);
  return goesOn ? joinText(up.text, cell.text) : `${up.text}\n${cell.text}`;
}
