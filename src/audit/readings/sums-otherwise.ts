import { isSownTwice } from '../counts/traits.ts';
import {
  alike,
  areInItsBrackets,
  areOfAKind,
  type Counted,
  innerClauseOf,
  inOneSentence,
  sumOfSizes,
} from '../figures/counted.ts';
import { likeASlip } from './slips.ts';

/** A whole is the greatest of the figures and stands first or last among them, or a part is mistyped; the parts are all others. */
function splitOf(
  said: readonly Counted[],
): { readonly whole: Counted; readonly parts: readonly Counted[] } | undefined {
  const [first] = said;
  if (!first || said.length < 2 || said.some((each) => !alike(each, first))) return undefined;
  const greatest = said.reduce((a, b) => (a.size >= b.size ? a : b));
  const whole = greatest === said.at(-1) ? greatest : first;
  return { whole, parts: said.filter((each) => each !== whole) };
}

/** Counts below this, and sums of two figures, come out by chance: they must stand in the sentence of the parts. */
const isFew = (each: Counted): boolean => each.nature !== 'money' && each.value.coefficient < 100;

/** 「用车运行费预算3万元、支出2.5万元，接待费预算1万元、支出0.8万元，合计预算4万元」: budgets and what was spent of them are no parts of one sum. */
const areTwoColumns = (said: readonly Counted[]): boolean =>
  said.some((each) => /预算(?:数)?(?:为)?$/.test(innerClauseOf(each))) &&
  said.some(({ before }) => /^[、，,]?(?:实际|决算)?(?:支出|执行|决算)数?为?$/.test(before));

/** Whether one more figure, or two that stand next to each other, fill what the parts lack of their whole, or the parts have their whole. */
export function isSumOtherwise(said: readonly Counted[], around: readonly Counted[]): boolean {
  const split = splitOf(said);
  if (!split) return false;
  const { whole, parts } = split;
  if (areTwoColumns(said)) return true;
  const [first, ...others] = said;
  const isDefinite = first !== undefined && areInItsBrackets(first, others);
  if (!isDefinite && (isTold(said, around) || isOfAnother(said, whole, parts, around))) return true;
  if (isCutList(parts, around)) return true;
  const last = parts.at(-1) ?? whole;
  if (goesOnInAnotherUnit(last, around) || isSownTwice(whole)) return true;
  const lacking = whole.size - sumOfSizes(parts);
  if (lacking <= 0)
    return (
      isOfTwoLists(parts) || hasOneTwice(parts, -lacking) || isCarriedIn(whole, -lacking, around)
    );
  if (isLeftOpen(last)) return true;
  // 「直属企业7家、基层社18个、综合服务社215个，网点共240个」: the first of a list may be counted by another word.
  const front = around[around.indexOf(said[0] ?? whole) - 1];
  if (
    front &&
    whole === said.at(-1) &&
    inOneSentence(front, whole) &&
    areOfAKind(front, whole) &&
    /^、/.test(said[0]?.before ?? '') &&
    Math.abs(front.size - lacking) < 1
  )
    return true;
  const free = around.filter(
    (each) => alike(each, whole) && !said.includes(each) && each.line === last.line,
  );
  const opening = Math.min(...said.map(({ at }) => at.from ?? 0));
  // What stands in front of the list is of another: 「编制26名，其中…工勤3名；在职21人（行政10人、事业6人、工勤2人）」.
  const isBeside = (each: Counted): boolean =>
    each.sentence === last.sentence &&
    !SET_ASIDE.test(each.before) &&
    (!isFew(each) || (each.at.from ?? 0) > opening);
  return free.some((each, i) => {
    const next = free[i + 1];
    const fits = (size: number): boolean => Math.abs(size - lacking) < 1;
    return (
      (fits(each.size) && (!isFew(each) || isBeside(each))) ||
      (next !== undefined && fits(each.size + next.size) && isBeside(each) && isBeside(next))
    );
  });
}

/** 「二级公路0.97万公里，独立桥梁及隧道951公里」: one part more is told in another unit. */
function goesOnInAnotherUnit(last: Counted, around: readonly Counted[]): boolean {
  const next = around[around.indexOf(last) + 1];
  return (
    next !== undefined &&
    next.sentence === last.sentence &&
    next.line === last.line &&
    areOfAKind(next, last) &&
    next.value.unit !== last.value.unit &&
    /^[、，；][^，。；、\d]{2,16}$/.test(next.before)
  );
}

/** 「其中中央补助607万元、省级补助395万元、」 without a further figure or a full stop: the list goes on elsewhere on the page. */
const isLeftOpen = ({ line, at }: Counted): boolean =>
  /^[、，,][^\d。；;！？]*$/.test(line.text.slice(at.to));

/** 「项目支出685万元，分别为甲92万元、乙412万元丙181万元」: the mark before the last item was lost at the end of a line, and with it the whole is another. */
function isCutList(parts: readonly Counted[], around: readonly Counted[]): boolean {
  const last = parts.at(-1);
  const next = last && around[around.indexOf(last) + 1];
  if (!last || next?.line !== last.line || !alike(next, last)) return false;
  if (next.sentence !== last.sentence) return false;
  if (!/^[\u4e00-\u9fff]{2}/.test(next.before.trim())) return false;
  const sum = parts.reduce((all, { size }) => all + size, next.size);
  return around.some((each) => each.line === last.line && Math.abs(each.size - sum) < 1);
}

