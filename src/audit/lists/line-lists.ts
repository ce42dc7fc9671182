import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import {
  isChange,
  isPercent,
  type Quantities,
  type Quantity,
  quantitiesOf,
} from '../figures/quantities.ts';
import { runningText } from '../wording/running-text.ts';

/** An amount in a line of its own with the share behind it, and the line. */
interface LineItem {
  readonly of: Quantities;
  readonly amount: Quantity;
  readonly share?: Quantity;
  /** Nothing else stands in the line. */
  readonly bare: boolean;
}

/** A list with one amount a line below a line that opens it, with the amounts that it may be a list of, nearest first. */
export interface LineList {
  /** The list says that it divides its whole: 「按支出性质划分：」. */
  readonly divided: boolean;
  /** Nothing but the amount and its share stands in any of the lines. */
  readonly bare: boolean;
  readonly items: readonly LineItem[];
  readonly wholes: readonly { readonly of: Quantities; readonly amount: Quantity }[];
}

const OPENS = /[：:]\s*$/;
const DIVIDES = /按[^，。；：\d]{1,14}(?:划分|分类|分|看)[^，。；]{0,24}[：:]\s*$/;
const SHARE =
  /^[，,、（(]?(?:约)?(?:占[^。；：\d]{0,20}|(?:所占)?(?:比重|比例|占比)(?:为|是|约)?)$/;
/** Words that make an amount no part of the list. */
const NO_PART = /增|减|较|比(?!例)|完成|合计|共计|总计|上年|预算数/;
/** The whole may stand so many lines above the list. */
const FARTHEST = 2;

/** Lists with one amount a line: 「本年支出按性质划分：」, 「（1）基本支出80万元，占40%；」, 「（2）项目支出…」. */
export const lineLists = once((report: Report): readonly LineList[] => {
  const lines = quantitiesOf(report);
  const byOrder = new Map(lines.map((each) => [each.line.order, each]));
  const openings = openingsOf(report);
  const ends = new Set<number>();
  return gather(openings, ({ order, text, opens }): readonly LineList[] => {
    // A list that no colon opens begins where no other list goes on.
    if (!opens && ends.has(order)) return [];
    const items: LineItem[] = [];
    for (let at = order + 1; ; at += 1) {
      const item = itemOf(byOrder.get(at));
      if (!item || !isAlike(items[0], item)) break;
      items.push(item);
    }
    for (let k = 0; k <= items.length; k += 1) ends.add(order + k);
    if (items.length < (opens ? 2 : 3)) return [];
    if (!opens && !items.every(({ share, of }) => share && of.line.marker)) return [];
    const above = Array.from({ length: FARTHEST + 1 }, (_, back) => order - back).flatMap(
      (at) => byOrder.get(at) ?? [],
    );
    const wholes = above.flatMap((of) =>
      of.list
        .filter((each) => !isPercent(each) && !isChange(each))
        .reverse()
        .map((amount) => ({ of, amount })),
    );
    const bare = items.every((item) => item.bare);
    return [{ divided: DIVIDES.test(text), bare, items, wholes }];
  });
});

/** Lines behind which a list may begin: those that a colon ends, and others in front of the first of numbered lines. */
const openingsOf = (report: Report) =>
  runningText(report.document).map(({ order, text }) => ({
    order,
    text,
    opens: OPENS.test(text.trimEnd()),
  }));

/** The amount with which a line begins, and its share; undefined for a line that says neither more nor less than that. */
function itemOf(of: Quantities | undefined): LineItem | undefined {
  const [amount, ...others] = of?.list ?? [];
  if (!of || !amount || isPercent(amount) || NO_PART.test(amount.before)) return undefined;
  const shares = others.filter((each) => isPercent(each) && SHARE.test(each.before));
  const [share] = shares;
  const end = (share ?? amount).at.to ?? 0;
  const rest = of.line.text.slice(end).replace(/[。；;，,\s]/g, '');
  const bare = rest === '' && others.length === shares.length;
  const isShared = shares.length === 1 && share?.sentence === amount.sentence;
  return bare || isShared ? { of, amount, bare, ...(share && { share }) } : undefined;
}

/** Lines of one list are numbered alike, and all or none has a share. */
const isAlike = (first: LineItem | undefined, item: LineItem): boolean =>
  !first ||
  (first.of.line.marker?.form === item.of.line.marker?.form &&
    (first.share === undefined) === (item.share === undefined));

/** 「卫生支出20万元，占一般公共预算支出的20%」: an amount that is called otherwise is not what the shares name as their whole. */
export function isCalledAs(whole: string, share: string): boolean {
  const name = OF.exec(share)?.[1] ?? '';
  return name === '' || whole.includes(name.slice(0, 4));
}
const OF = /^[，,（(]占(?:本年|全年)?([^，。；：\d]{4,14}?)的?(?:比[重例])?(?:为)?(?:\d|$)/;
