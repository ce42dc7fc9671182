import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { lastClause } from '../../values/last-clause.ts';
import { matchesOf } from '../../values/matches.ts';
import { type Balance, balance, compare } from '../figures/amounts.ts';
import {
  isChange,
  isPercent,
  named,
  type Quantities,
  type Quantity,
  quantitiesOf,
} from '../figures/quantities.ts';
import { isSumSlipped } from '../readings/one-slip.ts';
import { type Line, wordsIn } from '../wording/running-text.ts';
import { BECAME, excesses, NO_PART, nameOf } from './excesses.ts';
import { areAllKinds, areAllPurchases } from './kinds-of-all.ts';
import { isCalledAs, type LineList, lineLists } from './line-lists.ts';
import { isUnreadItem, nextName, PURPOSE } from './shared-names.ts';
import { addedAbove, summedInWords } from './summed-in-words.ts';

/** A list of amounts that says of itself that it leaves nothing out, with the amount that it is of. */
export interface ClosedList {
  readonly whole: Quote;
  readonly parts: readonly Quote[];
  readonly balance: Balance;
}

/** An amount of a list with the share behind it. */
interface Item {
  readonly amount: Quantity;
  readonly share?: Quantity;
}

const OPENS = /^（|其中|包括|分别|由|[：:]|^[，,。；;]?(?:按|从|分)/;
/** The first of the three kinds of purchases opens their list by itself. */
const GOODS = /^[，,；;](?:政府)?(?:采购)?货物[^，。；、\d]{0,6}$/;
const DIVIDED =
  /(?:按|依)[^，。；：\d]{1,12}(?:分|划分|分类|看)[，,：:]?|从[^，。；：\d]{1,10}[看分][，,：:]?|分[^，。；：\d]{1,6}看[，,：:]?/;
const SHARE =
  /^[，,、（(]?(?:约)?(?:占[^，。；：\d]{0,14}|(?:所占)?(?:比重|比例|占比)(?:为|是|约)?)$/;
const CARRIED = /上年(?:度)?(?:结转|结余)|20\d\d年[底末]?(?:结转|结余)/;
const NEW = /当年|当期|本年|今年|新增|年初(?:预算)?安排/;
const INCOME =
  /^(?:一般公共预算|政府性基金|国有资本|财政|专户|单位|其他|事业|经营|上级)[^\d]{0,12}$/;
/** Behind an amount and an opening bracket, names of money alone are its sources. */
const SOURCE =
  /(?:资金|拨款|配套|专项|自筹|补助|补贴|投入|收入|经费)$|^(?:中央|省级?|市级?|县级?|区级?)$/;
/** 「从平衡情况看，收入80万元，加上补助20万元，收入总量100万元」: what is added up comes to what stands behind it. */
const isAdded = ({ amount }: Item): boolean => /^[，,；;]?再?(?:加上|减去)/.test(amount.before);
/** A whole more different from its parts than this is another amount. */
const MOST_APART = 0.45;

/**
 * Lists that leave nothing out, by their own words (按支出性质分), because their shares come to a hundred, or because they
 * set what was carried over beside what is new; held against the amount in front. Whatever they are amounts of.
 */
export const closedLists = (report: Report): readonly ClosedList[] => [
  ...gather(quantitiesOf(report), (each, _, all) => [
    ...(/其中|包括|按|从|由|分别|元（|分[^，。；：\d]{1,6}看|季度看|货物|小微/.test(each.line.text)
      ? [...(each.list.length >= 3 ? inLine(each, all) : []), ...excesses(each)]
      : []),
    ...(each.list.length >= 3 ? summedInWords(each) : []),
  ]),
  ...lineLists(report).flatMap(overLines),
  ...addedAbove(report),
];

/** A list with one amount a line that divides its whole, or whose shares come to a hundred. */
function overLines({ divided, bare, items, wholes }: LineList): readonly ClosedList[] {
  if (!bare) return [];
  const parts = items.map(({ amount }) => amount.value);
  const tried = wholes
    .map(({ of, amount }) => ({ of, amount, balance: balance(amount.value, parts) }))
    .filter((each) => each.balance.verdict !== 'unknown');
  const [first] = tried;
  if (!first || tried.some((each) => each.balance.verdict !== 'different')) return [];
  // 「甲7.77万元，乙3.01万元，丙10.89万元。具体情况如下：」: the last of the items is told in front of them, and not their whole.
  if (parts.some((value) => compare(value, first.amount.value) === 'same')) return [];
  if (!isCalledAs(first.of.line.text, items[0]?.share?.before ?? '')) return [];
  // What says nothing of being whole is so where one slip in many digits parts it from the amount above.
  if (
    !divided &&
    !isWhole(items) &&
    !(Math.abs(first.amount.value.coefficient) >= 10_000 && isSumSlipped(first.amount.value, parts))
  )
    return [];
  return [
    {
      whole: named(first.of.line, first.amount),
      parts: items.map(({ of, amount }) => named(of.line, amount)),
      balance: first.balance,
    },
  ];
}

function inLine({ line, list }: Quantities, all: readonly Quantities[]): readonly ClosedList[] {
  const found: ClosedList[] = [];
  for (let i = 1; i < list.length; i += 1) {
    const first = list[i];
    if (!first || isPercent(first) || NO_PART.test(nameOf(first))) continue;
    if (!OPENS.test(first.before) && !GOODS.test(first.before)) continue;
    const { items, end } = purchasesOf(itemsFrom(list, i));
    if (items.length < 2 || goesOn(line, items, list[end]) || items.some(isAdded)) continue;
    const closed = isDivided(line, first)
      ? 'mostly'
      : isWhole(items) || isMadeOf(line, items) || areBatches(line, items)
        ? 'surely'
        : undefined;
    const made = closed && weigh(line, list.slice(0, i), items, closed);
    if (made && (goesOnBehind(made, items, list.slice(end)) || isOfOther(made, items, all)))
      continue;
    if (made) found.push(made);
    i = end - 1;
  }
  return found;
}

function itemsFrom(
  list: readonly Quantity[],
  from: number,
): { items: readonly Item[]; end: number } {
  const items: Item[] = [];
  let at = from;
  for (;;) {
    const amount = list[at];
    if (!amount || isPercent(amount)) break;
    const name =
      at === from
        ? nameOf(amount)
        : nextName(amount.before.replace(/20\d\d年/, '').replace(PURPOSE, ''));
    if (name === undefined || NO_PART.test(name) || (at > from && BECAME.test(name))) break;
    // 「基本支出x，其中人员支出y、公用支出z；项目支出…」: what a part consists of is no part of the whole.
    if (at > from && /^(?:其中|包括)/.test(name)) {
      at += 1;
      while (list[at] && !/^[）)]?[；;]/.test(list[at]?.before ?? '')) at += 1;
      continue;
    }
    if (at > from && amount.sentence !== list[from]?.sentence) break;
    // A list in brackets ends with them.
    if (at > from && list[from]?.before.startsWith('（') && /^[）)]/.test(amount.before)) break;
    const behind = list[at + 1];
    const share = behind && isPercent(behind) && SHARE.test(behind.before) ? behind : undefined;
    items.push({ amount, ...(share && { share }) });
    at += share ? 2 : 1;
  }
  return { items, end: at };
}

