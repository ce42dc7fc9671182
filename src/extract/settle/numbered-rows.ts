import { columnOf, moneyColumnOf } from '../forms/heads.ts';
import { afterBlanks, isMoneyValue, isSignature, isTitle, isTotal, type Piece } from './labels.ts';
import type { Taken } from './taken.ts';

const FEWEST_COLUMNS = 4;
const MOST_COLUMNS = 14;
const LONGEST_HEAD = 20;

/**
 * A list whose first column numbers its rows, one cell a piece: 序号, its heads, and then rows that begin with 1, 2, 3.
 * The numbers tell where a row ends although blank squares left no trace.
 */
export function numberedAt(pieces: readonly Piece[], p: number): Taken | undefined {
  if (!/^(?:序号|编号)$/.test(pieces[p]?.words ?? '')) return undefined;
  const first = pieces.findIndex((each, i) => i > p && each.words === '1');
  const heads = pieces.slice(p, first).filter((each) => each.words !== '');
  const width = heads.length;
  if (first < 0 || width < FEWEST_COLUMNS || width > MOST_COLUMNS) return undefined;
  if (heads.some(({ words }) => words.length > LONGEST_HEAD || /^\d/.test(words))) return undefined;
  const rows: (readonly string[])[] = [heads.map(({ text }) => text)];
  let at = first;
  for (let number = 1; pieces[at]?.words === String(number); number += 1) {
    const next = endOfRow(pieces, at, width, String(number + 1));
    if (next === undefined) break;
    rows.push(inWidth(pieces.slice(at, next), width));
    at = afterBlanks(pieces, next);
  }
  if (rows.length < 3) return undefined;
  const named = rows.slice(1).every((row) => !/^[\d.,]*[%％]?$/.test((row[1] ?? '').trim()));
  const total = totalAt(pieces, at, width, named);
  return total ? { rows: [...rows, total.row], next: total.next } : { rows, next: at };
}

/** Where the row ends: before the next number, or before what ends the list; trailing squares may have left no piece. */
function endOfRow(
  pieces: readonly Piece[],
  from: number,
  width: number,
  number: string,
): number | undefined {
  for (let length = width; length >= Math.max(3, width - 2); length -= 1) {
    const after = pieces[afterBlanks(pieces, from + length)]?.words;
    if (after === number || after === undefined || endsList(after)) return from + length;
  }
  return undefined;
}

const endsList = (words: string): boolean => isTotal(words) || isTitle(words) || isSignature(words);

const inWidth = (cells: readonly Piece[], width: number): readonly string[] => [
  ...cells.map(({ text }) => text),
  ...new Array<string>(Math.max(0, width - cells.length)).fill(''),
];

/** The line 合计 with the numbers behind it; the label ran over the column of the names too. */
function totalAt(
  pieces: readonly Piece[],
  at: number,
  width: number,
  named: boolean,
): { readonly row: readonly string[]; readonly next: number } | undefined {
  if (!isTotal(pieces[at]?.words ?? '')) return undefined;
  let next = at + 1;
  while (next - at < width && next < pieces.length && isMoneyValue(pieces[next]?.words ?? ''))
    next += 1;
  const [label = '', ...texts] = pieces.slice(at, next).map(({ text }) => text);
  const numbers = texts.filter((text) => text.trim() !== '');
  const lead = named && numbers.length <= width - 2 ? [label, ''] : [label];
  const blanks = new Array<string>(width - lead.length - numbers.length).fill('');
  return { row: [...lead, ...numbers, ...blanks], next };
}

const NAME_HEAD = /^(?:子?项目|专项|单位|科目)(?:支出|资金)?(?:名称)?$/;
const FEWEST_ROWS = 3;

/**
 * A list of names with figures, one cell a piece: 项目名称, heads of money and points, and then names with as many figures
 * as there are heads behind the first. Undefined where some name has fewer, for then nobody can tell their columns.
 */
export function namedAt(pieces: readonly Piece[], p: number): Taken | undefined {
  if (!NAME_HEAD.test(pieces[p]?.words ?? '')) return undefined;
  let end = p + 1;
  while (end < pieces.length && isFigureHead(pieces[end]?.words ?? '')) end += 1;
  const width = end - p;
  if (width < FEWEST_COLUMNS) return undefined;
  const rows: (readonly string[])[] = [pieces.slice(p, end).map(({ text }) => text)];
  let at = end;
  while (isName(pieces[at]) && !isTotal(pieces[at]?.words ?? '')) {
    const cells = pieces.slice(at, at + width);
    if (cells.length < width || !cells.slice(1).every(({ words }) => isFigure(words)))
      return undefined;
    rows.push(cells.map(({ text }) => text));
    at += width;
  }
  if (rows.length <= FEWEST_ROWS) return undefined;
  const total = totalAt(pieces, at, width, false);
  return total ? { rows: [...rows, total.row], next: total.next } : { rows, next: at };
}

const isFigureHead = (words: string): boolean =>
  moneyColumnOf(words) !== undefined || columnOf(words) === 'score';
const isFigure = (words: string): boolean => words !== '' && isMoneyValue(words);
const isName = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.words !== '' && !isMoneyValue(piece.words) && !isTitle(piece.words);
