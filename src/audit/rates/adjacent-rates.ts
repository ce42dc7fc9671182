import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  innerClauseOf,
  inOneSentence,
  isRate,
} from '../figures/counted.ts';
import { isRateSlipped } from '../readings/one-slip.ts';
import { isSumOfItems } from './called-wholes.ts';
import { type CountedPair, countedRate } from './counted-rate.ts';
import type { ToldRate } from './told-rates.ts';

/** A rate or share right behind its part. */
const RATE =
  /^[^，。；、\d]{0,20}[，,、（(][^，。；、\d]{0,10}(?:率|占比|比例|比重|占)(?:仅|只|达|为|是|约|到|已|有)*$/;
/** Of change, of comparison, of how well: no part over a whole. */
const OTHER =
  /增|减|下降|上升|提[高升]|降[低幅]|较|(?<!占)比(?!例|重)|同比|高于|低于|超|不少于|目标|预期|上年|去年|同期|[利税费]率|失业|城镇化|毛利|权重|均|每|标准(?!化)|满意|优良|优秀|及时|知晓|准确|成活|其他/;
/** Persons, what is kept of each, and the places for them go together. */
const BESIDE: Readonly<Record<string, RegExp>> = { 份: /^人$/, 人: /^(?:张|床|份)$/ };
const REACH = 8;

/**
 * Rates right behind a part and its whole, whatever both are called: 「行政村150个，已建成卫生室137个，覆盖率91.33%」. Where any two figures of the
 * paragraph make one true nothing is said; one slip in one of the three parts them.
 */
export const adjacentRates = (report: Report): readonly ToldRate[] =>
  atEachFigure(report, (rate, at, list): readonly ToldRate[] => {
    const [first, second] = [list[at - 2], list[at - 1]];
    const [whole, part] = isTurned(rate, first, second) ? [second, first] : [first, second];
    if (!isRate(rate) || !whole || !part || !RATE.test(rate.before)) return [];
    // 「甲、乙、丙，分别占…」: the first of several shares is of the first.
    if (/分别|依次|各占/.test(rate.before)) return [];
    if (!inOneSentence(whole, rate) || isRate(whole) || isRate(part)) return [];
    if ([rate, part, whole].some((each) => OTHER.test(innerClauseOf(each)))) return [];
    if (/[；;]/.test(rate.line.text.slice(first?.at.to, rate.at.from))) return [];
    if (!isOf(part, whole) || whole.size === 0 || part.size === 0) return [];
    if (isOnOther(rate, part, whole) || isSumOfItems(part, whole)) return [];
    // 「参保51万人，其中居民36万人、职工15万人，参保率96%」: two kinds of one whole are not one of the other.
    if (/其中|包括/.test(whole.before) && /^[、和及]/.test(part.before)) return [];
    // A round rate of a few is any that one likes.
    const shown = numberOf(rate.value);
    if (shown === 100 || (rate.value.decimals === 0 && whole.value.coefficient < 1000)) return [];
    const near = list.slice(Math.max(0, at - REACH), at + REACH).filter((each) => !isRate(each));
    const half = 0.5 / 10 ** rate.value.decimals + 1e-9;
    const fits = (one: Counted, other: Counted): boolean =>
      isOf(one, other) &&
      (Math.abs((one.size / other.size) * 100 - shown) <= half ||
        // Cut off instead of rounded.
        (one === part && other !== whole && isCut((one.size / other.size) * 100 - shown, half)) ||
        (one === part &&
          other === whole &&
          Math.abs(100 - (one.size / other.size) * 100 - shown) <= half));
    if (near.some((one) => near.some((other) => one !== other && fits(one, other)))) return [];
    const told = isRateSlipped(rate, part, whole)
      ? countedRate(rate, inUnitOf({ part, whole }))
      : undefined;
    return told ? [told] : [];
  });

/** 「执行到位金额4.86亿元，申请标的额11.42亿元，到位率42.6%」: the lesser one in front, which alone has the name of the rate, is the part. */
function isTurned(rate: Counted, first: Counted | undefined, second: Counted | undefined): boolean {
  const stem = /([^，。；、\d]{2})率[^率\d]*$/.exec(rate.before)?.[1];
  if (!first || !second || stem === undefined || first.size >= second.size) return false;
  return innerClauseOf(first).includes(stem) && !innerClauseOf(second).includes(stem);
}

/** By how much a rate is below what two figures make, where its last digits were cut off. */
const isCut = (off: number, half: number): boolean => off > 0 && off < half * 2;

/** 「新建公厕8座、改造3座，夜景亮灯率97.5%」: a name of several words of which neither figure has one is that of something else. */
function isOnOther(rate: Counted, part: Counted, whole: Counted): boolean {
  const name = /^(.*?)(?:率|占比|比例|比重|占)[^率占比]*$/.exec(innerClauseOf(rate))?.[1] ?? '';
  const [words, all] = [innerClauseOf(part), innerClauseOf(part) + innerClauseOf(whole)];
  const shares = [...name].some((sign, i) => i > 0 && all.includes(`${name[i - 1]}${sign}`));
  return name.length > 3 && !shares && ![...name.slice(-2)].some((sign) => words.includes(sign));
}

const isOf = (part: Counted, whole: Counted): boolean =>
  alike(part, whole) || BESIDE[part.nature]?.test(whole.nature) === true;

/** A file, or a bed, is counted for a person: the part in the unit of the whole. */
const inUnitOf = ({ part, whole }: CountedPair): CountedPair =>
  alike(part, whole)
    ? { part, whole }
    : { part: { ...part, value: { ...part.value, unit: whole.value.unit } }, whole };
