import { alike, type Counted, isRate } from '../figures/counted.ts';
import type { CountedPair } from './counted-rate.ts';
import { compareRatio } from './ratios.ts';

const ROW =
  /(?:分别|依次|各)(?:约)?占[^，。；、\d]{0,12}$|(?:占比|比重|比例|占[^，。；、\d]{1,12}的(?:比重|比例))(?:分别|依次)(?:约)?(?:为|是)?$/;
const NEXT = /^[、和及与，,]+$/;

/** 「甲30亩、乙50亩、丙20亩，分别占30%、50%和20%」: the amount of the same rank, where a rate is one of a row. */
export function rowPart(list: readonly Counted[], at: number): Counted | undefined {
  const start = startOfRow(list, at);
  const first = list[start];
  if (!first || !isRate(first) || !ROW.test(first.before)) return undefined;
  let end = at + 1;
  while (NEXT.test(list[end]?.before ?? '') && list[end]?.nature === '%') end += 1;
  const count = end - start;
  const parts = list.slice(Math.max(0, start - count), start);
  const [one] = parts;
  if (!one || count < 2 || parts.length < count) return undefined;
  if (parts.some((each) => isRate(each) || !alike(each, one))) return undefined;
  return parts[at - start];
}

/** Where the row of rates begins in which one stands. */
function startOfRow(list: readonly Counted[], at: number): number {
  let start = at;
  while (start > 0 && NEXT.test(list[start]?.before ?? '') && list[start - 1]?.nature === '%')
    start -= 1;
  return start;
}

const NAMED = /占(?:全部|总|本年|全年)?([^，。；、\d]{2})[^，。；、\d]{0,10}$/;

/** 「甲、乙分别占刑事案件的65%、9%」: what the head of a row names is called so wherever it stands; money is granted and spent by many names. */
export function mayBeOfRow(list: readonly Counted[], at: number, whole: Counted): boolean {
  const name = NAMED.exec(list[startOfRow(list, at)]?.before ?? '')?.[1];
  return !name || whole.nature === 'money' || whole.before.includes(name);
}

const OF =
  /^(?:的(?:比重|比例)?|[，,][^，。；、\d]{0,10}占[^，。；、\d]{0,16}的?(?:比重|比例)?)(?:分别)?为?$/;
/** So many shares tell of what they are, but for one. */
const SURE = 3;

/** 「甲、乙、丙分别为20万元、30万元和50万元，占总额100万元的20%、30%和50%」: of the one figure that makes all others of the row. */
export function ofRowWhole(list: readonly Counted[], at: number): CountedPair | undefined {
  const start = startOfRow(list, at);
  const first = list[start];
  if (!first || !isRate(first) || !OF.test(first.before)) return undefined;
  let end = start + 1;
  while (NEXT.test(list[end]?.before ?? '') && list[end]?.nature === '%') end += 1;
  const rates = list.slice(start, end);
  const until = first.before.startsWith('的') ? start - 1 : start;
  const parts = list.slice(Math.max(0, until - rates.length), until);
  const [one] = parts;
  if (!one || rates.length < SURE || parts.length < rates.length) return undefined;
  if (parts.some((each, k) => !alike(each, one) || (k > 0 && !NEXT.test(each.before))))
    return undefined;
  const most = Math.max(...parts.map(({ size }) => size));
  const fits = (whole: Counted, k: number): boolean => {
    const [part, rate] = [parts[k], rates[k]];
    return !part || !rate || compareRatio(rate.value, part.value, whole.value) !== 'different';
  };
  const wholes = list
    .slice(0, start)
    .filter((each) => alike(each, one) && each.size > most)
    .filter((each) => rates.filter((_, k) => !fits(each, k)).length <= 1);
  const [whole] = wholes;
  const part = parts[at - start];
  return whole && part && wholes.length === 1 ? { part, whole } : undefined;
}

/** Whether a figure has a share right behind it that does not say of what: one of a list, as the rate's own part. */
export function hasBareShare(list: readonly Counted[], each: Counted, rate: Counted): boolean {
  const next = list[list.indexOf(each) + 1];
  if (!next || next === rate || next.nature !== '%' || each.line !== rate.line) return false;
  return each.sentence === rate.sentence && /^[，,（(]占(?:比)?(?:为)?$/.test(next.before);
}
