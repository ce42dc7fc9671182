import { gather } from '../../values/gather.ts';
import { balance } from '../figures/amounts.ts';
import {
  isChange,
  isPercent,
  named,
  type Quantities,
  type Quantity,
} from '../figures/quantities.ts';
import { isSumSlipped } from '../readings/one-slip.ts';
import type { Line } from '../wording/running-text.ts';
import type { ClosedList } from './closed-lists.ts';

const OF =
  '(?:20\\d\\d年(?:度)?|全[省市县区州旗]|本级|[省市县区州]级|一般公共预算|政府性基金|国有资本经营|预算|财政|当年)*';
/** The total of one side of a budget, called so and nothing else. */
const GRAND = new RegExp(
  `^[，,；;。：:]?${OF}(?:(?:收入|支出|财力|收|支)(?:总计|总量|总额)|总财力|总收入|总支出)(?:为|达|共)*$`,
);
const CARRIED = /上年(?:度)?(?:滚存)?结[余转](?![^，。；]*的)|结转下年/;
/** What moves money between levels, years and budgets. */
const MOVED = /补助|转移|转贷|债券|还本|上解|调入|调出|稳定调节基金|结[余转]|专项资金/;
const ITEM = /收入|支出|补助|结[余转]|调[入出]|基金|转贷|还本|债券|上解|财力|资金|转移/;
const ADDED = /^[，,；;。]?(?:加上?|再加)/;
/** An amount of comparison, and one of which it is a rate. */
const ASIDE =
  /(?:(?:调整|年初|年度|全年|当年)预算|上年|去年|同期|任务|目标)(?:数|值|收入|支出)?(?:的)?$|预算数(?:的)?$/;
const FEWEST = 2;

/** The amounts of a line outside brackets: what stands in them is told of the one in front. */
function outsideOf(line: Line, list: readonly Quantity[]): readonly Quantity[] {
  let depth = 0;
  let at = 0;
  return list.filter((each) => {
    for (; at < (each.at.from ?? 0); at += 1) {
      const sign = line.text[at];
      if (sign === '（' || sign === '(') depth += 1;
      else if (sign === '）' || sign === ')') depth = Math.max(0, depth - 1);
      else if (sign === '。') depth = 0;
    }
    return depth === 0;
  });
}

/** The words of an amount without the brackets that stand in front of it. */
const wordsOf = ({ before }: Quantity): string => before.replace(/^.*[）)]/, '');

/** Whether an amount is one that stands in the balance: no change, no amount of comparison. */
const isItem = (each: Quantity): boolean =>
  !isPercent(each) && (!isChange(each) || CARRIED.test(each.before)) && !ASIDE.test(wordsOf(each));

interface Side {
  readonly whole: Quantity;
  readonly parts: readonly Quantity[];
}

/** The amounts in front of a total as far as the one before it, or a semicolon behind which nothing is added. */
function inFront(items: readonly Quantity[], k: number): readonly Quantity[] {
  const whole = items[k];
  const parts: Quantity[] = [];
  for (let i = k - 1; i >= 0; i -= 1) {
    const each = items[i];
    if (!each || !whole || GRAND.test(wordsOf(each))) break;
    const later = parts[0];
    // 「收入完成147亿元。加上级补助49亿元，收入总计196亿元」: the first amount of the sentence in front.
    if (each.sentence !== whole.sentence) {
      const opens = items.find((one) => one.sentence === each.sentence);
      if (later && ADDED.test(later.before) && each.sentence === whole.sentence - 1 && opens)
        parts.unshift(opens);
      break;
    }
    if (later && /^[；;]/.test(wordsOf(later)) && !ADDED.test(wordsOf(later))) break;
    parts.unshift(each);
  }
  return parts;
}

function sideAt(items: readonly Quantity[], k: number): Side | undefined {
  const whole = items[k];
  const next = items[k + 1];
  if (!whole || !GRAND.test(wordsOf(whole))) return undefined;
  const isAhead = next !== undefined && /^[，,：:]?(?:其中|包括)/.test(next.before);
  const behind = items.slice(k + 1).filter((each) => each.sentence === whole.sentence);
  const parts = isAhead ? behind : inFront(items, k);
  const [first, ...others] = parts;
  if (!first || parts.length < FEWEST) return undefined;
  // What is told within a list is no part beside the others.
  if (others.some(({ before }) => /其中|包括|占|含/.test(before))) return undefined;
  if (!isAhead && /其中|包括/.test(first.before)) return undefined;
  if (!parts.every((each) => ITEM.test(wordsOf(each)))) return undefined;
  return parts.some(({ before }) => MOVED.test(before)) ? { whole, parts } : undefined;
}

