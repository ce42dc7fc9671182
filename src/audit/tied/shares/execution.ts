import { type Counted, clauseOf, inOneSentence, isRate } from '../../figures/counted.ts';
import {
  grantedIn,
  isGeneral,
  isGranted,
  isMoney,
  isOfAll,
  isSpent,
  spentIn,
} from '../../figures/granted.ts';
import type { CountedPair } from '../../rates/counted-rate.ts';
import { compareRatio } from '../../rates/ratios.ts';

const RATE =
  /^[，,（(](?:预算|资金|总体|整体|全年|总)*(?:执行率|支出率|支出进度|使用率|到位率|支付率)(?:为|是|达到?|仅为?)*$/;
/** So many figures in front belong to a sentence without an end. */
const REACH = 40;
const ARRIVED = /到位/;
/** A text that tells of more budgets of all than these tells of several years or bodies. */
const MOST = 3;
/** Less than so much of a budget of all is the money of a project. */
const LEAST = 0.5;

const GIVEN =
  /^[，,；;]?(?:[^，。；、\d]{0,8})(?:预算|下达|到位|安排)(?:资金|数|金额|总额)?(?:为|是|共)?$/;
const PAID =
  /^[，,](?:全年|实际|已|累计|当年)*(?:支出|支付|使用|执行|拨付)(?:资金|数|金额)?(?:为|了)?$/;

/** 「预算96万元，支出89.6万元，人均2.8万元，执行率93.33%」: the only amounts of the sentence but for an average. */
export function plainSpending(at: number, list: readonly Counted[]): CountedPair | undefined {
  const rate = list[at];
  if (!rate || !isRate(rate) || !RATE.test(rate.before) || ARRIVED.test(rate.before))
    return undefined;
  const own = list
    .slice(Math.max(0, at - REACH), at)
    .filter(
      (each) => each.sentence === rate.sentence && isMoney(each) && !/均|每/.test(clauseOf(each)),
    );
  const [whole, part] = own;
  if (!whole || !part || own.length > 2 || /[；;]/.test(part.before + rate.before))
    return undefined;
  return GIVEN.test(`，${clauseOf(whole)}`) && PAID.test(part.before) ? { part, whole } : undefined;
}

const BUDGETED = /预算(?:数|金额|资金)?(?:为|是)?$/;
const ACCOUNTED = /^[，,](?:实际|全年)?(?:支出)?(?:决算|实际支出)(?:数|金额)?(?:为|是)?$/;
const COMPLETED = /^[，,](?:为|占)?(?:完成)?(?:年初|全年|调整)?预算(?:数)?的$/;

/** 「年初预算为80万元，支出决算为76万元，完成年初预算的95%」: right behind each other, whatever else the paragraph tells. */
export function plainCompletion(at: number, list: readonly Counted[]): CountedPair | undefined {
  const [whole, part, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!whole || !part || !rate || !isRate(rate) || !COMPLETED.test(rate.before)) return undefined;
  if (!isMoney(whole) || !isMoney(part) || !inOneSentence(whole, rate)) return undefined;
  return BUDGETED.test(whole.before) && ACCOUNTED.test(part.before) ? { part, whole } : undefined;
}

/**
 * 「调整后全年预算2560万元。…全年实际支出2432万元，预算执行率95%」: money of all, right in front of its rate, whose budget another sentence tells. Where any
 * budget of all makes the rate true, by any money of all that was spent, nothing is said.
 */
export function plainExecution(
  at: number,
  list: readonly Counted[],
  lines: readonly (readonly Counted[])[],
): CountedPair | undefined {
  const [part, rate] = [list[at - 1], list[at]];
  if (!part || !rate || !isRate(rate) || !RATE.test(rate.before)) return undefined;
  const has = ARRIVED.test(rate.before);
  if (!inOneSentence(part, rate) || !isMoney(part) || has !== ARRIVED.test(part.before))
    return undefined;
  if (has ? !isOfAll(part) : !isSpent(part)) return undefined;
  // 「财政拨款预算90万元，支出88万元，执行率97.78%」: what was granted right in front is the whole, of whatever source.
  const front = list[at - 2];
  if (front && inOneSentence(front, rate) && isGranted(front)) return undefined;
  const wholes = grantedIn(lines)
    .flat()
    .filter((each) => each !== part && isBudgetOfAll(each) && !(has && ARRIVED.test(each.before)));
  if (wholes.some((each) => inOneSentence(each, rate))) return undefined;
  const sizes = new Set(wholes.map(({ size }) => size));
  if (sizes.size === 0 || sizes.size > MOST) return undefined;
  const parts = has ? [part] : [part, ...spentIn(lines)];
  const isTrue = wholes.some((whole) =>
    parts.some((each) => compareRatio(rate.value, each.value, whole.value) !== 'different'),
  );
  const whole = wholes
    .filter(({ line }) => line.order <= rate.line.order)
    .findLast(({ size }) => size >= part.size && part.size >= LEAST * size);
  return whole && !isTrue ? { part, whole } : undefined;
}

const BUDGET =
  /(?:调整后|调整|追加后|批复|下达|安排|核定|总|财政|预算|资金|投资|计划|总额|合计|指标|经费|收入|数|可用)+(?:为|是|共|达)*$/;
const isBudgetOfAll = (each: Counted): boolean =>
  isGeneral(
    clauseOf(each)
      .replace(BUDGET, '')
      .replace(/调整后|追加后|年初/g, ''),
  );
