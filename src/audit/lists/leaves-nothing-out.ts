import { areInItsBrackets, type Counted, innerClauseOf } from '../figures/counted.ts';
import { isSumOff } from '../readings/one-slip.ts';
import type { Run } from './runs.ts';
import {
  areCases,
  areItsYears,
  isOfOneSign,
  isStaff,
  isThreePublic,
  isWhole,
} from './shared-names.ts';

/** Things called alike may be told in part: what lacks more than this is no slip. */
const MOST_LEFT_OUT = 0.3;
const isMost = (whole: Counted, items: readonly Counted[]): boolean =>
  items.reduce((sum, { size }) => sum + size, 0) >= whole.size * (1 - MOST_LEFT_OUT);

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
  // Of kinds of crime there are more than any text tells.
  if (names.every((name) => /罪/.test(name))) return false;
  if (areCases(names) && !isSumOff(whole, items)) return false;
  return (
    isNamedAfter(whole, names) ||
    (things && right && /^[^，。；、\d]{0,3}[：:]$/.test(opening)) ||
    (things && isOfOneSign(names) && isMost(whole, items)) ||
    isWhole(names) ||
    areItsYears(whole, names) ||
    isThreePublic(whole, names) ||
    isStaff(whole, names)
  );
}

/** 「取消和压减项目12个，其中取消4个、压减8个」: the whole is called by the names of all its parts. */
const isNamedAfter = (whole: Counted, names: readonly string[]): boolean =>
  names.length >= 2 &&
  names.every((name) => name.length >= 2 && innerClauseOf(whole).includes(name));

/** Whether a digit too many or too few in one figure of four or more parts a list from its whole: it leaves nothing else out. */
export function isShifted(whole: Counted, { items }: Run): boolean {
  const sum = items.reduce((all, { size }) => all + size, 0);
  const isMeant = (each: Counted, size: number): boolean =>
    each.value.coefficient >= 1000 &&
    [10, 0.1].some((times) => Math.abs(each.size - size * times) < 1);
  return isMeant(whole, sum) || items.some((each) => isMeant(each, each.size + whole.size - sum));
}
