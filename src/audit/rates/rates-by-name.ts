import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  isRate,
  MOST_FIGURES,
  sumOfSizes,
} from '../figures/counted.ts';
import { asides } from '../wording/asides.ts';
import { ownWords } from './called-wholes.ts';
import { type CountedPair, countedRate } from './counted-rate.ts';
import { ofGood, ofPleased } from './graded-rates.ts';
import { EVEN, isPercentOf } from './percent-of.ts';
import { ofReturned, ofSample } from './sampled-rates.ts';
import { hasOwnSubject } from './slip-evidence.ts';
import type { ToldRate } from './told-rates.ts';

const OTHER = asides('目标', '预期');
/** Those who live in towns, are without work, are born or die are counted nowhere beside their rate. */
const OF_OTHERS = /城镇化率|失业率|出生率|死亡率|自然增长率/;

/**
 * Rates that say by their name of which figures of their sentence they are, where these have other words: the share of what is
 * named, good and very good together, what is reached of what was set, the sum of marks. Silent where any two of its figures make it true.
 */
export const ratesByName = (report: Report): readonly ToldRate[] => atEachFigure(report, rateAt);

function rateAt(rate: Counted, k: number, list: readonly Counted[]): readonly ToldRate[] {
  if (!isRate(rate) || OTHER.test(ownWords(rate).replace(/目标(?=完成率)/, ''))) return [];
  if (OF_OTHERS.test(ownWords(rate))) return [];
  const before = list.slice(Math.max(0, k - MOST_FIGURES), k);
  const near = before.filter((each) => each.sentence === rate.sentence);
  const pair =
    ofItem(before, rate) ??
    ofPleased(near, rate) ??
    ofGood(near, before, rate) ??
    ofPlanned(near, rate) ??
    ofReached(near, rate) ??
    ofMarks(before, rate) ??
    ofReturned(near, rate) ??
    ofSample(near, rate) ??
    ofTwo(near, rate) ??
    ofFirst(near, rate) ??
    ofSmall(before, rate) ??
    ofCalled(before, rate);
  const told = pair && countedRate(rate, pair);
  return told && !madeTrue(near, before, rate) ? [told] : [];
}

/** Parts of rounded figures may come to a little more than their whole. */
const MARGIN = 0.999;
/** 「采购支出100万元…。授予中小企业80万元，占比80%」. */
function ofSmall(before: readonly Counted[], rate: Counted): CountedPair | undefined {
  const part = before.at(-1);
  if (!part || part.sentence !== rate.sentence || !/中小企业|小微/.test(ownWords(part)))
    return undefined;
  if (!/^[，,]占(?:比|[^，。；、\d]{0,8}采购[^，。；、\d]{0,8}的)(?:为|达)?$/.test(rate.before))
    return undefined;
  const bought = before.filter((each) => alike(each, part) && /采购/.test(ownWords(each)));
  const whole = bought.find(({ size }) => size >= part.size);
  return whole && whole !== part ? { part, whole } : undefined;
}

const ITEM =
  /^[，,]?(?:其中|具有)*([^，。；：、\d]{2,12}?)(?:的?占|占比|所占比[例重]|承担比例)(?:为|达)?$/;

/** 「资金100万元，其中省级80万元、县级配套20万元，县级配套占比20%」. */
function ofItem(before: readonly Counted[], rate: Counted): CountedPair | undefined {
  const name = ITEM.exec(rate.before)?.[1];
  const part = name && before.findLast((each) => !isRate(each) && ownWords(each).includes(name));
  if (!part || OTHER.test(ownWords(part))) return undefined;
  const amounts = before.filter((each) => alike(each, part) && each.sentence === part.sentence);
  const at = amounts.indexOf(part);
  const opened = amounts.findLastIndex((each, i) => i <= at && /其中|包括/.test(each.before));
  // The whole is what 其中 belongs to, else the nearest in front that holds all that stands between.
  const nearest = amounts.findLast((each, i) => {
    const parts = sumOfSizes(amounts.slice(i + 1, at + 1));
    return i < at && each.size >= parts * MARGIN && each.size > part.size;
  });
  // Behind 「。其中：」 it is the last amount of the sentence in front.
  const [first] = amounts;
  const above =
    first && before.slice(0, before.indexOf(first)).findLast((each) => alike(each, part));
  const whole = opened > 0 ? amounts[opened - 1] : opened === 0 ? above : nearest;
  return whole &&
    whole.size >= part.size &&
    !before.some((each) => each !== whole && isMade(rate, part, each))
    ? { part, whole }
    : undefined;
}

