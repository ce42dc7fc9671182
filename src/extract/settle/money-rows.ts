import { columnOf, fundOf, isMoneyChange, moneyColumnOf } from '../forms/heads.ts';
import { afterBlanks, isBlockLabel, isMoneyValue, type Piece } from './labels.ts';
import { SPLIT, splitAt } from './split-amounts.ts';
import { afterBlockLabel, run, single, type Taken } from './taken.ts';

const isMethod = (words: string): boolean => columnOf(words) === 'method';
/** What was spent the year before: a column of base data tables. */
const PRIOR = /^(?:上一?年|去年)度?(?:决算|执行|实际支出)(?:数|额|金额)?$/;
const isAmount = (words: string): boolean =>
  PRIOR.test(words) || isMoneyChange(words) || /Budget|actual/.test(moneyColumnOf(words) ?? '');
const isMoneyHead = (words: string): boolean =>
  words !== '' &&
  (moneyColumnOf(words) !== undefined ||
    isMoneyChange(words) ||
    isMethod(words) ||
    PRIOR.test(words));

export function moneyRun(pieces: readonly Piece[], p: number): number {
  const end = run(pieces, p, isMoneyHead);
  if (end - p < 2) return 0;
  const keys = pieces.slice(p, end).map((each) => moneyColumnOf(each.words));
  return new Set(keys.filter((key) => key && /Budget|actual/.test(key))).size >= 2 ? end : 0;
}

/** Whether another part of the form begins at a piece. */
type Starts = (pieces: readonly Piece[], p: number) => boolean;

/** The money block: a label and as many values as there are heads; labels with the amount inside stand alone. */
export function moneyAt(
  pieces: readonly Piece[],
  p: number,
  isPartStart: Starts,
): Taken | undefined {
  const start = afterBlockLabel(pieces, p);
  const end = moneyRun(pieces, start);
  if (!end || isCutOff(pieces, start)) return undefined;
  const group = groupHeads(pieces, start, end);
  const reason = reasonAt(pieces, group.end);
  const from = ownLabel(pieces, start, end);
  const heads = pieces.slice(from, end);
  const block: Block = {
    heads,
    width: heads.length + group.wider,
    amounts: heads.filter((each) => isAmount(each.words)).length,
    method: heads.findIndex((each) => isMethod(each.words)),
    reason,
  };
  const label =
    start > p ? (pieces[p]?.text ?? '') : from > start ? (pieces[start]?.text ?? '') : '';
  const rows: (readonly string[])[] = [
    ...(from > start && start > p ? [[label]] : []),
    [from > start ? (pieces[start]?.text ?? '') : label, ...heads.map((each) => each.text)].concat(
      reason ? [pieces[group.end]?.text ?? ''] : [],
    ),
  ];
  let at = group.end + (reason ? 1 : 0);
  let splits = false;
  const unnamed = unnamedRow(pieces, at, block);
  if (unnamed) {
    rows.push(...unnamed.rows);
    at = unnamed.next;
  }
  while (at < pieces.length) {
    const piece = pieces[at];
    if (!piece || isPartStart(pieces, at)) break;
    // 按收入性质分, 按支出性质分: from here on each label has its amount beside it, and no columns.
    splits ||= SPLIT.test(piece.words);
    const taken = (splits && splitAt(pieces, at)) || moneyRow(pieces, at, block);
    rows.push(...taken.rows);
    at = taken.next;
  }
  return { rows, next: at };
}

/** Whether a head that is not known stands between two that are: the columns behind it cannot be counted. */
function isCutOff(pieces: readonly Piece[], start: number): boolean {
  const [former, before] = [pieces[start - 2]?.words ?? '', pieces[start - 1]?.words ?? ''];
  return (
    before !== '' && !isMoneyValue(before) && isMoneyHead(former) && fundOf(before) === undefined
  );
}

/** What the heads of a money block say of its rows. */
interface Block {
  readonly heads: readonly Piece[];
  readonly width: number;
  /** Columns of amounts: of a row with fewer values nobody can tell whose they are. */
  readonly amounts: number;
  /** The column that tells how the points are reckoned, in words; -1 without one. */
  readonly method: number;
  /** Whether a column of reasons, in words or blank, stands behind the values. */
  readonly reason: boolean;
}

const reasonAt = (pieces: readonly Piece[], p: number): boolean =>
  ['reason', 'note'].includes(columnOf(pieces[p]?.words ?? '') ?? '');

