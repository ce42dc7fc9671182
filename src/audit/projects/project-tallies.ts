import { parseCount } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { matchesOf } from '../../values/matches.ts';
import { balance } from '../figures/amounts.ts';
import { isPercent, type Quantities, type Quantity } from '../figures/quantities.ts';
import type { ListedCount } from '../named/name-lists.ts';
import { clauseBefore, type Line, wordsIn } from '../wording/running-text.ts';

const NUMBER = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const COUNT = new RegExp(
  `${NUMBER}\\s*个[^，。；：、（）\\d]{0,8}项目|项目(?:支出)?(?:共|为|有|数量?)?\\s*${NUMBER}\\s*个`,
  'g',
);
const OPEN = /[近约余多超第]\s*$|其中|新增|部分|抽取|选取/;
/** The words in front of an amount's own: 「库房修缮项目」 of 「库房修缮项目预算20万元」. */
const NAME =
  /^[^，。；：\d]{4,30}?(?=[，。；：（]|\s*(?:全年|年初|年度)?(?:预算|安排|批复|支出|执行|投入)[^，。；：\d]{0,6}\d|\d)/;
const PROJECT = /(?:项目|经费|资金|补助|补贴|工程|专项|建设|改造)$/;
/** A list of projects, not of their kinds, sources or years. */
const KIND =
  /[类种]|预算项目|一般公共|政府性|国有资本|财政拨款|上级|中央|省级|市级|县级|区级|本级|自筹|其中|合计|共计|总计|个项目|上述|以上|基本支出|人员经费|公用经费|三公/;
const FEWEST = 2;

/** One project of a list with its amounts in order. */
interface Item {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly amounts: readonly Quantity[];
}

/**
 * A number of projects told with their amount, 「六个项目共批复32万元」, beside a list of projects whose amounts come to that
 * very amount: the list is whole, so there are as many as it has.
 */
export function projectTallies(all: readonly Quantities[]): readonly ListedCount[] {
  return gather(all, ({ line, list }, i): readonly ListedCount[] => {
    if (!/项目/.test(line.text) || !/个/.test(line.text)) return [];
    return matchesOf(line.text, COUNT).flatMap((match): readonly ListedCount[] => {
      const digits = match[1] ?? match[2] ?? '';
      const stated = parseCount(digits);
      const end = match.index + match[0].length;
      const stop = line.text.indexOf('。', end);
      const totals = list.filter(
        (each) => !isPercent(each) && at(each) >= end && (stop < 0 || at(each) < stop),
      );
      const clause = clauseBefore(line, match.index, '，。；：');
      if (stated === undefined || totals.length === 0 || OPEN.test(clause)) return [];
      const whole = [...inFront(line, list, match.index), below(all.slice(i + 1), line)].filter(
        (items) => items.length >= FEWEST && areProjects(items) && addsUp(items, totals),
      );
      const [items] = whole;
      if (!items || whole.some(({ length }) => length === stated)) return [];
      return [
        {
          told: wordsIn(line, match.index, end),
          stated,
          listed: { least: items.length, most: items.length },
          items: items.map((item) => wordsIn(item.line, item.from, item.to)),
        },
      ];
    });
  });
}

const at = (quantity: Quantity): number => quantity.at.from ?? 0;

/** The sentences of a line as items of a list, the marks between them left out. */
function itemsOf(
  line: Line,
  list: readonly Quantity[],
  from: number,
  to: number,
): readonly (Item | undefined)[] {
  return matchesOf(line.text.slice(from, to), /[^。；;]+/g).map((match) => {
    const start = from + match.index;
    return itemIn(line, list, start, start + match[0].length);
  });
}

function itemIn(line: Line, list: readonly Quantity[], from: number, to: number): Item | undefined {
  const lead = /^\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）).、．]|[①-⑳])?\s*/.exec(
    line.text.slice(from, to),
  )?.[0].length;
  const start = from + (lead ?? 0);
  const text = line.text.slice(start, to);
  const name = NAME.exec(text)?.[0].trimEnd();
  const amounts = list.filter(
    (each) => !isPercent(each) && at(each) >= start && (each.at.to ?? 0) <= to,
  );
  if (!name || KIND.test(name) || amounts.length === 0) return undefined;
  return { line, from: start, to: start + name.length, name, amounts };
}

/** The runs of projects right before the sentence that counts them, by where they may begin. */
function inFront(
  line: Line,
  list: readonly Quantity[],
  index: number,
): readonly (readonly Item[])[] {
  const end = Math.max(line.text.lastIndexOf('。', index), line.text.lastIndexOf('；', index));
  if (end < 0) return [];
  const items = itemsOf(line, list, 0, end);
  const run = unbroken(items.slice(items.lastIndexOf(undefined) + 1));
  return run.map((_, i) => run.slice(i));
}

/** Numbered lines of one form that go on from the first, one project each. */
function below(rest: readonly Quantities[], line: Line): readonly Item[] {
  const items: Item[] = [];
  let order = line.order;
  const form = rest[0]?.line.marker?.form;
  for (const each of rest) {
    const { marker } = each.line;
    if (!form || marker?.form !== form || marker.number !== items.length + 1) break;
    if (form === line.marker?.form || each.line.order > order + 2) break;
    const item = itemIn(each.line, each.list, 0, each.line.text.length);
    if (!item) return [];
    items.push(item);
    order = each.line.order;
  }
  return items;
}

const unbroken = (items: readonly (Item | undefined)[]): readonly Item[] =>
  items.flatMap((item) => item ?? []);

/** Most of the names say that they are of projects; what money was spent on has other names. */
const areProjects = (items: readonly Item[]): boolean =>
  items.filter(({ name }) => PROJECT.test(name)).length * 2 >= items.length;

/** Whether one amount of each item, the first or the second or a later one, come to one of the totals. */
function addsUp(items: readonly Item[], totals: readonly Quantity[]): boolean {
  const columns = Math.min(...items.map(({ amounts }) => amounts.length));
  return totals.some((total) =>
    Array.from({ length: columns }, (_, k) =>
      items.flatMap(({ amounts }) => amounts[k]?.value ?? []),
    ).some((values) => {
      const verdict = values.length === items.length ? balance(total.value, values).verdict : '';
      return total.value.coefficient !== 0 && verdict === 'same';
    }),
  );
}
