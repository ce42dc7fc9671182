import type { RowCell } from './grid.ts';
import { fits, type Known, learn, nothingKnown, offBy } from './known.ts';

/** Ways of placing the cells of one row that are tried. */
const MOST_TRIES = 3000;
/** Times that the rows are gone through: what one row tells of the columns helps to place the next. */
const MOST_ROUNDS = 12;
/** One way counts where it is so much nearer to the columns than the next, in em. */
const NEARER = 1;

type Row = readonly RowCell[];
/** The columns of the cells of a row. */
type Starts = readonly number[];

/**
 * The column of each cell of each row; undefined where it is not certain. First rows are placed for which there is but one way, then
 * those for which one way fits better than all others: a word in the middle of the columns that it stands over.
 */
export function columnsBy(rows: readonly Row[], columns: number): readonly Starts[] | undefined {
  const known = nothingKnown(columns);
  const found: (Starts | undefined)[] = rows.map(() => undefined);
  let nearest = false;
  for (let round = 0; round < MOST_ROUNDS && found.includes(undefined); round += 1) {
    const news = placeMore(rows, found, known, nearest);
    if (!news && nearest) break;
    nearest = !news;
  }
  return found.every((row) => row !== undefined) ? found : undefined;
}

/** Goes through the rows once; says whether any was placed. */
function placeMore(
  rows: readonly Row[],
  found: (Starts | undefined)[],
  known: Known,
  nearest: boolean,
): boolean {
  let news = false;
  const reach = new Int32Array(known.lefts.length);
  // Below a row that is not placed yet, nobody knows what its cells cover.
  let unsure = 0;
  for (const [r, row] of rows.entries()) {
    const own = found[r] ?? (unsure > r ? undefined : placeRow(row, r, reach, known, nearest));
    if (!own) {
      unsure = row.reduce((most, { rowSpan }) => Math.max(most, r + rowSpan), unsure);
      continue;
    }
    for (const [k, cell] of row.entries()) {
      const start = own[k] ?? 0;
      if (!found[r]) learn(known, cell, start);
      reach.fill(r + cell.rowSpan, start, start + cell.columnSpan);
    }
    news ||= !found[r];
    found[r] = own;
  }
  return news;
}

/** Places the cells of a row where it is certain how; `reach` tells the row down to which each column is covered. */
function placeRow(
  row: Row,
  r: number,
  reach: Int32Array,
  known: Known,
  nearest: boolean,
): Starts | undefined {
  const ways = waysOf(row, r, reach, known, nearest ? MOST_TRIES : 2);
  if (!nearest || !ways || ways.length < 2) return ways?.length === 1 ? ways[0] : undefined;
  const off = ways
    .map((way) => ({
      way,
      off: row.reduce((sum, cell, k) => sum + offBy(cell, way[k] ?? 0, known), 0),
    }))
    .sort((a, b) => a.off - b.off);
  const size = row.reduce((most, cell) => Math.max(most, cell.size), 0);
  const [best, next] = off;
  return best && next && next.off - best.off > NEARER * size ? best.way : undefined;
}

/** The ways in which the cells of a row may stand, so many at most; undefined where there are too many to try. */
function waysOf(
  row: Row,
  r: number,
  reach: Int32Array,
  known: Known,
  most: number,
): readonly Starts[] | undefined {
  const ways: Starts[] = [];
  let tries = 0;
  const free = (from: number, span: number): boolean => {
    for (let c = from; c < from + span; c += 1) if ((reach[c] ?? Infinity) > r) return false;
    return true;
  };
  const place = (k: number, from: number, chosen: Starts): void => {
    const cell = row[k];
    if (!cell) {
      ways.push(chosen);
      return;
    }
    for (let c = from; c + cell.columnSpan <= reach.length; c += 1) {
      tries += 1;
      if (tries > MOST_TRIES || ways.length >= most) return;
      if (free(c, cell.columnSpan) && fits(cell, c, known))
        place(k + 1, c + cell.columnSpan, [...chosen, c]);
    }
  };
  place(0, 0, []);
  return tries > MOST_TRIES ? undefined : ways;
}
