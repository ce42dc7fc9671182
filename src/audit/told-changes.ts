import type { Quote } from '../document/finding.ts';
import type { Report } from '../report/report.ts';
import type { Figure } from '../values/figure.ts';
import { compare, percentOf, quotient, shown } from './amounts.ts';
import {
  isPercent,
  named,
  type Quantities,
  type Quantity,
  quantitiesOf,
  wholeOf,
} from './quantities.ts';
import { compareRatio } from './ratios.ts';

/** A change whose words name the amount that it is compared with, and that does not follow from it. */
export interface ToldChange {
  readonly places: readonly Quote[];
  /** What is wrong: the direction, the difference or the rate. */
  readonly wrong: 'direction' | 'amount' | 'rate';
  /** What follows from the figures, printed. */
  readonly computed: string;
}

/** 「与上年的100万元相比」, 「较2022年的100万元」, 「上年同期为100万元」, 「较预算100万元」: the amount of comparison. */
const BASE =
  /(?:(?:较|比|与|同|和)(?:上年|去年|上一年|20\d\d年)(?:度)?(?:同期|决算|支出|实际|决算数)?(?:的)?|(?:上年|去年)(?:同期|全年)?(?:支出|决算|数)?为|(?:较|比|与)(?:年初|全年|年度)?预算(?:数|安排)?(?:的)?)$/;
const UP = /(?:增加|增长|上升|多支出|超支|多)(?:了|额?为)?$/;
const DOWN = /(?:减少|下降|节约|压减|节省|少支出|降低|少)(?:了|额?为)?$/;
const RATE = /(?:增幅|降幅|幅度|增长|下降|减少|上升|增加|降低)(?:率)?(?:了|为|达|约)*$/;
const SMALL = /^[，,、（(]?(?:相比|同比|支出|收入|决算|数|全年|总)*[，,]?(?:支出|收入|同比|总)*/;

const FIRST = /年初(?:批复|部门|安排)?预算(?:数|安排|批复)?(?:为)?$/;
const ADDED = /(?:追加|调增|核增|增加)(?:预算|资金)?(?:为|了)?$/;
const TAKEN = /(?:调减|追减|核减|压减|减少)(?:预算|资金)?(?:为|了)?$/;
const FINAL =
  /(?:调整后|调整为|(?:全年|最终|调整后)(?:的)?预算)(?:全年|总)?(?:预算)?(?:数|总额)?(?:为|是)?$/;

/** 「年初预算a，年中追加d，调整后预算b」: the three in a row, in one sentence. */
function adjusted({ line, list }: Quantities): readonly ToldChange[] {
  return list.flatMap((base, k): readonly ToldChange[] => {
    const [change, now] = [list[k + 1], list[k + 2]];
    if (!change || !now || now.sentence !== base.sentence || [base, change, now].some(isPercent))
      return [];
    const way = ADDED.test(change.before) ? 'up' : TAKEN.test(change.before) ? 'down' : undefined;
    if (!way || !FIRST.test(base.before) || !FINAL.test(now.before)) return [];
    return changeOf({ line, list }, { base, now, way, change });
  });
}

const PLANNED = /预算(?:数|安排|资金|金额)?(?:为|是|共)?$/;
const USED =
  /^[，,、；;]?(?:全年|实际|已)*(?:发生|支出|使用|执行|支付|列支)(?:数|金额)?(?:为|是|共)?$/;
const OVER =
  /^[，,、；;]?(?:实际|较预算)?(?:结余|节约|节省|剩余|节支|尚余)(?:资金|金额)?(?:为|了)?$/;

/** 「预算a，实际支出b，结余c」: the three in a row, in one sentence. */
function leftOver({ line, list }: Quantities): readonly ToldChange[] {
  return list.flatMap((plan, k): readonly ToldChange[] => {
    const [used, left] = [list[k + 1], list[k + 2]];
    if (!used || !left || left.sentence !== plan.sentence || [plan, used, left].some(isPercent))
      return [];
    if (!PLANNED.test(plan.before) || !USED.test(used.before) || !OVER.test(left.before)) return [];
    const real = differenceOf(used.value, plan.value);
    if (!real || compare(real.size, left.value) !== 'different') return [];
    const places = [plan, used, left].map((each) => named(line, each));
    return [{ places, wrong: 'amount', computed: shown(real.size) }];
  });
}

/** All changes that name what they are compared with and do not follow. */
export const toldChanges = (report: Report): readonly ToldChange[] =>
  quantitiesOf(report).flatMap((each) =>
    /较|比|与|上年|去年/.test(each.line.text)
      ? [...inLine(each), ...adjusted(each), ...leftOver(each)]
      : /预算/.test(each.line.text)
        ? [...adjusted(each), ...leftOver(each)]
        : [],
  );

function inLine(each: Quantities): readonly ToldChange[] {
  const { list } = each;
  return list.flatMap((base, k): readonly ToldChange[] => {
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
 * behind a list of parts, the amount that its 其中 belongs to as well.
 */
function nowOf(list: readonly Quantity[], at: number): readonly Quantity[] {
  const base = list[at];
  const lead = base?.before.replace(BASE, '') ?? '';
  for (let i = at - 1; i >= 0; i -= 1) {
    const now = list[i];
    if (!now || !base || base.sentence - now.sentence > 1) return [];
    if (isPercent(now)) continue;
    if (UP.test(now.before) || DOWN.test(now.before) || BASE.test(now.before)) return [];
    const whole = wholeOf(list, i);
    const own = isSame(lead, now.before) && now.sentence === base.sentence;
    if (whole) return own ? [whole, now] : [whole];
    return isSame(lead, now.before) ? [now] : [];
  }
  return [];
}

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

interface Parts {
  readonly base: Quantity;
  readonly now?: Quantity;
  readonly way: 'up' | 'down';
  readonly change: Quantity;
  readonly rate?: Quantity;
}

function changeOf({ line }: Quantities, parts: Parts): readonly ToldChange[] {
  const { base, now, way, change, rate } = parts;
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
  if (now.unit !== base.unit) return undefined;
  const decimals = Math.max(now.decimals, base.decimals);
  const [a = 0, b = 0] = [now, base].map(
    (each) => each.coefficient * 10 ** (decimals - each.decimals),
  );
  return {
    size: { coefficient: Math.abs(a - b), decimals, unit: now.unit },
    way: a > b ? 'up' : 'down',
  };
}
