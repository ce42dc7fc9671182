import { parseCount } from '../../values/chinese.ts';
import {
  areInItsBrackets,
  type Counted,
  innerClauseOf,
  manyOf,
  sumOfSizes,
} from '../figures/counted.ts';
import { isSumOff } from '../readings/one-slip.ts';
import type { Run } from './runs.ts';
import {
  areCases,
  areItsYears,
  endAlike,
  isOfOneSign,
  isStaff,
  isThreePublic,
  isWhole,
} from './shared-names.ts';

/** Things called alike may be told in part: what lacks more than this is no slip. */
const MOST_LEFT_OUT = 0.3;
const isMost = (whole: Counted, items: readonly Counted[]): boolean =>
  sumOfSizes(items) >= whole.size * (1 - MOST_LEFT_OUT);

/** Whether the parts of a whole are all that there are, by their names alone, by those and the name of the whole, or by their number. */
export const isAll = (
  whole: Counted,
  items: readonly Counted[],
  names: readonly string[],
): boolean =>
  isWhole(names) ||
  isStaff(whole, names) ||
  WHOLES.some(
    ([least, of, ...kinds]) =>
      items.length >= least &&
      of.test(innerClauseOf(whole)) &&
      kinds.every((kind) => names.some((name) => kind.test(name))),
  ) ||
  (areAsManyAsTold(whole, items) && !names.every((name) => name.endsWith('资金')));

/** At least so many parts, what they are of, and the names among them that leave out nothing a report would tell. */
const WHOLES: readonly (readonly [number, RegExp, ...RegExp[]])[] = [
  [2, /公用经费(?:支出)?(?:为|共)?$/, /^商品和?服务/, /^(?:其他)?资本性/],
  [
    3,
    /收入(?:总计|总额|合计)(?:为|共)?$|总收入(?:为|共)?$/,
    /^一般公共预算|^财政拨款/,
    /^(?:年初|上年)结[转余]/,
  ],
];

/** 「对4个项目开展自评，涉及资金890万元，其中：甲…、乙…、丙…、丁…」: the list has an amount for each of the projects that were counted in front. */
function areAsManyAsTold(whole: Counted, items: readonly Counted[]): boolean {
  if (whole.nature !== 'money' || items.length < FEWEST_TOLD) return false;
  const before = whole.line.text.slice(0, whole.at.from);
  const counts = [...before.slice(before.lastIndexOf('。') + 1).matchAll(PROJECTS)];
  return counts.length === 1 && parseCount(counts[0]?.[1] ?? '') === items.length;
}

const PROJECTS =
  /(?<![\d.第])(\d{1,2}|[两三四五六七八九十]{1,2})[个项](?=[^，。；、\d]{0,8}(?:项目|专项|资金))/g;
const FEWEST_TOLD = 3;

/** Whether a list leaves nothing out, by its names, or because a colon right behind a number opens it. */
export function isClosed(
  opening: string,
  whole: Counted,
  { items, names }: Run,
  right: boolean,
): boolean {
  const things = items[0]?.nature !== 'money';
  // What fills the brackets right behind a number is all that it counts, where no word says that it is a part.
  if (things && /^[（(]$/.test(opening) && areInItsBrackets(whole, items))
    return isSumOff(whole, items);
  // 「蓄水池33座（其中平坝片区15座、山区片区11座）」: kinds that are called alike may be two of several, but are no more than all.
  if (things && endAlike(names) && areInItsBrackets(whole, items) && sumOfSizes(items) > whole.size)
    return true;
  // Of kinds of crime there are more than any text tells.
  if (names.every((name) => /罪/.test(name))) return false;
  if (areCases(names) && !isSumOff(whole, items)) return false;
  return (
    isNamedAfter(whole, names) ||
    (things && right && /^[^，。；、\d]{0,3}[：:]$/.test(opening)) ||
    (things && isOfOneSign(names) && isMost(whole, items)) ||
    isAll(whole, items, names) ||
    areItsYears(whole, names) ||
    isThreePublic(whole, names)
  );
}

/** 「取消和压减项目12个，其中取消4个、压减8个」: the whole is called by the names of all its parts. */
const isNamedAfter = (whole: Counted, names: readonly string[]): boolean =>
  names.length >= 2 &&
  names.every((name) => name.length >= 2 && innerClauseOf(whole).includes(name));

/** Whether a digit too many or too few in one figure of four or more parts a list from its whole: it leaves nothing else out. */
export function isShifted(whole: Counted, { items }: Run): boolean {
  const sum = sumOfSizes(items);
  const isMeant = (each: Counted, size: number): boolean =>
    each.value.coefficient >= 1000 &&
    [10, 0.1].some((times) => Math.abs(each.size - size * times) < 1);
  return isMeant(whole, sum) || items.some((each) => isMeant(each, each.size + whole.size - sum));
}

/** 「下达1860万元，分解到6个县，其中甲县620万元、乙县510万元」: fewer items than are said to be. */
export const isCutShort = (
  list: readonly Counted[],
  whole: Counted,
  { items, start }: Run,
): boolean =>
  list
    .slice(list.indexOf(whole) + 1, start)
    .some((each) => /^[个家所项]$/.test(each.value.unit) && manyOf(each) > items.length);