const OF_PLAN =
  /^[，,][^，。；、（）\d]{0,6}(?:完成率|完成比例)(?:为|达到?)?$|完成(?:了)?(?:年度|全年|年初|原)?(?:计划|任务|目标)(?:数|任务)?的$/;
const PLAN = /计划|任务|目标|预定|原定|应/;

/** By how much more or less was done: 「比计划的800座多60座」. */
const BEYOND = /^[，,](?:超|尚差|还差|相差)|^(?:多|少|高|低|超)[出了]?$/;

const LACKS =
  /(?:比|较)[^，。；\d]{0,4}(?:计划|目标|任务)[^，。；\d]{0,4}少|(?:少于|低于|不足)[^，。；\d]{0,4}(?:计划|目标|任务)/;

/** 「预定采购500册，实际入藏520册，计划完成率104%」, 「适配520件，原计划500件，完成计划的104%」. */
function ofPlanned(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  if (!OF_PLAN.test(rate.before)) return undefined;
  const [a, b] = near.filter((each) => !isRate(each) && !BEYOND.test(each.before)).slice(-2);
  if (!a || !b || !alike(a, b) || a.nature === 'money') return undefined;
  // 「新增床位900张，比目标少100张，完成率90%」: the plan is what was done and what lacks.
  if (LACKS.test(ownWords(b))) {
    const value = { ...a.value, coefficient: a.value.coefficient + b.value.coefficient };
    return a.value.decimals === b.value.decimals && a.value.unit === b.value.unit
      ? { part: a, whole: { ...b, value, size: a.size + b.size } }
      : undefined;
  }
  if (
    PLAN.test(ownWords(a)) === PLAN.test(ownWords(b)) ||
    /上年|去年/.test(ownWords(a) + ownWords(b))
  )
    return undefined;
  const pair = PLAN.test(ownWords(a)) ? { whole: a, part: b } : { whole: b, part: a };
  // More than was planned may be told as all of it.
  return numberOf(rate.value) === 100 && pair.part.size > pair.whole.size ? undefined : pair;
}

const REACHED = /^[^，。；、\d未没不]{0,3}(?:达到|完成|实现|达标|合格|超额|按期)/;

/** 「指标30个，其中27个达到预期，3个未达预期，指标完成率90%」: what was counted says behind the number that it is done. */
function ofReached(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  if (!/(?:完成|达标|实现|合格|达成)率(?:为|达)?$/.test(rate.before)) return undefined;
  const at = near.findLastIndex((each) => !isRate(each) && REACHED.test(each.after));
  const [part, ...before] = near.slice(0, at + 1).reverse();
  const whole = part && before.find((each) => alike(each, part) && each.size >= part.size);
  return part && whole && !REACHED.test(whole.after) ? { part, whole } : undefined;
}

const MARKS = /([^，。；：、（）\d]{2,10}?)(?:指标)?得分率(?:为|达)?$/;
const FULL = /(?:满分|权重|分值)(?:为)?$/;

/** 「产出45分（满分50分）、效益28分（满分30分），产出指标得分率90%」. */
function ofMarks(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  const name = MARKS.exec(rate.before)?.[1]?.replace(/^[^一-龥]+/, '');
  const at = name
    ? near.findIndex(({ before }) => /[^，。；、]*$/.exec(before)?.[0].startsWith(name))
    : -1;
  const [a, b] = [near[at], near[at + 1]];
  if (!a || !b || !alike(a, b) || a.value.unit !== '点') return undefined;
  if (FULL.test(b.before)) return { part: a, whole: b };
  return FULL.test(a.before) && /得$|得分/.test(b.before) ? { part: b, whole: a } : undefined;
}

const COMMON = /人员|资金|项目|工作|经费|指标|任务|年度|实际|全年/g;
const NAMED = /^[，,](?!.*满意)([^，。；：、（）\d]{3,16})率(?:为|达到?|仅为?)?$/;

