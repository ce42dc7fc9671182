import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { halfStep, numberOf } from '../../values/figure.ts';
import { once } from '../../values/once.ts';
import { alike, type Counted, clauseOf, countedIn } from '../figures/counted.ts';
import { overlap } from '../group.ts';
import { markedAt } from '../wording/running-text.ts';
import type { ToldRate } from './told-rates.ts';
import { isMadeTrue } from './whole-elsewhere.ts';

/** Whether a rate is one of other amounts than the two that its words point to, or of none. */
export const isOfOther = (report: Report, each: ToldRate): boolean =>
  isThreshold(report, each) ||
  isOfAllKinds(report, each) ||
  isOfTheTotal(each) ||
  isOfTheRest(each) ||
  isTrueBeside(report, each) ||
  isOfChangedWhole(report, each);

/** 「到位1938万元，…支付1806万元，支付率93%」: what its own paragraph makes true is not of a budget told in another one. */
const isTrueBeside = (report: Report, { rate, whole, ofMoney }: ToldRate): boolean =>
  ofMoney && whole.at.block !== rate.at.block && isMadeTrue(report, rate);

/** 「执行率90%以上的部门有8个」, 「执行率达到100%的2个」: what divides the many, and is the rate of none. */
const isThreshold = ({ document }: Report, { rate }: ToldRate): boolean =>
  THRESHOLD.test(markedAt(document, rate.at).slice(rate.at.to));
const THRESHOLD =
  /^(?:[（(]不?含[）)])?(?:及)?以[上下]|^的(?:项目|单位|部门)?(?:有|共)?\d+[个项家]/;

/** 「项目支出预算90万元，执行80万元。执行率92%，其中项目支出执行率89%」: what rates of kinds are told of is a rate of all. */
const isOfAllKinds = ({ document }: Report, { rate, part, whole }: ToldRate): boolean =>
  /^[，,；;（(]其中/.test(markedAt(document, rate.at).slice(rate.at.to)) &&
  KIND.test(part.verbatim + whole.verbatim) &&
  !KIND.test(rate.verbatim);
const KIND = /(?:基本|项目|人员|公用)(?:支出|经费)/;

/** 「综合得分94分，其中决策得分19分，得分率95%」: a score is rated by what it could have been, never by the total. */
const isOfTheTotal = ({ rate, whole }: ToldRate): boolean =>
  rate.verbatim.includes('得分率') && !/满分|分值|权重/.test(whole.verbatim);

/** 「判决4180件，上诉552件，服判率86.8%」: what the rate counts is told by those whom it leaves out, so that it is a hundred less their share. */
function isOfTheRest({ rate, part, computed }: ToldRate): boolean {
  const [, stem = '', digits = ''] =
    /([^，。；、\d]{2})率[^\d]*([\d.]+)[%％]$/.exec(rate.verbatim) ?? [];
  if (digits === '' || DONE.test(stem) || part.verbatim.includes(stem)) return false;
  const half = 0.5 / 10 ** (digits.split('.')[1]?.length ?? 0);
  return Math.abs(100 - 100 * computed - Number(digits)) <= half * (1 + 1e-9);
}
/** Of these the rest is told as a slip, not as the rate. */
const DONE = /执行|支出|支付|使用|到位|完成|占比|拨付/;

const MORE = /追加|[调核]增|增加预算|(?:上年|年初)[^，。；、\d]{0,8}结[转余]/;
const LESS = /[追扣压调核]减|压缩|[收缴退]回|上缴|调出/;

const byBlock = once((report: Report): ReadonlyMap<number, readonly Counted[]> => {
  const lines = new Map<number, readonly Counted[]>();
  for (const list of countedIn(report)) {
    const block = list[0]?.at.block;
    if (block !== undefined) lines.set(block, [...(lines.get(block) ?? []), ...list]);
  }
  return lines;
});

/** 「年初预算100万元，追加20万元，支出98万元，执行率81.67%」: the rate of the budget as it was changed. */
function isOfChangedWhole(report: Report, { rate, part, whole }: ToldRate): boolean {
  const list = byBlock(report).get(rate.at.block) ?? [];
  const [shown, done, budget] = [rate, part, whole].map((said) => figureAt(list, said));
  if (!shown || !done || !budget) return false;
  const isTrueOf = (size: number): boolean =>
    size > 0 &&
    Math.abs((done.size / size) * 100 - numberOf(shown.value)) <= halfStep(shown.value) + 1e-9;
  return list.some((each) => {
    if (each === done || each === budget || !alike(each, budget)) return false;
    const clause = clauseOf(each);
    return (
      (MORE.test(clause) && isTrueOf(budget.size + each.size)) ||
      (LESS.test(clause) && isTrueOf(budget.size - each.size))
    );
  });
}

/** The last figure of what is quoted. */
const figureAt = (list: readonly Counted[], said: Quote): Counted | undefined =>
  list.findLast(({ at }) => overlap(at, said.at));

/** 「接收163人，其中应安置21人，全部安置，安置率100%」: nothing is left of the part itself. */
export function isOfAllOfIt({ document }: Report, { rate, part }: ToldRate): boolean {
  if (!/(?<![\d.])100(?:\.0+)?\s*[%％]$/.test(rate.verbatim) || part.at.block !== rate.at.block)
    return false;
  return /全部|均已|悉数|无一/.test(markedAt(document, part.at).slice(part.at.to, rate.at.from));
}

/** 「原计划县道22公里、乡道20公里，完成率98%」: what is planned of another kind, right beside, is no part of the first. */
export const isItemOfPlan = ({ part, whole }: ToldRate): boolean =>
  part.at.block === whole.at.block &&
  part.at.from === (whole.at.to ?? 0) + 1 &&
  /计划|目标|任务/.test(whole.verbatim) &&
  !/完成|实际|建成|已|达/.test(part.verbatim);
