import { columnOf, fundOf } from '../forms/heads.ts';
import { fullRowsAt } from './full-rows.ts';
import { anew, halves } from './goal-texts.ts';
import { indicatorRows, isLevelWeight } from './indicator-rows.ts';
import {
  isAchievedHead,
  isBlockLabel,
  isGoalHead,
  isHeaderLabel,
  isTitle,
  joinLabels,
  type Piece,
  pieceOf,
} from './labels.ts';
import { leveledAt } from './leveled-rows.ts';
import { moneyAt, moneyRun } from './money-rows.ts';
import { namedAt, numberedAt } from './numbered-rows.ts';
import { afterBlockLabel, run, single, type Taken } from './taken.ts';
import { twoRowHeadAt } from './two-row-head.ts';

/** The rows of a table. */
interface Reflowed {
  readonly rows: readonly (readonly string[])[];
  /** Every square of indicators and money left its piece: the columns are as sure as those of a grid. */
  readonly full: boolean;
}

/**
 * Puts the pieces of a table that lost its rows back into rows, by the shape of the forms: a run of heads, then groups of
 * as many cells. Undefined when no run of heads is found.
 */
export function reflow(texts: readonly string[]): Reflowed | undefined {
  const pieces = joinLabels(texts);
  const rows: (readonly string[])[] = [];
  let heads = 0;
  let full = 0;
  for (let p = 0; p < pieces.length; ) {
    const start = afterBlockLabel(pieces, p);
    const end = headRun(pieces, start);
    const whole = fullRowsAt(pieces, p);
    const numbered = whole ?? numberedAt(pieces, p) ?? leveledAt(pieces, p) ?? namedAt(pieces, p);
    if (!numbered && !twoRowHead(pieces, p) && end && !isPlain(pieces, start, end))
      return undefined;
    const others = numbered ?? indicatorsAt(pieces, p);
    const money = others ? undefined : moneyAt(pieces, p, isPartStart);
    const part = others ?? money;
    if (part) heads += 1;
    if (whole || (money && areAlike(money.rows))) full += 1;
    const taken = part ?? goalsAt(pieces, p) ?? labelAt(pieces, p) ?? single(pieces, p);
    rows.push(...taken.rows);
    p = taken.next;
  }
  return heads > 0 ? { rows, full: full === heads } : undefined;
}

/** Whether all rows of money below their heads have as many squares as these. */
const areAlike = (rows: Taken['rows']): boolean => {
  const wide = rows.filter((row) => row.length > 1);
  return wide.length >= 2 && wide.every((row) => row.length === wide[0]?.length);
};

// Heads of columns that state nothing of the indicator itself.
const OTHER_HEAD = /^(?:得分系数|是否核心指标|指标类型|指标编码)/;
const isIndicatorHead = (words: string): boolean =>
  words !== '' && (columnOf(words) !== undefined || OTHER_HEAD.test(words));

/** End of a run of heads of indicators at a piece; 0 when none begins there. */
function headRun(pieces: readonly Piece[], p: number): number {
  const end = run(pieces, p, isIndicatorHead);
  if (end - p < 3) return 0;
  const levels = pieces.slice(p, end).filter((each) => /^level/.test(columnOf(each.words) ?? ''));
  return levels.length > 0 ? end : 0;
}

function indicatorsAt(pieces: readonly Piece[], p: number): Taken | undefined {
  const two = twoRowHead(pieces, p);
  const start = two ? p : afterBlockLabel(pieces, p);
  const end = two?.end ?? headRun(pieces, start);
  if (!end) return undefined;
  const heads = two?.heads ?? joinSame(pieces.slice(start, end));
  const stop = nextPart(pieces, end);
  const columns = heads.map((each) => columnOf(each.words));
  const rows = indicatorRows(pieces.slice(end, stop), columns);
  if (two) return { rows: [...two.rows, ...rows], next: stop };
  const all = [heads.map((each) => each.text), ...rows];
  if (start === p) return { rows: all, next: stop };
  const label = pieces[p]?.text ?? '';
  // The label beside the rows takes a column of its own; a total line has none.
  const beside = all.map((row, i) =>
    i === 0 ? [label, ...row] : row.length === heads.length ? ['', ...row] : row,
  );
  return { rows: beside, next: stop };
}

