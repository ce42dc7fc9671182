import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { type Counted, counted, countedIn } from '../figures/counted.ts';

/** The number of all projects, told twice. */
interface AllProjects {
  readonly name: string;
  readonly said: readonly Quote[];
}

/** 「共涉及项目21个」, 「自评项目共21个」, 「共21个项目」. */
const SUM =
  /(?:共|共计|总计|合计)(?:有|涉及|安排|实施|下达|开展|自评|评价|申报|纳入)?[^，。；、\d]{0,4}?(?:项目)?(?:共|共计)?$/;
/** 「21个项目全部」, 「全部21个项目」. */
const ALL_BEHIND = /^项目(?:全部|均|都)/;
const ALL_BEFORE = /(?:全部|所有)$/;
const NARROW = /其中|上年|去年|重点|第三方|抽|新增|跨年|一级|二级|子/;
const UNITS: ReadonlySet<string> = new Set(['个', '项']);

/** Projects given up or begun since make a few more or less. */
const LEAST = 4;

/** 「分解到21个项目」, 「计划实施项目21个」, 「21个项目中」: numbers of projects that may be all. */
const MAY_BE_ALL =
  /(?:分解到|分配到|落实到|安排|实施|下达|涉及|申报|纳入)(?:了)?(?:项目)?(?:共|共计)?$/;
const OF_THEM = /^项目中/;
/** So many that agree show that the one which does not is mistyped. */
const ENOUGH = 2;

/**
 * All projects of a report in one number, in another one mistyped of it: 「共涉及项目21个」, 「对27个项目全部开展监控」; or several times in
 * one number and once in another: 「分解到21个项目」, 「21个项目中…」, 「计划实施项目27个」.
 */
export function allProjects(report: Report): readonly AllProjects[] {
  const projects = countedIn(report)
    .flat()
    .filter(isOfProjects)
    .filter((each) => !NARROW.test(each.before));
  const sums = projects.filter((each) => SUM.test(each.before));
  const all = projects.filter(
    (each) => ALL_BEHIND.test(restOf(each)) || ALL_BEFORE.test(each.before),
  );
  const [sum] = sums;
  const told =
    sum && sums.every(({ size }) => size === sum.size)
      ? all.map((each) => [sum, each] as const)
      : [];
  const others = projects.filter(
    (each) => MAY_BE_ALL.test(each.before) || OF_THEM.test(restOf(each)),
  );
  return [...told, ...oddOf([...new Set([...sums, ...all, ...others])])]
    .filter(([one, other]) => isSlip(one, other))
    .filter(([, { size }]) => projects.filter((each) => each.size === size).length === 1)
    .map((pair) => ({ name: '项目个数', said: pair.map((each) => counted(each)) }));
}

/** The one number that stands against several alike, with the first of these. */
function oddOf(numbers: readonly Counted[]): readonly (readonly [Counted, Counted])[] {
  const times = new Map<number, number>();
  for (const { size } of numbers) times.set(size, (times.get(size) ?? 0) + 1);
  const odd = numbers.filter(({ size }) => times.get(size) === 1);
  const [only] = odd;
  const [first, ...more] = numbers.filter((each) => each !== only);
  const agree = first && more.every(({ size }) => size === first.size);
  return only && odd.length === 1 && agree && more.length + 1 >= ENOUGH ? [[first, only]] : [];
}

const isSlip = (one: Counted, other: Counted): boolean =>
  Math.abs(other.value.coefficient - one.value.coefficient) >= LEAST &&
  isMistyped(other.value, one.value.coefficient);

const restOf = ({ after }: Counted): string => after.replace(/\s/g, '');

const isOfProjects = (each: Counted): boolean =>
  UNITS.has(each.nature) &&
  (restOf(each).startsWith('项目') || /项目(?:共|共计)?$/.test(each.before));