/** Whether the list ends with 等, or its last item may be the beginning of something else. */
function goesOn(line: Line, items: readonly Item[], next: Quantity | undefined): boolean {
  const last = items.at(-1);
  const end = (last?.share ?? last?.amount)?.at.to ?? 0;
  const behind = line.text.slice(end, end + 12);
  if (/^[）)]?等/.test(behind)) return true;
  const before = next && !isPercent(next) ? next.before : '';
  return /^[、和及与]/.test(before) || isUnreadItem(before);
}

/** 「支出300万元。…基本支出中，人员200万元、公用20万元。从经济分类看，…」: another amount of the text is what the list comes to. */
const isOfOther = ({ of }: Weighed, items: readonly Item[], all: readonly Quantities[]): boolean =>
  of.sentence !== items[0]?.amount.sentence &&
  gather(all, ({ list }) => list.filter((each) => !isPercent(each))).some(
    ({ value }) =>
      balance(
        value,
        items.map(({ amount }) => amount.value),
      ).verdict === 'same',
  );

/** 「甲100万元；乙20万元，涉及8户，户均2.5万元；丙5万元」: with what stands behind further semicolons the list comes to its whole. */
function goesOnBehind(
  { balance: { sign }, of }: Weighed,
  items: readonly Item[],
  behind: readonly Quantity[],
): boolean {
  const more = behind.filter(
    (each) =>
      !isPercent(each) &&
      each.sentence === items[0]?.amount.sentence &&
      /[；;][^，。；]*$/.test(each.before),
  );
  const values = [...items.map(({ amount }) => amount), ...more].map(({ value }) => value);
  return sign > 0 && more.length > 0 && balance(of.value, values).verdict === 'same';
}

interface Weighed extends ClosedList {
  readonly of: Quantity;
}

const isDivided = (line: Line, first: Quantity): boolean => {
  const start = first.at.from ?? 0;
  return (
    DIVIDED.test(line.text.slice(Math.max(0, start - 30), start)) && !/主要/.test(first.before)
  );
};

