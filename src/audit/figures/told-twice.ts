import type { Report } from '../../report/report.ts';
import { isSlipOf, lengthOf } from '../readings/one-slip.ts';
import {
  alike,
  areOfTwoTables,
  type Counted,
  counted,
  countedIn,
  goalsIn,
  innerClauseOf,
  isRate,
} from './counted.ts';
import type { ToldAgain } from './told-again.ts';
import { areOfTwoLists } from './two-lists.ts';

/** Words around a name that tell nothing of whose figure it is. */
const FILLER =
  /(?:共计|合计|总计|发放总额|总额|总量|总数|总|金额|资金|共|为|是|达到?|有|约|：)+$|^(?:该|本|其中|上述|以上|综上|全部)/g;
/** Another time, one of several, a sum for each, a change: figures that may differ by a stroke and both be right. */
const OTHER =
  /上年|去年|同期|每|均|标准|增|减|较|比(?!例)|其中|第[一二三四五六]|[一二三四]季度|半年|月|其余|剩余/;
/** A name of so many signs is of one thing. */
const SHORTEST = 6;
/** 「全年实际完成」, 「年初目标为不低于」: words that any figure may have in front of it. */
const GENERAL =
  /全年|年度|年初|本年|当年|全部|实际|累计|完成|实现|开展|目标|任务|计划|指标|预期|设定|不低于|不少于|不超过|不高于|[值数了已应量≥≤]/g;
/** So many signs besides say whose figure it is. */
const LEAST_OWN = 3;
/** Figures of so many digits do not differ by one stroke by chance. */
const LONG = 4;
/** What is told more often is an item of many lists. */
const MOST = 12;
/** So many signs that both tellings share tie two figures told side by side. */
const COMMON = 3;

/**
 * Figures that two paragraphs tell by the same name, one stroke apart; and two figures told side by side, 「1302户4219人」, of which one is told
 * again as it is and the other with a stroke.
 */
export const toldTwice = (report: Report): readonly ToldAgain[] => [
  ...byName(report),
  ...sideBySide(report),
];

const nameOf = (each: Counted): string => innerClauseOf(each).replace(FILLER, '');

const isApart = (a: Counted, b: Counted): boolean => a.size !== b.size && isSlipOf(a, b.size);

function byName(report: Report): readonly ToldAgain[] {
  const named = new Map<string, Counted[]>();
  const isGoal = goalsIn(report);
  for (const each of countedIn(report).flat()) {
    // What a form sets as its goal and what it tells as reached are two figures.
    if (isGoal(each)) continue;
    if (isRate(each) || each.value.unit === '点' || each.value.approximate) continue;
    const name = nameOf(each);
    if (name.length < SHORTEST || /\d/.test(name) || OTHER.test(innerClauseOf(each))) continue;
    if (name.replace(GENERAL, '').length < LEAST_OWN) continue;
    const key = `${each.nature} ${name}`;
    const list = named.get(key);
    if (list) list.push(each);
    else named.set(key, [each]);
  }
  const found: ToldAgain[] = [];
  for (const [key, list] of named) {
    const [first] = list;
    const again = list.find((each) => first && each.size !== first.size);
    // More than two values are items of a list.
    if (!first || !again || list.length > MOST || new Set(list.map(({ size }) => size)).size > 2)
      continue;
    if (list.some((each) => list.some((other) => areInOneLine(each, other)))) continue;
    if (areOfTwoTables(first, again) || areOfTwoLists(report, first, again)) continue;
    const digits = Math.max(lengthOf(first), lengthOf(again));
    if (digits < (first.nature === 'money' ? LONG : LONG - 1) || !isApart(again, first)) continue;
    found.push({ name: key.split(' ')[1] ?? '', said: [counted(first), counted(again)] });
  }
  return found;
}

const areInOneLine = (a: Counted, b: Counted): boolean => a.line === b.line && a.size !== b.size;

interface Twins {
  readonly first: Counted;
  readonly second: Counted;
}

/** Figures that stand right behind each other, each of a nature of its own. */
function twinsOf(list: readonly Counted[]): readonly Twins[] {
  const found: Twins[] = [];
  for (let k = 0; k + 1 < list.length; k += 1) {
    const [first, second] = [list[k], list[k + 1]];
    if (!first || !second || alike(first, second) || isRate(first) || isRate(second)) continue;
    const between = first.line.text.slice(first.at.to, second.at.from);
    if (/^[、，,]?$/.test(between) && Math.min(lengthOf(first), lengthOf(second)) >= LONG - 1)
      found.push({ first, second });
  }
  return found;
}

function sideBySide(report: Report): readonly ToldAgain[] {
  const found: ToldAgain[] = [];
  const told = new Map<string, Twins[]>();
  const add = (key: string, twins: Twins): void => {
    const list = told.get(key);
    if (list) list.push(twins);
    else told.set(key, [twins]);
  };
  for (const list of countedIn(report))
    for (const twins of twinsOf(list)) {
      const { first, second } = twins;
      const byFirst = `${first.nature} ${second.nature} ${first.size} 1`;
      const bySecond = `${first.nature} ${second.nature} ${second.size} 2`;
      for (const [key, kind] of [
        [byFirst, 'second'],
        [bySecond, 'first'],
      ] as const) {
        const before = told.get(key)?.find((each) => areTied(each, twins));
        if (before && isApart(twins[kind], before[kind]))
          found.push({
            name: '同时写明的两个数',
            said: [counted(before[kind]), counted(twins[kind])],
          });
      }
      add(byFirst, twins);
      add(bySecond, twins);
    }
  return found;
}

/** The words in front of two figures told side by side, and those right behind them: 「816户8700名移民群众」. */
const wordsOf = ({ first, second }: Twins): string =>
  `${innerClauseOf(first)}〓${/^[^，。；：、（）\d]*/.exec(second.after)?.[0] ?? ''}`;

/** Whether two lines tell of the same people or things: their words share some signs in a row. */
function areTied(a: Twins, b: Twins): boolean {
  if (a.first.line === b.first.line) return false;
  if (OTHER.test(innerClauseOf(a.first)) || OTHER.test(innerClauseOf(b.first))) return false;
  const [one, other] = [wordsOf(a), wordsOf(b)];
  for (let i = 0; i + COMMON <= one.length; i += 1)
    if (other.includes(one.slice(i, i + COMMON))) return true;
  return false;
}
