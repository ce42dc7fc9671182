import type { Stated } from '../../document/stated.ts';
import type { Report } from '../../report/report.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { balance, measure } from '../figures/amounts.ts';
import {
  isChange,
  isPercent,
  named,
  type Quantities,
  quantitiesOf,
} from '../figures/quantities.ts';
import type { ClosedList } from '../lists/closed-lists.ts';
import { isSumSlipped } from '../readings/one-slip.ts';
import { quote } from '../wording/sentence.ts';
import { type Item, itemsOf, nameOf } from './account-items.ts';

/** A class of the functional classification with its amount in a list of classes, and the items that the notes tell of it. */
interface Class {
  readonly whole: Stated<Figure>;
  readonly parts: readonly Stated<Figure>[];
}

const NAME = /([^（）：:，。；、\d\s]{2,24}?)(?:[（(]类[）)])?(?:支出)?(?:决算)?(?:数)?(?:为|是)?$/;
/** A list that names fewer classes than this is none. */
const FEWEST = 2;

/**
 * Classes of expenditure that do not consist of the items told one by one: 「卫生健康支出215.44万元」 in the list of classes beside 「卫生健康支出（类）…
 * 行政单位医疗（项）：支出决算为415.44万元」. Only where the items of every other class come to it, and one slip parts
 * those of this one from it: else the notes leave items out.
 */
export function itemsOfClasses(report: Report): readonly ClosedList[] {
  const items = itemsOf(report).filter((item) => item.length === 7 && item.class !== undefined);
  if (items.length === 0) return [];
  const byClass = new Map<string, Stated<Figure>[]>();
  for (const { class: name = '', said } of items)
    byClass.set(name, [...(byClass.get(name) ?? []), said]);
  const lists = gather(quantitiesOf(report), (line) => judged(classesIn(line, byClass)));
  return lists.length > 0 ? lists : itemsOfAll(report, items);
}

/** Fewer items and lines above them are no breakdown of what was spent. */
const FEWEST_ITEMS = 3;
const FARTHEST = 3;
const WHOLE = /支出(?:年初预算)?(?:决算)?(?:数|总额|合计)?(?:为|是)?$/;

/** The same of all items and the amount told above the first of them, where no amount of the report is what they come to. */
function itemsOfAll(report: Report, items: readonly Item[]): readonly ClosedList[] {
  const [first] = items;
  if (!first || items.length < FEWEST_ITEMS) return [];
  const parts = items.map(({ said }) => said);
  const values = parts.map(({ value }) => value);
  const lines = quantitiesOf(report);
  const amounts = lines.flatMap(({ list }) => list.filter((each) => !isPercent(each)));
  const sums = values.map((value) => measure(value));
  const sum = sums.reduce((all, { size }) => all + size, 0);
  const margin = sums.reduce((all, each) => all + each.margin, 0);
  if (amounts.some(({ value }) => Math.abs(measure(value).size - sum) <= margin)) return [];
  const own = lines.findIndex(({ line }) => line.block === first.said.at.block);
  const above = lines
    .slice(Math.max(0, own - FARTHEST), own)
    .flatMap(({ line, list }) => list.map((each) => ({ line, each })))
    .filter(({ each }) => !isPercent(each) && !isChange(each) && WHOLE.test(each.before))
    .filter(({ each }) => isSumSlipped(each.value, values));
  const [found] = above;
  if (!found) return [];
  const whole = quote(named(found.line, found.each, 40));
  return [{ whole, parts: parts.map(quote), balance: balance(found.each.value, values) }];
}

/** The classes that one line lists with amounts, each once. */
function classesIn(
  { line, list }: Quantities,
  byClass: ReadonlyMap<string, readonly Stated<Figure>[]>,
): readonly Class[] {
  if (/[（(]项[）)]/.test(line.text)) return [];
  const found = new Map<string, Class>();
  for (const each of list) {
    if (isPercent(each) || isChange(each)) continue;
    const name = nameOf(NAME.exec(each.before)?.[1] ?? '');
    const parts = byClass.get(name);
    if (!parts) continue;
    // A class with two amounts in a line is told of two years, or of a budget.
    if (found.has(name)) return [];
    found.set(name, { whole: named(line, each, 40), parts });
  }
  return [...found.values()];
}

function judged(classes: readonly Class[]): readonly ClosedList[] {
  if (classes.length < FEWEST) return [];
  const weighed = classes.map(({ whole, parts }) => {
    const values = parts.map(({ value }) => value);
    return { whole, parts, values, balance: balance(whole.value, values) };
  });
  const off = weighed.filter((each) => each.balance.verdict === 'different');
  const [only] = off;
  if (!only || off.length > 1 || !isSumSlipped(only.whole.value, only.values)) return [];
  return [{ whole: quote(only.whole), parts: only.parts.map(quote), balance: only.balance }];
}
