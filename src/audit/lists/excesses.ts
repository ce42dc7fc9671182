import { gather } from '../../values/gather.ts';
import { balance, exceeds } from '../figures/amounts.ts';
import { isPercent, named, type Quantities, type Quantity } from '../figures/quantities.ts';
import type { ClosedList } from './closed-lists.ts';

/** What is told so is no part of an amount. */
export const NO_PART =
  /(?<!新)增|减|比|完成|实际收到|结余|结转[至下]|年末|执行率|上年(?!结转|结余)|预算数|人均|超|合计|共计|总计|累计|同期|较|未/;

/** The words right in front of an amount, without verbs of spending. */
export const nameOf = ({ before }: Quantity): string =>
  /[^，。；：、:（）()]*$/.exec(before)?.[0] ?? '';

const ONE = /^[，,；;（(]其中[：:，,]?[^，。；：、\d]{2,20}$/;

/** Words of limits and of amounts of one thing each, which have no parts. */
const LIMIT = /(?:低于|高于|超过|每|均|单价|造价|标准|上限)[^，。；、\d]*$/;

/** A further item behind 其中. */
const NEXT = /^[、，,](?![^、，,。；]*(?:其中|包括|含))[^，。；：、\d]{2,20}$/;

const PLANNED = /预算(?:数|安排|总额)?(?:为|是)?$/;

/** 「支出2万元，其中国内接待支出3万元」: a part greater than every amount of its sentence in front. */
export function excesses({ line, list }: Quantities): readonly ClosedList[] {
  let opened = -1;
  return gather(list, (part, k): readonly ClosedList[] => {
    if (ONE.test(part.before)) opened = k;
    else if (!NEXT.test(part.before)) opened = -1;
    if (isPercent(part)) opened = -1;
    if (opened < 0 || NO_PART.test(nameOf(part))) return [];
    let last: Quantity | undefined;
    // What was spent is a part of what was spent in all, whatever was planned.
    const spent = /支出/.test(nameOf(part)) && !PLANNED.test(list[opened - 1]?.before ?? '');
    for (const whole of list.slice(0, opened)) {
      if (isPercent(whole) || whole.sentence !== part.sentence || LIMIT.test(whole.before))
        continue;
      if (spent && PLANNED.test(whole.before)) continue;
      if (!exceeds(part.value, whole.value)) return [];
      last = whole;
    }
    if (!last || /[；;](?!其中)/.test(line.text.slice(last.at.to, part.at.from))) return [];
    const made = balance(last.value, [part.value]);
    return [{ whole: named(line, last), parts: [named(line, part)], balance: made }];
  });
}
