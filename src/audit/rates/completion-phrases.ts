import type { Quote } from '../../document/finding.ts';
import type { Basis, Fact } from '../../report/facts.ts';
import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import {
  isPercent,
  named,
  type Quantities,
  type Quantity,
  quantitiesOf,
} from '../figures/quantities.ts';

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
const COMPLETED = new RegExp(
  `^[，,、（(]*(?:决算数?|支出数?|执行数?)?(?:完成|为|占)${WHICH}(?:部门)?预算(?:数|安排)?的?$`,
);
/** 「年初预算29万元，支出决算26万元，完成90%」: behind both the rate needs no more words. */
const DONE = /^[，,、（(]*(?:完成|完成率|完成比例)(?:为|了)?$/;
/** 「完成全年预算1599.76万元的99.24%」: the budget stands within the words of its rate. */
const WITHIN = new RegExp(`^[，,、（(]*(?:完成|为|占)${WHICH}(?:部门)?预算(?:数|安排)?(?:为)?$`);
/** Words that make an amount something else than what was spent. */
const NO_ACTUAL = /预算|年初|[增减]|下降|上升|比|结转|结余|占$/;

/**
 * Finds 「年初预算为…，支出决算为…，完成年初预算的…」, 「全年预算…，支出…，执行率…」 and 「支出…，完成全年预算…的…」 wherever
 * running text says it, whatever its subject: an item of the functional classification or a project is no metric of
 * ours, but its rate recomputes all the same.
 */
export const completionPhrases = (report: Report): readonly CompletionPhrase[] =>
  gather(quantitiesOf(report), (each) => (each.line.text.includes('预算') ? inLine(each) : []));

function inLine({ line, list }: Quantities): readonly CompletionPhrase[] {
  return gather(list, (rate, k): readonly CompletionPhrase[] => {
    if (!isPercent(rate)) return [];
    const found = within(list, k) ?? behind(list, k) ?? between(list, k) ?? fromSentence(list, k);
    // 「…，其中基本支出x、项目支出y；总体执行率z」: the rate of the whole is not that of its last part.
    const part =
      /总体|整体|总执行/.test(rate.before) && /[、和]|其中/.test(found?.actual.before ?? '');
    if (!found || part) return [];
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
  const [budget, rate] = [list[k - 1], list[k]];
  if (!budget || !rate || rate.before !== '的') return undefined;
  if (isPercent(budget) || !WITHIN.test(budget.before)) return undefined;
  const actual = beforeAsides(list, k - 2);
  if (!actual || isPercent(actual)) return undefined;
  const near = actual.sentence === rate.sentence && budget.sentence === rate.sentence;
  return near && isActual(actual) ? { budget, actual } : undefined;
}

/** Shares and changes that are said of an amount right behind it: 「，占92.66%，比上年增加5万元，增长8%」. */
const ASIDE =
  /^[，,、（(](?:约?占[^，。；：\d]{0,20}|(?:[较比与同]|同比)[^，。；：\d]{0,16}|(?:增加|减少|增长|下降|增幅|降幅)(?:为|了)?)$/;

/** The amount at a place of the list, or the one before, where what stands between is said of that one. */
function beforeAsides(list: readonly Quantity[], from: number): Quantity | undefined {
  for (let i = from; i >= 0; i -= 1) {
    const each = list[i];
    if (!each || !ASIDE.test(each.before)) return each;
  }
  return undefined;
}

/** Budget in the name of a fund is none. */
const isActual = ({ before }: Quantity): boolean =>
  !NO_ACTUAL.test(before.replace(/一般公共预算|政府性基金预算|国有资本经营预算/g, ''));

function behind(list: readonly Quantity[], k: number): Pair | undefined {
  const [rate, actual] = [list[k], list[k - 1]];
  if (!rate || !actual || isPercent(actual) || actual.sentence !== rate.sentence) return undefined;
  const completed = COMPLETED.exec(rate.before);
  const done = DONE.test(rate.before) && BUDGET.test(list[k - 2]?.before ?? '');
  if ((!completed && !done && !RATE.test(rate.before)) || !ACTUAL.test(actual.before))
    return undefined;
  for (let i = k - 2; i >= 0; i -= 1) {
    const budget = list[i];
    if (!budget || budget.sentence !== rate.sentence) return undefined;
    if (isPercent(budget) || ACTUAL.test(budget.before)) return undefined;
    const match = BUDGET.exec(budget.before);
    if (!match) continue;
    const [asked, said] = [completed?.[1], match[1] ?? match[2]];
    // 「年初预算500万元，追加80万元，全年可用580万元，支出570万元，执行率98%」: the budget that counts is the changed one, by whatever name.
    const isOpening = said === undefined || said === '年初';
    if (isOpening && asked === undefined && list.slice(i + 1, k - 1).some(isChanging))
      return undefined;
    return asked === undefined || said === undefined || asked === said
      ? { budget, actual }
      : undefined;
  }
  return undefined;
}

/** An amount by which a budget becomes another one, and what can be spent then. */
const isChanging = ({ before }: Quantity): boolean =>
  /结[转余]|追[加减]|[调核][增减]|调整|可用/.test(before);

const BESIDE_BUDGET = new RegExp(
  `^[，,、]${WHICH}(?:部门|单位|财政|支出)?预算(?:数|安排|总额|资金|指标)?(?:为|是|共)?$`,
);

/** 「支出1873万元，年初预算2060万元，完成率90.91%」: the budget stands between the actual and the rate. */
function between(list: readonly Quantity[], k: number): Pair | undefined {
  const [actual, budget, rate] = [list[k - 2], list[k - 1], list[k]];
  if (!actual || !budget || !rate || isPercent(actual) || isPercent(budget)) return undefined;
  if (actual.sentence !== rate.sentence || budget.sentence !== rate.sentence) return undefined;
  if (!BESIDE_BUDGET.test(budget.before) || !isActual(actual)) return undefined;
  return RATE.test(rate.before) || COMPLETED.test(rate.before) ? { budget, actual } : undefined;
}

const AGAINST = new RegExp(
  `^[与和同比较][^，。；：]{0,24}?${WHICH}(?:部门|财政|支出)?预算(?:数|安排)?(?:为)?$`,
);
const THEN = new RegExp(`^相比[，,]?(?:完成|为)${WHICH}(?:部门)?预算(?:数)?的?$`);

/** 「…支出决算x万元，占…。与年初预算y万元相比，完成年初预算的z%」: the sentence in front says what was spent. */
function fromSentence(list: readonly Quantity[], k: number): Pair | undefined {
  const [budget, rate] = [list[k - 1], list[k]];
  if (!budget || !rate || isPercent(budget) || !THEN.test(rate.before)) return undefined;
  const actual = list.find((each) => each.sentence === rate.sentence - 1);
  if (!actual || isPercent(actual) || !AGAINST.test(budget.before)) return undefined;
  const only = list.every(
    (each) =>
      each === actual ||
      isPercent(each) ||
      each.sentence !== actual.sentence ||
      ASIDE.test(each.before),
  );
  return only && isActual(actual) && /决算|支出/.test(actual.before)
    ? { budget, actual }
    : undefined;
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
