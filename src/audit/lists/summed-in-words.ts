import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { parseChineseNumber } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { balance } from '../figures/amounts.ts';
import {
  isChange,
  isPercent,
  named,
  type Quantities,
  type Quantity,
  quantitiesOf,
} from '../figures/quantities.ts';
import { isSumSlipped } from '../readings/one-slip.ts';
import type { Line } from '../wording/running-text.ts';
import { budgetBalances } from './budget-balances.ts';
import type { ClosedList } from './closed-lists.ts';

const COUNTED =
  /^[，,；;、（(]*(?:以上|上述)?([两二三四五六])(?:项|者|类)(?:费用|支出|资金|经费)?(?:合计|共计|总计|共)[^，。；：、\d]{0,8}$/;

const EACH = /(?:每|均|标准|单价)[^，。；：、\d]{0,8}$/;

/** 「购置18万元，运行维护6万元，两项共24万元」: as many amounts right in front as the words say. */
function countedSums({ line, list }: Quantities): readonly ClosedList[] {
  return gather(list, (whole, k): readonly ClosedList[] => {
    const count = parseChineseNumber(COUNTED.exec(whole.before)?.[1] ?? '') ?? 0;
    if (count < 2 || isPercent(whole)) return [];
    // A sum for each is no part of what all got.
    const parts = list
      .slice(0, k)
      .filter((each) => !EACH.test(each.before))
      .slice(-count);
    if (parts.length < count) return [];
    if (parts.some((each) => isPercent(each) || each.sentence !== whole.sentence)) return [];
    return held(line, whole, parts);
  });
}

const ALL_ABOVE =
  /^(?:以上|上述)(?:各项|各类|费用|支出|资金)*(?:合计|共计|总计)(?:支出|使用|列支|金额|资金)*(?:为)?$/;
const NO_PART = /[增减占较比]|完成|结余|预算|上年|合计|共计|人均|标准/;

/** 「1.印刷费2万元；2.劳务费3万元。以上合计支出5万元」: all amounts of the sentence in front. */
function allAbove({ line, list }: Quantities): readonly ClosedList[] {
  return gather(list, (whole, k): readonly ClosedList[] => {
    if (isPercent(whole) || !ALL_ABOVE.test(whole.before)) return [];
    const parts = list.slice(0, k).filter((each) => each.sentence === whole.sentence - 1);
    if (parts.length < 2 || parts.some((each) => isPercent(each) || NO_PART.test(each.before)))
      return [];
    return held(line, whole, parts);
  });
}

const BELOW =
  /^(?:以上|上述)(?:各项|各类|费用|支出|资金|项目|补助|投入)*(?:合计|共计|总计)(?:支出|使用|列支|金额|资金|投入)*(?:为)?$/;

/** 「1.省级资金47万元」, 「2.市级资金66.5万元」, 「以上资金合计113.5万元」: the amounts of the lines above, one in each. */
export function summedBelow(report: Report): readonly ClosedList[] {
  const lines = quantitiesOf(report);
  return gather(lines, (last, i): readonly ClosedList[] => {
    const [whole] = last.list;
    if (!whole || isPercent(whole) || !BELOW.test(whole.before)) return [];
    const parts: Quantity[] = [];
    for (let back = 1; ; back += 1) {
      const above = lines[i - back];
      const [part, other] = above?.list ?? [];
      const isNext = above?.line.order === last.line.order - back;
      if (!isNext || !part || other || isPercent(part) || NO_PART.test(part.before)) break;
      parts.unshift(named(above.line, part));
    }
    return parts.length >= 2 ? held(last.line, whole, parts, parts) : [];
  });
}

const SIDES = [
  [
    /(?:收入总计|总收入)(?:为)?$/,
    /本年(?:财政拨款)?收入(?:合计)?(?:为)?$/,
    /(?:使用[^，。；、\d]{2,8}结余|年初(?:财政拨款)?结转和?结余)(?:为)?$/,
  ],
  [
    /(?:支出总计|总支出)(?:为)?$/,
    /本年(?:财政拨款)?支出(?:合计)?(?:为)?$/,
    /(?:结余分配|年末(?:财政拨款)?结转和?结余)(?:为)?$/,
  ],
] as const;

/** 「收入总计x万元，包括本年收入a万元、年初结转和结余b万元」: a total of the accounts with all that it consists of. */
function withBalances({ line, list }: Quantities): readonly ClosedList[] {
  return gather(list, (whole, k) =>
    gather(SIDES, ([total, own, balances]): readonly ClosedList[] => {
      if (!total.test(whole.before)) return [];
      const rest = list.slice(k + 1);
      const end = rest.findIndex(
        (each) =>
          each.sentence !== whole.sentence ||
          !(own.test(each.before) || balances.test(each.before)),
      );
      const parts = rest.slice(0, end < 0 ? undefined : end);
      // Without the year's own, or the balance at its end or its beginning, the list is not whole.
      const has = (words: RegExp): boolean => parts.some(({ before }) => words.test(before));
      const [first] = parts;
      const isLed =
        first !== undefined && (own.test(first.before) || /其中|包括/.test(first.before));
      return isLed && has(own) && has(/年[初末](?:财政拨款)?结转/) ? held(line, whole, parts) : [];
    }),
  );
}

const ADDED = /^[，,；;]?加上[^，。；：、\d]{2,16}$/;
const MORE = /^[、和及与][^，。；：、\d]{2,16}$/;
const IN_ALL = /^[，,；;]?(?:收入|支出|资金)?(?:合计|总计|总量|共计)(?:为|达|共)?$/;

/** 「收入完成147.1亿元。加上转移性收入49.2亿元，收入合计196.3亿元」: what the sentence began with, and what is added. */
function addedTo({ line, list }: Quantities): readonly ClosedList[] {
  return gather(list, (added, k): readonly ClosedList[] => {
    if (isPercent(added) || !ADDED.test(added.before)) return [];
    const behind = list.slice(k + 1);
    const more = behind.slice(
      0,
      behind.findIndex((each) => !MORE.test(each.before)),
    );
    const whole = behind[more.length];
    if (!whole || whole.sentence !== added.sentence || !IN_ALL.test(whole.before)) return [];
    const opens = added.sentence - (added.before.startsWith('加') ? 1 : 0);
    const first = list.find((each) => each.sentence === opens);
    if (!first || first === added || isPercent(first)) return [];
    const parts = [first, added, ...more];
    const values = parts.map(({ value }) => value);
    return isSumSlipped(whole.value, values) ? held(line, whole, parts) : [];
  });
}

/** 「…收入完成147.1亿元，…。」, 「加上级补助收入49.2亿元，收入总计196.3亿元」: the same over the end of a line. */
export const addedAbove = (report: Report): readonly ClosedList[] => {
  const lines = quantitiesOf(report);
  return gather(lines, (each, i): readonly ClosedList[] => {
    const [first] = lines[i - 1]?.list ?? [];
    const above = lines[i - 1]?.line;
    const [added] = each.list;
    if (!first || !above || !added || above.order !== each.line.order - 1) return [];
    if (isPercent(first) || !/收入[^，。；\d]{0,6}$/.test(first.before)) return [];
    if (!/^加上?/.test(added.before)) return [];
    const k = each.list.findIndex((other) => IN_ALL.test(other.before));
    const whole = each.list[k];
    const more = each.list.slice(0, k);
    if (!whole || whole.sentence !== added.sentence || more.some(isPercent)) return [];
    if (!more.slice(1).every(({ before }) => MORE.test(before))) return [];
    const values = [first, ...more].map(({ value }) => value);
    return isSumSlipped(whole.value, values)
      ? held(
          each.line,
          whole,
          [first, ...more],
          [named(above, first), ...more.map((part) => named(each.line, part))],
        )
      : [];
  });
};

const SHEET = [
  /资产(?:总额|总计|合计|总值)(?:为|达|共)?$/,
  /负债(?:总额|总计|合计)?(?:为|达|共)?$/,
  /(?:净资产|所有者权益)(?:总额|总计|合计)?(?:为|达|共)?$/,
] as const;

/** 「资产总额168.94万元；负债总额109.85万元；净资产59.09万元」: what is owned is owed or one's own. */
function balanceSheets({ line, list }: Quantities): readonly ClosedList[] {
  const levels = list.filter((each) => !isPercent(each) && !isChange(each));
  return gather(levels, (whole, k): readonly ClosedList[] => {
    const [owed, own] = [levels[k + 1], levels[k + 2]];
    if (!owed || !own || own.sentence - whole.sentence > 2) return [];
    const sheet = [whole, owed, own];
    if (!sheet.every(({ before }, i) => SHEET[i]?.test(before))) return [];
    const parts = [owed, own];
    const values = parts.map(({ value }) => value);
    return isSumSlipped(whole.value, values) ? held(line, whole, parts) : [];
  });
}

/** All sums of a line of which its words say that they are sums. */
export const summedInWords = (each: Quantities): readonly ClosedList[] => [
  ...countedSums(each),
  ...allAbove(each),
  ...withBalances(each),
  ...addedTo(each),
  ...balanceSheets(each),
  ...budgetBalances(each),
];

/** The list where its parts do not come to the whole. */
function held(
  line: Line,
  whole: Quantity,
  parts: readonly Quantity[],
  quotes: readonly Quote[] = parts.map((each) => named(line, each)),
): readonly ClosedList[] {
  const found = balance(
    whole.value,
    parts.map(({ value }) => value),
  );
  if (found.verdict !== 'different') return [];
  return [{ whole: named(line, whole), parts: quotes, balance: found }];
}
