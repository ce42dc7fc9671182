import { alike, type Counted, innerClauseOf, inOneSentence, isRate } from '../figures/counted.ts';
import { isPercentOf } from '../rates/percent-of.ts';
import { compareRatio } from '../rates/ratios.ts';
import { isCoarse } from './other-pairs.ts';

/**
 * What the words around its figures fix, whatever other figures would make true by chance: the change from an amount told in so many words, a share
 * of what it names, a list that a bare sum closes, an average of the only figures of their kinds.
 */
export function isSettled(
  check: string,
  said: readonly Counted[],
  around: readonly Counted[],
): boolean {
  if (check === 'YearOnYearWordingAgrees')
    return isChangeOfItsBase(said, around) || isDifferenceOfBoth(said, around);
  if (RATES.test(check))
    return (
      isNamedShare(said, around) ||
      isRightBehindBoth(said, around) ||
      isOddAmongShares(said, around)
    );
  if (SUMS.test(check)) return isClosedBySum(said, around) || isOfficialFamily(said, around);
  return check === 'AveragesRecompute' && isOnlyOfItsKind(said, around);
}

const RATES = /^(?:Share|CompletionRate|ExecutionRate)Recomputes$/;
const SUMS =
  /^(?:ProjectCounts|UnitAmounts|FundSources)Sum$|^TotalEqualsBasicPlusProject$|^BasicEqualsPersonnelPlusRunning$/;

