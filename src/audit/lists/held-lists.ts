import type { Figure } from '../../values/figure.ts';
import { balance } from '../figures/amounts.ts';
import {
  alike,
  areInItsBrackets,
  areOfAKind,
  type Counted,
  counted,
  isRate,
  sumOfSizes,
} from '../figures/counted.ts';
import { areFine, isSlipOf, isSumMistyped } from '../readings/one-slip.ts';
import type { ClosedList } from './closed-lists.ts';
import { begins, isNested, type Run } from './runs.ts';

/** A list of figures of one kind, whatever they are numbers or amounts of. */
export interface SharedOut extends ClosedList {
  readonly isMoney: boolean;
}

/** 「活动326场次，其中市级48场」: what counts alike is added whatever its word is; 万 and money keep their units. */
const inWordsOf = ({ value: { unit }, nature }: Counted, part: Counted): Figure =>
  part.value.unit !== unit &&
  part.nature === nature &&
  nature !== 'money' &&
  ![unit, part.value.unit].some((each) => /^[万亿]/.test(each))
    ? { ...part.value, unit }
    : part.value;

/** A list with its whole. */
export const listWith = (whole: Counted, parts: readonly Counted[]): SharedOut => ({
  whole: counted(whole),
  parts: parts.map((each) => counted(each)),
  balance: balance(
    whole.value,
    parts.map((each) => inWordsOf(whole, each)),
  ),
  isMoney: whole.nature === 'money',
});

/** The figures of some lines. */
export type Lines = readonly (readonly Counted[])[];

const holds = (lines: Lines, like: Counted, size: number): boolean =>
  lines.some((line) => line.some((each) => each.size === size && areOfAKind(each, like)));

/** Whether the list and what follows come to a figure near. */
function goesTo(near: Lines, from: number, beyond: readonly Counted[]): boolean {
  let sum = from;
  return beyond.some((each) => {
    sum += each.size;
    return holds(near, each, sum);
  });
}

/** A whole more different from its parts than this is another amount. */
const MOST_APART = 0.6;

/** 「活动612场，其中讲座48场、培训104期、展览460场」: an item that is counted by another word is what the others lack. */
function isFilledUp(lacking: number, items: readonly Counted[], near: Lines): boolean {
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || first.nature === 'money' || lacking <= 0) return false;
  return near.some((line) =>
    line.some(
      (each) =>
        each.line === first.line &&
        (each.at.from ?? 0) > (first.at.from ?? 0) &&
        (each.at.from ?? 0) < (last.at.from ?? 0) &&
        each.size === lacking &&
        !isRate(each) &&
        each.nature !== 'money' &&
        !items.includes(each),
    ),
  );
}

/** So many figures behind a list may go on with it. */
const MOST_MORE = 6;

/** 「总额50.1亿元：甲类36.8亿元；乙类8.7亿元；至于丙类则是4.6亿元」: with what follows in their line the items come to the whole but for the last digits. */
function isReached(whole: Counted, items: readonly Counted[], near: Lines): boolean {
  const last = items.at(-1);
  const line = near.find((each) => last !== undefined && each.includes(last));
  if (!last || !line || whole.nature !== 'money') return false;
  const at = line.indexOf(last) + 1;
  const more = line.slice(at).filter((each) => areOfAKind(each, last));
  return more
    .slice(0, MOST_MORE)
    .some((_, i) => i > 0 && !misses(whole, [...items, ...more.slice(0, i + 1)]));
}

const misses = (whole: Counted, parts: readonly Counted[]): boolean =>
  listWith(whole, parts).balance.verdict === 'different';

/** The list with its whole, where they differ and nothing about is what the list comes to. */
export function held(whole: Counted, { items, beyond }: Run, near: Lines): SharedOut | undefined {
  const list = listWith(whole, items);
  if (list.balance.verdict !== 'different') return undefined;
  const sum = sumOfSizes(items);
  if (begins(whole, items) || goesTo(near, sum, beyond) || isNested(items)) return undefined;
  if (isFilledUp(whole.size - sum, items, near) || isReached(whole, items, near)) return undefined;
  // A single figure may have a digit too many.
  if (
    sum < whole.size &&
    whole.size - sum > MOST_APART * Math.max(sum, whole.size) &&
    !(areFine(whole, items) && isSumMistyped(whole, items)) &&
    !isSlipOf(whole, sum)
  )
    return undefined;
  if (sum > whole.size * 12) return undefined;
  // Beside nothing an item is what the list comes to. In brackets behind its whole a list is of no other.
  if (
    !(areInItsBrackets(whole, items) && areFine(whole, items) && isSumMistyped(whole, items)) &&
    near.some((line) =>
      line.some((each) => each.size === sum && alike(each, whole) && !items.includes(each)),
    )
  )
    return undefined;
  return list;
}
