import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { isTenfold } from '../readings/tenfold.ts';
import { type Weighed, weightiest } from '../readings/weightiest.ts';
import { wordsIn } from '../wording/running-text.ts';
import { fits, isEven, isSlip, isSlipIn, looseOf } from './average-slips.ts';
import {
  alike,
  type Counted,
  clauseOf,
  countedIn,
  innerClauseOf,
  inOneSentence,
  isRate,
} from './counted.ts';
import { isOfSchool, staffOf } from './heads.ts';
import { nounOf } from './nouns.ts';
import { averageMade, type Product } from './products.ts';

const AVERAGE =
  /(?:平均|每[^，。；、\d人]{1,6}(?:造价|投资|成本|产值|价款)|(?:折合|约合)每(?=[^，。；、\d人]{1,4}$)|[^平计]均(?!为|已|达|按|未|可|有|在|由|需|无))[^，。；、\d]{0,12}$/;
const NO_AVERAGE =
  /标准|定额|不超过|以内|限额|上年|去年|不低于|均衡|均可|每[人户]每|高于|低于|[比较]|[由从]$|目标|指标|控制|可支配|公园绿地|体育场地|生产总值/;
/** Periods that a year has so many of: what is told for each of them is the year's over their number. */
const PERIODS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/每个?月(?!人)|(?<!人)月均(?!每)/, [12]],
  [/每个?季度?|季均/, [4]],
  [/日均|每[天日]/, [365, 366]],
  [/每周|周均/, [52]],
];
const ABOVE = 3;
/** An average of so many digits comes out even by no chance. */
const MANY = 100_000;
const FEW = 1000;
const VAGUE = 100;
/** So many figures to both sides are looked at: a text without paragraphs costs no more than its length. */
const REACH = 40;

/**
 * Averages that one slip parts from a total and a number near them, where no two figures there make them true: 「举办招聘会48场，提供
 * 岗位3.84万个，场均850个」. A quotient that is even to the last digit of the average is no chance.
 */
export const slippedAverages = (report: Report): readonly Product[] => {
  const lines = countedIn(report);
  return gather(lines, (list, i) => {
    const above = lines.slice(Math.max(0, i - ABOVE), i).flat();
    return gather(list, (average, k): readonly Product[] => {
      const clause = clauseOf(average);
      if (isRate(average) || !AVERAGE.test(clause) || NO_AVERAGE.test(clause)) return [];
      if (average.nature === '点' || /^的?标准/.test(average.after)) return [];
      // 「按新建亩均2400元、改造亩均1800元测算，总投资6960万元」: the total is of both kinds.
      if (isOfKinds(average, list[k - 1]) || isOfKinds(list[k + 1], average)) return [];
      const near = [...above.slice(-REACH), ...list.slice(Math.max(0, k - REACH), k + REACH)];
      const period = PERIODS.find(([word]) => word.test(clause));
      if (period && OF_PART.test(sentenceTo(average))) return [];
      return period
        ? overPeriod(average, near, period)
        : overNumber(average, near, staffOf(average, report));
    });
  });
};

/** Whether an average is one more of several, each of a kind of its own. */
const isOfKinds = (average: Counted | undefined, front: Counted | undefined): boolean =>
  average !== undefined &&
  front !== undefined &&
  alike(average, front) &&
  /^、/.test(average.before) &&
  AVERAGE.test(clauseOf(average)) &&
  AVERAGE.test(clauseOf(front));

/** What is told of a part of a year, of a week or of a feast has fewer days than a year has. */
const OF_PART = /[上下]半年|季度|\d月份?|[本当]月|[一上本]周|旬|假|期间|节|\d[天日]/;

/** The words of a sentence in front of a figure. */
const sentenceTo = ({ line, at }: Counted): string => {
  const words = line.text.slice(0, at.from);
  return words.slice(words.lastIndexOf('。') + 1);
};

/** Heads may be counted as often as they came. */
const isAlike = (each: Counted, average: Counted): boolean =>
  alike(each, average) || (average.nature === '人' && each.nature === '人次');

const isTotalOf = (average: Counted, each: Counted): boolean =>
  each !== average &&
  isAlike(each, average) &&
  each.size > average.size &&
  !AVERAGE.test(innerClauseOf(each)) &&
  !/上年|去年|同期|增|减|较|(?<!占)比|每|标准|单价|不[含计](?!税)/.test(innerClauseOf(each)) &&
  !BOUND.test(each.after) &&
  !(PAID.test(clauseOf(average)) && TAKEN_IN.test(innerClauseOf(each))) &&
  !isBeyond(each, average);

