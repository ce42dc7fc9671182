import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import { balance, compare, inOneUnit, percentOf, quotient, shown } from '../figures/amounts.ts';
import {
  isPercent,
  named,
  type Quantities,
  type Quantity,
  quantitiesOf,
  wholeOf,
} from '../figures/quantities.ts';
import { compareRatio } from '../rates/ratios.ts';
import { AVERAGE_OF_ALL } from '../wording/asides.ts';
import { againstPlans } from './against-plan.ts';
import { basesInBrackets } from './base-in-brackets.ts';
import { besidePlan } from './beside-plan.ts';
import { changesByYears } from './by-years.ts';
import { formerBehind } from './former-behind.ts';
import { inARow } from './in-a-row.ts';
import { changesInWords } from './in-words.ts';
import { itemChanges } from './item-changes.ts';
import { madeUpOf } from './made-up-of.ts';
import { movedFigures } from './moved.ts';
import { namedChanges } from './named-change.ts';
import { netChanges } from './net.ts';
import { pointsBetween } from './points-between.ts';
import { sinceOpening } from './since-opening.ts';

/** A change whose words name the amount that it is compared with, and that does not follow from it. */
export interface ToldChange {
  readonly places: readonly Quote[];
  readonly wrong: 'direction' | 'amount' | 'sum' | 'rate' | 'order' | 'claim' | 'beyond';
  /** What follows from the figures, printed. */
  readonly computed: string;
}

/** 「与上年的100万元相比」, 「较2022年的100万元」, 「上年同期为100万元」, 「较预算100万元」: the amount of comparison. */
const BASE =
  /(?:(?:较|比|与|同|和)(?:上年|去年|上一年|20\d\d年)(?:度)?(?:同期|决算|支出|实际|决算数)?(?:的)?|(?:上年|去年)(?:同期|全年)?(?:支出|决算|数)?为|(?:较|比|与)(?:20\d\d年(?:度)?)?(?:(?:年初|全年|年度)?预算(?:数|安排)?|(?:招标)?(?:控制价|最高限价|限价|拦标价)|概算(?:投资)?)(?:的)?)$/;
