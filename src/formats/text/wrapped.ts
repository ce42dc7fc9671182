import { matchesOf } from '../../values/matches.ts';
import type { Line } from './lines.ts';
import { raggedTable } from './ragged.ts';
import type { Taken } from './tabs.ts';
import {
  displayWidth,
  isAccountHead,
  isColumnHead,
  isHeadWord,
  isNumeric,
  looksLikeTitle,
} from './words.ts';

/** A piece of a cell with the columns of the page that it takes. */
interface Piece {
  readonly text: string;
  readonly from: number;
  readonly width: number;
}

const GAP = /[ \u3000\u2002\u2003\u00a0]+/g;
/** Columns are kept by wide gaps, one of which stands in the first lines. */
const WIDE_GAP = /\S(?: {2,}|[\u3000\u2002\u2003\u00a0]+)\S|\n {4,}\S/;
const FEWEST_LINES = 5;
const FEWEST_HEADS = 3;
const FARTHEST = 400;
const LONGEST_LINE = 300;

/**
 * Reads a table whose cells are broken over several lines within their columns, as pages are copied from a printed sheet:
 * each piece begins where its column begins, and a line whose pieces all stand under pieces that fill their column goes on
 * with the row above. Undefined where columns are not kept or no cell is broken.
 */
export function takeWrappedRows(lines: readonly Line[], start: number): Taken | undefined {
  if (!WIDE_GAP.test(`${lines[start]?.text}\n${lines[start + 1]?.text}\n${lines[start + 2]?.text}`))
    return undefined;
  const block: (readonly Piece[])[] = [];
  for (let at = start; at < Math.min(lines.length, start + FARTHEST); at += 1) {
    const line = lines[at];
    if (line?.shape !== 'text' || line.text.length > LONGEST_LINE) break;
    const pieces = piecesOf(line);
    if (pieces.length === 1 && looksLikeTitle(line.text) && pieces[0]?.from === 0) break;
    block.push(pieces);
    // Most lines begin no table: they are told by the first ones.
    if (block.length === HEADED && !isHeaded(block)) return undefined;
  }
  if (block.length < FEWEST_LINES || !isHeaded(block)) return undefined;
  const starts = columnsOf(block);
  if (!starts) return undefined;
  const rows = rowsOf(block, starts);
  if (rows.length === block.length || rows.length < 3) return undefined;
  return { table: raggedTable(rows, 'spaces'), next: start + block.length };
}

/** Heads stand in the first lines of a table. */
const HEADED = 12;

const isHeaded = (block: readonly (readonly Piece[])[]): boolean => {
  let heads = 0;
  for (const pieces of block.slice(0, HEADED))
    for (const { text } of pieces) if (isHead(text) && ++heads >= FEWEST_HEADS) return true;
  return false;
};

const isHead = (text: string): boolean =>
  isHeadWord(text) || isColumnHead(text) || isAccountHead(text);

/** Lines are looked at again from each line above them. */
const known = new WeakMap<Line, readonly Piece[]>();

function piecesOf(line: Line): readonly Piece[] {
  const found = known.get(line) ?? cut(line.text);
  known.set(line, found);
  return found;
}

function cut(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let column = 0;
  let from = 0;
  const add = (to: number) => {
    const piece = text.slice(from, to);
    const width = displayWidth(piece);
    if (piece !== '') pieces.push({ text: piece, from: column, width });
    column += width;
  };
  for (const match of matchesOf(text, GAP)) {
    add(match.index);
    column += displayWidth(match[0]);
    from = match.index + match[0].length;
  }
  add(text.length);
  return pieces;
}

/** Where the columns begin: every piece of every line begins with one; undefined where some do not. */
function columnsOf(block: readonly (readonly Piece[])[]): readonly number[] | undefined {
  const counts = new Map<number, number>();
  for (const { from } of block.flat()) counts.set(from, (counts.get(from) ?? 0) + 1);
  const starts = [...counts.keys()].sort((a, b) => a - b);
  const lone = starts.filter((from) => counts.get(from) === 1).length;
  const fits = starts.length >= 3 && starts.length <= 16 && lone <= 1;
  const apart = starts.every((from, i) => i === 0 || from - (starts[i - 1] ?? 0) >= NARROWEST);
  return fits && apart ? starts : undefined;
}

const NARROWEST = 4;

/** The rows: pieces of lines that go on are put to those above them, and columns without a piece are blank. */
function rowsOf(
  block: readonly (readonly Piece[])[],
  starts: readonly number[],
): readonly (readonly string[])[] {
  const widest = starts.map((start) =>
    block
      .flat()
      .reduce((most, each) => (each.from === start ? Math.max(most, each.width) : most), 0),
  );
  const rows: string[][] = [];
  let above: ReadonlyMap<number, Piece> = new Map();
  for (const pieces of block) {
    const placed = new Map(pieces.map((piece) => [starts.indexOf(piece.from), piece]));
    const goesOn = [...placed].every(([column, piece]) => {
      const over = above.get(column);
      return (
        over !== undefined && !isNumeric(piece.text) && over.width >= (widest[column] ?? 0) - 1
      );
    });
    if (!goesOn || rows.length === 0) rows.push(new Array<string>(starts.length).fill(''));
    const row = rows[rows.length - 1];
    for (const [column, { text }] of placed) if (row) row[column] = `${row[column] ?? ''}${text}`;
    above = placed;
  }
  return rows;
}
