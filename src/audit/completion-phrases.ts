import type { Quote } from '../document/finding.ts';
import type { Basis, Fact } from '../report/facts.ts';
import type { Report } from '../report/report.ts';
import { isPercent, named, type Quantities, type Quantity, quantitiesOf } from './quantities.ts';

/** Budget, actual and completion rate that stand in one sentence, whatever they are of. */
export interface CompletionPhrase {
  readonly rate: Fact;
  readonly part: Fact;
  readonly whole: Fact;
}

const WHICH = '(年初|全年|年度|调整后?|当年|最终)?';
const BUDGET = new RegExp(
  `(?:${WHICH}(?:部门|单位|财政|支出)?预算(?:数|安排|总额|资金|指标)?|(调整)后?为)(?:为|是|共)?$`,
);
const ACTUAL =
  /^[，,；;、。：:]?(?:本年|全年|累计|实际|当年|年末|其中)*(?:支出|收入)?(?:决算支出|支出决算|决算|支出|执行|列支|使用|支付)(?:数|金额|总额)?(?:为|是|共)?$/;
const RATE =
  /^[，,、；;（(]*(?:预算|资金|支出|项目|总体?|整体)*(?:执行率|支出进度|执行进度|完成率|支出率)(?:为|达到?|是)?$/;
const COMPLETED = new RegExp(`^[，,、（(]*(?:完成|为|占)${WHICH}(?:部门)?预算(?:数|安排)?的?$`);
/** 「完成全年预算1599.76万元的99.24%」: the budget stands within the words of its rate. */
const WITHIN = new RegExp(`^[，,、（(]*(?:完成|为|占)${WHICH}(?:部门)?预算(?:数|安排)?(?:为)?$`);
/** Words that make an amount something else than what was spent. */
const NO_ACTUAL = /预算|[增减]|下降|上升|比|结转|结余|占$/;

/**
 * Finds 「年初预算为…，支出决算为…，完成年初预算的…」, 「全年预算…，支出…，执行率…」 and 「支出…，完成全年预算…的…」 wherever
 * running text says it, whatever its subject: an item of the functional classification or a project is no metric of
 * ours, but its rate recomputes all the same.
 */
export const completionPhrases = (report: Report): readonly CompletionPhrase[] =>
  quantitiesOf(report).flatMap((each) => (each.line.text.includes('预算') ? inLine(each) : []));

function inLine({ line, list }: Quantities): readonly CompletionPhrase[] {
  return list.flatMap((rate, k): readonly CompletionPhrase[] => {
    if (!isPercent(rate)) return [];
    const found = within(list, k) ?? behind(list, k);
    if (!found) return [];
    return [
      {
        whole: fact(named(line, found.budget), found.budget, 'planned'),
        part: fact(named(line, found.actual), found.actual, 'actual'),
        rate: { ...fact(named(line, rate), rate, 'actual'), kind: 'completionRate' },
      },
    ];
  });
}

interface Pair {
  readonly budget: Quantity;
  readonly actual: Quantity;
}

function within(list: readonly Quantity[], k: number): Pair | undefined {
  const [actual, budget, rate] = [list[k - 2], list[k - 1], list[k]];
  if (!actual || !budget || !rate || rate.before !== '的') return undefined;
  if (isPercent(actual) || isPercent(budget) || !WITHIN.test(budget.before)) return undefined;
  const near = actual.sentence === rate.sentence && budget.sentence === rate.sentence;
  return near && !NO_ACTUAL.test(actual.before) ? { budget, actual } : undefined;
}

function behind(list: readonly Quantity[], k: number): Pair | undefined {
  const [rate, actual] = [list[k], list[k - 1]];
  if (!rate || !actual || isPercent(actual) || actual.sentence !== rate.sentence) return undefined;
  const completed = COMPLETED.exec(rate.before);
  if ((!completed && !RATE.test(rate.before)) || !ACTUAL.test(actual.before)) return undefined;
  for (let i = k - 2; i >= 0; i -= 1) {
    const budget = list[i];
    if (!budget || budget.sentence !== rate.sentence) return undefined;
    if (isPercent(budget) || ACTUAL.test(budget.before)) return undefined;
    const match = BUDGET.exec(budget.before);
    if (!match) continue;
    const [asked, said] = [completed?.[1], match[1] ?? match[2]];
    return asked === undefined || said === undefined || asked === said
      ? { budget, actual }
      : undefined;
  }
  return undefined;
}

const fact = (said: Quote, { value }: Quantity, basis: Basis): Fact => ({
  value,
  verbatim: said.verbatim,
  at: said.at,
  metric: 'currentExpenditure',
  subject: '',
  basis,
  scope: 'whole',
  kind: 'level',
  part: 'prose',
  holder: 0,
  sentence: -1,
});
