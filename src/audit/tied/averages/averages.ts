import { looseOf } from '../../figures/average-slips.ts';
import { isGrantBesideCost } from '../../figures/cost.ts';
import {
  alike,
  type Counted,
  innerClauseOf,
  inOneSentence,
  isRate,
  manyOf,
} from '../../figures/counted.ts';
import { nounOf } from '../../figures/nouns.ts';
import { halfOf, ofSeveral } from '../../figures/products.ts';
import { isForEach } from '../../wording/asides.ts';
import { isEach, isPlainName } from '../names.ts';

/** An average, the number that it is over and the total that was divided. */
export interface PlainAverage {
  readonly average: Counted;
  readonly number: Counted;
  readonly total: Counted;
}

/** The grammars by which an average is told with its number and its total: beside each other in one sentence, or in brackets behind it. */
export const plainAverage = (at: number, list: readonly Counted[]): PlainAverage | undefined => {
  const found =
    behindBoth(at, list) ??
    between(at, list) ??
    beforeBrackets(at, list) ??
    ofVisits(at, list) ??
    ofVehicles(at, list) ??
    atPrice(at, list) ??
    inBrackets(at, list);
  return found && isMadeBefore(found, list.slice(Math.max(0, at - FRONT), at)) ? undefined : found;
};

/** So many figures in front may be what an average is of. */
const FRONT = 10;

/** 「适配辅具640件，其中轮椅215辆、其他425件，支出89.6万元，平均每件1400元」: whether other figures of the sentence in front make the average true. */
const isMadeBefore = ({ average, total }: PlainAverage, front: readonly Counted[]): boolean =>
  front.some(
    (whole) =>
      inOneSentence(whole, average) &&
      alike(whole, average) &&
      front.some(
        (number) =>
          inOneSentence(number, average) &&
          !alike(number, total) &&
          !isRate(number) &&
          isOver(average, number) &&
          !isOff(average, whole, number),
      ),
  );

const AVERAGE =
  /^[^，。；、\d每均]{0,6}(?:平均)?(?:每个?[^，。；、\d]{1,3}|[^，。；、\d]均|亩产)[^，。；、\d]{0,6}$/;
/** A sum for each month or day is not one for each head. */
const PERIOD = /[月日天季年]均|每个?(?:月|季|日|天|年|人次?每)/;

function isAverage(each: Counted): boolean {
  const words = innerClauseOf(each);
  return !isRate(each) && AVERAGE.test(words) && !PERIOD.test(words);
}

const LACKS = /^[^，。；、\d]{0,4}[未没]/;

/** Whether the words of an average count what a number counts: by its unit, or by the noun right behind it. */
function isOver(average: Counted, { value, nature, after }: Counted): boolean {
  const words = innerClauseOf(average);
  const noun = nounOf(words);
  if (noun && (noun.test(nature) || noun.test(value.unit))) return true;
  const own = (/每个?([^，。；、\d])/.exec(words) ?? /([^，。；、\d平])均/.exec(words))?.[1];
  // 「2个村未通客车」: what lacks something is some of them.
  return own !== undefined && value.unit === '个' && after.startsWith(own) && !LACKS.test(after);
}

/** Those who come are counted by 人次, the times that each came by 次. */
export const isAlike = (average: Counted, each: Counted): boolean =>
  alike(average, each) || (average.value.unit === '次' && each.nature === '人次');

export const isTotal = (average: Counted, each: Counted): boolean =>
  isAlike(average, each) && !isEach(each) && !innerClauseOf(each).includes('标准');

/** Whether a figure may be the number that an average is over. */
export const isNumber = (average: Counted, each: Counted): boolean =>
  !isRate(each) &&
  !isAlike(average, each) &&
  (each.nature !== '人次' || average.nature === 'money' || /次/.test(innerClauseOf(average))) &&
  (isOver(average, each) || isBehind(average, each));

