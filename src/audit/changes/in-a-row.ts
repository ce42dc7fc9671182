import type { Report } from '../../report/report.ts';
import { percentOf, trimmed } from '../figures/amounts.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  counted,
  type FigureRule,
  isRate,
} from '../figures/counted.ts';
import { FILLED, isPercentOf } from '../rates/percent-of.ts';
import { compareRatio } from '../rates/ratios.ts';
import { canMake, openOf } from './open-digits.ts';
import type { ToldChange } from './told-changes.ts';

const THAN =
  /^[，,]?(?:高于|低于|多于|少于|高出|超过|超出|超|比|较)[^，。；、\d]{0,14}(?:值|线|数|水平|任务|目标|标准|指标|要求|平均值?|的)$/;
const BY = /^(?:高|低|多|少|增加|减少|提高|下降|高出|超出)?$/;
const FORMER =
  /^[，,；;]?(?:上年|去年|上一年)(?:度|同期)?(?:的)?(?!结[转余存]|遗留|旧存|转入)[^，。；、\d]{0,8}(?:为|是)?$/;
const CHANGED =
  /(?:[比较](?:上年|去年|上一年)(?:度|同期)?|同比|^[，,])(增加|减少|缩短|延长|提高|下降|降低|上升|增长)(?:了)?$/;
