import { displayWidth } from '../../values/width.ts';
import { columnOf, fundOf, moneyColumnOf } from '../forms/heads.ts';
import {
  isBlockLabel,
  isGoalHead,
  isHeaderLabel,
  isMoneyValue,
  type Piece,
  pieceOf,
} from './labels.ts';
import { moneyAt } from './money-rows.ts';
import { joined, longest, type Token, wordsOf } from './pieced-tokens.ts';
import { run } from './taken.ts';
import { twoRowHeadAt } from './two-row-head.ts';

/** The heads of the indicators in the order of their columns, and the tokens that they take. */
export interface PiecedHead {
  readonly heads: readonly Piece[];
  readonly start: number;
  readonly end: number;
  /** How wide the pieces of heads are that were broken, by the head. */
  readonly widths: ReadonlyMap<string, number>;
}

const MOST = 5;
const REASON = /^(?:自评)?(?:偏差|未|扣分|失分|差异|原因|改进|整改|存在)/;
const isHead = (words: string): boolean => {
  // （A） belongs to the head before it.
  const column = /^[（(]/.test(words) ? undefined : columnOf(words);
  // A head of reasons would take whatever stands behind it along.
  return column !== undefined && (column !== 'reason' || isReason(words));
};

const isReason = (words: string): boolean =>
  REASON.test(words) && /(?:原因|分析|措施|说明)$/.test(words);

/** The heads of the indicators, put together of their pieces; undefined where they are not all there. */
export function piecedHead(tokens: readonly Token[]): PiecedHead | undefined {
  for (let start = 0; start < tokens.length; start += 1) {
    if (!/^[一绩年项评产]/.test(tokens[start]?.words ?? '')) continue;
    const { pieces, end, widths } = headsFrom(tokens, start);
    const keys = pieces.map(({ words }) => columnOf(words));
    const all = ['level1', 'level3', 'weight'].every((key) => keys.includes(key as 'level1'));
    if (!all || !(keys.includes('score') || keys.includes('result'))) continue;
    const two = twoRowHeadAt(pieces, 0, (from) => run(pieces, from, isHead));
    const plain = pieces.filter(({ words }) => isHead(words));
    const heads = two && two.end === pieces.length ? two.heads : plain;
    return isPlain(heads) ? { heads, start, end, widths } : undefined;
  }
  return undefined;
}

function headsFrom(
  tokens: readonly Token[],
  start: number,
): {
  readonly pieces: readonly Piece[];
  readonly end: number;
  readonly widths: ReadonlyMap<string, number>;
} {
  const pieces: Piece[] = [];
  const widths = new Map<string, number>();
  let end = start;
  while (end < tokens.length) {
    const count =
      (pieces.length === 0 ? longest(tokens, end, MOST, isBlockLabel) : 0) || headAt(tokens, end);
    if (count === 0) break;
    const piece = pieceOf(joined(tokens.slice(end, end + count)));
    const last = pieces.at(-1);
    const whole = last && pieceOf(last.text + piece.text);
    // 偏差原因 and 分析及改进措施, 实际 and 完成值: each is a head, and both are one.
    const same = last && columnOf(last.words) === columnOf(piece.words);
    if (whole && same && columnOf(whole.words) === columnOf(piece.words))
      pieces[pieces.length - 1] = whole;
    else pieces.push(piece);
    const own = tokens.slice(end, end + count);
    if (own.slice(1).some((token) => token.first))
      widths.set(pieces.at(-1)?.text ?? '', Math.max(...own.map(({ text }) => displayWidth(text))));
    end += count;
  }
  return { pieces, end, widths };
}

/** How many tokens make the head that begins here: no further one begins a head of its own. */
function headAt(
  tokens: readonly Token[],
  at: number,
  accepts: (words: string) => boolean = isHead,
): number {
  for (let count = 1; count <= MOST && at + count <= tokens.length; count += 1) {
    if (!accepts(wordsOf(tokens, at, at + count))) continue;
    let whole = count;
    for (let more = count + 1; more <= MOST && at + more <= tokens.length; more += 1) {
      if (longest(tokens, at + more - 1, MOST, accepts) > 0) break;
      if (accepts(wordsOf(tokens, at, at + more))) whole = more;
    }
    return whole;
  }
  return 0;
}

/** The levels first, and no column twice. */
function isPlain(heads: readonly Piece[]): boolean {
  const keys = heads.map(({ words }) => columnOf(words));
  const last = keys.findLastIndex((key) => /^level/.test(key ?? ''));
  return (
    keys.slice(0, last + 1).every((key) => /^level/.test(key ?? '')) &&
    new Set(keys).size === keys.length
  );
}

const isMoneyHead = (words: string): boolean =>
  words.length > 2 &&
  words.length <= 14 &&
  !/^[（(]|[数值].*率/.test(words) &&
  moneyColumnOf(words) !== undefined;
const isMoneyName = (words: string): boolean =>
  isMoneyHead(words) || /^(?:分值|权重|得分)$/.test(words);
const isNameLabel = (words: string): boolean =>
  isHeaderLabel(words) || isHeaderLabel(words.replace(/[（(](?:盖章|公章|签章)[)）]：?$/, ''));
const isLabel = (words: string): boolean =>
  isNameLabel(words) || isBlockLabel(words) || isGoalHead(words) || MONEY_LABEL.test(words);
/** Labels of the block of money that are no heads. */
const MONEY_LABEL = /^(?:.{2,8}[(（]万?元[)）]|资金来源|资金性质|预算(?:执行)?情况)$/;
/** A name is no longer, and holds no sentence. */
const isName = (text: string): boolean => text.length <= 60 && !/[。；：:]/.test(text);

/** The labels of names in front of a form with their values, put together of their pieces. */
export function labelRows(tokens: readonly Token[]): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  for (let at = 0; at < tokens.length; ) {
    const count = longest(tokens, at, MOST, isNameLabel);
    if (count === 0) {
      if (longest(tokens, at, MOST, (words) => isBlockLabel(words) || isMoneyHead(words)) > 0)
        break;
      at += 1;
      continue;
    }
    let end = at + count;
    while (
      end < tokens.length &&
      longest(tokens, end, MOST, (words) => isLabel(words) || isMoneyHead(words)) === 0
    )
      end += 1;
    const value = joined(tokens.slice(at + count, end));
    if (isName(value)) rows.push([joined(tokens.slice(at, at + count)), value]);
    at = end;
  }
  return rows;
}

/** Words with which the name of a source of money ends. */
const WHOLE = /(?:资金|拨款|总额|合计|补助|收入|支出|预算|小计|总计)：?$/;
const REST = /^(?:总额|拨款|资金|款|金|额|补助|收入|支出)：?$/;

/** The block of money, its labels, heads and amounts put together of their pieces. */
export function moneyRows(tokens: readonly Token[]): readonly (readonly string[])[] {
  const from = tokens.findIndex((_, at) => longest(tokens, at, MOST, isMoneyHead) > 0);
  if (from < 0) return [];
  const texts: string[] = [];
  let at = from;
  let reasons = false;
  while (at < tokens.length && longest(tokens, at, MOST, isGoalHead) === 0) {
    const reason = headAt(tokens, at, (words) => columnOf(words) === 'reason' && isHead(words));
    reasons ||= reason > 0;
    const count = reason || moneyCell(tokens, at) || (reasons ? reasonCell(tokens, at) : 0);
    // A word that is of no money block: whose amounts stand behind it nobody knows.
    if (count === 0) break;
    texts.push(joined(tokens.slice(at, at + count)));
    at += count;
  }
  return moneyAt(texts.map(pieceOf), 0, () => false)?.rows ?? [];
}

/** An amount of 元 whose last digit may stand on the next line. */
const OPEN = /^\d{4,}\.\d$/;

/** What ends within its thousands or at its point, and what an amount in thousands looks like. */
const TORN = /,\d{0,2}$|\.\d?$/;
const WHOLE_AMOUNT = /^-?\d{1,3}(?:,\d{3})*(?:\.\d{1,2})?$/;

/** How many tokens stand before the next label of the block: a reason or a note beside its amounts. */
function reasonCell(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  while (end < tokens.length && !(tokens[end]?.first && isMoneyLabel(tokens, end))) end += 1;
  return end < tokens.length ? end - at : 0;
}

const isMoneyLabel = (tokens: readonly Token[], at: number): boolean =>
  !isMoneyValue(tokens[at]?.words ?? '') && moneyCell(tokens, at) > 0;

/** How many tokens make the next cell of a block of money; 0 where none is known. */
function moneyCell(tokens: readonly Token[], at: number): number {
  const words = tokens[at]?.words ?? '';
  const next = tokens[at + 1];
  const broken =
    next?.first &&
    ((OPEN.test(words) && /^\d$/.test(next.words)) ||
      (TORN.test(words) && WHOLE_AMOUNT.test(words + next.words)));
  if (isMoneyValue(words)) return next?.words === '%' || broken ? 2 : 1;
  const label = longest(tokens, at, MOST, isBlockLabel);
  if (label > 0) return label;
  const head = headAt(tokens, at, isMoneyName);
  if (head > 0) return head;
  for (let count = 1; count <= MOST; count += 1) {
    const name = wordsOf(tokens, at, at + count);
    if (name.length > 18 || isMoneyValue(tokens[at + count - 1]?.words ?? '')) return 0;
    if (fundOf(name) === undefined || !WHOLE.test(name)) continue;
    return REST.test(tokens[at + count]?.words ?? '') ? count + 1 : count;
  }
  return 0;
}
