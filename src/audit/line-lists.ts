import type { Report } from '../report/report.ts';
import { once } from '../values/once.ts';
import { isChange, isPercent, type Quantities, type Quantity, quantitiesOf } from './quantities.ts';
import { runningText } from './running-text.ts';

/** An amount in a line of its own with the share behind it, and the line. */
interface LineItem {
  readonly of: Quantities;
  readonly amount: Quantity;
  readonly share?: Quantity;
}

/** A list with one amount a line below a line that opens it, with the amounts that it may be a list of, nearest first. */
export interface LineList {
  /** The list says that it divides its whole: 「按支出性质划分：」. */
  readonly divided: boolean;
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
  return openingsOf(report).flatMap(({ order, text }): readonly LineList[] => {
    const items: LineItem[] = [];
    for (let at = order + 1; ; at += 1) {
      const item = itemOf(byOrder.get(at));
      if (!item || !isAlike(items[0], item)) break;
      items.push(item);
    }
    if (items.length < 2) return [];
    const above = Array.from({ length: FARTHEST + 1 }, (_, back) => order - back).flatMap(
      (at) => byOrder.get(at) ?? [],
    );
    const wholes = above.flatMap((of) =>
      of.list
        .filter((each) => !isPercent(each) && !isChange(each))
        .reverse()
        .map((amount) => ({ of, amount })),
    );
    return [{ divided: DIVIDES.test(text), items, wholes }];
  });
});

const openingsOf = (report: Report) =>
  runningText(report.document).filter(({ text }) => OPENS.test(text.trimEnd()));

/** The one amount of a line with its share; undefined for any other line. */
function itemOf(of: Quantities | undefined): LineItem | undefined {
  const [amount, share, ...others] = of?.list ?? [];
  if (!of || !amount || isPercent(amount) || others.length > 0) return undefined;
  if (share && !(isPercent(share) && SHARE.test(share.before))) return undefined;
  const end = (share ?? amount).at.to ?? 0;
  const rest = of.line.text.slice(end).replace(/[。；;，,\s]/g, '');
  if (rest !== '' || NO_PART.test(amount.before)) return undefined;
  return { of, amount, ...(share && { share }) };
}

/** Lines of one list are numbered alike, and all or none has a share. */
const isAlike = (first: LineItem | undefined, item: LineItem): boolean =>
  !first ||
  (first.of.line.marker?.form === item.of.line.marker?.form &&
    (first.share === undefined) === (item.share === undefined));