const GROWN =
  /^[，,（(](?:同比)?(?:增幅|降幅|增长|下降|上升|增加|减少|降低)(?:率)?(?:为|了|达|约)?$/;
const AGAINST = /^(?:与|较|比)(?:上年|去年|20\d\d年)(?:度|同期)?(?:的)?$/;
const MOVED = /^[，,]?(?:相比)?[，,]?(提高|降低|增加|减少|下降|上升)(?:了)?$/;

/**
 * Three figures that stand next to each other, of which one is the difference of the others: 「高于任务67.95万亩0.47万亩」, 「比上年缩短
 * 0.6天，上年为8.8天」, 「较上年增加164.67万元，增幅7.53%，上年2186.52万元」.
 */
export const inARow = (report: Report): readonly ToldChange[] => atEachFigure(report, rowAt);

const rowAt: FigureRule<ToldChange> = (_, k, list) => [
  ...beyond(list, k),
  ...formerBehind(list, k),
  ...rateOfFormer(list, k),
  ...sinceThen(list, k),
  ...addedTo(list, k),
  ...rateFirst(list, k),
  ...twoOfFormer(list, k),
  ...yearsCompared(list, k),
];

/** The figures from one on, as many as asked, where all are of one sentence and the last is of the nature of others. */
const together = (...all: readonly (Counted | undefined)[]): boolean =>
  all.every((each) => each !== undefined && each.sentence === all[0]?.sentence);

function off(now: Counted, base: Counted, change: Counted): readonly ToldChange[] {
  const size = Math.abs(now.size - base.size);
  const step = Math.max(...[now, base, change].map(stepOf));
  if (Math.abs(size - change.size) <= step * 0.51) return [];
  const computed = `${trimmed((size / (change.size || 1)) * (change.value.coefficient / 10 ** change.value.decimals))}${change.value.unit === '点' ? '分' : change.value.unit}`;
  return [{ places: [now, base, change].map((each) => counted(each)), wrong: 'amount', computed }];
}

/** The step of the last digit; a whole number of things is exact. */
const stepOf = ({ size, value }: Counted): number =>
  value.decimals === 0 || value.coefficient === 0 ? 0 : size / value.coefficient;

/** 「保有量68.42万亩，高于任务67.95万亩0.47万亩」. */
function beyond(list: readonly Counted[], k: number): readonly ToldChange[] {
  const [now, base, change] = [list[k], list[k + 1], list[k + 2]];
  if (!now || !base || !change || !together(now, base, change) || isRate(now)) return [];
  if (!alike(now, base) || !alike(change, base) || now.nature === 'money') return [];
  return THAN.test(base.before) && BY.test(change.before) ? off(now, base, change) : [];
}

/** 「平均住院日8.2天，比上年缩短0.6天，上年为8.8天」. */
function formerBehind(list: readonly Counted[], k: number): readonly ToldChange[] {
  const [now, change, base] = [list[k], list[k + 1], list[k + 2]];
  if (!now || !change || !base || !together(now, change, base) || isRate(now)) return [];
  if (!alike(now, base) || !alike(change, base) || now.nature === 'money') return [];
  return CHANGED.test(change.before) && FORMER.test(base.before) ? off(now, base, change) : [];
}

/** 「较上年增加164.67万元，增幅7.53%，上年2186.52万元」: the rate is of the amount told last. */
function rateOfFormer(list: readonly Counted[], k: number): readonly ToldChange[] {
  const [change, rate, base] = [list[k], list[k + 1], list[k + 2]];
  if (!change || !rate || !base || !together(change, rate, base)) return [];
  if (isRate(change) || !isRate(rate) || !alike(change, base) || base.size === 0) return [];
  if (!CHANGED.test(change.before) || !GROWN.test(rate.before) || !FORMER.test(base.before))
    return [];
  if (compareRatio(rate.value, change.value, base.value) !== 'different') return [];
  const computed = percentOf(change.size / base.size);
  return [{ places: [change, rate, base].map((each) => counted(each)), wrong: 'rate', computed }];
}

/** 「得分94.4分。与2023年度的91.6分相比，提高2.8分」: what stands last in the sentence in front is what is compared. */
function sinceThen(list: readonly Counted[], k: number): readonly ToldChange[] {
  const [base, change] = [list[k], list[k + 1]];
  if (!base || !change || !together(base, change) || !alike(base, change)) return [];
  if (!AGAINST.test(base.before) || !MOVED.test(change.before)) return [];
  const nows = list.filter((each) => each.sentence === base.sentence - 1 && alike(each, base));
  const total = nows.find(({ before }) =>
    /(?:自评|综合|评价|总)(?:得分|总分|评分)(?:为)?$/.test(before),
  );
  const now = total ?? (nows.length === 1 ? nows[0] : undefined);
  return now ? off(now, base, change) : [];
}

const ADDED = /(?:新增|净增|增加|减少)[^，。；、\d]{0,6}$/;
const FROM = /^[，,][^，。；、\d]{0,8}[由从](?:上年|年初)?的?$/;
const TO = /^(?:增加|增长|扩大|提高|减少|下降|降)(?:到|至|为)$/;

/** 「新增床位60张，床位总数由80张增加到140张」. */
function addedTo(list: readonly Counted[], k: number): readonly ToldChange[] {
  const [change, base, now] = [list[k], list[k + 1], list[k + 2]];
  if (!change || !base || !now || !together(change, base, now) || isRate(change)) return [];
  if (!alike(change, base) || !alike(now, base) || now.nature === 'money') return [];
  return ADDED.test(change.before) && FROM.test(base.before) && TO.test(now.before)
    ? off(now, base, change)
    : [];
}

const BY_MORE =
  /^[，,、](?:同比|[比较]上年(?:同期)?)?(?:净?增(?:加|收|支)?|减(?:少|收|支)?)(?:额?为|了)?$/;

/** 「收入完成1,913万元，较上年同期增长15.4%，增收255万元」: the rate is told in front of the amount. */
function rateFirst(list: readonly Counted[], k: number): readonly ToldChange[] {
  const [now, rate, change] = [list[k], list[k + 1], list[k + 2]];
  if (!now || !rate || !change || !together(now, rate, change) || isRate(now)) return [];
  if (!isRate(rate) || !alike(now, change) || !BY_MORE.test(change.before)) return [];
  const way = CHANGED.exec(rate.before)?.[1] ?? '';
  const isUp = /[增升提延]/.test(way);
  if (way === '' || isUp !== change.before.includes('增')) return [];
  const base = now.size - (isUp ? change.size : -change.size);
  if (base <= 0) return [];
  if (isPercentOf(rate, change.size, base, FILLED, (stepOf(change) / base) * 100)) return [];
  const places = [now, rate, change].map((each) => counted(each));
  return [{ places, wrong: 'rate', computed: percentOf(change.size / base) }];
}

const BOTH =
  /^[，,；;](?:[^，。；、\d]{0,8}[和与])?[^，。；、\d]{0,8}?(?:(?:同比|[比较](?:上年|去年)(?:同期)?)分别|分别(?:同比|[比较](?:上年|去年)(?:同期)?)|分别)(增加|增长|上升|减少|下降|降低)(?:了)?$/;

/** 「受理97件134人，去年同期为197件375人，同比分别下降50.76%、64.27%」, 「214起、38人，分别比上年减少31起、7人，上年为245起、45人」, 「2023年36起、25人，2024年27起、14人，分别比上年减少9起和11人」: each of two figures against that of the year before. */
function twoOfFormer(list: readonly Counted[], k: number): readonly ToldChange[] {
  const six = list.slice(k, k + 6);
  const [now, , third, , fifth] = six;
  if (!now || !third || !fifth || six.length < 6 || !together(...six)) return [];
  const [one, two, three] = [six.slice(0, 2), six.slice(2, 4), six.slice(4)];
  const turned = isYearAfter(third, now) ? [two, one, three] : undefined;
  const last = FORMER.test(fifth.before) ? [one, three, two] : undefined;
  const [nows, bases, changes] =
    turned ?? (FORMER.test(third.before) ? [one, two, three] : last) ?? [];
  if (!nows || !bases || !changes) return [];
  const [first, second] = changes;
  const way = first && BOTH.exec(first.before)?.[1];
  if (!way || !second || !/^[、和及与]$/.test(second.before)) return [];
  const rates = list.slice(k + six.length, k + six.length + 2);
  const areRates = rates.length === 2 && together(...six, ...rates) && rates.every(isRate);
  const isTold = areRates && /[增降升]幅(?:度)?分别(?:为|达)?$/.test(rates[0]?.before ?? '');
  const pairs = [0, 1].flatMap((i) =>
    [changes[i], ...(isTold ? [rates[i]] : [])].map((each) => [nows[i], bases[i], each] as const),
  );
  if (pairs.some(([a, b]) => !a || !b || isRate(a) || !alike(a, b))) return [];
  return pairs.flatMap(([a, b, change]): readonly ToldChange[] => {
    if (!a || !b || !change || b.size === 0) return [];
    if (!isRate(change)) return alike(change, a) ? off(a, b, change) : [];
    const moved = /[增升]/.test(way) ? a.size - b.size : b.size - a.size;
    const span = { size: moved, open: openOf(a) + openOf(b) };
    if (canMake(change, span, { size: b.size, open: openOf(b) })) return [];
    const places = [a, b, change].map((each) => counted(each));
    return [{ places, wrong: 'rate', computed: percentOf(moved / b.size) }];
  });
}

const YEAR = /(20\d\d)年(?:度)?[^，。；、\d]{0,16}$/;
/** Whether two figures open with the numbers of two years, the one of the year behind the other's. */
const isYearAfter = (now: Counted, base: Counted): boolean =>
  Number(YEAR.exec(now.before)?.[1]) === Number(YEAR.exec(base.before)?.[1]) + 1;

const OF_YEAR = /(20\d\d)年(?:度)?[^，。；、\d]{0,8}$/;
const COMPARED =
  /^[，,；;](?:(?:两年|与上年|同上年)?(?:对比|相比)|同比|[比较]上年)[，,]?(增加|增长|减少|下降|压减)(?:了)?$/;

/** 「2024年预算8万元，2023年预算12.5万元；对比减少4.5万元」: what the amounts of two years differ by is told behind them. */
function yearsCompared(list: readonly Counted[], k: number): readonly ToldChange[] {
  const [now, base, change] = [list[k], list[k + 1], list[k + 2]];
  if (!now || !base || !change || !together(now, base, change) || isRate(now)) return [];
  if (!alike(now, base) || !alike(change, base)) return [];
  const [year, before] = [now, base].map((each) => OF_YEAR.exec(each.before)?.[1]);
  const way = COMPARED.exec(change.before)?.[1];
  if (!year || !before || Number(year) !== Number(before) + 1 || !way) return [];
  const places = [now, base, change].map((each) => counted(each));
  const isUp = /增/.test(way);
  if (now.size !== base.size && isUp !== now.size > base.size)
    return [{ places, wrong: 'direction', computed: isUp ? 'down' : 'up' }];
  return off(now, base, change);
}