/** 「老年人100人，健康体检70人，老年人健康管理率70%」: the name joins words of both, and nothing else is counted. */
function ofTwo(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  const name = NAMED.exec(rate.before)?.[1];
  const clauses = near.slice(
    Math.max(
      0,
      near.findLastIndex(({ before }) => /[；;]/.test(before)),
    ),
  );
  const last = near.at(-1);
  const [whole, part, more] = clauses.filter(
    (each) => last && (alike(each, last) || /^[人份]$/.test(each.nature)),
  );
  if (!name || !whole || !part || more || isRate(whole) || isRate(part)) return undefined;
  if (OTHER.test(ownWords(part)) || OTHER.test(ownWords(whole)) || part.size > whole.size)
    return undefined;
  const isFile = /^[人份]$/.test(whole.nature) && /^[人份]$/.test(part.nature);
  if ((!alike(whole, part) && !isFile) || whole.nature === 'money') return undefined;
  const shares = (words: string): boolean =>
    [...name.replace(COMMON, '。')].some(
      (sign, i, all) => i > 0 && words.includes(`${all[i - 1]}${sign}`),
    );
  const filed = isFile && whole.nature !== part.nature;
  const isAll = /发现|排查|受理|收到|登记|检查|抽检|^应/.test(ownWords(whole));
  if (!shares(ownWords(part)) || !(filed || isAll || shares(ownWords(whole)))) return undefined;
  if (hasOwnSubject(name, part, whole)) return undefined;
  return filed
    ? { part: { ...part, value: { ...part.value, unit: whole.value.unit } }, whole }
    : { part, whole };
}

/** 「毕业生100人，…；获得证书90人，双证书率90%」: alone behind a semicolon, of the first that the sentence counts. */
function ofFirst(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  const name = NAMED.exec(rate.before)?.[1];
  const [part, whole] = [near.at(-1), near[0]];
  if (!name || !part || !whole || part === whole || !/^[；;]/.test(part.before)) return undefined;
  if (!alike(whole, part) || part.nature === 'money' || part.size > whole.size) return undefined;
  if (OTHER.test(ownWords(part)) || hasOwnSubject(name, part, whole)) return undefined;
  return [...name].some((sign, i) => i > 0 && ownWords(part).includes(`${name[i - 1]}${sign}`))
    ? { part, whole }
    : undefined;
}

/** 「…民商事50件、行政9件。民商事案件以调解方式结案30件，调解率60%」: what is counted is called in its sentence by the name of the whole. */
function ofCalled(before: readonly Counted[], rate: Counted): CountedPair | undefined {
  const name = /^[，,]([^，。；：、（）\d]{1,16})率(?:为|达到?|仅为?)?$/.exec(rate.before)?.[1];
  const part = before.at(-1);
  if (
    !name ||
    !part ||
    isRate(part) ||
    part.sentence !== rate.sentence ||
    /满意|增长|下降/.test(name)
  )
    return undefined;
  if (![...name].some((sign) => ownWords(part).includes(sign))) return undefined;
  if (before.at(-2)?.sentence === part.sentence && !/[；;]/.test(part.before)) return undefined;
  const called = before.filter((each) => {
    const words = /[^，。；：、\d]*$/.exec(each.before)?.[0] ?? '';
    // 「执行100万元。甲项目执行20万元，执行率80%」: what the rate says was done names nothing.
    if (each === part || !alike(each, part) || name.endsWith(words)) return false;
    return words.length >= 2 && part.before.includes(words);
  });
  const [whole, other] = called;
  return whole && !other && whole.size >= part.size ? { part, whole } : undefined;
}

/** Whether two figures of the sentence make the rate true, or one of it over one in front does to the very digit. */
const madeTrue = (near: readonly Counted[], before: readonly Counted[], rate: Counted): boolean =>
  near.some(
    (part) =>
      !isRate(part) &&
      before.some(
        (whole) =>
          whole !== part &&
          isMade(rate, part, whole) &&
          (near.includes(whole) || isEven(rate, part, whole)),
      ),
  );

const isEven = (rate: Counted, part: Counted, whole: Counted): boolean =>
  part.value.coefficient >= 1000 && isPercentOf(rate, part.size, whole.size, EVEN);

const isMade = (rate: Counted, part: Counted, whole: Counted): boolean =>
  alike(whole, part) && isPercentOf(rate, part.size, whole.size);