/** 「11个苏木镇平均每镇15名」: the noun of the average right behind a number of things. */
function isBehind(average: Counted, { value, after }: Counted): boolean {
  const own = /每([^，。；、\d])/.exec(innerClauseOf(average))?.[1];
  if (own === undefined || value.unit !== '个') return false;
  return (/^[^，。；、\d每均]{1,5}/.exec(after)?.[0] ?? '').endsWith(`${own}平`)
    ? true
    : (/^[^，。；、\d每均平的]{1,4}/.exec(after)?.[0] ?? '').endsWith(own);
}

/** 「86个村需管护经费258万元，村均3万元」. */
function behindBoth(at: number, list: readonly Counted[]): PlainAverage | undefined {
  const [listed, b, average] = [list[at - 2], list[at - 1], list[at]];
  // 「学生312人，其中听障82人、智障184人，教学班26个，平均每班12人」: the last of a list is not what is divided.
  const a =
    listed && /^(?:[、和及与]|以及)/.test(listed.before) ? listOf(listed, list, at - 2) : listed;
  if (!a || !b || !average || !isAverage(average) || /[；;]/.test(average.before)) return undefined;
  if (a.sentence !== average.sentence || /[；;]/.test(b.before)) return undefined;
  // 「救助1850人次，资助4000人，发放68万元，人均170元」: of two numbers either may be meant.
  const former = list[at - 3];
  if (former?.sentence === average.sentence && isOver(average, former)) return undefined;
  // 「CT一台780万元、彩超3台（每台86万元」: in a list, in brackets and without a name of its own the money in front is of another thing.
  const isOwn =
    innerClauseOf(a).length > 1 && !/[一二两三四五六七八九十\d][台套辆个项件份]$/.test(a.before);
  const isNext = /^[，,（(]/.test(b.before) && /^[，,]/.test(average.before);
  return found(average, a, b) ?? (isOwn && isNext ? found(average, b, a) : undefined);
}

/** What the items of a list up to one of them come to, told right in front of them; undefined where they come to nothing told. */
function listOf(last: Counted, list: readonly Counted[], at: number): Counted | undefined {
  let sum = last.size;
  for (let i = at - 1; i >= 0; i -= 1) {
    const each = list[i];
    if (!each || !alike(each, last) || each.sentence !== last.sentence) return undefined;
    if (sum === each.size) return each;
    sum += each.size;
  }
  return undefined;
}

const TOTAL =
  /^[，,](?:共|共计|合计|总计|累计|全年|需|应)*(?:支出|发放|兑付|兑现|补助|补贴|投入|安排|拨付|支付|使用|增产|增收)?(?:资金|补助|补贴|经费|金额|劳务报酬|报酬)?(?:共|共计|合计)?(?:为)?$/;

/** 「筛查6400人，人均补助80元，支出51.2万元」: the total behind the average. */
function between(at: number, list: readonly Counted[]): PlainAverage | undefined {
  const [number, average, total] = [list[at - 1], list[at], list[at + 1]];
  if (!number || !average || !total || !isAverage(average) || !TOTAL.test(total.before))
    return undefined;
  if (number.sentence !== average.sentence || total.sentence !== average.sentence) return undefined;
  if (!/^[，,]/.test(average.before) || isOver(average, list[at - 2] ?? average)) return undefined;
  if (ofSeveral(list, total)) return undefined;
  return found(average, number, total);
}

/** 「平均每所5.4人（7个所共38人）」. */
function beforeBrackets(at: number, list: readonly Counted[]): PlainAverage | undefined {
  const [average, a, b] = [list[at], list[at + 1], list[at + 2]];
  if (!average || !a || !b || !isAverage(average) || b.sentence !== average.sentence)
    return undefined;
  if (!/^[（(]/.test(a.before) || /[）)，]/.test(b.before) || !/^[）)]/.test(b.after))
    return undefined;
  return found(average, a, b) ?? found(average, b, a);
}

