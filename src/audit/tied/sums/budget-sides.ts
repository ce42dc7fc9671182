import type { Report } from '../../../report/report.ts';
import {
  type Counted,
  clauseOf,
  countedIn,
  innerClauseOf,
  inOneSentence,
} from '../../figures/counted.ts';
import { misses, printedLike, type Reading } from '../reading.ts';
import type { WholeAndParts } from './sums.ts';

const WHOSE =
  '(?:(20\\d\\d)年(?:度)?|本年度?|当年|全年|年初|本级?(?:部门|单位)|我(?:部门|单位|局|委|办|院|校|馆|站|所|会)|部门|单位|批复|安排|的)*';
const END = '(?:为|是|共|共计|安排|达)*$';
/** The two sides of a budget, each called as a whole and of no fund by itself; 预算收入 and 预算支出 are what the accounts record as come and gone. */
const CAME = new RegExp(`^[，,；;]?${WHOSE}收入预算(总额|总计|合计|总数|数)?${END}`);
const WENT = new RegExp(`^[，,；;]?${WHOSE}支出预算(总额|总计|合计|总数|数)?${END}`);
/** What lies between the two sides: money carried over, levels of a budget, and years compared. */
const BESIDES =
  /结[转余]|转移支付|上解|调[入出]|赤字|不含|上年|去年|预备费|财力|以前年度|历年|往年|存量/;

/**
 * 「收入预算总额1523.4万元，支出预算总额1523.4万元」: the budget of a unit is made so that what comes in is what goes out, where one paragraph tells
 * each side once, both of them as totals or one right behind the other.
 */
export const budgetSides = (report: Report): readonly Reading[] =>
  countedIn(report).flatMap((list): readonly Reading[] => {
    const text = list[0]?.line.text ?? '';
    if (!text.includes('收入预算') || BESIDES.test(text)) return [];
    const came = oneOf(list, CAME);
    const went = oneOf(list, WENT);
    if (!came || !went || (came.year ?? went.year) !== (went.year ?? came.year)) return [];
    const isRightBehind =
      inOneSentence(came.of, went.of) &&
      Math.abs(list.indexOf(came.of) - list.indexOf(went.of)) === 1;
    if (!isRightBehind && !(came.isTotal && went.isTotal)) return [];
    if (came.of.nature !== 'money' || !misses(came.of, [went.of])) return [];
    return [{ said: went.of, from: [came.of], computed: printedLike(went.of, came.of.size) }];
  });

interface BudgetSide {
  readonly of: Counted;
  readonly year: string | undefined;
  readonly isTotal: boolean;
}

/** The one figure of a paragraph that is called so. */
function oneOf(list: readonly Counted[], called: RegExp): BudgetSide | undefined {
  const found = list.flatMap((of): readonly BudgetSide[] => {
    const told = called.exec(clauseOf(of));
    return told ? [{ of, year: told[1], isTotal: told[2] !== undefined && told[2] !== '数' }] : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

const OPENED = /年初[^，。；、\d]{0,12}预算[^，。；、\d]{0,8}$|^年初[^，。；、\d]{0,12}$/;
const ADDED = /(?:追加|调增|增加预算|预算增加)[^，。；、\d]{0,10}$/;
const ADJUSTED =
  /调整后(?!项目|基本|人员|公用)[^，。；、\d]{0,12}$|^(?:全年|年度|最终)预算(?:数|总额)?(?:为|共)?$/;
const OTHERWISE = /调减|核减|追减|收回|压减|扣减|调整[增减]|结转/;

export const isAdjustedBudget = (each: Counted): boolean =>
  each.nature === 'money' && ADJUSTED.test(innerClauseOf(each));

/** The one budget of the beginning of the year that some figures tell. */
export function openingBudget(front: readonly Counted[]): Counted | undefined {
  const found = front.filter((each) => each.nature === 'money' && OPENED.test(innerClauseOf(each)));
  return found.length === 1 ? found[0] : undefined;
}

/** 「年初预算2386万元，…年中追加174万元，调整后预算2560万元」: the budget of the beginning of the year and what was added make the one in force. */
export function adjusted(at: number, list: readonly Counted[]): WholeAndParts | undefined {
  const whole = list[at];
  if (!whole || !isAdjustedBudget(whole)) return undefined;
  const from = list.findLastIndex(
    (each, i) => i < at && each.nature === 'money' && OPENED.test(innerClauseOf(each)),
  );
  const base = list[from];
  if (!base || whole.sentence - base.sentence > 2) return undefined;
  const between = list.slice(from + 1, at).filter((each) => each.nature === 'money');
  // In a row in one sentence they are told as a change, but for what is called the budget of the year.
  const isChange = /调整|全年/.test(whole.before) && whole.sentence === base.sentence;
  if (isChange && between.length < 2) return undefined;
  if ([...between, whole].some((each) => OTHERWISE.test(innerClauseOf(each)))) return undefined;
  const added = between.filter((each) => ADDED.test(innerClauseOf(each)));
  const isWithin = added.some(({ before }) => /其中|包括/.test(before));
  return added.length === 1 && !isWithin ? [whole, base, ...added] : undefined;
}
