import type { Report } from '../../report/report.ts';
import { type Counted, clauseOf, countedIn, inOneSentence } from '../figures/counted.ts';
import { misses, printedLike, type Reading } from './reading.ts';

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
