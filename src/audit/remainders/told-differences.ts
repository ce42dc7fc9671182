import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { openOfThree } from '../changes/open-digits.ts';
import { balance, trimmed } from '../figures/amounts.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  counted,
  innerClauseOf,
  isRate,
} from '../figures/counted.ts';
import { isMoney } from '../figures/granted.ts';
import { areLong, isSlipOf, isSumOff } from '../readings/one-slip.ts';
import { isForEach } from '../wording/asides.ts';
import type { Remainder } from './remainders.ts';

/** What two figures in front differ by, in its own words; 低保, 高校 and 少年 are no such words. */
const DIFFERENCE =
  /(?:结余|结转|剩余|尚余|盈余|短收|超收|[审核]减|[减增][量产]|下浮|超概算|超预算|超支|净减|净增|节约|节省|节(?:[水电支]|能(?!环保))|减少|增加|下降|降低|提高|缺口|差额|相差|差距|超出|超过|压减|压缩|缩短|未(?:支付|支出|拨付|使用|到位))(?:了|额)?[^，。；、\d]{0,6}$|[低高少多](?:了|出)?$/;
/** 「由548户减少至526户，净减少22户」 */
const FROM = /(?:由|从)[^，。；\d]{0,14}$/;
const TO = /(?:至|到|为)(?:年[末底]|20\d\d年|上年|今年)?的?$/;
/** 「上年590个，本年减少到513个，净减少77个」 */
const CHANGED_TO = /(?:减少|增加|下降|上升|降低|压减|压缩|扩大|缩减)(?:到|至|为)(?:年[末底])?的?$/;
const CHANGED = /^[，,](?:共|净|累计)?(?:减少|增加|下降|上升|压减|压缩|缩减)了?$/;
/** 「2.85元，比标准3.25元低0.4元」 */
const THAN = /(?:^|[，,])(?:比|较|与)[^，。；\d]{0,14}$/;
const BY =
  /^(?:相比)?[，,]?(?:低|高|少|多|短收|超收|节约|节省|减少|增加|下浮|上浮|超出|超|缩短|延长|下降|提高|净?增|净?减)[^，。；、\d]{0,4}$/;
/** 「合同工期180天，实际205天，超出合同工期25天」 */
const PLANNED = /(?:合同|计划|编制|目标|应|核定|规定|额定|设计|批复|概算)[^，。；、\d]{0,8}$/;
const DONE = /(?:实际|完成|落实|实有|在编|在岗)[^，。；、\d]{0,8}$/;
const OVER =
  /^[，,](?:[比较](?:合同|计划|设计|批复|概算|目标|编制))?(?:减少|增加|超出?|超过|提前|滞后|少|多|缺口|缺额|短缺|延期|超额)[^，。；、\d]{0,8}$/;
/** 「9493人，上年为8630人，同比增加863人」; 「比上年增加11个」 is a change itself. */
const FORMER = /(?:上年|去年)(?![^，。；]*[增减升降])/;
const YEARLY = /^[，,](?:同比|净)?(?:增加|减少|新增|增长|下降)了?$/;
/** 「年初预算554万元，支出决算504万元，…，决算数比预算数少50万元」, 「…决算数小于预算数50万元」 */
const OF_BUDGET =
  /^[，,](?:支出)?决算数?(?:[较比](?:年初)?预算数?(?:减少|增加|节约|少|多)了?|(?:小于|低于|少于|大于|高于|超过)(?:年初|全年|调整后?)?预算数?)$/;
/** Figures for each, of parts, of changes, and sums of more than two. */
const OTHER = /其中|每|均|占|合计|共计|增加|减少|同比|月$/;
/** 「增加投资66万元，最终结算1384万元」: what was there before, and what was added. */
const ADDED = /(?:增加|追加|新增|调增|核增)(?:投资|金额|预算|资金|工程款|造价|费用)*$/;
const AFTER = /(?:最终|变更后|调整后|增加后)[^，。；、\d]{0,8}$/;
/** What is compared with another year, or is an item of its own in the accounts, is no difference of the two in front. */
const AGAINST = /上年|同比|[较比与](?:20\d\d年|(?:年初|全年)?预算)|结余分配/;
const TO_PLAN = /[较比与](?:年度|年初|全年|原定?)*(?:计划|目标|任务)[^，。；、\d]{0,6}$/;
const TO_PLAN_OF = /计划|目标|任务|应|拟|预[计定]|原定/;
/** So many figures in front are looked at, in so many sentences. */
const REACH = 24;
const SENTENCES = 3;

