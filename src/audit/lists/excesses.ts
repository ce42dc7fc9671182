import { gather } from '../../values/gather.ts';
import { lastClause } from '../../values/last-clause.ts';
import { balance, exceeds } from '../figures/amounts.ts';
import {
  isChange,
  isPercent,
  named,
  type Quantities,
  type Quantity,
} from '../figures/quantities.ts';
import type { ClosedList } from './closed-lists.ts';

/** 「甲线下达386万元，支付371万元；乙线…」: what became of the amount in front is no part beside it. */
export const BECAME = /^(?:实际|已|累计|共)*(?:支付|支出|执行|使用|拨付|完成)(?:资金|金额|数)?$/;
/** What is told so is no part of an amount. */
export const NO_PART =
  /(?<!新)增|减|比|完成|实际收到|结余|结转[至下]|年末|执行率|上年(?!结转|结余)|(?<!(?:基本|项目|其他)支出)预算数|人均|超|合计|共计|总计|累计|同期|较|未|控制在|限额|不超过/;

/** The words right in front of an amount, without verbs of spending. */
export const nameOf = ({ before }: Quantity): string => lastClause(before, '，。；：、:（）()');

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
    const below = belowNamesake(list, k) ?? amongSmaller(list, k);
    if (below && exceeds(part.value, below.value)) {
      const made = balance(below.value, [part.value]);
      return [{ whole: named(line, below), parts: [named(line, part)], balance: made }];
    }
    if (opened < 0 || NO_PART.test(nameOf(part))) return [];
    let last: Quantity | undefined;
    // What was spent is a part of what was spent in all, whatever was planned.
    const spent = /支出/.test(nameOf(part)) && !PLANNED.test(list[opened - 1]?.before ?? '');
    for (let i = opened - 1; list[i]?.sentence === part.sentence; i -= 1) {
      const whole = list[i];
      if (!whole || isPercent(whole) || LIMIT.test(whole.before)) continue;
      if (spent && PLANNED.test(whole.before)) continue;
      // 「支出192万元，比上年增加49万元，其中：基本支出904万元」: it is no part of what was added.
      if (isChange(whole) && !isChange(part)) continue;
      if (!exceeds(part.value, whole.value)) return [];
      last ??= whole;
    }
    if (!last || /[；;](?!其中)/.test(line.text.slice(last.at.to, part.at.from))) return [];
    const made = balance(last.value, [part.value]);
    return [{ whole: named(line, last), parts: [named(line, part)], balance: made }];
  });
}

/** 「公务接待费3万元，比上年减少1万元。其中：国内公务接待费4万元」: what a sentence further on calls a kind of the last amount named so. */
function belowNamesake(list: readonly Quantity[], at: number): Quantity | undefined {
  const part = list[at];
  if (!part || isPercent(part) || !/^其中[：:，,]?[^，。；：、\d]{2,20}$/.test(part.before))
    return undefined;
  const isOwn = (each: Quantity): boolean =>
    !isPercent(each) && !isChange(each) && !PLANNED.test(each.before);
  const whole = list.slice(Math.max(0, at - NEAR), at).findLast(isOwn);
  if (!whole || part.sentence - whole.sentence > 2 || whole.sentence === part.sentence)
    return undefined;
  const [kind, own] = [bare(part), bare(whole)];
  return own.length >= 4 && kind !== own && kind.endsWith(own) ? whole : undefined;
}

/** 「面向中小企业预留20万元，面向小微企业预留30万元」: what small and micro firms have is a part of what smaller firms have (财库〔2020〕46号). */
function amongSmaller(list: readonly Quantity[], at: number): Quantity | undefined {
  const part = list[at];
  if (!part || isPercent(part) || !/小微/.test(part.before)) return undefined;
  const name = nameOf(part).replace('小微', '中小');
  const whole = list.slice(Math.max(0, at - NEAR), at).findLast((each) => nameOf(each) === name);
  return whole && whole.sentence === part.sentence && !isPercent(whole) ? whole : undefined;
}

/** So many figures in front the amount may stand. */
const NEAR = 12;

/** The name of an amount without its number in a list and the words of spending. */
const bare = (each: Quantity): string =>
  nameOf(each)
    .replace(/^[\d.．]+/, '')
    .replace(/(?:费用?|经费|支出|决算|总额|数|共|为|是)+$/, '');