/** What each is paid is no part of what a fund takes in. */
const PAID = /养老金|待遇|补[助贴]|救助|资助|报销|低保金|抚恤/;
const TAKEN_IN = /(?:收入|征缴|缴费|筹集|筹资)(?:资金|金额)?(?:为|达|共)?$/;

/** 「20万元以上的村30个」: neither the bound is a total nor are those beyond it all. */
const BOUND = /^(?:[（(]不?含[）)])?(?:及)?以[上下]/;
const OTHER_NUMBER = /^[及]?以[上下]|超|(?<!新)增|减|较/;

/** The words between two figures of a line. */
const between = (a: Counted, b: Counted): string =>
  (a.at.from ?? 0) < (b.at.from ?? 0)
    ? a.line.text.slice(a.at.to, b.at.from)
    : a.line.text.slice(b.at.to, a.at.from);

/** Behind a semicolon another matter is told. */
const isBeyond = (each: Counted, average: Counted): boolean =>
  inOneSentence(each, average) &&
  /[；;]/.test(between(each, average)) &&
  !isOfSameWord(each, average);

/** 「人均资助」 is of the 「资助资金」. */
function isOfSameWord(each: Counted, average: Counted): boolean {
  const word = nounAfter(average);
  return word !== undefined && innerClauseOf(each).includes(word);
}

/** 「低保3000人，人均补助400元，临时救助60人次，支出2万元」: a total behind a number of its own, where the average stands behind one. */
function isOfItsOwn(
  total: Counted,
  average: Counted,
  around: readonly Counted[],
  number: Counted,
): boolean {
  const [at, from] = [around.indexOf(average), around.indexOf(total)];
  const isOwn = (each: Counted | undefined): boolean =>
    each !== undefined &&
    each !== number &&
    inOneSentence(each, average) &&
    innerClauseOf(average).includes(each.nature);
  return (
    from > at + 1 &&
    around.slice(at + 1, from).some(({ nature }) => nature !== 'money' && nature !== '%') &&
    isOwn(around[at - 1])
  );
}

/** 「支持企业312家、9535万元」. */
function areBeside(total: Counted, number: Counted): boolean {
  const between = (total.at.from ?? 0) - (number.at.to ?? 0);
  return total.line === number.line && between >= 0 && between < 2;
}

/** What an average is of: 「人均资助」. */
const nounAfter = (average: Counted): string | undefined =>
  /均([^，。；、\d]{2})/.exec(innerClauseOf(average))?.[1];

function overPeriod(
  average: Counted,
  around: readonly Counted[],
  [word, numbers]: (typeof PERIODS)[number],
): readonly Product[] {
  const totals = around.filter((each) => isTotalOf(average, each));
  const months = [...numbers, 1, 6, 10, 240, 250, 300, 360];
  if (totals.some((total) => months.some((number) => fits(average, total, number)))) return [];
  const isInFront = (each: Counted): boolean =>
    inOneSentence(each, average) && (each.at.from ?? 0) < (average.at.from ?? 0);
  return totals
    .filter(isInFront)
    .slice(-1)
    .flatMap((total) => {
      const number = numbers.find((each) => isSlip(average, total, each));
      return number === undefined
        ? []
        : [productOf(average, total, periodOf(average, word), number)];
    });
}

/** The words that say of which period an average is. */
export function periodOf(average: Counted, word: RegExp): Counted {
  const { line } = average;
  const start = Math.max(0, (average.at.from ?? 0) - 16);
  const match = word.exec(line.text.slice(start, average.at.from));
  const from = start + (match?.index ?? 0);
  return { ...average, ...wordsIn(line, from, from + (match?.[0].length ?? 0)) };
}

/** A total and a number that one slip parts from an average. */
interface Near extends Weighed {
  readonly total: Counted;
  readonly number: Counted;
}

const isOfSameFigures = (a: Near, b: Near): boolean =>
  a.total.size === b.total.size && a.number.size === b.number.size;

/** 「院均」 is over the 「卫生院16所」. */
function isCalledSo(average: Counted, each: Counted): boolean {
  const sign = /([院所校站镇乡县区园馆库厂店企村])均/.exec(innerClauseOf(average))?.[1];
  const isBehind = sign !== undefined && new RegExp(`^[^，。；、\\d]{0,4}${sign}`).test(each.after);
  return sign !== undefined && (clauseOf(each).endsWith(sign) || isBehind);
}

