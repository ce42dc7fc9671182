import { lastClause } from '../../values/last-clause.ts';
import { type Counted, clauseOf } from '../figures/counted.ts';
import { isGranted, isMoney, isSpent } from '../figures/granted.ts';

/** Words of a share, right in front of it. */
export const SHARE = /占(?:比|[^，。；、（）\d]{0,16}(?:的|比例|比重)?)(?:为|达)?$/;

/** The words of a figure's own, behind the last mark. */
export const ownWords = ({ before }: Counted): string => lastClause(before, '，,；;：:（(');

/** What a rate is named after. */
export const stemOf = (rate: Counted): string | undefined =>
  /([^，,、；;：:（(\d]{2,12}?)(?:率|比例|进度|满意度)/.exec(ownWords(rate))?.[1];

/** The words between 占 and 的: what a share is of. */
export const nameOf = (rate: Counted): string =>
  (
    /占([^，。；、（）\d]{2,16}?)(?:总数|总额|总量|合计)?的?(?:比例|比重)?(?:为)?$/.exec(
      rate.before,
    )?.[1] ?? ''
  ).replace(/^(?:全部|总|本年|全年)(?=..)/, '');

/** 「占贷款总额的20%」: most of the words of the share are those of the whole. */
export function isOfName(rate: Counted, whole: Counted): boolean {
  const name = nameOf(rate);
  // 「在3856名参保人员中」: what is counted stands behind its number.
  const words = `${clauseOf(whole)}〓${/^[^，。；、（）\d]*/.exec(whole.after)?.[0] ?? ''}`;
  const pairs = [...name].slice(1).map((sign, i) => `${name[i]}${sign}`);
  const shared = pairs.filter((pair) => words.includes(pair)).length;
  return shared > 0 && (shared * 2 >= pairs.length || name.length <= 4);
}

/** Whether the words of the rate, or those of money spent and granted, call the whole. */
export const isCalled = (rate: Counted, part: Counted, whole: Counted): boolean =>
  isOfName(rate, whole) || isOfMoney(rate, part, whole);

/** Money that was spent over money that there was; the whole of a share is what it says. */
const isOfMoney = (rate: Counted, part: Counted, whole: Counted): boolean =>
  isMoney(part) &&
  ((isGranted(whole) && nameOf(rate) === '') ||
    (SHARE.test(rate.before) && /总支出|支出总额/.test(rate.before) && isSpent(whole)));

/** 「甲镇30亩、乙镇20亩、丙镇50亩，其中甲镇与乙镇合计50亩，占50%」: the sum of some items of a list is a part of all of it, not of the last one. */
export const isSumOfItems = (part: Counted, whole: Counted): boolean =>
  TOTAL.test(part.before) && /^(?:、|和(?!谐)|及|与|以及)/.test(whole.before);

const TOTAL = /(?:合计|共计|总计)(?:为|达)?$/;

/** Whether a share without a name stands right behind the sum of what is told in front, and is of that sum. */
export const isOfSum = (rate: Counted, last: Counted | undefined): boolean =>
  last !== undefined &&
  /^[，,（(]占(?:比)?(?:为|达)?$/.test(rate.before) &&
  TOTAL.test(last.before);
