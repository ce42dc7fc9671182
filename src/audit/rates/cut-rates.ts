import { alike, type Counted, clauseOf } from '../figures/counted.ts';
import { isPartSlipped, isWholeSlipped } from '../readings/one-slip.ts';
import type { CountedPair } from './counted-rate.ts';

const CUT = '审减|核减|核增|节约|节支|压减';
const RATE = new RegExp(`^(?:[以之]?内)?[，,（(](${CUT})率(?:为|达)?$`);
const PART = new RegExp(`(${CUT})[^，。；、\\d]{0,6}$`);
const SAVED = /^[，,](?:共)?节[约支省](?:资金|金额)?(?:为|了)?$/;
const WHOLE = /(?:送审|报审|控制价|拦标价|概算|预算)[^，。；、\d]{0,6}$/;

/** 「送审620万元，审定590万元，审减30万元，审减率4.84%」: of the one amount that was handed in or planned. */
export function ofCut(list: readonly Counted[], at: number): CountedPair | undefined {
  const [front, rate, next] = [list[at - 1], list[at], list[at + 1]];
  const word = rate && RATE.exec(rate.before)?.[1];
  if (!front || !word) return undefined;
  // 「控制在预算9万元以内，节支率30%，节约2.7万元」: what was saved may stand behind its rate.
  const isNext = next !== undefined && /^节/.test(word) && SAVED.test(next.before);
  const part = PART.exec(front.before)?.[1] === word ? front : isNext ? next : undefined;
  if (!part || part.sentence !== rate?.sentence) return undefined;
  const wholes = list
    .slice(0, at)
    .filter(
      (each) =>
        each !== part &&
        each.sentence === part.sentence &&
        alike(each, part) &&
        each.size > part.size &&
        WHOLE.test(clauseOf(each)),
    );
  const [whole] = wholes;
  return whole && wholes.length === 1 ? { part, whole } : undefined;
}

/** Words of a figure that is none of those that a rate without a name is reckoned of. */
export const OTHER =
  /上年|去年|同期|较|比|(?<!新)增|减|超|每|均|约|近|(?<!高)标准(?!的)|目标|预期|上一/;

const SHARE_OF = /^[，,、（(]?(?:约)?占(?:上年)?(?:20\d\d年度?)?[^，。；、\d]{0,16}$/;
/** 「落实资金13亿元，为一季度任务10亿元的130%」, 「防治24万亩，完成任务20万亩的120%」. */
const PLANNED =
  /^[，,、（(](?:为|是|相当于|完成(?!预算))[^，。；、\d]{0,14}(?:任务|目标|计划|预算)(?:数|值|任务)?$/;

/** 「抽查10个，占全部项目40个的25%」: the whole stands between 占 and 的. */
export function ofWhole(list: readonly Counted[], at: number): CountedPair | undefined {
  const [part, whole, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!part || !whole || !rate || !alike(part, whole)) return undefined;
  if (!/^的(?:比重|比例)?[为达]?$/.test(rate.before)) return undefined;
  if (!(SHARE_OF.test(whole.before) || PLANNED.test(whole.before)) || OTHER.test(part.before))
    return undefined;
  return part.sentence === rate.sentence ? { part, whole } : undefined;
}

const OF_TOTAL = /^[，,（(](?:约)?占(?:全部)?(?:总数|总量|总额|总体)的?(?:比例|比重)?(?:为)?$/;

/** What is called the number of all is the whole of what follows at once: 「优抚对象共4380人，领取补助的3950人，占总数的90.18%」. */
const TOTAL = /(?:合计|共计|总计|总数|(?<!公)共)(?:为|有)?$/;

/** 「共有幼儿园73所，其中普惠园47所，占总数的64%」: of the number in front of 其中. */
export function ofTotal(list: readonly Counted[], at: number): CountedPair | undefined {
  const [whole, part, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!whole || !part || !rate || !OF_TOTAL.test(rate.before)) return undefined;
  if (!alike(whole, part)) return ofTotalToo(list, at);
  const near =
    whole.sentence === rate.sentence &&
    (/^[，,；;（(]其中/.test(part.before) || TOTAL.test(whole.before));
  if (!near) return undefined;
  // A part greater than its whole is one where a slip in either makes the rate.
  const isSlipped = isWholeSlipped(part, whole, rate) || isPartSlipped(part, whole, rate);
  return part.size < whole.size || isSlipped ? { part, whole } : undefined;
}

/** 「…，其中已解决36件，占总数的43%；正在解决30件，占总数的36%」: a further kind is of the number that the one in front is of. */
function ofTotalToo(list: readonly Counted[], at: number): CountedPair | undefined {
  const [share, part, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!share || !part || !rate || share.before !== rate.before) return undefined;
  if (!/^[，,；;]/.test(part.before) || part.sentence !== rate.sentence) return undefined;
  const whole = ofTotal(list, at - 2)?.whole;
  return whole && alike(whole, part) && part.size < whole.size ? { part, whole } : undefined;
}

/** 「预算100万元，其中中央资金占50%，计50万元」: the part stands behind its share. */
export function ofBehind(list: readonly Counted[], at: number): CountedPair | undefined {
  const [whole, rate, part] = [list[at - 1], list[at], list[at + 1]];
  if (!whole || !rate || !part || !alike(whole, part) || part.sentence !== whole.sentence)
    return undefined;
  if (
    part.size > whole.size ||
    !/占$/.test(rate.before) ||
    !/^[，,（(](?:计|即|为|金额|合计|共计?)$/.test(part.before)
  )
    return undefined;
  return { part, whole };
}

/** 「完成投资154亿元，完成率44%，资本金到位87亿元，到位率75%」: money that was spent is no whole of what arrived. */
export const mayHold = (whole: Counted, part: Counted): boolean =>
  part.size <= whole.size &&
  !(part.nature === 'money' && /完成|支出|使用|支付|拨付/.test(clauseOf(whole)));
