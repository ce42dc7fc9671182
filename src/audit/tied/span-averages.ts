import type { Report } from '../../report/report.ts';
import { looseOf } from '../figures/average-slips.ts';
import { isGrantBesideCost } from '../figures/cost.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  type FigureRule,
  innerClauseOf,
  isRate,
  manyOf,
  stepOf,
} from '../figures/counted.ts';
import { nounOf } from '../figures/nouns.ts';
import { averageMade, halfOf, type Product } from '../figures/products.ts';
import { periodOf } from '../figures/slipped-averages.ts';
import { isTenfold } from '../readings/tenfold.ts';
import { isPlainName } from './names.ts';

/** An average stands no further behind what it is of. */
const REACH = 10;
/** A figure of another stretch, or of the lines beside, that makes an average true: so many are asked. */
const ABOUT = 24;
/** What is that many times another is of something else. */
const FAR = 3;

/** A standard, a limit, another time, or one average of a pair that another is held against. */
const NO_AVERAGE =
  /标准|定额|不超|不[低高少多]于|以内|限额|上年|去年|同期|目标|计划|应|可支配|增|减|提高|降|[高低]于|[较比](?!例)|[由从]$/;
/** What the average is told of: nothing but that it was spent, or used. */
const MATTER =
  /(?:均|每个?[^，。；、\d]{1,3}?)(?:平均)?([^，。；、\d均每]{0,8}?)(?:约|为|达|仅|是|有)*$/;
const SPENT =
  /^(?:支出|费用|成本|开支|花费|补助|补贴|发放|投入|投资|造价|单价|资金|经费|金额|接待费?|培训费?|会议费?|运行维护费?|维护费?|运行费?|采购|购置费?|[人名位户批场期次辆台个件套])*$/;

/**
 * Averages whose total and number stand in front of them in one stretch between semicolons, each the only one of its kind there, whatever else
 * is counted between: 「接待费2.16万元，接待36批次、288人次，批均600元、人均75元」. The stretch leaves no other pair, so that it tells how far they are off.
 */
export const spanAverages = (report: Report): readonly Product[] => atEachFigure(report, ofSpan);

const ofSpan: FigureRule<Product> = (average, at, list) => {
  const words = innerClauseOf(average);
  if (isRate(average) || average.size === 0 || !/[每均]|单车/.test(words)) return [];
  if (NO_AVERAGE.test(words) || /^的?标准/.test(average.after)) return [];
  const front = spanBefore(list, at);
  if (front.length === 0) return [];
  const found = overPeriod(average, front) ?? overNumber(average, front, words, list);
  if (!found) return [];
  const [total, number, many] = found;
  const near = list.slice(Math.max(0, at - ABOUT), at + ABOUT);
  if (near.some((each) => each !== average && isPair(average, each, near))) return [];
  const made = total.size / many;
  const isFar = made > average.size * FAR || made * FAR < average.size;
  if (isFar && !isTenfold(average.size, made)) return [];
  return isOff(average, total, many, looseOf(number))
    ? [averageMade(average, total, number, made)]
    : [];
};

/** The figures of a stretch between semicolons in front of one. */
function spanBefore(list: readonly Counted[], at: number): readonly Counted[] {
  const own = list[at];
  let from = at;
  while (
    own &&
    from > 0 &&
    at - from < REACH &&
    !/[；;]/.test(list[from]?.before ?? '') &&
    list[from - 1]?.sentence === own.sentence
  )
    from -= 1;
  return list.slice(from, at);
}

type Found = readonly [total: Counted, number: Counted, many: number];

const isAverage = (each: Counted): boolean => /每|均(?!衡)|单价/.test(innerClauseOf(each));

function overNumber(
  average: Counted,
  front: readonly Counted[],
  words: string,
  list: readonly Counted[],
): Found | undefined {
  if (PERIODIC.test(words)) return undefined;
  const numbers = front.filter((each) => isOver(words, each, average) && !isAverage(each));
  const [number] = numbers;
  if (!number || numbers.length > 1 || manyOf(number) < 2 || !isPlainName(number)) return undefined;
  const total = totalOf(average, number, front);
  // 「投入100万元，其中培训200人，人均…」: the amount is of more than those.
  if (!total || (/其中/.test(number.before) && isBefore(total, number))) return undefined;
  // 「快检车1辆42万元、色谱仪2台，每台58.5万元」: money without a name is of what is counted right in front of it.
  const counts = front[front.indexOf(total) - 1];
  if (total.before === '' && counts && counts !== number) return undefined;
  // 「检查300家、重点企业20家，户均2次」: which of them is meant is not said.
  const next = list[list.indexOf(number) + 1];
  if (next && next !== average && alike(next, number) && !isAverage(next)) return undefined;
  return isOfMatter(words, total) && !isGrantBesideCost(average, total)
    ? [total, number, manyOf(number)]
    : undefined;
}

