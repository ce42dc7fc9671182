import { alike, type Counted, isRate } from '../figures/counted.ts';

const ROW = /(?:分别|依次)(?:约)?占[^，。；、\d]{0,12}$/;
const NEXT = /^[、和及与，,]+$/;

/** 「甲30亩、乙50亩、丙20亩，分别占30%、50%和20%」: the amount of the same rank, where a rate is one of a row. */
export function rowPart(list: readonly Counted[], at: number): Counted | undefined {
  let start = at;
  while (start > 0 && NEXT.test(list[start]?.before ?? '') && list[start - 1]?.nature === '%')
    start -= 1;
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

/** Whether a figure has a share right behind it that does not say of what: one of a list, as the rate's own part. */
export function hasBareShare(list: readonly Counted[], each: Counted, rate: Counted): boolean {
  const next = list[list.indexOf(each) + 1];
  if (!next || next === rate || next.nature !== '%' || each.line !== rate.line) return false;
  return each.sentence === rate.sentence && /^[，,（(]占(?:比)?(?:为)?$/.test(next.before);
}
