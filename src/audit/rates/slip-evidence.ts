import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { isMistyped } from '../../values/mistyped.ts';
import {
  alike,
  type Counted,
  clauseOf,
  inOneSentence,
  inUnitOf,
  isRate,
} from '../figures/counted.ts';
import { EVEN, percentTest } from './percent-of.ts';

/** The step of the last digit of a figure, in the size of figures. */
const stepOf = ({ size, value }: Counted): number =>
  value.coefficient === 0 ? size : size / value.coefficient;

/**
 * How often two figures would by chance come to a rate that is even to its last digit; undefined where they do not, or do so too
 * often to tell anything.
 */
export function chanceOf(rate: Counted, part: Counted, whole: Counted): number | undefined {
  const { decimals } = rate.value;
  const unit = whole.size / (100 * 10 ** decimals);
  const chance = stepOf(part) / unit;
  if (decimals > 1) return chance;
  const off = Math.abs(part.size - Math.round(part.size / unit) * unit);
  return off <= stepOf(part) * 0.51 && chance < 0.34 ? chance : undefined;
}

/** Whether two figures make a rate true; exactly, where that is asked. */
export const isMade = (rate: Counted, part: Counted, whole: Counted, exactly: boolean): boolean =>
  makesOf(rate)(part, whole, exactly);

/** The same for a rate of which many pairs are asked. */
export function makesOf(
  rate: Counted,
): (part: Counted, whole: Counted, exactly: boolean) => boolean {
  const isRounded = percentTest(rate);
  const isEven = rate.value.decimals < 2 ? percentTest(rate, EVEN) : isRounded;
  return (part, whole, exactly) => (exactly ? isEven : isRounded)(part.size, whole.size);
}

/** Whether the part, or the whole, is one stroke away from what the rate makes of the other, and has digits enough for that. */
export function isAmountMistyped(rate: Counted, part: Counted, whole: Counted): boolean {
  // Beside each other fewer digits are enough.
  const least = inOneSentence(whole, rate) ? 100 : 1000;
  const ratio = numberOf(rate.value) / 100;
  const step = 1 / 10 ** rate.value.decimals;
  const isRounded = Math.abs((part.size / whole.size - ratio) * 100) < step;
  if (ratio === 0 || (isRounded && rate.value.decimals > 1)) return false;
  const isEven = (each: Counted, meant: number): boolean =>
    Math.abs(meant * 10 ** each.value.decimals - Math.round(meant * 10 ** each.value.decimals)) <
    0.02;
  return [
    { each: part, meant: inUnitOf(part, whole.size * ratio) },
    { each: whole, meant: inUnitOf(whole, part.size / ratio) },
  ].some(
    ({ each, meant }) =>
      each.value.coefficient >= least &&
      (rate.value.decimals > 1 || isEven(each, meant)) &&
      isMistyped(each.value, meant),
  );
}

/** Numbers of more than so many make any rate of two digits behind the point. */
const MOST = 1000;

/** Whether one of two small numbers is mistyped: the one number that makes a fine rate with the other is one stroke away. */
export function isNumberMistyped(rate: Counted, part: Counted, whole: Counted): boolean {
  const ratio = numberOf(rate.value) / 100;
  const isSmall = ({ value }: Counted): boolean =>
    value.decimals === 0 && value.coefficient <= MOST;
  if (ratio === 0 || !isSmall(part) || !isSmall(whole)) return false;
  // A coarse rate must make a whole number to the last digit.
  const isEven =
    Math.abs(numberOf(whole.value) * ratio - Math.round(numberOf(whole.value) * ratio)) < 1e-9;
  if (rate.value.decimals < 2 && !(isEven && part.size > whole.size)) return false;
  const half = 0.5 / 10 ** rate.value.decimals + 1e-9;
  const fits = (a: number, b: number): boolean => Math.abs((a / b) * 100 - ratio * 100) <= half;
  const [a, b] = [numberOf(part.value), numberOf(whole.value)];
  const [meantA, meantB] = [Math.round(b * ratio), Math.round(a / ratio)];
  return (
    (fits(meantA, b) && isMistyped(part.value, meantA)) ||
    (meantB > 0 && fits(a, meantB) && isMistyped(whole.value, meantB))
  );
}

/** 「满意141户，较满意6户，不满意3户，满意率98%」: two or three figures that follow each other may be the part together. */
export const sumsOf = (same: readonly Counted[]): readonly Counted[] =>
  gather(same, (first, i) => {
    const [second, third] = [same[i + 1], same[i + 2]];
    if (!second || isRate(first) || !alike(first, second)) return [];
    const two = { ...first, size: first.size + second.size };
    return third && alike(first, third) ? [two, { ...two, size: two.size + third.size }] : [two];
  });

/** Whether a rate has digits enough that two figures seldom come within one stroke of it by chance. */
export const hasDigits = ({ value }: Counted): boolean =>
  value.coefficient >= 100 && value.coefficient !== 100 * 10 ** value.decimals;

/** Whether a figure is called by the word that the rate is named after, not only by a sign of it. */
export const isCalledAfter = (rate: Counted, stem: string | undefined, part: Counted): boolean =>
  clauseOf(part).includes(/满意度/.test(rate.before) ? '满意' : (stem?.slice(-2) ?? '。'));

/** 「其中再生水60万立方米，再生水利用率70%」, 「得28.5分，得分率95%」: the subject of the rate, or nothing but signs of its name. */
export function hasSubjectOf(stem: string | undefined, part: Counted): boolean {
  const clause = clauseOf(part);
  if (stem === undefined || clause === '') return false;
  return (
    (stem.length > 4 && clause.includes(stem.slice(0, -2))) ||
    [...clause].every((sign) => stem.includes(sign))
  );
}

/** Whether a rate is the first behind a part and a whole of its sentence. */
export const isBeside = (rate: Counted, part: Counted, whole: Counted): boolean =>
  inOneSentence(whole, rate) &&
  part.size <= whole.size &&
  !/[%％]/.test(rate.line.text.slice(part.at.to, rate.at.from));

/** What rates of doing well are named after, whatever money was paid. */
const WELL = /(?:及时|准确|合规|规范|知晓|完好|公开|覆盖|满意)$/;
/** Words in the names of rates that are no subject of their own. */
const COMMON =
  /年度|全年|当年|本年|项目|资金|预算|总体|综合|实际|累计|计划|目标|任务|工作|按[时期]|及时|一次|平均/g;

/**
 * Whether a rate says itself of what it is, and neither figure is of that: 「家庭医生签约8万人，重点人群签约率76%」, and how punctually
 * money was paid is no part of an amount.
 */
export function hasOwnSubject(stem: string | undefined, part: Counted, whole: Counted): boolean {
  if (stem === undefined) return false;
  if (part.nature === 'money' && WELL.test(stem)) return true;
  const head = stem.slice(0, -2).replace(COMMON, '');
  if (head.length < 4) return false;
  const told = clauseOf(part) + clauseOf(whole);
  return ![...head].slice(1).some((sign, i) => told.includes(`${head[i]}${sign}`));
}
