import type { Report } from '../../report/report.ts';
import { percentOf } from '../figures/amounts.ts';
import { atEachFigure, counted, innerClauseOf, isRate } from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { canMake, openOf } from './open-digits.ts';
import type { ToldChange } from './told-changes.ts';

const GAP = /(?:差异率|偏离率|偏差率|差异比例|节约率|节支率|下浮率?)(?:为|是)?[-－—]?$/;
const PLANNED = /(?:预算|控制价|最高限价|概算)(?:数|安排|金额|总额|资金|价)?(?:为|是|共)?$/;
const SPENT = /(?:决算|执行|支出|采购|中标|成交|合同)(?:数|金额|总额|资金|总?价)?(?:为|是|共)?$/;

/**
 * 「年初预算数1756.26万元，决算数1614.24万元，预决算差异率-8.09%」: how far the actual is from its budget, over the budget. With which sign it
 * is told is a custom of each place.
 */
export const budgetGaps = (report: Report): readonly ToldChange[] =>
  atEachFigure(report, (rate, k, list): readonly ToldChange[] => {
    const [plan, spent] = [list[k - 2], list[k - 1]];
    if (!plan || !spent || !isRate(rate) || !GAP.test(rate.before)) return [];
    const isTogether = [plan, spent].every((each) => each.sentence === rate.sentence);
    if (!isTogether || !isMoney(plan) || !isMoney(spent) || plan.size === 0) return [];
    if (!PLANNED.test(innerClauseOf(plan)) || !SPENT.test(innerClauseOf(spent))) return [];
    const moved = Math.abs(spent.size - plan.size);
    const open = openOf(plan) + openOf(spent);
    if (canMake(rate, { size: moved, open }, { size: plan.size, open: openOf(plan) })) return [];
    const places = [plan, spent, rate].map((each) => counted(each));
    return [{ places, wrong: 'rate', computed: percentOf(moved / plan.size) }];
  });