/**
 * 「补贴240人，目标235人，其中城镇198人、农村42人」: what the parts come to stands in their sentence and is their whole. Behind a semicolon
 * it is another matter's, and one of those parts alone was more than the whole said: the two changed places.
 */
function isTold(said: readonly Counted[], around: readonly Counted[]): boolean {
  if (areGrades(said)) return false;
  return [said.slice(1), said.slice(0, -1)].some((parts) => {
    const [first] = parts;
    const sum = sumOfSizes(parts);
    return (
      parts.length > 1 &&
      around.some(
        (each) =>
          first !== undefined &&
          !said.includes(each) &&
          alike(each, first) &&
          each.line === first.line &&
          each.sentence === first.sentence &&
          each.size === sum &&
          !areBothTotals(said, each) &&
          !isExchanged(said, each),
      )
    );
  });
}

const GRAND = /(?:收入|支出)总[计量额](?:为|达)?$/;

/** 「…，收入总计435亿元；支出386亿元，…，支出总计475亿元」: each side of a budget has a total of its own, and both are one figure. */
const areBothTotals = (said: readonly Counted[], other: Counted): boolean =>
  GRAND.test(other.before) &&
  said.some(
    (each) => GRAND.test(each.before) && each.before.includes('支') !== other.before.includes('支'),
  );

/** 「对11个项目编制目标，…对15个项目开展自评，其中“优”6个、“良”5个」: what got its grades was evaluated. */
const areGrades = ([whole, ...parts]: readonly Counted[]): boolean =>
  whole !== undefined &&
  parts.length > 1 &&
  /评/.test(innerClauseOf(whole) + whole.after) &&
  parts.every((each) => /[优良中差]/.test(innerClauseOf(each)));

/** 「人员经费59万元，包括工资407万元、补助30万元；公用经费437万元」: whole and next item have each other's amounts. */
function isExchanged([whole, ...parts]: readonly Counted[], other: Counted): boolean {
  const last = parts.at(-1);
  if (!whole || !last || !parts.some(({ size }) => size > whole.size)) return false;
  const between = last.line.text.slice(last.at.to, other.at.from);
  return (other.at.from ?? 0) > (last.at.to ?? 0) && /；/.test(between);
}

/** 「支出600万元。其中基本支出420万元…。按经济分类，工资…」: the parts come to an amount told in front that is no slip of the whole said. */
function isOfAnother(
  said: readonly Counted[],
  whole: Counted,
  parts: readonly Counted[],
  around: readonly Counted[],
): boolean {
  const [first] = said;
  if (!first || parts.length < 2 || isFew(whole) || parts.includes(first)) return false;
  return [said.slice(1), parts].some((those) => {
    const sum = sumOfSizes(those);
    const start = those[0]?.at.from ?? 0;
    return around.some(
      (each) =>
        !said.includes(each) &&
        alike(each, first) &&
        each.line === those[0]?.line &&
        (each.at.from ?? 0) < start &&
        each.size === sum &&
        !likeASlip(each.value, first.value),
    );
  });
}

/** 「其中符合条件18人，安置18人，其余124人」: what the parts come to beyond their whole is a part that was told of the one in front. */
const hasOneTwice = (parts: readonly Counted[], beyond: number): boolean =>
  parts.some(
    (each, i) =>
      i > 0 &&
      // A vehicle is of one of the official kinds alone.
      each.nature !== '辆' &&
      // So is what was spent on one of the three.
      !/购置|出国/.test(innerClauseOf(each)) &&
      Math.abs(each.size - beyond) < 1 &&
      (!isFew(each) || parts[i - 1]?.size === each.size || INCLUDED.test(innerClauseOf(each))),
  );
const INCLUDED = /^(?:其中|含|包括|内含)/;

/** 「年初结存30件，全年新收270件，办结248件，未办结52件」: what was there before is told in front of what came in. */
const isCarriedIn = (whole: Counted, beyond: number, around: readonly Counted[]): boolean =>
  around.some(
    (each) =>
      alike(each, whole) &&
      each.line === whole.line &&
      each.sentence === whole.sentence &&
      (each.at.from ?? 0) < (whole.at.from ?? 0) &&
      /结[存转余]|存|积|上年|去年|年初|期初|原有|遗留/.test(innerClauseOf(each)) &&
      Math.abs(each.size - beyond) < 1,
  );

/**
 * 「在编179名，其中教师165名；特级2名、高级58名」: parts that come to more than their whole and are divided by semicolons in some
 * places, by lighter marks in others, are of two lists.
 */
function isOfTwoLists(parts: readonly Counted[]): boolean {
  const [first, ...others] = parts;
  if (!first || others.length < 2 || others.some(({ line }) => line !== first.line)) return false;
  // What each of them did is one thing, in however many sentences it is told.
  const verb = innerClauseOf(first).slice(-2);
  if (verb.length > 1 && others.every((each) => innerClauseOf(each).endsWith(verb))) return false;
  const heavy = others.filter((each, i) => {
    const { line } = each;
    // 「支出100万元，比上年增支2万元；加调出资金8万元，…」: what is added is of the same list.
    return /[；;。](?!加|再加)/.test(line.text.slice(parts[i]?.at.to ?? 0, each.at.from));
  });
  return heavy.length > 0 && heavy.length < others.length;
}

/** What is told of another time or unit is no part. */
const SET_ASIDE = /(?:比|较|上年|去年|同比|增加|减少)[^，。；]{0,8}$/;