const twoRowHead = (pieces: readonly Piece[], p: number) =>
  twoRowHeadAt(pieces, p, (from) => run(pieces, from, isIndicatorHead));

/** Whether the levels stand first and no column comes twice: the rows of other heads cannot be told from a run of pieces. */
function isPlain(pieces: readonly Piece[], from: number, to: number): boolean {
  if (/^(?:序号|编号)$/.test(pieces[from - 1]?.words ?? '')) return false;
  const all = joinSame(pieces.slice(from, to)).flatMap((head) => columnOf(head.words) ?? []);
  // The weight of a level stands behind its name.
  const keys = all.filter((_, i) => !isLevelWeight(all, i));
  const last = keys.findLastIndex((key) => /^level/.test(key));
  const leading = keys.slice(0, last + 1).every((key) => /^level/.test(key));
  return leading && new Set(keys).size === keys.length;
}

/** 偏差原因 and 分析及改进措施 on two lines are one head. */
function joinSame(heads: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const head of heads) {
    const last = joined[joined.length - 1];
    if (last && columnOf(last.words) === 'reason' && columnOf(head.words) === 'reason')
      joined[joined.length - 1] = pieceOf(last.text + head.text);
    else joined.push(head);
  }
  return joined;
}

/** Where the next part of a form or the next form begins. */
function nextPart(pieces: readonly Piece[], from: number): number {
  let p = from;
  while (p < pieces.length) {
    const words = pieces[p]?.words ?? '';
    if (
      isTitle(words) ||
      isHeaderLabel(words) ||
      headRun(pieces, p) ||
      twoRowHead(pieces, p) ||
      moneyRun(pieces, p)
    )
      return p;
    p += 1;
  }
  return p;
}

const isPartStart = (pieces: readonly Piece[], p: number): boolean => {
  const words = pieces[p]?.words ?? '';
  return (
    isGoalHead(words) ||
    isTitle(words) ||
    (isBlockLabel(words) && fundOf(words) === undefined) ||
    headRun(pieces, p) > 0 ||
    twoRowHead(pieces, p) !== undefined
  );
};

/** The objectives: two heads and the texts of both columns after them, or each label with its text. */
function goalsAt(pieces: readonly Piece[], p: number): Taken | undefined {
  const heads: Piece[] = [];
  let at = p;
  while (
    at < pieces.length &&
    (isGoalHead(pieces[at]?.words ?? '') || (pieces[at]?.words === '' && heads.length > 0))
  ) {
    const piece = pieces[at];
    if (piece && piece.words !== '') heads.push(piece);
    at += 1;
  }
  if (heads.length === 0) return undefined;
  let end = at;
  while (
    end < pieces.length &&
    !isPartStart(pieces, end) &&
    !isBlockLabel(pieces[end]?.words ?? '')
  )
    end += 1;
  const texts = pieces
    .slice(at, end)
    .map((each) => each.text)
    .filter((each) => each.trim() !== '');
  if (heads.length >= 2 && isAchievedHead(heads[heads.length - 1]?.words ?? '')) {
    const parted = texts.length === 1 ? anew(texts[0] ?? '') : halves(texts);
    const two = heads.slice(-2).map((each) => each.text);
    return {
      rows: [[above(heads, 2), ...two], parted ? ['', ...parted] : texts],
      next: end,
    };
  }
  const over = above(heads, 1);
  const row = [heads[heads.length - 1]?.text ?? '', texts.join('\n')];
  return { rows: over === '' ? [row] : [[over], row], next: end };
}

/** The words of the heads before the last ones: 年度总体目标 before 预期目标. */
const above = (heads: readonly Piece[], last: number): string =>
  heads
    .slice(0, -last)
    .map((each) => each.text)
    .join('\n');

function labelAt(pieces: readonly Piece[], p: number): Taken | undefined {
  const piece = pieces[p];
  if (!piece || !isHeaderLabel(piece.words)) return undefined;
  const next = pieces[p + 1]?.words === '' ? p + 2 : p + 1;
  const value = pieces[next];
  if (!value || isHeaderLabel(value.words) || isBlockLabel(value.words))
    return { rows: [[piece.text, '']], next: p + 1 };
  return { rows: [[piece.text, value.text]], next: next + 1 };
}
