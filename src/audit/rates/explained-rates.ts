import { lastClause } from '../../values/last-clause.ts';
import { isGeneral } from '../figures/granted.ts';
import type { Told } from './told-rates.ts';

/** The two figures that a rate is made of, as brackets beside it say. */
interface Pair {
  readonly part: Told;
  readonly whole: Told;
}

const PLANNED = /^[（(](?:年初|年度|全年)?(?:计划|目标|任务|预期|指标)[值数]?(?:为|是|≥|：)?$/;
const RATE = /^[，,](?:目标|任务)?完成(?:率|比例)(?:为|达)?$/;

/** 「培训学员120人（计划100人，完成率120%）」: what was done stands in front of the bracket with the plan. */
export function plannedInBrackets(list: readonly Told[], at: number): Pair | undefined {
  const [part, whole, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!part || !whole || !rate || !RATE.test(rate.before) || !PLANNED.test(whole.before))
    return undefined;
  const near = part.sentence === rate.sentence && whole.sentence === rate.sentence;
  return near && part.value.unit === whole.value.unit ? { part, whole } : undefined;
}

const OF_PLAN =
  /^[，,](?:完成|为|达到?|占)(?:了)?(?:年度|年初|全年|年)?(?:目标|任务|计划)(?:任务|值|数)?[（(]?$/;

/** 「培训学员120人，为年度目标100人的120%」, 「…，完成年度任务（100人）的120%」. */
export function ofThePlan(list: readonly Told[], at: number): Pair | undefined {
  const [last, whole, rate] = [list[at - 2], list[at - 1], list[at]];
  if (!whole || !rate || !/^[）)]?的$/.test(rate.before)) return undefined;
  // Behind a list of parts it is their whole that is held against the plan.
  const opener = list.findLastIndex(
    (each, i) => i < at - 1 && each.sentence === rate.sentence && /其中|包括/.test(each.before),
  );
  const part = opener > 0 ? list[opener - 1] : last;
  if (!part) return undefined;
  const near = part.sentence === rate.sentence && whole.sentence === rate.sentence;
  return near && OF_PLAN.test(whole.before) && part.value.unit === whole.value.unit
    ? { part, whole }
    : undefined;
}

const DONE = /^[（(](?:即|全年|实际|本年)*(?:支出|决算|执行|完成|使用|实际)(?:数|为)?$/;
const DIVIDED =
  /^(?:[/／÷]|[，,、]?(?:除以)?)(?:全年|年初|年度|调整后?)*(?:预算|计划|安排)(?:数|为)?$/;

/** 「执行率98%（支出98万元/预算100万元）」: the two figures in brackets behind the rate. */
export function explainedBehind(list: readonly Told[], at: number): Pair | undefined {
  const [part, whole] = [list[at + 1], list[at + 2]];
  if (!part || !whole || !DONE.test(part.before) || !DIVIDED.test(whole.before)) return undefined;
  return /^[）)]/.test(whole.after) && part.value.unit === whole.value.unit
    ? { part, whole }
    : undefined;
}

const ARRIVED = /到位(?:资金|金额)?(?:为|共)?$/;
const GRANTED =
  /预算(?:批复|安排|下达|资金|总额|数)?(?:为|共)?$|(?:下达|批复|安排)(?:资金|预算)(?:为|共)?$/;

const SPENT = /(?:支出|执行|使用|支付)(?:资金|金额|数)?(?:为|共)?$/;
const OF_ARRIVED = /到位率(?:为|达)?$/;
const OF_SPENT = /(?:执行|支出|使用)率(?:为|达)?$/;
const CHANGED = /调整|追加|调[增减]|结转/;

/** 「预算批复100万元…。资金到位90万元，到位率90%」: what was granted is said earlier in the paragraph, once. */
export function grantedBefore(list: readonly Told[], at: number): Pair | undefined {
  const [part, rate] = [list[at - 1], list[at]];
  if (!part || !rate) return undefined;
  const fits =
    (OF_ARRIVED.test(rate.before) && ARRIVED.test(part.before)) ||
    (OF_SPENT.test(rate.before) && SPENT.test(part.before));
  const words = lastClause(part.before, '，,；;。');
  if (!fits || !isGeneral(words.replace(ARRIVED, '').replace(SPENT, ''))) return undefined;
  if (list.some((each) => CHANGED.test(each.before))) return undefined;
  const granted = list.slice(0, at - 1).filter((each) => GRANTED.test(each.before));
  const [whole] = granted;
  return whole && granted.length === 1 && whole.value.unit === part.value.unit
    ? { part, whole }
    : undefined;
}

const EXECUTED =
  /^[，,](?:资金|预算|项目|总体|整体|全年|预计)*(?:执行率|支出率|支出进度|执行进度|支付率|使用率)(?:为|达到?)?$/;
const SPENT_SO_FAR =
  /^(?:截至[^，。；]{0,16}[，,]?)?(?:本|该)?(?:项目|单位|部门)?(?:全年|年度|年末|累计|实际|已|共|当年|本年|资金|财政)*(?:支出|执行|支付|使用|拨付)(?:资金|金额|数|总额)*(?:为|共)?$/;
const BUDGETED =
  /(?:(年初|原定)|调整后|调整|全年|年度|项目|总)(?:的)?(?:全年|年度|财政)?预算(?:数|安排|资金|总额|金额)*(?:调整)?(?:为|是|共)?$/;

/**
 * 「年初预算48万元，调整后全年预算50万元。截至12月底，实际支出45万元，执行率90%」: the budgets of one thing stand in the sentence in front, and the
 * next tells no name of its own. The later budget is the one that counts.
 */
export function budgetInFront(list: readonly Told[], at: number): Pair | undefined {
  const [part, rate] = [list[at - 1], list[at]];
  if (part && FORESEEN.test(part.before)) return foreseenOf(list, at);
  if (!part || !rate || !EXECUTED.test(rate.before) || !SPENT_SO_FAR.test(part.before))
    return undefined;
  if (part.sentence !== rate.sentence || !/元$/.test(part.value.unit)) return undefined;
  const front = list.filter((each) => each.sentence === part.sentence - 1);
  const budgets = front.filter((each) => BUDGETED.test(each.before));
  const [whole, ...more] = budgets.filter((each) => BUDGETED.exec(each.before)?.[1] === undefined);
  // Two budgets, neither of which is told to be the first one, are of two things.
  if (!whole || more.length > 0 || whole.value.unit !== part.value.unit) return undefined;
  return { part, whole };
}

const FORESEEN =
  /^[，,]?预计(?:全年|年底|年末|到?年底|全年累计)*(?:支出|执行|支付|使用)(?:资金|金额|数)?(?:为|共)?$/;

/** 「年初预算60万元。1—9月支出44万元，执行率73.33%。预计全年支出58万元，执行率96.67%」: of the one budget that the paragraph has told so far. */
function foreseenOf(list: readonly Told[], at: number): Pair | undefined {
  const [part, rate] = [list[at - 1], list[at]];
  if (!part || !rate || !EXECUTED.test(rate.before) || part.sentence !== rate.sentence)
    return undefined;
  const front = list.slice(0, at - 1);
  const [whole, ...more] = front.filter((each) => BUDGETED.test(each.before));
  if (!whole || more.length > 0 || whole.value.unit !== part.value.unit) return undefined;
  return front.some((each) => CHANGED.test(each.before)) ? undefined : { part, whole };
}
