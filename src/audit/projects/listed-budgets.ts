import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { gather } from '../../values/gather.ts';
import { balance } from '../figures/amounts.ts';
import {
  type Counted,
  clauseOf,
  counted,
  countedIn,
  inOneSentence,
  manyOf,
} from '../figures/counted.ts';
import type { ClosedList } from '../lists/closed-lists.ts';

const MONEY = /涉及(?:项目|财政|预算)*(?:资金|金额)(?:总额|总计|合计|共计|共|为)*$/;
const NUMBERED = /^\s*(?:(\d{1,2})[.、．]|[（(]([一二三四五六七八九十\d]{1,3})[）)])/;
const BUDGET = /预算(?:数|资金|安排|金额|总额|批复)*(?:为|共)?$/;
const SPENT = /(?:执行|支出|使用|支付|决算)(?:数|资金|金额)*(?:为|共)?$/;
const MOST = 40;

/**
 * 「对3个项目开展自评，涉及资金650万元：」 with as many numbered lines below, one project and one budget each: all that is involved is what these come to,
 * unless it is what was spent of them.
 */
export const listedBudgets = (report: Report): readonly ClosedList[] => {
  const lines = countedIn(report);
  return gather(lines, (list, i): readonly ClosedList[] => {
    if (!list[0]?.line.text.includes('涉及')) return [];
    const whole = list.find((each) => each.nature === 'money' && MONEY.test(clauseOf(each)));
    const many = whole && list.find((each) => inOneSentence(each, whole) && isOfProjects(each));
    const count = many ? manyOf(many) : 0;
    if (!whole || count < 2 || count > MOST) return [];
    const below = lines.slice(i + 1, i + 1 + count);
    const areAll =
      below.length === count &&
      below.every((each, k) => numberOf(each) === k + 1) &&
      numberOf(lines[i + 1 + count] ?? []) !== count + 1;
    if (!areAll) return [];
    const budgets = below.flatMap((each) => oneOf(each, BUDGET));
    const spent = below.flatMap((each) => oneOf(each, SPENT));
    if (budgets.length !== count) return [];
    const [planned, done] = [budgets, spent].map((parts) =>
      balance(
        whole.value,
        parts.map(({ value }) => value),
      ),
    );
    if (planned?.verdict !== 'different') return [];
    const isSpent = spent.length === count && done?.verdict !== 'different';
    return isSpent
      ? []
      : [
          {
            whole: counted(whole),
            parts: budgets.map((each) => counted(each)),
            balance: planned,
          },
        ];
  });
};

const isOfProjects = ({ nature, after, before }: Counted): boolean =>
  (nature === '个' || nature === '项') &&
  (/^\s*项目/.test(after) || /项目(?:共|共计)?$/.test(before));

/** The number that stands in front of a line. */
function numberOf(list: readonly Counted[]): number | undefined {
  const [, digits, words] = NUMBERED.exec(list[0]?.line.text ?? '') ?? [];
  return parseCount(digits ?? words ?? '');
}

/** The one amount of a line that is called so. */
function oneOf(list: readonly Counted[], called: RegExp): readonly Counted[] {
  const found = list.filter((each) => each.nature === 'money' && called.test(clauseOf(each)));
  return found.length === 1 ? found : [];
}