/** 「共分两批下达资金x，其中第一批a，第二批b」: as many batches as the line counts, told from the first on. */
function areBatches(line: Line, items: readonly Item[]): boolean {
  const numbers = items.map(({ amount }) =>
    parseCount(/^(?:其中)?第([一二三四五六七八九十\d]{1,2})批/.exec(nameOf(amount))?.[1] ?? ''),
  );
  if (!numbers.every((number, i) => number === i + 1)) return false;
  return matchesOf(line.text, /(?<!第)([两二三四五六七八九十\d]{1,2})批/g).some(
    (match) => parseCount(match[1] ?? '') === items.length,
  );
}

/** 「由甲x万元和乙y万元两部分组成」. */
function isMadeOf(line: Line, items: readonly Item[]): boolean {
  const [first, last] = [items[0]?.amount, items.at(-1)?.amount];
  const behind = line.text.slice(last?.at.to ?? 0, (last?.at.to ?? 0) + 10);
  return (
    /^[，,]?(?:资金)?(?:来源)?由/.test(first?.before ?? '') &&
    /^[^，。；\d]{0,6}(?:组成|构成)/.test(behind)
  );
}

function isWhole(items: readonly Item[]): boolean {
  const [first] = items;
  if (
    first &&
    first.amount.before === `（${nameOf(first.amount)}` &&
    items.every(({ amount }) => SOURCE.test(nameOf(amount)))
  )
    return true;
  if (
    first &&
    CARRIED.test(nameOf(first.amount)) &&
    items.slice(1).some(({ amount }) => NEW.test(nameOf(amount)))
  )
    return items.length === 2;
  // What was carried over and the sources of the year's money are all that there is to spend.
  if (
    first &&
    items.length >= 3 &&
    CARRIED.test(nameOf(first.amount)) &&
    items.slice(1).every(({ amount }) => INCOME.test(nameOf(amount)))
  )
    return true;
  if (areAllKinds(items.map(({ amount }) => amount.before))) return true;
  if (!items.every(({ share }) => share)) return false;
  const sum = items.reduce((all, { share }) => all + (share ? numberOf(share.value) : 0), 0);
  const step = Math.max(...items.map(({ share }) => 0.5 / 10 ** (share?.value.decimals ?? 0)));
  return Math.abs(sum - 100) <= step * items.length + 1e-9;
}

/** What follows the three kinds of purchases is told of all of them. */
const purchasesOf = (list: ReturnType<typeof itemsFrom>): typeof list => {
  const items = list.items.slice(0, 3);
  const left = list.items.slice(3).flatMap(({ share }) => (share ? [1, 2] : [1])).length;
  return areAllPurchases(items.map(({ amount }) => amount.before))
    ? { items, end: list.end - left }
    : list;
};

function weigh(
  line: Line,
  before: readonly Quantity[],
  items: readonly Item[],
  closed: 'surely' | 'mostly',
): Weighed | undefined {
  const parts = items.map(({ amount }) => amount.value);
  const sentence = items[0]?.amount.sentence ?? 0;
  const near = before.filter(
    (each) => !isPercent(each) && !isChange(each) && sentence - each.sentence <= 2,
  );
  const tried = near
    .map((amount) => ({ amount, balance: balance(amount.value, parts) }))
    .filter((each) => each.balance.verdict !== 'unknown');
  if (tried.some((each) => each.balance.verdict !== 'different')) return undefined;
  const apart = (each: (typeof tried)[number]): number => {
    const whole = numberOf(each.amount.value);
    const sum = parts.reduce((all, value) => all + numberOf(value), 0);
    return whole === 0 ? 1 : Math.abs(sum - whole) / Math.max(sum, whole);
  };
  const last = tried.at(-1);
  // One that a slip of the pen parts from the sum is meant, however far it is from it.
  const [slipped, another] = tried.filter(({ amount }) => isSumSlipped(amount.value, parts));
  const [nearest] = tried.toReversed().toSorted((a, b) => apart(a) - apart(b));
  const isLast = closed === 'surely' && last?.amount.sentence === sentence;
  const best = slipped && !another ? slipped : isLast ? last : nearest;
  if (!best || (best !== slipped && closed === 'mostly' && apart(best) > MOST_APART))
    return undefined;
  return {
    of: best.amount,
    whole: named(line, best.amount),
    parts: items.map(({ amount }) => {
      // 「因公出国（境）费」: a bracket within the name is a part of it.
      const whole = lastClause(amount.before, '，。；：、:');
      const words = /^[^（）]+（[^（）]{1,4}）/.test(whole) ? whole : nameOf(amount);
      return wordsIn(line, (amount.at.from ?? 0) - words.length, amount.at.to ?? 0);
    }),
    balance: best.balance,
  };
}