const BASE = /[比较与](?:20\d\d年|上年|去年|同期|年初|预算|[^，。；：、\d]){0,16}$/;
const CHANGE = /^(?:相比)?[，,]?(?:同比)?(?:增加|减少|增长|下降|节约|上升|降低|多|少)(?:了)?$/;
const RATE =
  /^[，,、（(]?(?:同比)?(?:增长|下降|上升|降低|增幅|降幅|减幅|增加|减少)(?:率|幅度)?(?:了|为|约)?$/;

/** 「比上年的3万元减少0.6万元，下降20%」: base, change and rate one right behind the other are of each other alone. */
function isChangeOfItsBase(said: readonly Counted[], around: readonly Counted[]): boolean {
  const rate = said.find(isRate);
  if (!rate) return false;
  const at = around.indexOf(rate);
  const [base, change] = [around[at - 2], around[at - 1]];
  return (
    base !== undefined &&
    change !== undefined &&
    said.includes(base) &&
    said.includes(change) &&
    alike(base, change) &&
    inOneSentence(base, rate) &&
    BASE.test(base.before) &&
    CHANGE.test(change.before) &&
    RATE.test(rate.before) &&
    // Where they agree with each other it is what is said to have changed that does not go with them.
    compareRatio(rate.value, change.value, base.value) !== 'same'
  );
}

/** 「支出12.6万元，较预算15万元节约2.4万元」: what is compared stands right in front of base and change, and opens no list. */
function isDifferenceOfBoth(said: readonly Counted[], around: readonly Counted[]): boolean {
  const [now, base, change, more] = said;
  if (!now || !base || !change || more || said.some(isRate)) return false;
  const at = around.indexOf(now);
  return (
    around[at + 1] === base &&
    around[at + 2] === change &&
    inOneSentence(now, change) &&
    alike(now, base) &&
    alike(base, change) &&
    !/其中|包括|含|和$|、|及/.test(innerClauseOf(now)) &&
    /^[，,][比较与]/.test(base.before) &&
    CHANGE.test(change.before)
  );
}

const NAMED =
  /(?:^|[，,；;：:])(?:其中)?[：:，,]?([^，。；：、\d]{3,14})占([^，。；：、\d]{3,14}?)的?(?:比[重例])?(?:约?为)?$/;
const bare = (words: string): string =>
  words.replace(/20\d\d年?|全年|本年|当年|年度|总额$|[数共为]$/g, '');

/** 「工资福利支出占总支出的57%」: both are called by their names, and one figure each is called so. */
function isNamedShare(said: readonly Counted[], around: readonly Counted[]): boolean {
  const rate = said.find(isRate);
  const names = rate && NAMED.exec(rate.before);
  if (!rate || !names || said.length !== 3) return false;
  return names.slice(1).every((name) => {
    const called = around.filter(
      (each) => !isRate(each) && bare(innerClauseOf(each)).endsWith(bare(name)),
    );
    return called.length === 1 && called.every((each) => said.includes(each));
  });
}

const RATE_OF_DONE =
  /^[，,（(](?:预算|资金|采购|计划|任务|整改|目标|支出)?(?:执行|完成|支出|支付|到位|使用|办结|整改|验收|拨付|兑付)[率度](?:为|达|达到)?$/;

/** 「调整后预算109万元，全年支出107万元，完成率97.5%」: whole, part and rate one right behind the other, with nothing in their sentence that makes it true. */
function isRightBehindBoth(said: readonly Counted[], around: readonly Counted[]): boolean {
  const rate = said.find(isRate);
  if (!rate || said.length !== 3 || !RATE_OF_DONE.test(rate.before) || isCoarse(rate)) return false;
  const at = around.indexOf(rate);
  const [whole, part] = [around[at - 2], around[at - 1]];
  if (!whole || !part || !said.includes(whole) || !said.includes(part)) return false;
  if (!inOneSentence(part, rate) || whole.line !== part.line) return false;
  const makes = (a: Counted, b: Counted): boolean => isPercentOf(rate, a.size, b.size);
  // Another figure than the two may be the whole or the part, but no pair that has nothing to do with either.
  return !around.some(
    (other) =>
      other !== rate &&
      alike(other, part) &&
      !said.includes(other) &&
      (makes(part, other) || makes(other, whole)),
  );
}

const SHARE = /^[，,、（(]?(?:约)?(?:占|占比|比重|比例|占[^。；\d]{2,16})(?:约?为)?$/;
const FEWEST = 2;

/** 「甲61万元，占61.3%；乙21万元，占21.2%；丙…」: two shares beside it or more, each right behind its amount, are of the whole said. */
function isOddAmongShares(said: readonly Counted[], around: readonly Counted[]): boolean {
  const rate = said.find(isRate);
  const at = rate ? around.indexOf(rate) : -1;
  const part = around[at - 1];
  const whole = said.find((each) => each !== rate && each !== part);
  if (!rate || !part || !whole || said.length !== 3 || !said.includes(part)) return false;
  if (!SHARE.test(rate.before)) return false;
  const others = around.filter((each, i) => {
    const own = around[i - 1];
    return (
      each !== rate &&
      own !== undefined &&
      isRate(each) &&
      SHARE.test(each.before) &&
      !isCoarse(each) &&
      inOneSentence(each, rate) &&
      alike(own, part) &&
      compareRatio(each.value, own.value, whole.value) === 'same'
    );
  });
  return others.length >= FEWEST;
}

const SUM =
  /^[）)]?[，,；;、]?(?:以上|上述)?(?:[两三四五六二][项类者])?(?:总共|合计|共计|总计)(?:有|为|达)?$|^[，,、]?[^，。；：、\d]{2,6}(?:合计|总数|总人数)(?:为|共)?$/;

/** 「行政编制45名、事业编制38名，合计83名」: what stands in a sentence up to a bare sum, each with a name of its own, comes to it. */
function isClosedBySum(said: readonly Counted[], around: readonly Counted[]): boolean {
  const ordered = said.toSorted((a, b) => around.indexOf(a) - around.indexOf(b));
  const [first, last] = [ordered[0], ordered.at(-1)];
  if (!first || !last || ordered.length < 3 || !inOneSentence(first, last)) return false;
  if (ordered.some((each) => !alike(each, first)) || !SUM.test(behindNoun(last))) return false;
  const [from, to] = [around.indexOf(first), around.indexOf(last)];
  if (around.slice(from, to + 1).some((each) => alike(each, first) && !said.includes(each)))
    return false;
  const former = around
    .slice(0, from)
    .findLast((each) => inOneSentence(each, first) && alike(each, first));
  return former === undefined || /[；;：:]|其中|^[，,][^，。；、\d]*中[，,]/.test(first.before);
}

/** The kinds that official forms divide a whole into: what the whole is called, what each part is, and which must be among them. */
const FAMILIES: readonly (readonly [RegExp, RegExp, ...RegExp[]])[] = [
  [/采购/, /^(?:政府)?(?:采购)?(?:货物|工程|服务)/, /货物/, /工程/, /服务/],
  [/编制/, /^(?:机关)?(?:行政|事业|参公|工勤|后勤)[^，。；、]{0,6}编制/, /事业/, /行政|参公/],
  [
    /(?:在职|在编|实有)[^，。；、\d]{0,6}$/,
    /^(?:行政|事业|参公|工勤|公务员|参照|机关工勤|后勤)[^，。；、]{0,8}$/,
    /事业/,
    /行政|参公|公务员|参照/,
  ],
  [/支出/, /^(?:基本|项目|经营|上缴上级|对附属单位补助)支出/, /基本/, /项目/],
  [/收入/, /^(?:财政拨款|上级补助|事业|经营|附属单位上缴|其他)收入/, /财政拨款/, /其他/],
  [/指标/, /指标/, /产出/, /效益/, /满意度/],
  [/基本支出/, /^(?:人员|(?:日常)?公用)(?:经费|支出)/, /人员/, /公用/],
];

/** 「编制96名，其中行政编制14名、参公编制9名、事业编制73名」: all kinds of an official family right behind their whole are all of it. */
function isOfficialFamily(said: readonly Counted[], around: readonly Counted[]): boolean {
  const [whole, ...parts] = said.toSorted((a, b) => around.indexOf(a) - around.indexOf(b));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!whole || !first || !last || parts.length < FEWEST || whole.line !== first.line) return false;
  if (first.sentence - whole.sentence > 1 || !inOneSentence(first, last)) return false;
  const between = around.slice(around.indexOf(whole), around.indexOf(last) + 1);
  if (between.some((each) => alike(each, whole) && !said.includes(each))) return false;
  const names = parts.map((part) => innerClauseOf(part).replace(OPENING, ''));
  return FAMILIES.some(
    ([of, part, ...kinds]) =>
      of.test(innerClauseOf(whole)) &&
      names.every((name) => part.test(name)) &&
      kinds.every((kind) => names.some((name) => kind.test(name))),
  );
}

const OPENING =
  /^[、和及与]?(?:[^，。；、\d]{0,10}中)?(?:其中|包括|分别[为是]|由|[^，。；：\d]{0,4}[：:])?[：:]?/;

/** The words in front of a figure behind the noun that the figure before counts. */
const behindNoun = ({ before }: Counted): string =>
  before.replace(/^[^，,。；;、（）()\d]{1,6}(?=[，,；;、])/, '');

/** 「建成食堂45个，日均就餐2250人次，平均每个食堂50人次」: two of a kind and the number are the only ones of their kinds in the sentence. */
function isOnlyOfItsKind(said: readonly Counted[], around: readonly Counted[]): boolean {
  const [first] = said;
  // What stands behind an average may be another sum.
  const last = said.toSorted((a, b) => around.indexOf(a) - around.indexOf(b)).at(-1);
  if (!last || !/均|每/.test(innerClauseOf(last))) return false;
  if (
    !first ||
    said.length !== 3 ||
    said.some((each) => isRate(each) || !inOneSentence(each, first))
  )
    return false;
  return around
    .filter((each) => inOneSentence(each, first) && !said.includes(each))
    .every((each) => said.every((one) => !alike(one, each)));
}
