import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { alike, type Counted, countedIn, isRate } from '../figures/counted.ts';
import { type CountedPair, countedRate } from './counted-rate.ts';
import type { ToldRate } from './told-rates.ts';

const OTHER = /上年|去年|同期|较|(?<!占)比(?!例|重)|增|减|每|均|标准|目标|预期/;
const own = ({ before }: Counted): string => /[^，,；;：:（(]*$/.exec(before)?.[0] ?? '';

/**
 * Rates that say by their name of which figures of their sentence they are, where these have other words: the share of what is
 * named, good and very good together, what is reached of what was set, the sum of marks. Silent where any two of its figures make it true.
 */
export const ratesByName = (report: Report): readonly ToldRate[] =>
  gather(countedIn(report), (list) =>
    gather(list, (rate, k): readonly ToldRate[] => {
      if (!isRate(rate) || OTHER.test(own(rate))) return [];
      const near = list.slice(0, k).filter((each) => each.sentence === rate.sentence);
      const pair =
        ofItem(near, rate) ??
        ofGood(near, rate) ??
        ofReached(near, rate) ??
        ofMarks(near, rate) ??
        ofReturned(near, rate) ??
        ofTwo(near, rate);
      const told = pair && countedRate(rate, pair);
      return told && !madeTrue(near, rate) ? [told] : [];
    }),
  );

const ITEM = /^[，,]([^，。；：、\d]{2,12}?)(?:占比|所占比[例重])(?:为|达)?$/;

/** 「资金100万元，其中省级80万元、县级配套20万元，县级配套占比20%」. */
function ofItem(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  const name = ITEM.exec(rate.before)?.[1];
  const part = name && near.findLast((each) => !isRate(each) && each.before.endsWith(name));
  if (!part || OTHER.test(own(part))) return undefined;
  const whole = near.find((each) => alike(each, part) && each.size > part.size);
  return whole && whole.before !== '' ? { part, whole } : undefined;
}

const GOOD = /(?:^|[“"，、])(?:优|优秀|良|良好)[”"]?(?:等次|等级|级)?的?(?:项目|单位)?(?:有)?$/;

/** 「10个项目，优的6个、良的3个、中的1个，优良率90%」. */
function ofGood(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  if (!/优良率(?:为|达)?$/.test(rate.before)) return undefined;
  const good = near.filter((each) => GOOD.test(each.before));
  const [first, second, more] = good;
  if (!first || !second || more || !alike(first, second)) return undefined;
  const whole = near.find((each) => alike(each, first) && each.size >= first.size + second.size);
  if (!whole || whole === first) return undefined;
  const value = { ...first.value, coefficient: numberOf(first.value) + numberOf(second.value) };
  const at = { ...second.at, from: first.at.from ?? 0 };
  return { part: { ...first, at, value, size: first.size + second.size }, whole };
}

const REACHED = /^[^，。；、\d]{0,3}(?:达到|完成|实现|达标|合格|超额|按期)/;

/** 「指标30个，其中27个达到预期，3个未达预期，指标完成率90%」: what was counted says behind the number that it is done. */
function ofReached(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  if (!/(?:完成|达标|实现|合格|达成)率(?:为|达)?$/.test(rate.before)) return undefined;
  const part = near.findLast((each) => !isRate(each) && REACHED.test(each.after));
  const whole =
    part && near.findLast((each) => each !== part && alike(each, part) && each.size >= part.size);
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

const SENT = /发[放出][^，。；：、\d]{0,8}$/;
const RETURNED = /(?:回收|收回)[^，。；：、\d]{0,8}$/;

/** 「发放问卷100份，其中居民60份；回收95份，其中居民58份，回收率95%」: of all that were sent, whatever kinds are told between. */
function ofReturned(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  if (!/(?:回收|收回)率(?:为|达)?$/.test(rate.before)) return undefined;
  const part = near.findLast((each) => RETURNED.test(each.before));
  const whole = near.findLast((each) => SENT.test(each.before));
  return part && whole && alike(part, whole) ? { part, whole } : undefined;
}

/** Words that say of nothing which figure is meant. */
const COMMON = /人员|资金|项目|工作|经费|指标|任务|年度|实际|全年/g;
const NAMED = /^[，,]([^，。；：、（）\d]{3,16})率(?:为|达到?|仅为?)?$/;

/** 「老年人100人，健康体检70人，老年人健康管理率70%」: the name joins words of both, and nothing else is counted. */
function ofTwo(near: readonly Counted[], rate: Counted): CountedPair | undefined {
  const name = NAMED.exec(rate.before)?.[1];
  const clauses = near.slice(
    Math.max(
      0,
      near.findLastIndex(({ before }) => /[；;]/.test(before)),
    ),
  );
  const [whole, part, more] = clauses;
  if (!name || !whole || !part || more || isRate(whole) || isRate(part) || /满意/.test(name))
    return undefined;
  if (OTHER.test(own(part)) || OTHER.test(own(whole)) || part.size > whole.size) return undefined;
  const isFile = /^[人份]$/.test(whole.nature) && /^[人份]$/.test(part.nature);
  if ((!alike(whole, part) && !isFile) || whole.nature === 'money') return undefined;
  const shares = (words: string): boolean =>
    [...name.replace(COMMON, '。')].some(
      (sign, i, all) => i > 0 && words.includes(`${all[i - 1]}${sign}`),
    );
  const filed = isFile && whole.nature !== part.nature;
  if (!shares(own(part)) || !(filed || shares(own(whole)))) return undefined;
  return filed
    ? { part: { ...part, value: { ...part.value, unit: whole.value.unit } }, whole }
    : { part, whole };
}

/** Whether two figures of the sentence make the rate true. */
const madeTrue = (near: readonly Counted[], rate: Counted): boolean =>
  near.some(
    (part) =>
      !isRate(part) &&
      near.some(
        (whole) =>
          whole !== part &&
          alike(whole, part) &&
          Math.abs((part.size / whole.size) * 100 - numberOf(rate.value)) <=
            0.5 / 10 ** rate.value.decimals + 1e-9,
      ),
  );
