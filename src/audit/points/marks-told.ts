import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import {
  type Counted,
  clauseOf,
  counted,
  countedIn,
  inOneSentence,
  isRate,
  only,
} from '../figures/counted.ts';
import { isOneSlip } from '../readings/one-slip.ts';
import type { ScoreParts } from './score-parts.ts';

const POINTS = '点';
const FULL = 100;
const MARK = /(?:满分|分值|权重|标准分)(?:值)?(?:为|是)?$/;
const LOST = /(?:扣|失)(?:减|除|去|掉)?(?:分)?(?:为)?$/;
const GOT = /(?:得|得分|评分|实得)(?:为|是)?$/;
const TOTAL =
  /(?:总|综合|自评|评价|项目|整体|最终|本单位)[^，。；：、\d]{0,6}(?:得分|总分|评分|分|得)(?:为|是)?$|^得分(?:为)?$/;
/** 「履职效能满分50分，得分48分」: right behind what an item is worth. */
const BARE = /^[，,、]得分(?:为)?$/;
const ALL_LOST =
  /(?:(?:共|合计|总计|累计|总共|与满分相比|比满分)(?:计)?(?:扣|失|少|丢)(?:减|除|去|掉)?|^失|^丢)(?:分)?(?:为)?$/;
const MEANS = /决策|投入|过程|管理|执行/;
const ENDS = /效益|效果|满意|绩效/;

/** What one item is worth, with what it got and what it lost, as the words of each figure say. */
interface Item {
  readonly full: Counted;
  readonly got?: Counted;
  readonly lost?: Counted;
}

/**
 * 「得分93分…。其中决策满分20分，扣1分，得19分；…。合计扣7分」: what the items got comes to the total, and what is lost in all is what
 * lacks of a hundred.
 */
export const marksTold = (report: Report): readonly ScoreParts[] =>
  gather(countedIn(report), (line) => {
    const list = line.filter((each) => each.nature === POINTS || isRate(each));
    if (list.length < 2) return [];
    const items = itemsOf(list);
    return [
      ...sumOf(list, items),
      ...lostOf(list, items),
      ...leftOf(items),
      ...lossesOf(list),
      ...lossesInFront(list),
    ];
  });

function itemsOf(list: readonly Counted[]): readonly Item[] {
  const items: Item[] = [];
  for (let k = 0; k < list.length; k += 1) {
    const full = list[k];
    if (!full || isRate(full)) continue;
    const bracketed = bracketedAt(list, k);
    if (bracketed) {
      items.push(bracketed);
      k += 1;
      continue;
    }
    if (!MARK.test(clauseOf(full)) && !isTaken(list, k)) continue;
    // The full mark of all is no item.
    if (numberOf(full.value) === FULL && !isTaken(list, k)) continue;
    let item: Item = { full };
    for (let at = k + 1; at < list.length; at += 1) {
      const each = list[at];
      if (!each || each.sentence !== full.sentence || /[；;]/.test(each.before)) break;
      if (isRate(each)) continue;
      if (!item.lost && LOST.test(clauseOf(each))) item = { ...item, lost: each };
      else if (
        !item.got &&
        GOT.test(clauseOf(each)) &&
        (!TOTAL.test(clauseOf(each)) || (at === k + 1 && BARE.test(each.before)))
      )
        item = { ...item, got: each };
      else break;
      k = at;
    }
    items.push(item);
  }
  return items;
}