/**
 * What two figures of one kind right in front differ by, where the digits or the words leave no doubt that it is of those: 「报送1287万元。…审定1213
 * 万元。核减74万元」. Where any two figures near differ by it nothing is said.
 */
export const toldDifferences = (report: Report): readonly Remainder[] =>
  atEachFigure(report, (told, at, list): readonly Remainder[] => {
    // One score is what another lacks only where it is said to lie between two.
    if (isRate(told) || (told.value.unit === '点' && !/相差/.test(innerClauseOf(told)))) return [];
    const near = list
      .slice(Math.max(0, at - REACH), at)
      .filter((each) => alike(each, told) && told.sentence - each.sentence <= SENTENCES);
    const [a, b] = [near.at(-2), near.at(-1)];
    if (!a || !b) return [];
    const settled = AFTER.test(innerClauseOf(told)) ? settledAt(near, told) : undefined;
    if (settled) return settled;
    if (AFTER.test(innerClauseOf(told)) && ADDED.test(b.before)) return added(a, b, told);
    if (isPaid(b, told)) return kept(a, b, told);
    if (!DIFFERENCE.test(innerClauseOf(told)) && !OF_BUDGET.test(told.before)) return [];
    // 「较年初预算数下降24.4%，减少4.59万元」: the rate in front says what both are compared with.
    const beside = list[at - 1];
    const rate = beside && isRate(beside) && beside.sentence === told.sentence ? beside.before : '';
    if (AGAINST.test(`${rate}${told.before}`) && !isOfYears(a, b, told) && !isOfBudget(a, b, told))
      return [];
    // 「中标价46万元；施工中变更增加6万元、核减9万元」: what a change of the works cost.
    if (/变更|签证/.test(innerClauseOf(told))) return [];
    // 「集中2028户、分散1921户，较计划少127户」: what should have been is neither of them.
    if (TO_PLAN.test(told.before) && ![a, b].some((each) => TO_PLAN_OF.test(innerClauseOf(each))))
      return [];
    const behind = list.slice(at + 1, at + 4).filter((each) => alike(each, told));
    const all = [...near.slice(-6), ...behind];
    if (all.some((one) => all.some((other) => isOff(one, other, told)))) return [];
    const inWords = isInWords(a, b, told);
    const more = isRise(b, told) ? b : a;
    const less = more === a ? b : a;
    // 「平均用时42分钟，较标准60分钟缩短18分钟」: what an average is held against is one.
    if (!isHeld(b, told) && isForEach(innerClauseOf(b)) !== isForEach(innerClauseOf(a))) return [];
    if (!inWords && ([a, b].some((each) => OTHER.test(innerClauseOf(each))) || less.size === 0))
      return [];
    if (isMoney(told) && [a, b].some(({ value }) => value.unit !== told.value.unit)) return [];
    if (!isSumOff(more, [less, told])) return [];
    if (Math.abs(more.size - less.size - told.size) <= openOfThree(told)) return [];
    if (!inWords && !areLong(more, [less, told])) return [];
    return [remainder(more, less, told)];
  });

/** Two figures differ by it, or come to it: 「当年结余46万元，加上年滚存结余455万元，年末滚存结余501万元」. */
const isOff = (one: Counted, other: Counted, told: Counted): boolean =>
  one !== other &&
  (Math.abs(one.size - other.size - told.size) < 1 ||
    Math.abs(one.size + other.size - told.size) < 1);