/** What falls to each in a month or a day depends on how many of them. */
const PERIODIC = /[月日天季年周]人?均|每个?[月日天季年周]/;

/** Whether the words of an average count what a number counts: by its unit, or by what is counted in front of it. */
function isOver(words: string, number: Counted, average: Counted): boolean {
  if (alike(number, average) || isRate(number)) return false;
  if (nounOf(words)?.test(number.nature)) return true;
  const [, each = '', called = ''] =
    /每个?([^，。；、\d均]{1,3})|([^平，。；、\d])均/.exec(words) ?? [];
  const word = each || called;
  if (word === '') return false;
  return (
    word.startsWith(number.nature) ||
    (/^[个所家]$/.test(number.nature) && innerClauseOf(number).endsWith(word.slice(0, 1)))
  );
}

const isBefore = (a: Counted, b: Counted): boolean => (a.at.from ?? 0) < (b.at.from ?? 0);

/** The total of a stretch: the only one there, or the last in front of the number that is none of a list. */
function totalOf(
  average: Counted,
  number: Counted,
  front: readonly Counted[],
): Counted | undefined {
  const totals = front.filter(
    (each) => alike(each, average) && !isAverage(each) && isPlainName(each),
  );
  const last = totals.at(-1);
  if (!last || totals.length === 1) return last;
  const isListed = /^(?:、|和|及|与|以及)/.test(last.before);
  return !isListed && isBefore(last, number) ? last : undefined;
}

/** What is said to fall to each is nothing but the total, or what the total is called. */
function isOfMatter(words: string, total: Counted): boolean {
  const matter = MATTER.exec(words)?.[1] ?? '';
  return SPENT.test(matter) || innerClauseOf(total).includes(matter);
}

const MONTH = /每个?月|月均/;
/** Of a part of the year there are fewer months. */
const OF_PART = /[上下]半年|季度|\d月|[本当]月|旬|假|期间|节|自|截至|月份/;

/** 「接待查档群众5184人次，月均432人次」: what is told for each month right behind the year's. */
function overPeriod(average: Counted, front: readonly Counted[]): Found | undefined {
  const total = front.at(-1);
  if (!total || !alike(total, average) || isAverage(total) || !isPlainName(total)) return undefined;
  // 「展览96场，其中讲座60场、展览36场，月均8场」: of a whole and its parts any may be meant.
  if (front.some((each) => each !== total && alike(each, average))) return undefined;
  const isMonthly = /^[，,、（(]?(?:平均)?(?:每个?月|月均)(?:平均)?[^，。；、\d人]{0,4}$/.test(
    average.before,
  );
  const first = front[0] as Counted;
  const told = total.line.text.slice(
    Math.max(0, (first.at.from ?? 0) - first.before.length),
    average.at.to,
  );
  if (isMonthly && !OF_PART.test(told)) return [total, periodOf(average, MONTH), 12];
  const days = front.filter(({ nature }) => nature === '天');
  const [day] = days;
  if (!day || days.length > 1 || !/^[，,、（(]?日均[^，。；、\d人]{0,4}$/.test(average.before))
    return undefined;
  return front.indexOf(day) === front.length - 2 ? [total, day, manyOf(day)] : undefined;
}

/** Whether a figure of the line over a number that the average may be of makes it true. */
const isPair = (average: Counted, total: Counted, near: readonly Counted[]): boolean => {
  if (!alike(average, total) || isAverage(total)) return false;
  const words = innerClauseOf(average);
  return near.some(
    (number) =>
      isOver(words, number, average) && !isOff(average, total, manyOf(number), looseOf(number)),
  );
};

/** An average may be cut off as well as rounded. */
function isOff(average: Counted, total: Counted, many: number, loose: number): boolean {
  const slack = stepOf(average) + halfOf(total) / many + average.size * loose;
  const off = Math.abs(total.size / many - average.size);
  return off > slack || Math.abs(off - stepOf(average)) < stepOf(average) * EVEN;
}

/** By so little of its last digit an average misses one that is off by one. */
const EVEN = 1e-6;
