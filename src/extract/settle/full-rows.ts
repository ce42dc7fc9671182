import { columnOf } from '../forms/heads.ts';
import {
  isBlockLabel,
  isLevel1,
  isLevel2,
  isSignature,
  isTitle,
  isTotal,
  type Piece,
} from './labels.ts';
import type { Taken } from './taken.ts';

const FEWEST_COLUMNS = 5;
const MOST_COLUMNS = 14;
const FEWEST_ROWS = 2;
const POINTS = /^(?:\d{1,3}(?:\.\d{1,2})?分?|[-—/]*)$/;
const NUMBER = /^[\d.,]+[%％]?$/;

/**
 * Rows of indicators of which every square left a piece, blank ones and those that a span covers too: groups of as many
 * pieces as there are heads. Undefined where a group does not fit its heads, for then some squares left none.
 */
export function fullRowsAt(pieces: readonly Piece[], p: number): Taken | undefined {
  const first = isBlockLabel(pieces[p]?.words ?? '') ? 1 : 0;
  if (columnOf(pieces[p + first]?.words ?? '') !== 'level1') return undefined;
  let end = p;
  while (isHead(pieces[end])) end += 1;
  const heads = pieces.slice(p, end);
  const width = heads.length;
  if (width < FEWEST_COLUMNS || width > MOST_COLUMNS) return undefined;
  const columns = heads.map(({ words }) => columnOf(words));
  if (!columns.includes('level3') || !columns.includes('target')) return undefined;
  const rows: (readonly string[])[] = [heads.map(({ text }) => text)];
  let at = end;
  let total = false;
  while (!total && at < pieces.length && !ends(pieces[at])) {
    const cells = pieces.slice(at, at + width);
    total = isTotal(cells[first]?.words ?? '') || isTotal(cells[0]?.words ?? '');
    const fits = total ? isTotalRow(cells) : isRow(cells, columns, first);
    if (!fits) return undefined;
    const blanks = new Array<string>(width - cells.length).fill('');
    rows.push([...cells.map(({ text }) => text), ...blanks]);
    at += width;
  }
  return rows.length > FEWEST_ROWS ? { rows, next: Math.min(at, pieces.length) } : undefined;
}

const isHead = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.words !== '' && piece.words.length <= 20 && !isLevel1(piece.words);

const ends = (piece: Piece | undefined): boolean => {
  const words = piece?.words ?? '';
  return isTitle(words) || isSignature(words);
};

/** Whether cells may be a row under their heads: levels by their names, an indicator, points that are numbers. */
function isRow(
  cells: readonly Piece[],
  columns: readonly ReturnType<typeof columnOf>[],
  first: number,
): boolean {
  return columns.every((key, i) => {
    const words = cells[i]?.words ?? '';
    if (i < first) return words === '';
    if (key === 'level1') return words === '' || isLevel1(words);
    if (key === 'level2') return words === '' || isLevel2(words) || !NUMBER.test(words);
    if (key === 'level3') return words !== '' && !NUMBER.test(words) && !isTotal(words);
    if (key === 'weight') return words !== '' && POINTS.test(words);
    if (key === 'score' || key === 'deduction') return POINTS.test(words);
    return key !== 'target' || words !== '';
  });
}

/** 总分 with numbers and blanks behind it. */
const isTotalRow = (cells: readonly Piece[]): boolean =>
  cells.every(({ words }) => isTotal(words) || NUMBER.test(words) || POINTS.test(words));