function found(average: Counted, number: Counted, total: Counted): PlainAverage | undefined {
  if (!alike(average, total) || number.nature === 'money' || isRate(number)) return undefined;
  if (alike(number, total) || manyOf(number) < 2 || average.size === 0) return undefined;
  if (!isPlainName(number) || !isPlainName(total) || !isOver(average, number)) return undefined;
  if (/其中/.test(number.before + total.before) || !isOfMatter(average, total)) return undefined;
  return isOff(average, total, number) ? { average, number, total } : undefined;
}

const NO_MATTER =
  /^(?:次|受益|支出|补助|补贴|发放|投入|资金|成本|费用|金额|安排|使用|约|为|达|仅|有|共|只|大约|到)*/;

/** 「户均增收2678元」: what is said to be had by each must be what the total is called. */
function isOfMatter(average: Counted, total: Counted): boolean {
  if (isGrantBesideCost(average, total)) return false;
  const own =
    /(?:均|每个?[^，。；、\d])([^，。；、\d]*)$/.exec(
      innerClauseOf(average).replace('平均', ''),
    )?.[1] ?? '';
  const matter = own.replace(NO_MATTER, '').replace(/(?:约|为|达|仅|有|到)+$/, '');
  return matter === '' || total.before.includes(matter.slice(0, 1));
}

/** An average over what a unit and a name tell: 「平均每家机构12场」. */
export const NAMED = /每([家所个名位座支])([^，。；、\d]{2,8})$/;

/** What each has is what the total is called, behind the name of what the average is over: 「平均每家机构培训」. */
export function areOfOneMatter(average: Counted, total: Counted, number: Counted): boolean {
  const words = NAMED.exec(innerClauseOf(average))?.[2] ?? '';
  const length = [3, 2].find((signs) => isCalled(number, words.slice(0, signs)));
  if (words === '' || length === undefined) return isOfMatter(average, total);
  const matter = words.slice(length);
  return matter === '' || total.before.includes(matter.slice(0, 1));
}

export const isCalled = (each: Counted, name: string): boolean =>
  (/^[^，。；、\d]{0,8}/.exec(each.after)?.[0] ?? '').includes(name) ||
  innerClauseOf(each).endsWith(name);

/** A sum for each may be one for each month. */
const TIMES = [1, 12];

export function isOff(average: Counted, total: Counted, number: Counted): boolean {
  const many = manyOf(number);
  const steps = total.size / many / (halfOf(average) * 2);
  // What comes out even was neither rounded nor cut.
  const isEven = Math.abs(steps - Math.round(steps)) < 1e-6;
  const slack =
    halfOf(average) * (isEven ? 1 : 2) + halfOf(total) / many + average.size * looseOf(number);
  return TIMES.every((times) => Math.abs(total.size / many / times - average.size) > slack);
}

const GUESTS = /接待/;
const BATCHES = /^(?:平均)?(?:每批次?|批(?:次)?均)[^，。；、\d]{0,6}$/;
const isBatch = ({ nature, before }: Counted): boolean =>
  /^批次?$/.test(nature) && !/其中|每/.test(before);
/** So many figures in front of an average the visits are told. */
const VISITS = 4;
const HEADS = /^(?:人均|每人次?|平均每人次?)[^，。；、\d]{0,6}$/;

/** 「公务接待费4.12万元。…接待52批次、412人次，人均100元」: what a guest cost is the one sum for receptions that the paragraph tells over the guests right in front. */
function ofVisits(at: number, list: readonly Counted[]): PlainAverage | undefined {
  const [batches, number, average] = [list[at - 2], list[at - 1], list[at]];
  if (!batches || !number || !average || average.nature !== 'money') return undefined;
  const words = innerClauseOf(average);
  const front = list.slice(Math.max(0, at - VISITS), at);
  const isNear = front.some((each) => GUESTS.test(each.before) && inOneSentence(each, average));
  // 「接待36批次、180人次，人均120元，平均每批次600元」.
  const visits = BATCHES.test(words) ? front.findLast(isBatch) : undefined;
  if (visits && isNear) return overSoleSum(average, visits, list.slice(0, at), GUESTS);
  if (!HEADS.test(words) || !/^人次?$/.test(number.nature)) return undefined;
  if (!GUESTS.test(number.before + batches.before)) return undefined;
  return overSoleSum(average, number, list.slice(0, at), GUESTS);
}

