import { columnOf } from '../forms/heads.ts';
import { isTotal, type Piece, pieceOf } from './labels.ts';
import type { Taken } from './taken.ts';

const NUMBER = /^\d{1,3}(?:\.\d{1,2})?分?$/;
const SHORTEST_RULE = 8;

/**
 * A table that weighs each level, one cell a piece: 一级指标 分值 二级指标 分值 三级指标 分值 评分标准 得分. A row ends with the
 * rule and its score; in front of them stand a name and its weight for each level that begins. Undefined where a row does not
 * end so.
 */
export function leveledAt(pieces: readonly Piece[], p: number): Taken | undefined {
  const pairs = pairsAt(pieces, p);
  if (pairs < 2) return undefined;
  const [rule, score] = [pieces[p + 2 * pairs], pieces[p + 2 * pairs + 1]];
  if (columnOf(rule?.words ?? '') !== 'method' || columnOf(score?.words ?? '') !== 'score')
    return undefined;
  const width = 2 * pairs + 2;
  const rows: (readonly string[])[] = [pieces.slice(p, p + width).map(({ text }) => text)];
  let at = p + width;
  while (at < pieces.length && !isTotal(pieces[at]?.words ?? '')) {
    const row = rowAt(pieces, at, pairs);
    if (!row) return undefined;
    rows.push([...new Array<string>(width - row.length).fill(''), ...row]);
    at += row.length;
  }
  if (rows.length <= 2) return undefined;
  const total = totalAt(pieces, at);
  return { rows: [...rows, ...(total.length > 0 ? [total] : [])], next: at + total.length };
}

/** The rows of such a table whose lines were kept and whose spans were not; undefined for any other table. */
export function leveledRows(
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] | undefined {
  const filled = rows.map((row) => row.filter((text) => text.trim() !== '').map(pieceOf));
  const at = filled.findIndex((row) => pairsAt(row, 0) >= 2);
  if (at < 0) return undefined;
  const pieces = filled.slice(at).flat();
  const taken = leveledAt(pieces, 0);
  if (!taken) return undefined;
  const rest = pieces.slice(taken.next).map(({ text }) => [text]);
  return [...rows.slice(0, at), ...taken.rows, ...rest];
}

/** The line 合计 with the numbers behind it. */
function totalAt(pieces: readonly Piece[], at: number): readonly string[] {
  let end = at;
  while (end === at ? isTotal(pieces[end]?.words ?? '') : NUMBER.test(pieces[end]?.words ?? ''))
    end += 1;
  return pieces.slice(at, end).map(({ text }) => text);
}

/** How many levels stand from here, each with its weight behind it. */
function pairsAt(pieces: readonly Piece[], p: number): number {
  let pairs = 0;
  while (
    /^level/.test(columnOf(pieces[p + 2 * pairs]?.words ?? '') ?? '') &&
    columnOf(pieces[p + 2 * pairs + 1]?.words ?? '') === 'weight'
  )
    pairs += 1;
  return pairs;
}

/** One to `pairs` names with their weights, a rule in words, and a score. */
function rowAt(pieces: readonly Piece[], at: number, pairs: number): readonly string[] | undefined {
  for (let length = 2; length <= 2 * pairs; length += 2) {
    const [name, weight] = [pieces[at + length - 2], pieces[at + length - 1]];
    if (!name || NUMBER.test(name.words) || !NUMBER.test(weight?.words ?? '')) return undefined;
    const [rule, score] = [pieces[at + length], pieces[at + length + 1]];
    if (rule && isRule(rule.words) && NUMBER.test(score?.words ?? ''))
      return pieces.slice(at, at + length + 2).map(({ text }) => text);
  }
  return undefined;
}

const isRule = (words: string): boolean =>
  words.length >= SHORTEST_RULE && /分|扣|比例|标准/.test(words);
