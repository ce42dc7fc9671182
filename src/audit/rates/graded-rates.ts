import { numberOf } from '../../values/figure.ts';
import { alike, type Counted, isRate } from '../figures/counted.ts';
import { type CountedPair, withoutBrackets } from './counted-rate.ts';
import { isPercentOf } from './percent-of.ts';

const PLEASED =
  /(?:^|[，,、：:；;中的])(?:(?:表示)?(?:非常|很|比较|较|基本)?满意)(?:的)?(?:有|为)?$/;

/** 「满意148份，基本满意33份，不满意7份，满意度96.3%」: all who are, of those who answered or of all that are told. */
export function ofPleased(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  if (!/满意(?:度|率)(?:合计)?(?:为|达到?)?$/.test(withoutBrackets(rate.before))) return undefined;
  const good = near.filter((each) => PLEASED.test(each.before) && !/不满意/.test(each.before));
  const bad = near.filter((each) => /不满意(?:的)?(?:有|为)?$/.test(each.before));
  const [first, second] = good;
  // Behind what is counted otherwise another matter is told.
  const behind = near.slice(near.findLastIndex((each) => good.includes(each)) + 1);
  if (first && behind.some((each) => !isRate(each) && !alike(each, first))) return undefined;
  const [not, more] = bad;
  const asked = first && near.slice(0, near.indexOf(first)).findLast(isAsked);
  const last = asked ?? not;
  if (!first || !second || !last || more || !good.every((each) => alike(each, last)))
    return undefined;
  if (!asked && near.some((each) => /(?:一般|不了解|弃权)(?:的)?(?:有|为)?$/.test(each.before)))
    return undefined;
  // The sum, in the words of the list from its first figure to its last.
  const sumTo = (to: Counted, number: number): Counted => ({
    ...first,
    at: { ...first.at, ...(to.at.to !== undefined && { to: to.at.to }) },
    value: { ...first.value, coefficient: number, decimals: 0 },
    size: number * 1e6,
  });
  const numbers = good.map((each) => numberOf(each.value));
  const pleased = numbers.reduce((sum, each) => sum + each, 0);
  const whole = asked ? numberOf(asked.value) : pleased + numberOf(last.value);
  // Those who are pleased without more may be counted alone, or with those who are very much so.
  const upTo = numbers.map((_, i) => numbers.slice(0, i + 1).reduce((sum, each) => sum + each, 0));
  if ([...numbers, ...upTo.slice(0, -1)].some((each) => isPercentOf(rate, each, whole)))
    return undefined;
  const part = sumTo(good.at(-1) ?? second, pleased);
  return { part, whole: asked ?? sumTo(last, whole) };
}

const isAsked = (each: Counted): boolean =>
  !isRate(each) &&
  /(?:回收|收回|有效|调查|访问|走访|抽取|问卷)[^，。；：、\d]{0,8}$/.test(each.before);

const GOOD =
  /(?:^|[“"，、])(?:自评|评价|评定|等级)*(?:结果|等级)?为?[“"]?(?:优|优秀|良|良好)[”"]?(?:等次|等级|级)?的?(?:项目|单位)?(?:有)?$/;

/** 「10个项目，优的6个、良的3个、中的1个，优良率90%」. */
export function ofGood(
  near: readonly Counted[],
  before: readonly Counted[],
  rate: Counted,
): CountedPair | undefined {
  if (!/优良率(?:为|达)?$/.test(rate.before)) return undefined;
  const good = near.filter((each) => GOOD.test(each.before));
  const [first, second, more] = good;
  if (!first || !second || more || !alike(first, second)) return undefined;
  const isAll = (each: Counted): boolean =>
    alike(each, first) && each.size >= first.size + second.size;
  const whole = before.slice(0, before.indexOf(first)).findLast(isAll);
  if (!whole || whole === first) return undefined;
  const value = { ...first.value, coefficient: numberOf(first.value) + numberOf(second.value) };
  const at = { ...second.at, from: first.at.from ?? 0 };
  return { part: { ...first, at, value, size: first.size + second.size }, whole };
}