const OUT = /支出|调出|上解|还本|稳定调节基金|结[余转]/;

/** 「收入总量a万元；当年支出b万元，调出资金c万元，结转下年d万元」: without a total of its own the other side comes to the first. */
function otherSideOf(items: readonly Quantity[], { whole }: Side): readonly Side[] {
  const k = items.indexOf(whole);
  const parts = items.slice(k + 1).filter((each) => each.sentence === whole.sentence);
  const [first] = parts;
  const last = parts.at(-1);
  const fits =
    first !== undefined &&
    last !== undefined &&
    /收/.test(wordsOf(whole)) &&
    /^[；;]/.test(first.before) &&
    /^[，,、]?(?:年终|年末)?(?:结转下年|滚存结余|结余|结转)[^，。；\d]{0,4}$/.test(last.before) &&
    parts.length >= FEWEST &&
    parts.every(({ before }) => OUT.test(before) && !/总|其中|包括/.test(before));
  return fits ? [{ whole, parts }] : [];
}

const LEFT = /(?:相抵|轧差|两抵|相减)|^[，,；;。]?年[终末](?:滚存)?结[余转]/;
const LEFT_NAME = /结[余转](?:资金)?(?:为|共)?$/;

/** 「收入总计a万元。…，支出总计b万元。收支相抵，年终结余c万元」: what came in is what went out and what is left. */
function leftOf(items: readonly Quantity[], sides: readonly Side[]): readonly Side[] {
  return gather(sides, (out, i): readonly Side[] => {
    const came = sides[i - 1]?.whole;
    const left = items[items.indexOf(out.whole) + 1];
    if (!came || !left || left.sentence - out.whole.sentence > 1) return [];
    if (!/收/.test(wordsOf(came)) || !/支/.test(wordsOf(out.whole))) return [];
    if (!LEFT.test(left.before) || !LEFT_NAME.test(left.before)) return [];
    // With what is left among them both sides are one figure.
    if (out.parts.some(({ before }) => /年[终末]|结转下年/.test(before))) return [];
    return [{ whole: came, parts: [out.whole, left] }];
  });
}

const STOCK = [
  /(?<!上)(?:年末|期末|累计|滚存|年终)(?:滚存|累计)*结余(?:为|达)?$/,
  /上年(?:末)?(?:滚存|累计)*结余(?:为)?$/,
  /(?:本年|当年|当期)(?:收支)*结余(?:为)?$/,
] as const;

/** 「本年收支结余a万元，上年滚存结余b万元，年末滚存结余c万元」. */
function stocks(items: readonly Quantity[]): readonly Side[] {
  const [then, ...parts] = STOCK.map((words, i) => {
    const found = items.filter(
      ({ before }) => words.test(before) && (i > 0 || !/上年|本年|当年|当期/.test(before)),
    );
    return found.length === 1 ? found[0] : undefined;
  });
  const [before, own] = parts;
  if (!then || !before || !own || then.sentence - before.sentence > 1) return [];
  return [{ whole: then, parts: [before, own] }];
}

/**
 * The balance of a budget: 「收入a万元，上级补助b万元（其中：…），上年结余c万元，收入总计d万元」, with what was carried over and moved, the
 * other side, and what is left of both. One slip parts a total from its parts.
 */
export function budgetBalances({ line, list }: Quantities): readonly ClosedList[] {
  if (!/总[计量额财收支]|结余/.test(line.text)) return [];
  const items = outsideOf(line, list).filter(isItem);
  const sides = items.flatMap((_, k) => sideAt(items, k) ?? []);
  return [
    ...sides,
    ...leftOf(items, sides),
    ...sides.flatMap((side) => otherSideOf(items, side)),
    ...stocks(items),
  ].flatMap(({ whole, parts }) => {
    const values = parts.map(({ value }) => value);
    const found = balance(whole.value, values);
    return found.verdict === 'different' && isSumSlipped(whole.value, values)
      ? [
          {
            whole: named(line, whole),
            parts: parts.map((each) => named(line, each)),
            balance: found,
          },
        ]
      : [];
  });
}
