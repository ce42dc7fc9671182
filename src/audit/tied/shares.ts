import { alike, type Counted, innerClauseOf, isRate } from '../figures/counted.ts';
import type { CountedPair } from '../rates/counted-rate.ts';
import { isOfOneUnit, isPlainName } from './names.ts';

const AMONG =
  /^[^，。；：、（(\d]{0,12}(?:中[，,]?有?|[，,（(]其中[：:，,]?)[^，。；：、（(\d]{0,10}$/;
const SHARE = /^[^，。；：、（(\d]{0,14}[，,（(](?:占比?|占总数|比例)的?(?:为|达)?$/;

/** 「36处工程中有5处未办许可，占13.9%」, 「检查90家，其中不合格9家，占10%」: a whole, a part of it and its share, one behind the other. */
export const plainShare = (at: number, list: readonly Counted[]): CountedPair | undefined =>
  amongWhole(at, list) ?? inTurn(at, list) ?? ofThePlan(at, list);

function amongWhole(at: number, list: readonly Counted[]): CountedPair | undefined {
  const [whole, part, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!whole || !part || !rate || !isRate(rate) || isRate(part)) return undefined;
  if (!alike(whole, part) || !isOfOneUnit(whole, part) || whole.sentence !== rate.sentence)
    return undefined;
  if (!SHARE.test(rate.before) || !AMONG.test(part.before) || !isPlainName(whole)) return undefined;
  if (part.size > whole.size || !/^[^上去]*$/.test(innerClauseOf(part))) return undefined;
  // The share of a further item, where the sentence has another whole in front.
  const others = list
    .slice(Math.max(0, at - REACH), at - 2)
    .filter((each) => alike(each, whole) && each.sentence === rate.sentence);
  return others.some((each) => each.size > whole.size) ? undefined : { part, whole };
}

const NAMED = /^[，,；;、（(]?([^，。；：、（(\d]{2,4})率(?:为|是|达到?|仅为?)?$/;
const ofOneList = (whole: Counted, part: Counted, rate: Counted): boolean =>
  isOfOneUnit(whole, part) &&
  !isRate(part) &&
  part.nature !== 'money' &&
  whole.sentence === rate.sentence &&
  part.size <= whole.size &&
  isPlainName(whole) &&
  isPlainName(part) &&
  /^[，,、]/.test(part.before) &&
  !/其中|[；;]/.test(part.before);

/** So many figures in front belong to a sentence without an end. */
const REACH = 40;

const NEAR = 6;

/** 「抽检420个，合格412个，优良265个，合格率98.1%，优良率63.1%」: the rates in the order of the parts that they are named after. */
function inTurn(at: number, list: readonly Counted[]): CountedPair | undefined {
  const rate = list[at];
  const stem = rate && isRate(rate) ? NAMED.exec(rate.before)?.[1] : undefined;
  if (!rate || stem === undefined) return undefined;
  // The five figures of the sentence stand about the rate.
  const own = list
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .filter((each) => each.sentence === rate.sentence);
  const [whole, first, second] = own.filter((each) => !isRate(each));
  const rates = own.filter(isRate);
  const i = rates.indexOf(rate);
  if (!whole || !first || !second || own.length !== 5 || rates.length !== 2) return undefined;
  if (own.indexOf(rates[0] as Counted) !== 3) return undefined;
  const part = i === 0 ? first : second;
  if (![first, second].every((each) => ofOneList(whole, each, rate))) return undefined;
  return innerClauseOf(part) === stem ? { part, whole } : undefined;
}

/** 「修建机耕路53.7公里，为计划的107.4%（计划50公里）」: the plan in brackets right behind the rate. */
function ofThePlan(at: number, list: readonly Counted[]): CountedPair | undefined {
  const [part, rate, whole] = [list[at - 1], list[at], list[at + 1]];
  if (!part || !rate || !whole || !isRate(rate) || isRate(part)) return undefined;
  if (!/^[，,](?:为|占)(?:年度|全年|年初)?(?:计划|目标|任务)数?的$/.test(rate.before))
    return undefined;
  if (!/^[（(](?:年度|全年)?(?:计划|目标|任务)数?(?:为|是)?$/.test(whole.before)) return undefined;
  return isOfOneUnit(whole, part) && /^[）)]/.test(whole.after) && part.sentence === whole.sentence
    ? { part, whole }
    : undefined;
}
