import { squeeze } from '../../values/chinese.ts';
import { readFigure } from '../figures.ts';
import {
  ACHIEVED,
  columnOf,
  EXPECTED,
  fundOf,
  isTotal,
  moneyColumnOf,
  SIGNATURE,
} from '../forms/heads.ts';
import { isKindName } from '../forms/kinds.ts';
import { bareWords, headOf } from '../forms/lines.ts';

/** Names of level one over the frames, with or without the weight behind them. */
const LEVEL1 =
  /^(?:产出|效益|满意度|成本|投入|过程|决策|管理|效果|预算执行率?|产出及效率|履职效能|管理效率|运行成本|社会效应|可持续发展能力|(?:投入|过程|履职|管理|决策|运行|保障|财务|产出|效益){2})(?:指标)?(?:[(（]\d{1,3}(?:分|%)[)）]|\d{1,3}分)?$/;
const WEIGHT = /^[(（]?\d{1,3}(?:分|%)[)）]?$/;
const BLOCK =
  /^(?:绩效指标|年度绩效指标|年度总体目标|年度绩效目标|总体目标|年度目标|年度预算申请|预算执行情况|项目资金|年度预算执行情况|预算资金|部门预算执行情况)(?:[(（](?:万元|元|\d{1,3}分)[)）])*$/;
const HEADER =
  /^(?:[省市区县]{0,2}级?(?:预算)?(?:部门|单位)(?:[(（、/]单位[)）]?)?名称|(?:专项|子|一级)?项目(?:支出)?名称|专项(?:资金)?名称|(?:预算)?主管部门(?:及代码)?|(?:项目)?(?:实施|申报|填报|预算|评价|资金使用)单位(?:名称)?)：?$/;
const VALUE = /^(?:[-\d,.]+(?:%|万?元|人|㎡)?|[-—–/]+|)$/;

/** What a lone piece of a flattened table can be, by its words. */
export const isLevel1 = (words: string): boolean => LEVEL1.test(words);
export const isLevel2 = (words: string): boolean =>
  isKindName(words) || isKindName(words.replace(/[(（]?\d{1,3}(?:分|%)[)）]?$/, ''));
const isWeightMark = (words: string): boolean => WEIGHT.test(words);
export const isBlockLabel = (words: string): boolean => BLOCK.test(words);
export const isHeaderLabel = (words: string): boolean => HEADER.test(words);
export const isGoalHead = (words: string): boolean =>
  EXPECTED.test(headOf(words)) || ACHIEVED.test(headOf(words));
export const isAchievedHead = (words: string): boolean => ACHIEVED.test(headOf(words));
export { isTotal };
export const isSignature = (words: string): boolean => SIGNATURE.test(words);
export const isTitle = (words: string): boolean =>
  words.length <= 60 && /(?:自评|绩效).{0,30}表$/.test(words);

/** Whether the piece is a value of a money row: a number, a rate, a dash, or blank. */
export const isMoneyValue = (words: string): boolean =>
  VALUE.test(words) || readFigure(words)?.unit === '%';

/** Whether the words are a whole label of a form, so that pieces of it may be put together to give it. */
const isLabel = (words: string): boolean =>
  isLevel1(words) ||
  isLevel2(words) ||
  isBlockLabel(words) ||
  isHeaderLabel(words) ||
  (columnOf(words) !== undefined && words.length > 2) ||
  (moneyColumnOf(words) !== undefined && words.length > 3) ||
  (fundOf(words) !== undefined && words.length <= 14 && !/：.|[\d≥≤=<>]/.test(words));

/** A piece with its words for comparing. */
export interface Piece {
  readonly text: string;
  readonly words: string;
}

export const pieceOf = (text: string): Piece => ({ text, words: bareWords(text) });

const MOST = 5;

/** Puts labels together that stand in pieces over several lines: 经济效 益指标, 绩 效 指 标, 产出指标 (50分). */
export function joinLabels(texts: readonly string[]): readonly Piece[] {
  const pieces = texts.map(pieceOf);
  const joined: Piece[] = [];
  for (let p = 0; p < pieces.length; ) {
    const length = labelLength(pieces, p);
    if (length === 1) joined.push(pieces[p] ?? pieceOf(''));
    else
      joined.push(
        pieceOf(
          squeeze(
            pieces
              .slice(p, p + length)
              .map((each) => each.text)
              .join(''),
          ),
        ),
      );
    p += length;
  }
  return joined;
}

/** How many pieces from here make one label: the longest that does, never over a piece that is a label itself. */
function labelLength(pieces: readonly Piece[], p: number): number {
  const first = pieces[p]?.words ?? '';
  let words = first;
  if (words === '' || words.length > 14) return 1;
  let best = 1;
  for (let k = 1; k < MOST && p + k < pieces.length; k += 1) {
    const next = pieces[p + k]?.words ?? '';
    if (next === '') {
      if (isWeightMark(pieces[p + k + 1]?.words ?? '') && (isLevel1(words) || isLevel2(words)))
        continue;
      break;
    }
    if (next.length > 8 || isHead(next)) break;
    // A level's head is whole.
    if (/^level/.test(columnOf(words) ?? '') && !/^(?:名称$|[(（])/.test(next)) break;
    // A whole name of a source of money needs nothing behind it.
    if (k === 1 && next.length >= 4 && fundOf(words) !== undefined && !/^[(（]/.test(next)) break;
    words += next;
    // Two heads side by side, the second in pieces, are no label.
    const tail = words.slice(first.length);
    if (isLabel(words) && !(isHead(first) && isHead(tail))) best = k + 1;
  }
  return best;
}

const isHead = (words: string): boolean =>
  isLabel(words) || columnOf(words) !== undefined || moneyColumnOf(words) !== undefined;

/** The first piece from a place on that is not blank. */
export function afterBlanks(pieces: readonly Piece[], from: number): number {
  let at = from;
  while (pieces[at]?.words === '') at += 1;
  return at;
}
