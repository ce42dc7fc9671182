import { alike, type Counted, innerClauseOf, isRate } from '../../figures/counted.ts';
import { isSumOfItems } from '../../rates/called-wholes.ts';
import type { CountedPair } from '../../rates/counted-rate.ts';
import { NARROW } from '../../rates/kinds-of-spending.ts';
import { compareRatio } from '../../rates/ratios.ts';
import { isOfOneUnit, isPlainName } from '../names.ts';

const AMONG =
  /^[^，。；：、（(\d]{0,12}(?:中[，,]?有?|[，,（(]其中[：:，,]?)[^，。；：、（(\d]{0,10}$/;
const SHARE = /^[^，。；：、（(\d]{0,14}[，,（(](?:占比?|占总数|比例)的?(?:为|达)?$/;

/** 「36处工程中有5处未办许可，占13.9%」, 「检查90家，其中不合格9家，占10%」: a whole, a part of it and its share, one behind the other. */
export const plainShare = (at: number, list: readonly Counted[]): CountedPair | undefined =>
  amongWhole(at, list) ??
  inTurn(at, list) ??
  ofThePlan(at, list) ??
  ofNames(at, list) ??
  ofItem(at, list);

function amongWhole(at: number, list: readonly Counted[]): CountedPair | undefined {
  const [whole, part, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!whole || !part || !rate || !isRate(rate) || isRate(part)) return undefined;
  if (!alike(whole, part) || !isOfOneUnit(whole, part) || whole.sentence !== rate.sentence)
    return undefined;
  if (!SHARE.test(rate.before) || !AMONG.test(part.before) || !isPlainName(whole)) return undefined;
  if (isSumOfItems(part, whole)) return undefined;
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
  if (innerClauseOf(part) !== stem) return undefined;
  // 「发放540份，收回533份，有效521份，回收率98.7%，有效率97.75%」: valid are some of those that came back.
  const isOfFirst =
    part === second && compareRatio(rate.value, part.value, first.value) !== 'different';
  return isOfFirst ? undefined : { part, whole };
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

const OF_NAMES =
  /^(?:其中)?[，,]?([^，。；：、（(\d]{2,10}?)(?:约)?占([^，。；：、（(\d]{2,10}?)的?(?:比[重例])?(?:约|为|达到?)*$/;
/** 「三类人员合计464人，社区工作者占68.5%」: what is told of a part right behind the sum of all. */
const SUM = /(?:合计|共计|总计)(?:为|有)?$/;
const OF_NAME = /^[，,；;]([^，。；：、（(\d]{2,10}?)占(?:比)?$/;
/** Of one of several years, of a change or a plan. */
const OTHER = /上年|去年|[增减较比]|计划|目标|每|均(?!衡)/;

/** 「城镇人口占总人口的39.2%，乡村人口占60.8%」 in a sentence that tells shares alone: the paragraph has one figure each that is called so. */
function ofNames(at: number, list: readonly Counted[]): CountedPair | undefined {
  const [front, rate] = [list[at - 1], list[at]];
  if (!rate || !isRate(rate)) return undefined;
  const goesOn = front?.sentence === rate.sentence;
  const isSum = goesOn && SUM.test(front.before);
  if (goesOn && !isRate(front) && !isSum) return undefined;
  const [, own = '', of = ''] = (goesOn ? OF_NAME : OF_NAMES).exec(rate.before) ?? [];
  if (own === '' || OTHER.test(own + of)) return undefined;
  const above = list
    .slice(0, at)
    .filter((each) => (isSum || each.sentence < rate.sentence) && !isRate(each));
  const part = called(own, above);
  const told = isSum ? front : ofNames(at - 1, list)?.whole;
  const whole = goesOn ? told : called(of, above);
  if (!part || !whole || part === whole || part.size > whole.size || !areCountedAlike(part, whole))
    return undefined;
  // Another figure of the paragraph may be what is meant by one of the names.
  const isMeant = (one: Counted, other: Counted): boolean =>
    compareRatio(rate.value, one.value, other.value) !== 'different';
  return above.some(
    (each) =>
      (each !== part && areCountedAlike(each, whole) && isMeant(each, whole)) ||
      (each !== whole && areCountedAlike(part, each) && isMeant(part, each)),
  )
    ? undefined
    : { part, whole };
}

/** People are counted by two words. */
const areCountedAlike = (a: Counted, b: Counted): boolean =>
  alike(a, b) || [a, b].every(({ nature }) => /^[人名]$/.test(nature));

/** The one figure that is called by a name; a total that has no other name is the first and greatest of those that are called as it is. */
function called(name: string, some: readonly Counted[]): Counted | undefined {
  const stem = name.replace(/(?:人员|人数|[总数]?额|总?数)$/, '').replace(/^(?:总|全部)/, '');
  if (stem.length < 2) return undefined;
  const words = (each: Counted): string =>
    innerClauseOf(each).replace(/(?:人员|人数|[总数]?额|总?数)?[为共有是达]*$/, '');
  // 项目支出 is one of the parts of 总支出, and never called so.
  const ofAll = /^(?:总|全部)/.test(name);
  const found = some.filter(
    (each) =>
      words(each).endsWith(stem) &&
      !OTHER.test(words(each)) &&
      !(ofAll && NARROW.test(innerClauseOf(each))),
  );
  // By its very words it is called before others that end alike.
  const byWords = found.filter((each) =>
    innerClauseOf(each)
      .replace(/[为共有是达]*$/, '')
      .endsWith(name),
  );
  const [only, ...others] = byWords.length > 0 ? byWords : found;
  if (!only || others.every(({ size }) => size === only.size)) return only;
  if (ofAll && others.every(({ size }) => size < only.size)) return only;
  const exact = found.filter((each) => words(each).replace(/^[、和及与]|^其中/, '') === stem);
  return exact.length === 1 ? exact[0] : undefined;
}

/** 「接待36.5万人次，其中总馆21.9万人次、分馆14.6万人次，总馆占60%」: the share of the item of that very name in the list behind 其中. */
function ofItem(at: number, list: readonly Counted[]): CountedPair | undefined {
  const rate = list[at];
  const name = rate && isRate(rate) ? OF_NAME.exec(rate.before)?.[1] : undefined;
  if (!rate || name === undefined) return undefined;
  const own = list.slice(0, at).filter((each) => each.sentence === rate.sentence);
  const [part, other] = own.filter(
    (each) => !isRate(each) && innerClauseOf(each).replace(/^其中[：:]?/, '') === name,
  );
  if (!part || other) return undefined;
  const until = own.slice(0, own.indexOf(part) + 1);
  const from = until.findLastIndex(({ before }) => /[，,（(]其中[：:]?[^，。；、]*$/.test(before));
  const whole = own[from - 1];
  if (!whole || !isPlainName(whole) || part.size > whole.size) return undefined;
  const items = [whole, ...until.slice(from)];
  return items.every((each) => alike(each, part) && isOfOneUnit(each, part))
    ? { part, whole }
    : undefined;
}