const UP = /(?:增加|增长|上浮|上升|上涨|提高|提升|上调|多支出|超支|多)(?:了|额?为)?$/;
const DOWN = /(?:减少|下降|下浮|下调|节约|压减|节省|少支出|降低|少)(?:了|额?为)?$/;
const RATE = /(?:增幅|降幅|幅度|增长|下降|减少|上升|增加|降低)(?:率)?(?:了|为|达|约)*$/;
const SMALL = /^[，,、（(]?(?:相比|同比|支出|收入|决算|数|全年|总)*[，,]?(?:支出|收入|同比|总)*/;

const FIRST = /年初(?:批复|部门|安排)?预算(?:资金|经费|数|安排|批复|收支|支出|总额)?(?:为)?$/;
const ADDED = /(?:追加|调增|核增|增加)[^，。；、\d]{0,10}$/;
const TAKEN = /(?:调减|追减|核减|压减|减少)(?:预算|资金)?(?:为|了)?$/;
const SOMEHOW = /调整(?:额|数|金额)(?:为)?$/;
const FINAL =
  /(?:调整后|调整为|全年可用资金|(?:全年|最终|调整后?)(?:的)?预算)(?:全年|总)?(?:预算)?(?:数|总额)?(?:为|是)?$/;

/** 「调整为b，主要由于：（1）利润上缴调增…」: one reason of several is not the whole change. */
const REASON = /由于|原因|因为|其中|主要是/;

/** 「年初预算a，年中追加d，调整后预算b」, 「年初预算a，调整预算为b，调增d」: the three in a row, in one sentence. */
function adjusted({ line, list }: Quantities): readonly ToldChange[] {
  return gather(list, (base, k): readonly ToldChange[] => {
    const [second, third] = [list[k + 1], list[k + 2]];
    const both = second && third && upAndDown({ line, list }, k);
    if (both) return both;
    if (!second || !third || third.sentence - base.sentence > 2) return [];
    if ([base, second, third].some(isPercent)) return [];
    const [now, change] = FINAL.test(second.before) ? [second, third] : [third, second];
    if (!FIRST.test(base.before) || !FINAL.test(now.before)) return [];
    if (REASON.test(change.before)) return [];
    const either = SOMEHOW.test(change.before) && differenceOf(now.value, base.value)?.way;
    const way = ADDED.test(change.before) ? 'up' : TAKEN.test(change.before) ? 'down' : either;
    if (!way) return [];
    return changeOf({ line, list }, { base, now, way, change });
  });
}

/** 「年初预算a，调增d、调减e，调整后预算b」: undefined when the four do not stand so. */
function upAndDown({ line, list }: Quantities, k: number): readonly ToldChange[] | undefined {
  const [base, up, down, now] = list.slice(k, k + 4);
  if (!base || !up || !down || !now || [base, up, down, now].some(isPercent)) return undefined;
  const fits =
    FIRST.test(base.before) &&
    ADDED.test(up.before) &&
    TAKEN.test(down.before) &&
    FINAL.test(now.before) &&
    now.sentence - base.sentence <= 1;
  if (!fits) return undefined;
  const left = balance(now.value, [
    base.value,
    up.value,
    { ...down.value, coefficient: -down.value.coefficient },
  ]);
  if (left.verdict !== 'different') return [];
  const places = [base, up, down, now].map((each) => named(line, each));
  return [{ places, wrong: 'sum', computed: left.sum }];
}

const PLANNED = /(?:预算|批复|下达|到位)(?:数|安排|资金|金额)?(?:为|是|共)?$/;
const USED =
  /^[，,、；;]?(?:全年|实际|已)*(?:发生|支出|使用|执行|支付|列支)(?:数|金额)?(?:为|是|共)?$/;
const OVER =
  /^[，,、；;]?(?:实际|较预算)?(?:结余|节约|节省|剩余|节支|尚余)(?:资金|金额)?(?:为|了)?$/;
const GROSS = /原[值价](?:总额|合计)?(?:为|是)?$/;
const WORN = /^[，,、；;]?(?:累计|计提)*折旧(?:额|合计)?(?:为|是)?$/;
const NET = /^[，,、；;]?(?:账面|固定资产)?(?:净[值额]|账面价值)(?:合计)?(?:为|是)?$/;

/** 「预算a，实际支出b，结余c」, 「原值a，累计折旧b，净值c」: the three in a row, in one sentence. */
function leftOver({ line, list }: Quantities): readonly ToldChange[] {
  return gather(list, (plan, k): readonly ToldChange[] => {
    const [used, left] = [list[k + 1], list[k + 2]];
    if (!used || !left || left.sentence !== plan.sentence || [plan, used, left].some(isPercent))
      return [];
    const spent = PLANNED.test(plan.before) && USED.test(used.before) && OVER.test(left.before);
    const worn = GROSS.test(plan.before) && WORN.test(used.before) && NET.test(left.before);
    if (!spent && !worn) return [];
    // What was carried over is left too.
    const carried = list
      .slice(0, k)
      .some(({ before, sentence }) => sentence === plan.sentence && /结[转余]/.test(before));
    if (carried) return [];
    const real = differenceOf(used.value, plan.value);
    if (!real || compare(real.size, left.value) !== 'different') return [];
    const places = [plan, used, left].map((each) => named(line, each));
    return [{ places, wrong: 'amount', computed: shown(real.size) }];
  });
}

/** All changes that name what they are compared with and do not follow; found once for a report. */
export const toldChanges = once((report: Report): readonly ToldChange[] => [
  ...gather(quantitiesOf(report), (each) =>
    /较|比|与|上年|去年/.test(each.line.text)
      ? [...inLine(each), ...adjusted(each), ...leftOver(each)]
      : /预算|结余|折旧/.test(each.line.text)
        ? [...adjusted(each), ...leftOver(each)]
        : [],
  ),
  ...besidePlan(report),
  ...changesInWords(report),
  ...againstPlans(report),
  ...pointsBetween(report),
  ...movedFigures(report),
  ...netChanges(report),
  ...itemChanges(report),
  ...inARow(report),
  ...formerBehind(report),
  ...basesInBrackets(report),
  ...namedChanges(report),
  ...sinceOpening(report),
  ...changesByYears(report),
  ...madeUpOf(report),
]);

function inLine(each: Quantities): readonly ToldChange[] {
  const { list } = each;
  return gather(list, (base, k): readonly ToldChange[] => {
    if (isPercent(base) || !BASE.test(base.before)) return [];
    const next = list[k + 1];
    if (!next || next.sentence !== base.sentence) return [];
    const words = next.before.replace(SMALL, '');
    const way = UP.test(words) ? 'up' : DOWN.test(words) ? 'down' : undefined;
    if (!way || words.length > 8) return [];
    const nows = nowOf(list, k);
    if (isPercent(next))
      return bestOf(nows.map((now) => rateOf(each, { base, now, way, rate: next })));
    const rate = list[k + 2];
    const follows =
      rate && isPercent(rate) && rate.sentence === next.sentence && RATE.test(rate.before);
    const made: Parts = { base, way, change: next, ...(follows && { rate }) };
    return nows.length === 0
      ? changeOf(each, made)
      : bestOf(nows.map((now) => changeOf(each, { ...made, now })));
  });
}

/**
 * The amounts that may have changed: the one right before the amount of comparison, when no other matter stands between;
 * behind a list of parts, the amount that its 其中 belongs to as well. A new sentence behind a share may go on with the whole of it, and one behind 0万元 does.
 */
function nowOf(list: readonly Quantity[], at: number): readonly Quantity[] {
  const base = list[at];
  let lead = base?.before.replace(BASE, '') ?? '';
  for (let i = at - 1; i >= 0; i -= 1) {
    const now = list[i];
    if (!now || !base || base.sentence - now.sentence > 1) return [];
    if (isPercent(now)) {
      // 「收入100万元（甲60万元、乙40万元），完成预算的98%，较上年…」.
      if (now.before.startsWith('）')) lead = now.before;
      continue;
    }
    // 「运行经费82万元，人均2.7万元，比上年88万元减少6万元」: what each has is less than what all had.
    if (OWN_AVERAGE.test(now.before) && now.value.unit === base.value.unit) {
      if (!/均|每/.test(base.before)) continue;
    }
    if (UP.test(now.before) || DOWN.test(now.before) || BASE.test(now.before)) return [];
    // 「收入100万元（甲60万元、乙40万元），较上年…」: the amount in front of the bracket.
    if (lead.startsWith('）')) {
      const open = list.findLastIndex((each, j) => j <= i && each.before.startsWith('（'));
      const held = open > 0 ? list[open - 1] : undefined;
      return held && base.sentence - held.sentence <= 1 && !isPercent(held) ? [held] : [];
    }
    if (now.sentence !== base.sentence && list[i + 1]?.before.includes('占')) return [];
    const whole = wholeOf(list, i);
    const own = isSame(lead, now.before) && now.sentence === base.sentence;
    if (whole) return own ? [whole, now] : [whole];
    return own || (isSame(lead, now.before) && now.value.coefficient > 0) ? [now] : [];
  }
  return [];
}

const OWN_AVERAGE = new RegExp(`[，,、（(]${AVERAGE_OF_ALL}`);

const NEUTRAL =
  /[，,。；;：:、（）()“”"]|20\d\d年(?:度)?|支出|收入|决算|年|全年|当年|共|为|的|经费|总|数|实际/g;
/** Whether the words between are of the same subject, or of none. */
function isSame(between: string, subject: string): boolean {
  const rest = between.replace(NEUTRAL, '');
  return rest === '' || subject.replace(NEUTRAL, '').endsWith(rest);
}

/** Of several readings the one that finds nothing wrong, else the first. */
const bestOf = (readings: readonly (readonly ToldChange[])[]): readonly ToldChange[] =>
  readings.find((found) => found.length === 0) ?? readings[0] ?? [];

/** 「比上年约增加30万元」 says no more than about how much. */
const ABOUT = /(?<!节)约|大致|近/;

interface Parts {
  readonly base: Quantity;
  readonly now?: Quantity;
  readonly way: 'up' | 'down';
  readonly change: Quantity;
  readonly rate?: Quantity;
}

function changeOf({ line }: Quantities, parts: Parts): readonly ToldChange[] {
  const { base, now, way, change, rate } = parts;
  if (ABOUT.test(change.before)) return [];
  const quotes = [now, base, change].flatMap((each) => (each ? [named(line, each)] : []));
  const found: ToldChange[] = [];
  const real = now && differenceOf(now.value, base.value);
  if (now && real && compare(now.value, base.value) === 'different') {
    if (compare(real.size, change.value) === 'different')
      found.push({ places: quotes, wrong: 'amount', computed: shown(real.size) });
    else if (real.way !== way)
      found.push({ places: quotes, wrong: 'direction', computed: real.way });
  }
  const verdict = rate && compareRatio(rate.value, change.value, base.value);
  const computed = quotient(change.value, base.value);
  if (rate && verdict === 'different' && computed !== undefined && found.length === 0)
    found.push({
      places: [named(line, base), named(line, change), named(line, rate)],
      wrong: 'rate',
      computed: percentOf(computed),
    });
  return found;
}

/** 「较上年100万元下降8.2%」: the rate from the two amounts, and its direction. */
function rateOf(
  { line }: Quantities,
  { base, now, way, rate }: { base: Quantity; now: Quantity; way: 'up' | 'down'; rate: Quantity },
): readonly ToldChange[] {
  const real = differenceOf(now.value, base.value);
  if (!real) return [];
  const places = [now, base, rate].map((each) => named(line, each));
  const computed = quotient(real.size, base.value);
  if (computed === undefined) return [];
  if (compareRatio(rate.value, real.size, base.value) === 'different')
    return [{ places, wrong: 'rate', computed: percentOf(computed) }];
  return real.way === way || computed === 0
    ? []
    : [{ places, wrong: 'direction', computed: real.way }];
}

function differenceOf(
  now: Figure,
  base: Figure,
): { readonly size: Figure; readonly way: 'up' | 'down' } | undefined {
  const both = inOneUnit(now, base);
  if (!both) return undefined;
  const decimals = Math.max(now.decimals, base.decimals);
  const [a = 0, b = 0] = both.map((each) => each.coefficient * 10 ** (decimals - each.decimals));
  return {
    size: { coefficient: Math.abs(a - b), decimals, unit: both[0].unit },
    way: a > b ? 'up' : 'down',
  };
}