/** 「得47.8分（满分50分）」: what an item is worth stands in brackets behind what it got. */
function bracketedAt(list: readonly Counted[], at: number): Item | undefined {
  const [got, full] = [list[at], list[at + 1]];
  return got &&
    full &&
    GOT.test(clauseOf(got)) &&
    /^[（(](?:满分|权重|分值)(?:为)?$/.test(full.before)
    ? { full, got }
    : undefined;
}

/** 「管理效率40分，扣1.5分，得38.5分」: what something is taken off, and what is left, says that it is the full mark. */
function isTaken(list: readonly Counted[], at: number): boolean {
  const [lost, got] = [list[at + 1], list[at + 2]];
  // 「投入20分得19分」.
  if (lost && !isRate(lost) && /^(?:实)?得(?:分)?$/.test(lost.before)) return true;
  return (
    lost !== undefined &&
    got !== undefined &&
    /^[，,]扣(?:减|除|去|掉)?(?:分)?(?:为)?$/.test(lost.before) &&
    /^[，,](?:实)?得(?:分)?(?:为)?$/.test(got.before)
  );
}

/** What an item got: told, or what it is worth less what it lost: 「产出50分，扣2分」, 「效益30分，不扣分」. */
function reachedOf({ full, got, lost }: Item): number | undefined {
  if (got) return numberOf(got.value);
  if (lost) return numberOf(full.value) - numberOf(lost.value);
  return /^[，,]?(?:未|不|没有)扣分/.test(full.after) ? numberOf(full.value) : undefined;
}

/** The items that leave none out: they are worth a hundred together, or go from the means to the ends. */
function areAll(items: readonly Item[]): boolean {
  if (items.length < 2 || items.some((item) => reachedOf(item) === undefined)) return false;
  const worth = items.reduce((sum, { full }) => sum + numberOf(full.value), 0);
  const names = items.map(({ full }) => full.before).join();
  return Math.abs(worth - FULL) < 0.005 || (MEANS.test(names) && ENDS.test(names) && worth > 90);
}

function sumOf(list: readonly Counted[], items: readonly Item[]): readonly ScoreParts[] {
  const total = totalOf(list, items);
  if (!total || !areAll(items)) return [];
  const got = items.map((item) => item.got ?? item.lost ?? item.full);
  const sum = items.reduce((all, item) => all + (reachedOf(item) ?? 0), 0);
  const stated = numberOf(total.value);
  if (Math.abs(sum - stated) < 0.005 || Math.abs(sum - stated) > 20) return [];
  const rounded = Math.round(sum * 100) / 100;
  return [{ total: counted(total), parts: got.map((each) => counted(each)), sum: rounded, stated }];
}

/** What an item got is what it is worth less what it lost, and no more than it is worth. */
const leftOf = (items: readonly Item[]): readonly ScoreParts[] =>
  gather(items, ({ full, got, lost }): readonly ScoreParts[] => {
    if (!got || !lost) return [];
    const sum = numberOf(full.value) - numberOf(lost.value);
    const stated = numberOf(got.value);
    return Math.abs(sum - stated) < 0.005
      ? []
      : [{ total: counted(got), parts: [counted(lost)], sum, stated, lost: true }];
  });

/** 「共扣8.5分，其中过程扣2分、产出扣1.7分、…」: what is lost in all is what each lost. */
const lossesOf = (list: readonly Counted[]): readonly ScoreParts[] =>
  gather(list, (all, k): readonly ScoreParts[] => {
    const next = list[k + 1];
    if (isRate(all) || !LOST.test(clauseOf(all)) || !next) return [];
    if (!/^[，,：:。]?其中|^[：:]/.test(next.before)) return [];
    const parts: Counted[] = [];
    for (const each of list.slice(k + 1)) {
      if (each.sentence !== next.sentence || isRate(each) || !LOST.test(each.before)) break;
      parts.push(each);
    }
    const sum = parts.reduce((points, { value }) => points + numberOf(value), 0);
    const stated = numberOf(all.value);
    if (parts.length < 2 || Math.abs(sum - stated) < 0.005) return [];
    const isMeant = ({ value }: Counted, meant: number): boolean =>
      meant > 0 && isOneSlip(value, meant, meant);
    const isSlip =
      isMeant(all, sum) || parts.some((each) => isMeant(each, numberOf(each.value) + stated - sum));
    return isSlip
      ? [{ total: counted(all), parts: parts.map((each) => counted(each)), sum, stated }]
      : [];
  });

const IN_ALL = /^[，,；;](?:合计|共计|总计|共|累计)(?:扣|失)(?:减|除|去|掉)?(?:分)?(?:为)?$/;

/** 「满分100分，产出指标扣1.8分、效益指标扣2.7分（…），合计扣4.5分」: what is lost right in front of a bare sum comes to it, however far it is off. */
const lossesInFront = (list: readonly Counted[]): readonly ScoreParts[] =>
  gather(list, (all, k): readonly ScoreParts[] => {
    if (isRate(all) || !IN_ALL.test(all.before)) return [];
    const front = list.slice(0, k).filter((each) => inOneSentence(each, all) && !isRate(each));
    const other = front.findLastIndex(({ before }) => !LOST.test(before));
    const parts = front.slice(other + 1);
    if (parts.length < 2 || RULE.test(all.line.text)) return [];
    const sum = parts.reduce((points, { value }) => points + numberOf(value), 0);
    const stated = numberOf(all.value);
    if (Math.abs(sum - stated) < 0.005) return [];
    const rounded = Math.round(sum * 100) / 100;
    return [
      { total: counted(all), parts: parts.map((each) => counted(each)), sum: rounded, stated },
    ];
  });
/** Rules of scoring take points off for each fault. */
const RULE = /每[^，。；]{0,12}扣|扣完|为止|最多|酌情/;

/** The one total of a line. */
function totalOf(list: readonly Counted[], items: readonly Item[]): Counted | undefined {
  const taken = new Set(items.flatMap(({ full, got, lost }) => [full, got, lost]));
  // 「评价总分100分，自评94.2分」: the full mark is no total.
  const isFull = (each: Counted): boolean =>
    numberOf(each.value) === FULL && /总分|分值/.test(clauseOf(each));
  const found = list.filter(
    (each) =>
      !isRate(each) &&
      !isFull(each) &&
      !taken.has(each) &&
      TOTAL.test(clauseOf(each)) &&
      !MARK.test(clauseOf(each)),
  );
  return only(found);
}

/** What is lost in all, beside the total of a hundred or what each item lost. */
function lostOf(list: readonly Counted[], items: readonly Item[]): readonly ScoreParts[] {
  const total = totalOf(list, items);
  return gather(list, (lost): readonly ScoreParts[] => {
    if (isRate(lost) || !ALL_LOST.test(clauseOf(lost)) || !total) return [];
    const stated = numberOf(total.value);
    const off = numberOf(lost.value);
    const each = items.flatMap((item) => item.lost ?? []);
    const sum = each.reduce((all, { value }) => all + numberOf(value), 0);
    if (Math.abs(sum - off) < 0.005 || Math.abs(stated + off - FULL) < 0.005) return [];
    // Points may be those of a part; a sum far from the full mark is of something else, but for a slip.
    const isSlip =
      isOneSlip(total.value, FULL - off, FULL - off) ||
      isOneSlip(lost.value, FULL - stated, FULL - stated);
    if (!isSlip && (stated + off < 90 || stated + off > 110)) return [];
    return [{ total: counted(total), parts: [counted(lost)], sum: FULL - off, stated, lost: true }];
  });
}