/** Whether the words make the third figure the difference of the two. */
const isInWords = (a: Counted, b: Counted, told: Counted): boolean =>
  a.sentence === told.sentence &&
  (isOfYears(a, b, told) ||
    isOfBudget(a, b, told) ||
    (FROM.test(a.before) && TO.test(b.before)) ||
    (CHANGED_TO.test(b.before) && CHANGED.test(told.before)) ||
    isHeld(b, told) ||
    (PLANNED.test(a.before) && DONE.test(b.before) && OVER.test(told.before)));

const isHeld = (b: Counted, told: Counted): boolean => THAN.test(b.before) && BY.test(told.before);

const isOfYears = (a: Counted, b: Counted, told: Counted): boolean =>
  FORMER.test(innerClauseOf(a)) !== FORMER.test(innerClauseOf(b)) && YEARLY.test(told.before);

const isOfBudget = (a: Counted, b: Counted, told: Counted): boolean =>
  OF_BUDGET.test(told.before) && /预算/.test(innerClauseOf(a)) && /决算/.test(innerClauseOf(b));

/** Whether the second of two figures is that much more than the first; where one is held against the other it stands behind. */
function isRise(b: Counted, told: Counted): boolean {
  const isMore = /[增高超多大]/.test(innerClauseOf(told));
  return isHeld(b, told) || FORMER.test(innerClauseOf(b)) ? !isMore : isMore;
}

/** 「预留质量保证金62万元，已支付1188万元」: what is kept back of a price, and the rest of it. */
const isPaid = (front: Counted, told: Counted): boolean =>
  /保证金|质保金/.test(innerClauseOf(front)) && /^[，,]已?(?:实际)?(?:支付|付款)/.test(told.before);

const kept = (price: Counted, back: Counted, paid: Counted): readonly Remainder[] =>
  price.sentence === paid.sentence &&
  price.size - back.size !== paid.size &&
  areLong(price, [back, paid]) &&
  isSumOff(price, [back, paid])
    ? [remainder(price, back, paid)]
    : [];

const added = (base: Counted, more: Counted, sum: Counted): readonly Remainder[] =>
  base.sentence === sum.sentence &&
  !OTHER.test(innerClauseOf(base)) &&
  areLong(sum, [base, more]) &&
  isSumOff(sum, [base, more])
    ? [remainder(sum, more, base)]
    : [];

const TAKEN = /(?:核减|调减|扣除|扣减|减少|追减)(?:投资|金额|预算|资金|工程款|造价|费用|工程量)*$/;
const MORE = /(?:增加|追加|新增|调增|核增)(?:投资|金额|预算|资金|工程款|造价|费用|工程量)*$/;

/** 「合同金额506万元，增加工程量66万元，核减47万元，最终结算金额525万元」: what was added to a sum and what was taken off it; undefined where not both are told. */
function settledAt(near: readonly Counted[], told: Counted): readonly Remainder[] | undefined {
  const [base, more, less] = near.slice(-3);
  if (!base || !more || !less || base.sentence !== told.sentence) return undefined;
  if (!MORE.test(more.before) || !TAKEN.test(less.before)) return undefined;
  const made = base.size + more.size - less.size;
  if (made === told.size || !areLong(told, [base, more, less])) return [];
  const isMeant = (each: Counted, size: number): boolean => size > 0 && isSlipOf(each, size);
  const off = told.size - made;
  const isSlip =
    isMeant(told, made) ||
    isMeant(base, base.size + off) ||
    isMeant(more, more.size + off) ||
    isMeant(less, less.size - off);
  const unit = told.size / numberOf(told.value);
  return isSlip
    ? [
        {
          from: [counted(base), counted(more)],
          taken: counted(less),
          left: counted(told),
          computed: `${trimmed(made / unit)}${told.value.unit}`,
        },
      ]
    : [];
}

const remainder = (whole: Counted, taken: Counted, left: Counted): Remainder => ({
  from: [counted(whole)],
  taken: counted(taken),
  left: counted(left),
  computed: balance(whole.value, [taken.value]).difference.replace(/点$/, '分'),
});
