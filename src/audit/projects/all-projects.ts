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

/** All projects of a report in one number, in another one mistyped of it: 「共涉及项目21个」, 「对27个项目全部开展监控」. */
export function allProjects(report: Report): readonly AllProjects[] {
  const projects = countedIn(report)
    .flat()
    .filter(isOfProjects)
    .filter((each) => !NARROW.test(each.before));
  const sums = projects.filter((each) => SUM.test(each.before));
  const [sum] = sums;
  if (!sum || sums.some(({ size }) => size !== sum.size)) return [];
  return projects
    .filter((each) => ALL_BEHIND.test(restOf(each)) || ALL_BEFORE.test(each.before))
    .filter((each) => Math.abs(each.value.coefficient - sum.value.coefficient) >= LEAST)
    .filter((each) => isMistyped(each.value, sum.value.coefficient))
    .filter((each) => projects.filter(({ size }) => size === each.size).length === 1)
    .map((each) => ({ name: '项目个数', said: [counted(sum), counted(each)] }));
}

const restOf = ({ after }: Counted): string => after.replace(/\s/g, '');

const isOfProjects = (each: Counted): boolean =>
  UNITS.has(each.nature) &&
  (restOf(each).startsWith('项目') || /项目(?:共|共计)?$/.test(each.before));
