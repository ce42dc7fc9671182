import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { alike, type Counted, countedIn, inOneSentence, isRate } from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { areLong, isSumOff } from '../readings/one-slip.ts';
import { listWith, type SharedOut } from './held-lists.ts';

/** 「…，加上年初结转和结余24万元」, 「…，执行中追加预算46万元」. */
const MORE =
  /^[，,、；;（(](?:再)?(?:加上?[^，。；：、\d]{2,16}|[^，。；：、\d]{0,6}(?:追加|调增)[^，。；：、\d]{0,6})$/;
/** 「，收入总计671万元」, 「，追加后为812万元」, 「，全年可用812万元」. */
const SUM =
  /^[，,；;）)]{1,2}[^，。；：、\d]{0,8}(?:(?:总计|合计|共计)[^，。；：、\d]{0,3}|(?:(?:追加|调增|调整)后|(?:全年|当年)可(?:用|支配|支出))[^，。；：、\d]{0,8})$/;
/** What is told as a change of its own is not what more is added to. */
const NO_BASE = /[增减较比]|上年(?!结转)|每|均/;
/** So many figures in front may be those that are summed up. */
const MOST = 6;

/**
 * What more is added to and what it makes: 「本年收入648万元，加上年初结转24万元，收入总计672万元」. One slip parts the sum from the two, or from the
 * last figures in front.
 */
export const addedUp = (report: Report): readonly SharedOut[] =>
  gather(countedIn(report), (all) => {
    if (!all.some(({ before }) => MORE.test(before))) return [];
    const list = all.filter((each) => !isRate(each));
    return gather(list, (more, k) => sumBehind(more, k, list));
  });

function sumBehind(more: Counted, k: number, list: readonly Counted[]): readonly SharedOut[] {
  const [base, sum] = [list[k - 1], list[k + 1]];
  if (!base || !sum || !isMoney(more) || !MORE.test(more.before) || !SUM.test(sum.before))
    return [];
  if (![base, sum].every((each) => alike(each, more) && inOneSentence(each, more))) return [];
  if (NO_BASE.test(base.before)) return [];
  const front = list.slice(Math.max(0, k - MOST), k).reverse();
  let made = more.size;
  for (const each of front) {
    if (each.size + more.size === sum.size) return [];
    made += each.size;
    if (made === sum.size) return [];
  }
  const parts = [base, more];
  return isSumOff(sum, parts) && areLong(sum, parts) ? [listWith(sum, parts)] : [];
}
