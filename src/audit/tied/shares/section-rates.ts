import type { Report } from '../../../report/report.ts';
import { numberOf } from '../../../values/figure.ts';
import { percentOf } from '../../figures/amounts.ts';
import { areOfAKind, type Counted, innerClauseOf, isRate } from '../../figures/counted.ts';
import { areTwo } from '../../lists/shared-names.ts';
import { isOfThoseInTime } from '../../rates/counted-rate.ts';
import { CUT, isPercentOf } from '../../rates/percent-of.ts';
import { isWithCarriedOver } from '../../readings/carried-over.ts';
import { allCounted } from '../../readings/figures-near.ts';
import { isForEach } from '../../wording/asides.ts';
import { type Around, aroundLines } from '../around.ts';
import { fits, type Reading } from '../reading.ts';
import { named } from '../sums/named-wholes.ts';

/** A change, a limit, a comparison: no rate of a part. */
const CHANGE =
  /较|比(?!例|重)|同比|增|减|提[高升]|下降|上升|降[低幅]|超|标准|不低于|以[上下内]|[低高]于|抽[样查]|分别|依次/;
/** The rate stands right behind its part, with nothing but its name between. */
const BEHIND = /^[^，。；：、（）\d]{0,14}[，、（(：][^，。；：、（）\d]{0,16}$/;
const RATE = /([^，。；、：（）(\d]*?)(?:率|进度|比例)(?:约|均|仅|只|已)?(?:为|达到?|是)?[：:]?$/;
const SHARE =
  /占(?:了)?([^，。；：（）\d]{2,16}?)的?(?:比[重例]?|百分比)?(?:约|均|仅|只)?(?:为|达到?)?$/;
/** 「博士30人、硕士40人，合计占教师的87.5%」: of all that was told, not of the last alone. */
const OF_SEVERAL = /(?:^[，、]?(?:共计?|总共|[两二三四][者项类])|合计)占/;
const ONLY_SHARE = /[，（(]占(?:比)?(?:为)?$/;
const TASK = /(?:完成|为|达到?)(?:了)?([^，。；、\d]{2,10}?)的$/;

/** Any budget and any plan is called so. */
const GENERAL =
  /^(?:本|全|当)?(?:年度?|年初|调整)*(?:预算|任务|计划|目标|指标)(?:数|总额|资金|任务|目标)*$/;

/** Verbs of rates, each with what else its part may be called by. */
const VERBS: readonly (readonly [RegExp, RegExp])[] = [
  [/执行|支[出付]|使用|拨付|兑付|发放/, /支出|支付|使用|拨付|兑付|发放|执行|列支|实发/],
  [/完成|完工|竣工/, /完成|完工|竣工|实际|建成/],
  [/收[缴取]|征收|缴费/, /实收|已收|收缴|收取|征收/],
  [/使用|利用/, /在用|使用|利用/],
  [/管理/, /已管|管理/],
  [/到位/, /到位|实到/],
  [/回收/, /收回|回收/],
];
/** Of another time, or only some of the whole. */
const OTHER = /上年|去年|追加|追减|调[整增减]|其中|结转|结余/;
const PLAN = /计划|目标|任务|应(?!急)|预算|下达|安排/;

/** Rates that stand right behind their part, of a whole that the words name, and are not what both make. */
export const sectionRates = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap((around) =>
    around.list.flatMap((rate, at) => (isRate(rate) ? atRate(report, around, rate, at) : [])),
  );

function atRate(report: Report, around: Around, rate: Counted, at: number): readonly Reading[] {
  const part = around.list[at - 1];
  if (!part || isRate(part) || part.sentence !== rate.sentence || !isBehind(rate)) return [];
  // 「占全年的8.1%和91.9%」: told in turn, of parts that were told so too.
  const next = around.list[at + 1];
  if (next && isRate(next) && /^[、和及与]/.test(next.before)) return [];
  if (OF_SEVERAL.test(innerClauseOf(rate))) return [];
  const both = ofBoth(around.list, rate, part, at) ?? ofOpposite(around.list, rate, part, at);
  if (both) return both;
  const pair = pairOf(report, around, rate, part, at);
  if (!pair) return [];
  const [of, whole] = pair;
  if (whole.size === 0 || fits(rate, of, whole) || isOfThoseInTime(rate, pair)) return [];
  if (isWithCarriedOver(rate, pair, around.list) || isOfSum(rate, around.list)) return [];
  // More than was planned may be told as all of it.
  if (numberOf(rate.value) === 100 && of.size > whole.size) return [];
  const all = allCounted(report);
  // 「用车占23.08%，…；接待2.16万元，占23.08%」: what has this very rate behind itself is what the two were exchanged with.
  const isItsOwn = (other: Counted): boolean => {
    const next = all[all.indexOf(other) + 1];
    return next !== undefined && next !== rate && isSameRate(next, rate) && isBehind(next);
  };
  if (
    all.some(
      (other) => (isReading(rate, part, other) || isReading(rate, of, other)) && !isItsOwn(other),
    )
  )
    return [];
  return [{ said: rate, from: [of, whole], computed: percentOf(of.size / whole.size) }];
}

/** So many figures of a sentence are added by twos. */
const MOST_ADDED = 6;

/** 「40批次按期、3批次延期，按期率93.02%」, 「540组中535组一次达标，5组复检达标，最终达标率100%」: a sum of two is the whole, or the part. */
function isOfSum(rate: Counted, list: readonly Counted[]): boolean {
  const own = list.filter((each) => !isRate(each) && each.sentence === rate.sentence);
  if (own.length > MOST_ADDED) return false;
  return own.some((one, i) =>
    own.slice(i + 1).some((other) => {
      if (!areOfAKind(one, other)) return false;
      const sum: Counted = { ...one, size: one.size + other.size };
      return (
        [one, other].some((part) => fits(rate, part, sum)) ||
        own.some(
          (whole) =>
            whole !== one && whole !== other && areOfAKind(whole, one) && fits(rate, sum, whole),
        )
      );
    }),
  );
}

/** The verb that names a rate: 合格 of 「抽检合格率98%」. */
const verbOf = ({ before }: Counted): string | undefined => RATE.exec(before)?.[1]?.slice(-2);

/** 「抽检3840批次，不合格67批次，合格率98.26%」: right behind what is not, the rate of all that is. */
function ofOpposite(
  list: readonly Counted[],
  rate: Counted,
  part: Counted,
  at: number,
): readonly Reading[] | undefined {
  const whole = list[at - 2];
  const verb = verbOf(rate);
  if (!whole || verb?.length !== 2 || verb === '满意' || !areOfAKind(whole, part)) return undefined;
  if (whole.sentence !== rate.sentence || part.size >= whole.size) return undefined;
  const words = innerClauseOf(part).replace(/(?:的|有|为)+$/, '');
  if (words !== `不${verb}` && words !== `未${verb}`) return undefined;
  if (innerClauseOf(whole).includes(verb)) return undefined;
  const is: Counted = { ...whole, size: whole.size - part.size };
  if (fits(rate, is, whole)) return [];
  const others = list.filter((each) => each !== part && areOfAKind(each, part));
  if (others.some((one) => others.some((other) => one !== other && fits(rate, one, other))))
    return [];
  return [{ said: rate, from: [whole, part], computed: percentOf(is.size / whole.size) }];
}

/** 「已竣工118户，在建10户，竣工率92.19%」: of what is the one or the other, the rate of the one is over both. */
function ofBoth(
  list: readonly Counted[],
  rate: Counted,
  part: Counted,
  at: number,
): readonly Reading[] | undefined {
  const front = list[at - 2];
  const verb = verbOf(rate);
  if (/[未不非]|满意/.test(rate.before)) return undefined;
  if (!front || !verb || verb.length < 2 || front.sentence !== part.sentence) return undefined;
  if (!areOfAKind(front, part) || !innerClauseOf(front).includes(verb)) return undefined;
  if (!areTwo([innerClauseOf(front), innerClauseOf(part)])) return undefined;
  // 「不合格24批次，合格1176批次，合格率98%」: what is not stands in front.
  const isNot = new RegExp(`[未不]${verb}`).test(innerClauseOf(front));
  const done = isNot ? part : front;
  const sum = front.size + part.size;
  const others = list
    .slice(Math.max(0, at - 8), at - 2)
    .filter((each) => areOfAKind(each, part) && each.sentence === rate.sentence);
  // 「目标20项，完成17项，部分完成2项，未完成1项，完成率85%」: of more kinds than two the rate is of another.
  if (others.some((a) => others.some((b) => a.size > b.size && fits(rate, b, a)))) return [];
  const whole = list.slice(0, at - 2).findLast((each) => areOfAKind(each, part));
  const over = (size: number): boolean => isPercentOf(rate, done.size, size, CUT);
  if (over(sum) || (whole && over(whole.size))) return [];
  return [{ said: rate, from: [front, part], computed: percentOf(done.size / sum) }];
}

/** Whether nothing but the name of a rate stands between its part and it. */
export const isBehind = (rate: Counted): boolean =>
  BEHIND.test(rate.before) &&
  !CHANGE.test(rate.before) &&
  !/^(?:[以之][上下内]|[—~～至-])/.test(rate.after);

/** Part and whole of a rate. */
type Pair = readonly [part: Counted, whole: Counted];

function pairOf(
  report: Report,
  { list, near }: Around,
  rate: Counted,
  part: Counted,
  at: number,
): Pair | undefined {
  const front = list[at - 2];
  const beside =
    front && areOfAKind(front, part) && front.sentence === rate.sentence ? front : undefined;
  // 「46个部门中仍有7个部门未共享，占15.22%」.
  if (beside && /^[^，。；]{0,8}[中里]/.test(part.before) && ONLY_SHARE.test(rate.before))
    return [part, beside];
  // 「新增6300人，超出目标6000人300人，完成率105%」: nor what stands right behind what it is compared with.
  if (part.before === '' && front && /超|[比较多少高低]/.test(innerClauseOf(front)))
    return undefined;
  // 「里程422.65万公里，比上年增加18.03万公里，占总里程的90.0%」: what it changed by is no part.
  if (BY.test(innerClauseOf(part))) return undefined;
  const share = (SHARE.exec(rate.before) ?? TASK.exec(rate.before))?.[1];
  if (share !== undefined) {
    // 「完成5400人次，目标4500人次，完成目标的120%」: the goal stands right between.
    if (GENERAL.test(share))
      return beside && isGoalOf(part, beside, share) ? [beside, part] : undefined;
    // 「人工费占支出的75%」 names its part, and may be told behind others.
    const own = /([^，。；：、（）]*?)(?:约|仅|均|共|合计)?占/.exec(innerClauseOf(rate))?.[1] ?? '';
    const of = own.length > 1 ? named(own, part, near) : part;
    const whole = of && named(share, of, near);
    return whole && [of, whole];
  }
  const verb =
    RATE.exec(rate.before)?.[1] ?? (beside && PLAN_DONE.test(rate.before) ? '完成' : undefined);
  if (verb === undefined || /其中/.test(part.before) || LEFT.test(innerClauseOf(part)))
    return undefined;
  // 「规模33亿元，较计划节约5亿元，节约率13%」: what was saved of a plan is over the plan.
  if (/[较比](?!例)/.test(innerClauseOf(part))) return undefined;
  if (beside && DIFFERENCE.test(part.before) && isOfDifference(rate, part, beside))
    return undefined;
  if (beside && OTHER.test(beside.before)) return undefined;
  // 「四季度支出736万元，全年共支出2935万元，上半年执行率42.5%」: of what one of several was spent it is no rate.
  if (beside && /季度|半年|\d月/.test(rate.before)) return undefined;
  const words = innerClauseOf(part);
  const bought = beside && /采购/.test(rate.before) ? ofPurchase(part, beside) : undefined;
  if (bought) return bought;
  // 「安置职工620人，…；应安置职工640人，安置率96.88%」: what should be stands behind what is.
  const due = DUE.exec(words)?.[1];
  const is = due === undefined ? undefined : doneOf(due, part, list.slice(0, at - 1));
  if (is) return [is, part];
  if (beside && isCalled(verb, part, beside, rate)) {
    if (PLAN.test(innerClauseOf(part)) && !PLAN.test(innerClauseOf(beside))) return [beside, part];
    return [part, beside];
  }
  // 「糖尿病患者规范管理4800人，规范管理率80%」: behind the name of a whole stands what its rate is called by.
  const isOwn = verb.length > 1 && words.endsWith(verb);
  const own = isOwn ? words.slice(0, -verb.length) : DONE.exec(words)?.[1];
  const whole =
    own === undefined || own.length < 4 ? undefined : named(own, part, allCounted(report));
  // 「全年完成维护473处。…维护完成473处，完成率91%」: what was done is no whole of itself.
  return whole && isCalled(verb, part, whole, rate) ? [part, whole] : undefined;
}

const DUE = /^应(?!急|对|用|收)([^，。；、\d]{3,12})$/;
/** What is called as what should be, in its sentence, once. */
function doneOf(name: string, due: Counted, front: readonly Counted[]): Counted | undefined {
  const [only, second] = front.filter(
    (each) =>
      each.sentence === due.sentence &&
      areOfAKind(each, due) &&
      innerClauseOf(each).replace(/^(?:已|实际|全年|共)+/, '') === name,
  );
  return second ? undefined : only;
}

/** 「政府采购金额214万元，预算采购金额221万元，采购执行率96.6%」: of two amounts of what was bought the planned one is the whole. */
function ofPurchase(one: Counted, other: Counted): Pair | undefined {
  const both = [one, other];
  if (!both.every((each) => /采购/.test(innerClauseOf(each)))) return undefined;
  const [planned, more] = both.filter((each) => /预算|计划/.test(innerClauseOf(each)));
  const done = both.find((each) => each !== planned);
  return planned && done && !more ? [done, planned] : undefined;
}

/** What was left, fell out or was not done is no part of a rate of what was. */
const LEFT = /结[转余]|剩余|[未不尚退]|在建|新增/;
/** Whether a figure is the goal of the one right in front of it, called as its rate calls it. */
const isGoalOf = (goal: Counted, done: Counted, share: string): boolean =>
  new RegExp(
    `^[，,（(](?:年度|全年|年初)?${/目标|任务|计划/.exec(share)?.[0] ?? '$.'}(?:数|为|值)*$`,
  ).test(goal.before) &&
  !PLAN.test(innerClauseOf(done)) &&
  !OTHER.test(innerClauseOf(done)) &&
  !isForEach(innerClauseOf(done));

/** 「接入46个，计划接入50个，完成92%」. */
const PLAN_DONE = /[，、]完成(?:率|了)?$/;
/** 「县级配套资金到位」: of what so much was done. */
const DONE =
  /^([^，。；、\d]{4,24}?)(?:已|实际|累计|当年|全年|共)*(?:到位|支出|支付|拨付|使用|执行|兑付|发放|完成)(?:资金|数|额|金额)?(?:为|共)?$/;

/** So much more or less than another time or plan. */
const BY = /(?:[较比](?![例重]).*?|^年[末底]?)(?:增[加长]?|减少?|[多少]|下降|提高|上升)了?$/;
const DIFFERENCE = /^[，,]?(?:多|少|超|差|缺|净?[增减])/;

/** Whether a rate is what was done over what was planned, of which one and their difference are told. */
const isOfDifference = (rate: Counted, { size: by }: Counted, { size }: Counted): boolean =>
  isPercentOf(rate, size + by, size, CUT) ||
  isPercentOf(rate, size - by, size, CUT) ||
  isPercentOf(rate, size, size - by, CUT) ||
  isPercentOf(rate, size, size + by, CUT);

/** Whether the part is called by the verb of its rate. */
function isCalled(
  verb: string,
  part: Counted,
  beside: Counted | undefined,
  rate: Counted,
): boolean {
  const stem = verb.slice(-2);
  const words = innerClauseOf(part) + (/^[^，。；、（]*/.exec(rate.before)?.[0] ?? '');
  const other = beside ? innerClauseOf(beside) : '';
  if (stem.length === 2 && words.includes(stem) && !other.includes(stem)) return true;
  if (PLAN_DONE.test(rate.before)) return PLAN.test(words) !== PLAN.test(other);
  return VERBS.some(([own, called]) => own.test(stem) && called.test(words) && !called.test(other));
}

const isSameRate = (a: Counted, b: Counted): boolean =>
  isRate(a) && isRate(b) && numberOf(a.value) === numberOf(b.value);

/** Whether another figure makes a rate true with one: as its whole or its part. */
const isReading = (rate: Counted, one: Counted, other: Counted): boolean =>
  other !== one &&
  areOfAKind(one, other) &&
  (fits(rate, one, other) || (numberOf(rate.value) !== 100 && fits(rate, other, one)));
