import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import {
  alike,
  type Counted,
  clauseOf,
  countedIn,
  isRate,
  only,
  sumOfSizes,
} from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { areLong, isSumOff } from '../readings/one-slip.ts';
import { asides } from '../wording/asides.ts';
import { listWith, type SharedOut } from './held-lists.ts';

const ITEM = /^[\s　]*(?:[（(](\d)[）)]|(\d)[.．、])[^，。；：、\d]{2,20}$/;
const SHARE = /^[，,（(]占[^，。；：、\d]{0,16}$/;
/** What is compared, planned or told for each is no whole. */
const ASIDE = asides('预算', '收入', '结余', '结转');
const FEWEST = 3;
/** The line of the whole stands so close above. */
const NEAR = 2;

/**
 * 「1.工资福利支出243.05万元。2.商品和服务支出153.81万元。3.对个人和家庭的补助15.5万元。」: numbered sentences that fill a line with an amount each are
 * the parts of an amount in the lines right above them. One slip parts the two, and only one of those amounts is so near.
 */
export const numberedInLine = (report: Report): readonly SharedOut[] => {
  const lines = countedIn(report);
  return gather(lines, (list, i): readonly SharedOut[] => {
    const items = itemsOf(list);
    const [first] = items;
    if (!first) return [];
    const above = lines.slice(Math.max(0, i - NEAR), i).flat();
    const wholes = above.filter(
      (each) =>
        alike(each, first) &&
        first.line.order - each.line.order <= NEAR &&
        each.line.cell === undefined &&
        !ASIDE.test(clauseOf(each)),
    );
    const sum = sumOfSizes(items);
    if (wholes.some(({ size }) => size === sum)) return [];
    const off = wholes.filter((whole) => isSumOff(whole, items) && areLong(whole, items));
    const whole = only(off);
    return whole ? [listWith(whole, items)] : [];
  });
};

/** The amounts of a line that holds nothing but numbered sentences, from 1 on, with one each and its share at most. */
function itemsOf(list: readonly Counted[]): readonly Counted[] {
  const items = list.filter((each) => !isRate(each));
  if (items.length < FEWEST || items[0]?.line.cell) return [];
  const isFilled =
    items.every((each, i) => {
      const match = ITEM.exec(each.before);
      return isMoney(each) && Number(match?.[1] ?? match?.[2]) === i + 1;
    }) && list.every((each) => !isRate(each) || SHARE.test(each.before));
  const last = list.at(-1);
  return isFilled && /^[）)]?[。；]?\s*$/.test(last?.after ?? '') ? items : [];
}