/** An average with the figures around it. */
interface Setting {
  readonly average: Counted;
  readonly around: readonly Counted[];
  readonly staff: readonly Counted[];
  /** What each gets a month comes twelve times a year. */
  readonly times: 1 | 12;
  /** What it is an average of, by its words. */
  readonly noun: RegExp | undefined;
}

const countIn = ({ times }: Setting, { size }: Counted): number => (size / 1e6) * times;

/** Whether an average says itself that it is over things of this kind. */
const isOver = ({ average, noun }: Setting, each: Counted): boolean =>
  // Anything may be counted by 个: in another sentence it is something else.
  (noun?.test(each.nature) === true &&
    // Who comes may come again: of what each has, visits are no number.
    (each.nature !== '人次' || average.nature === 'money' || /次/.test(innerClauseOf(average))) &&
    (each.nature !== '个' || inOneSentence(each, average))) ||
  isCalledSo(average, each);

function overNumber(
  average: Counted,
  around: readonly Counted[],
  staff: readonly Counted[],
): readonly Product[] {
  const totals = around.filter((each) => isTotalOf(average, each));
  const numbers = [...around, ...staff.filter((each) => !around.includes(each))].filter(
    (each) =>
      each !== average &&
      !isRate(each) &&
      !isAlike(each, average) &&
      each.nature !== 'money' &&
      !OTHER_NUMBER.test(innerClauseOf(each)) &&
      // 「生均校舍面积12平方米」 is over those who are at school.
      (!/生均/.test(clauseOf(average)) || isOfSchool(each)) &&
      each.size >= 2e6,
  );
  const times = /月/.test(clauseOf(average)) ? 12 : 1;
  const setting = { average, around, staff, times, noun: nounOf(innerClauseOf(average)) } as const;
  const rivals = numbers.filter((each) => inOneSentence(each, average) || isOver(setting, each));
  // 「户均增收1250元，共增收232.5万元」: by whatever words a total makes the average true.
  const all = around.filter((each) => each !== average && isAlike(each, average));
  if (
    all.some((total) =>
      rivals.some((each) => fits(average, total, countIn(setting, each), looseOf(each))),
    )
  )
    return [];
  const found = totals.flatMap((total) =>
    numbers.flatMap((number) => weighed(setting, total, number)),
  );
  const best = weightiest(found, isOfSameFigures);
  return best ? [productOf(average, best.total, best.number, countIn(setting, best.number))] : [];
}

/** A total over a number, where one slip parts them from the average and enough speaks for it. */
function weighed(setting: Setting, total: Counted, number: Counted): readonly Near[] {
  const { average, staff, around } = setting;
  const count = countIn(setting, number);
  const [ownTotal, ownNumber] = [inOneSentence(total, average), inOneSentence(number, average)];
  const named = isOver(setting, number);
  const inAmount = isSlipIn(average, total, number);
  // A point moved is told by all three in one sentence alone.
  const isShifted = ownNumber && ownTotal && named && isTenfold(average.size, total.size / count);
  if (!inAmount && !isShifted && !isSlip(average, total, count)) return [];
  const isKnown = ownNumber || staff.includes(number);
  const isMeant =
    (average.value.coefficient >= MANY && isKnown) || ownTotal || areBeside(total, number);
  // An average without a word of what it is, or of few digits, comes near anything by chance.
  const isVague =
    nounAfter(average) !== undefined ||
    average.value.coefficient < (staff.includes(number) ? VAGUE : FEW);
  if (!isMeant && !isOfSameWord(total, average) && isVague) return [];
  // Heads and visits are counted everywhere: a short average finds some that come near it by chance.
  const isFar = named && (!/^人/.test(number.nature) || average.value.coefficient >= FEW);
  if (!isKnown && !isFar) return [];
  if (isOfItsOwn(total, average, around, number)) return [];
  const even = inAmount || isShifted || isEven(average, total, count) || average.value.decimals > 1;
  const weight = (named ? 2 : 0) + (even ? 2 : 0) + (ownTotal ? 1 : 0) + (ownNumber ? 1 : 0);
  const least = (named ? 4 : 5) - (ownTotal && named && even ? 1 : 0);
  return weight >= least ? [{ total, number, weight }] : [];
}

function productOf(average: Counted, total: Counted, number: Counted, count: number): Product {
  const product = averageMade(average, total, number, total.size / count);
  return number.nature === average.nature ? { ...product, number } : product;
}
