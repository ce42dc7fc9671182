import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import {
  alike,
  type Counted,
  countedIn,
  innerClauseOf,
  inOneSentence,
  isRate,
  sumOfSizes,
} from '../figures/counted.ts';
import { asides } from '../wording/asides.ts';
import { listWith, type SharedOut } from './held-lists.ts';

/** Between the two figures of one item no other item begins: 「6个、金额19.2亿元」. */
const BESIDE = /^[、，,（(]?(?:[^，。；、：（）\d]{0,8})$/;
const NEXT = /^[）)]?[，；、,;。]?[^，。；、\d]{2,24}$/;
/** For each, of another time, planned: no part and no whole. */
const OTHER = asides('计划', '合计', '共计');
/** What lies between limits is named by them: 「50万元以上的12台」. */
const LIMIT = /^(?:及|（含）)?以[上下内]/;
/** A whole more different from its parts than this is another figure. */
const MOST_APART = 0.4;
const FEWEST = 2;
const MOST = 40;

interface Pairs {
  readonly firsts: readonly Counted[];
  readonly seconds: readonly Counted[];
}

/**
 * Items told by a number and an amount each, behind both of their wholes: 「15个、23.4亿元，其中甲类6个、19.2亿元，乙类9个、2.4亿元」. Where
 * one of the two kinds comes to its whole the list leaves nothing out, so that the other must too.
 */
export const twinLists = (report: Report): readonly SharedOut[] =>
  gather(countedIn(report), (line) => {
    if (line.length < 2 * (FEWEST + 1)) return [];
    // What each has on an average stands beside the wholes, and is none.
    const list = line.filter(
      (each) =>
        !isRate(each) && !LIMIT.test(each.after) && !/均(?!衡)|每/.test(innerClauseOf(each)),
    );
    const found: SharedOut[] = [];
    for (let k = 2; k + 2 * FEWEST <= list.length; k += 1) {
      const pairs = pairsFrom(list, k);
      if (!pairs) continue;
      const told = judged(list, k, pairs);
      if (!told) continue;
      found.push(...told);
      k += 2 * pairs.firsts.length - 1;
    }
    return found;
  });

function pairsFrom(list: readonly Counted[], start: number): Pairs | undefined {
  const firsts: Counted[] = [];
  const seconds: Counted[] = [];
  // 「甲类20个、100万元、乙类…」: what stands in front of a 、 is an item like the next, not their whole.
  if (list[start]?.before.startsWith('、')) return undefined;
  for (let at = start; firsts.length < MOST; at += 2) {
    const [a, b] = [list[at], list[at + 1]];
    if (!a || !b || !isPair(a, b) || !NEXT.test(a.before)) break;
    const [first, second] = [firsts[0] ?? a, seconds[0] ?? b];
    if (!alike(a, first) || !alike(b, second) || !inOneSentence(a, first)) break;
    firsts.push(a);
    seconds.push(b);
  }
  // Behind one semicolon another matter may be told.
  const isParted = firsts.slice(1).some(({ before }) => /[；;]/.test(before));
  return firsts.length >= (isParted ? FEWEST + 1 : FEWEST) ? { firsts, seconds } : undefined;
}

const isPair = (a: Counted, b: Counted): boolean =>
  !alike(a, b) &&
  inOneSentence(a, b) &&
  [a, b].every((each) => !OTHER.test(each.before) && each.value.unit !== '点') &&
  BESIDE.test(b.before);

function judged(
  list: readonly Counted[],
  start: number,
  { firsts, seconds }: Pairs,
): readonly SharedOut[] | undefined {
  const [first, second] = [firsts[0], seconds[0]];
  // 「小区9个，楼栋126栋、居民4032户，其中城东4个小区1792户」: a further figure may stand between.
  const front = list.slice(Math.max(0, start - 3), start).toReversed();
  const [one, other] = [first, second].map((each) =>
    front.find((whole) => each && alike(whole, each) && isNear(whole, each)),
  );
  const next = list[start + 2 * firsts.length];
  if (!first || !one || !other) return undefined;
  if (next && inOneSentence(next, first) && [one, other].some((each) => alike(each, next)))
    return [];
  const [a, b] = [weigh(one, firsts), weigh(other, seconds)];
  const isWhole = ({ balance: { verdict }, sizes: [sum, whole] }: Weighed): boolean =>
    verdict === 'same' || verdict === 'rounding' || sum === whole;
  return isWhole(a) === isWhole(b)
    ? []
    : [a, b].filter((each) => each.balance.verdict === 'different' && isClose(each));
}

const isNear = (whole: Counted, part: Counted): boolean =>
  whole.line === part.line &&
  part.sentence - whole.sentence <= 1 &&
  !OTHER.test(whole.before) &&
  whole.size >= part.size;

const isClose = ({ sizes: [sum, whole] }: Weighed): boolean =>
  Math.abs(sum - whole) <= MOST_APART * Math.max(sum, whole);

interface Weighed extends SharedOut {
  readonly sizes: readonly [sum: number, whole: number];
}

const weigh = (whole: Counted, parts: readonly Counted[]): Weighed => ({
  ...listWith(whole, parts),
  sizes: [sumOfSizes(parts), whole.size],
});