/** 年度预算数（万元） before 年初预算 and 调整后预算数: a first head whose column comes again is the block's own label. */
function ownLabel(pieces: readonly Piece[], start: number, end: number): number {
  const [first, ...others] = pieces.slice(start, end).map((each) => moneyColumnOf(each.words));
  const named = /[（(]万?元[）)]$|^年度预算数?$/.test(pieces[start]?.words ?? '');
  return named && first !== undefined && others.includes(first) ? start + 1 : start;
}

/**
 * Heads under which a second row of heads stood: 「总额 财政拨款 其他资金」 again under each amount. By how many columns the
 * rows are wider than the upper heads, and where the lower ones end.
 */
function groupHeads(
  pieces: readonly Piece[],
  start: number,
  from: number,
): { readonly wider: number; readonly end: number } {
  const none = { wider: 0, end: from };
  const upper = pieces
    .slice(start, from)
    .filter((each) => /Budget|actual/.test(moneyColumnOf(each.words) ?? '')).length;
  const first = pieces[from]?.words ?? '';
  if (upper < 2 || first === '' || isMoneyValue(first)) return none;
  const again = pieces.findIndex((each, i) => i > from && each.words === first);
  const size = again - from;
  if (again < 0 || size < 2 || size > 6) return none;
  for (let i = 0; i < size * upper; i += 1)
    if (pieces[from + i]?.words !== pieces[from + (i % size)]?.words) return none;
  return { wider: (size - 1) * upper, end: from + size * upper };
}

/**
 * The one row of a form whose label stands beside heads and row: as many values as there are heads, money under amounts and
 * no further value behind them.
 */
function unnamedRow(
  pieces: readonly Piece[],
  p: number,
  { width, method, reason, heads }: Block,
): Taken | undefined {
  const from = afterBlanks(pieces, p);
  const values = pieces.slice(from, from + width);
  if (width !== heads.length || values.length < width) return undefined;
  const fits = values.every(
    ({ words }, i) =>
      words !== '' &&
      (isMoneyValue(words) || i === method) &&
      (!isAmount(heads[i]?.words ?? '') || /^[\d,.]+(?:万?元)?$/.test(words)),
  );
  const behind = pieces[from + width];
  if (!fits || (behind && behind.words !== '' && isMoneyValue(behind.words))) return undefined;
  const told = reason && isReason(pieces, from + width) ? [behind?.text ?? ''] : [];
  return {
    rows: [['', ...values.map((each) => each.text), ...told]],
    next: from + width + told.length,
  };
}

function moneyRow(
  pieces: readonly Piece[],
  p: number,
  { width, amounts, method, reason }: Block,
): Taken {
  const piece = pieces[p];
  if (!piece || piece.words === '' || isMoneyValue(piece.words)) return single(pieces, p);
  let end = p + 1;
  const isValue = (at: number): boolean =>
    isMoneyValue(pieces[at]?.words ?? '') || (method >= 0 && at === p + 1 + method);
  while (end < pieces.length && end - p <= width && isValue(end)) end += 1;
  if (reason && end - p === width + 1 && isReason(pieces, end)) end += 1;
  const values = pieces.slice(p + 1, end).map((each) => each.text);
  if (values.every((each) => each.trim() === '')) {
    // A row of blanks is one only when all its squares are there.
    if (values.length < width || /：/.test(piece.words)) return single(pieces, p);
  }
  const stated = values.filter((each) => each.trim() !== '').length;
  const unclear = values.length < amounts || !fillsFromLeft(values);
  if (stated > 0 && values.length < width && unclear)
    return { rows: [[piece.text], values], next: end };
  const blanks = new Array<string>(Math.max(0, width - values.length)).fill('');
  return { rows: [[piece.text, ...values, ...blanks]], next: end };
}

/** Words behind the values of a row that name no row of the form: no values of their own stand behind them. */
function isReason(pieces: readonly Piece[], at: number): boolean {
  const words = pieces[at]?.words ?? '';
  const behind = pieces[at + 1]?.words ?? '';
  return (
    words !== '' &&
    !(behind !== '' && isMoneyValue(behind)) &&
    fundOf(words) === undefined &&
    !isMoneyValue(words) &&
    !isBlockLabel(words) &&
    columnOf(words) === undefined
  );
}

/** Fewer values than columns tell their columns only when blanks are at the end: never a percentage among them. */
const fillsFromLeft = (values: readonly string[]): boolean =>
  !values.some((each) => /[%％]/.test(each));