const PER_VEHICLE = /(?:每辆|车均|单车)[^，。；、\d]{0,10}$/;
const RUNNING = /(?:用车|车辆)(?:购置及)?运行(?:维护)?(?:费|经费)?(?:支出)?(?:为|共)?$/;

/** 「公务用车运行维护费27.3万元，…。保有量11辆，平均每辆2.48万元」: the same of the vehicles that run. */
function ofVehicles(at: number, list: readonly Counted[]): PlainAverage | undefined {
  const [number, average] = [list[at - 1], list[at]];
  if (!number || !average || average.nature !== 'money' || !/^[辆台]$/.test(number.nature))
    return undefined;
  if (!PER_VEHICLE.test(innerClauseOf(average)) || !/保有|实有|现有|运行/.test(number.before))
    return undefined;
  return overSoleSum(average, number, list.slice(0, at), RUNNING);
}

/** An average over the one amount in front that is called so, where that was spent and on nothing else besides. */
function overSoleSum(
  average: Counted,
  number: Counted,
  front: readonly Counted[],
  name: RegExp,
): PlainAverage | undefined {
  const sums = front.filter((each) => each.nature === 'money' && name.test(innerClauseOf(each)));
  const [total] = sums;
  if (!total || sums.length !== 1 || !isPlainName(total) || /预算|购置/.test(innerClauseOf(total)))
    return undefined;
  return isOff(average, total, number) ? { average, number, total } : undefined;
}

const BY_PRICE = /按(?:照)?(?:平均)?每[^，。；、\d]{1,8}$/;
const RECKONED =
  /^(?:的?(?:标准|价格|单价|补助|补贴|奖励))?(?:计(?!划)|测算|折算|核算|估算|[，,]折合)/;

/** 「节水97.3万立方米，按每立方米2.4元计，折合233.52万元」: a number at a price comes to the money right behind. */
function atPrice(at: number, list: readonly Counted[]): PlainAverage | undefined {
  const [number, average, total] = [list[at - 1], list[at], list[at + 1]];
  if (!number || !average || !total || average.nature !== 'money' || total.nature !== 'money')
    return undefined;
  if (!BY_PRICE.test(average.before) || !RECKONED.test(average.after)) return undefined;
  if (!average.before.includes(`每${number.nature}`) || !isPlainName(number)) return undefined;
  if (number.sentence !== total.sentence || isForEach(total.before) || /[；;]/.test(total.before))
    return undefined;
  // 「引进31名，其中硕士9名、本科22名；按每名6万元计，折合186万元」: of several numbers any may be meant.
  const numbers = list.filter((each, i) => i < at && alike(each, number));
  if (numbers.some((each) => !isOff(average, total, each))) return undefined;
  return isOff(average, total, number) ? { average, number, total } : undefined;
}

/** 「18人考勤不全，涉及补贴43.2万元（每人2.4万元）」: the average in brackets behind the total, over the number right in front. */
function inBrackets(at: number, list: readonly Counted[]): PlainAverage | undefined {
  const [total, average] = [list[at - 1], list[at]];
  if (!total || !average || !alike(total, average) || !isAverage(average)) return undefined;
  if (!/^[（(]/.test(average.before) || !/^[）)]/.test(average.after)) return undefined;
  const number = list
    .slice(0, at - 1)
    .findLast((each) => each.sentence === average.sentence && !isRate(each));
  return number && found(average, number, total);
}
