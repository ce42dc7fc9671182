import type { Report } from '../../report/report.ts';
import { percentOf, trimmed } from '../figures/amounts.ts';
import { alike, type Counted, counted, countedIn, inUnitOf, isRate } from '../figures/counted.ts';
import { compareRatio } from '../rates/ratios.ts';
import { canMake, openOf, openOfThree } from './open-digits.ts';
import { RATE_BEHIND } from './rate-of-change.ts';
import { sinceFormer } from './since-former.ts';
import type { ToldChange } from './told-changes.ts';

const FROM = /(?:由|从)(?:20\d\d年)?[^，。；、\d]{0,10}$/;
const TO =
  /^[^，。；、\d]{0,4}?(增加|增长|增|上升|升|提高|提升|扩大|减少|减|下降|降低|降|压减|缩短|压缩|缩减|回落)(?:到了?|至|为)(?:(?:20\d\d|今|本|当)年(?:度)?(?:的)?)?$/;
const isUp = (word: string): boolean => /[增升提扩]/.test(word);

/** 「由上年的15起减至12起」, 「由82.5%提高到86.1%」: two figures of whatever kind and the way between them. */
function fromTo(list: readonly Counted[]): readonly ToldChange[] {
  return list.flatMap((base, k): readonly ToldChange[] => {
    const now = list[k + 1];
    const to = now && TO.exec(now.before)?.[1];
    if (!now || !to || !alike(base, now) || base.sentence !== now.sentence) return [];
    if (!FROM.test(base.before)) return [];
    const way = now.size > base.size ? 'up' : now.size < base.size ? 'down' : undefined;
    const places = [base, now].map((each) => counted(each));
    if (way && isUp(to) !== (way === 'up')) return [{ places, wrong: 'direction', computed: way }];
    const more = list[k + 2];
    if (more && alike(more, now) && more.sentence === now.sentence && MORE.test(more.before)) {
      const off = offBy(base, now, more);
      return off.length > 0 || isRate(base) ? off : rateBeside(list, k + 1, base, now);
    }
    return isRate(base) ? [] : rateBeside(list, k, base, now);
  });
}

const MORE =
  /^[，,](?:[^，。；\d]{0,4}(?:新增|净增|增产|增加|增长|增收|提高|提升|上升|延长|减少|下降|降低|压减|压缩|缩减|缩短)|(?:月|年|[户人村亩生]均|每[户人月年亩])(?:增|减|降|节约|节省|节支|少[用花支]))(?:了)?$/;

/** The difference of two figures, told beside them. */
function offBy(base: Counted, now: Counted, change: Counted): readonly ToldChange[] {
  const off = Math.abs(now.size - base.size);
  const open =
    base.nature === 'money' ? openOf(base) + openOf(now) + openOf(change) : openOfThree(change);
  if (Math.abs(off - change.size) <= open) return [];
  const places = [base, now, change].map((each) => counted(each));
  const computed = `${trimmed(inUnitOf(now, off))}${now.value.unit}`;
  return [{ places, wrong: 'amount', computed }];
}

const RATE =
  /(?:同比|较上年|比上年|增幅|降幅|[，,])(增长|上升|增加|提高|提升|下降|减少|降低|缩短|压缩|压减|增幅|降幅)(?:率|了|为|达|约)*$/;

/** The one rate of change that stands in the sentence of two figures told as before and now. */
function rateBeside(
  list: readonly Counted[],
  at: number,
  base: Counted,
  now: Counted,
): readonly ToldChange[] {
  // One in front may be of another matter where one stands behind.
  const rate = [list[at + 2], list[at - 1]].find(
    (each) =>
      each &&
      isRate(each) &&
      each.sentence === base.sentence &&
      RATE.test(each.before) &&
      // Beyond a semicolon, or behind a reason, another matter is told.
      !(each === list[at - 1] && /[；;]|主要|原因|由于|因为|得益/.test(base.before)),
  );
  if (!rate || base.value.coefficient === 0) return [];
  return judged(rate, base, now);
}

function judged(
  rate: Counted,
  base: Counted,
  now: Counted,
  open = { moved: openOf(base) + openOf(now), base: openOf(base) },
): readonly ToldChange[] {
  const moved = {
    ...now.value,
    coefficient: Math.abs(now.size - base.size),
    decimals: 0,
    unit: '',
  };
  const whole = { ...base.value, coefficient: base.size, decimals: 0, unit: '' };
  const places = [base, now, rate].map((each) => counted(each));
  const word = RATE.exec(rate.before)?.[1] ?? '';
  if (now.size !== base.size && word !== '' && isUp(word) !== now.size > base.size)
    return [{ places, wrong: 'direction', computed: now.size > base.size ? 'up' : 'down' }];
  if (compareRatio(rate.value, moved, whole) !== 'different') return [];
  const off = { size: moved.coefficient, open: open.moved };
  if (open.base + open.moved > 0 && canMake(rate, off, { size: base.size, open: open.base }))
    return [];
  const computed = percentOf(Math.abs(now.size - base.size) / base.size);
  return [{ places, wrong: 'rate', computed }];
}

const FORMER =
  /^[；;，,。]?(?:上年|去年|上一年|上年度)(?:同期)?(?:(?:[^，。；\d]{0,6})?(?:为|是))?$/;
const SINCE = /^[，,]同比(?:增长|下降|增加|减少|上升)(?:了|约)?$/;

/** 「接待读者1200人次，…；上年为1000人次，同比增长20%」. */
function againstFormer(list: readonly Counted[]): readonly ToldChange[] {
  return list.flatMap((base, k): readonly ToldChange[] => {
    const rate = list[k + 1];
    if (!rate || !isRate(rate) || isRate(base) || base.nature === 'money') return [];
    if (!FORMER.test(base.before) || !SINCE.test(rate.before)) return [];
    const nows = list
      .slice(0, k)
      .filter((each) => alike(each, base) && each.sentence === base.sentence);
    if (nows.length === 0 || nows.some((now) => judged(rate, base, now).length === 0)) return [];
    const [now] = nows;
    return now ? judged(rate, base, now) : [];
  });
}

const TARGET = /^[，,](?:年度|绩效)?(?:目标|指标)值?(?:为|是)?(?:≥|不低于)?$/;
const CLAIM = /^[，,](未能?|没有|尚未)?(?:达到|完成|实现)(?:了)?(?:年度|预期|绩效)?(?:目标|指标)/;

/** 「满意度97%，目标为95%，达到目标」. */
const claimed = (list: readonly Counted[]): readonly ToldChange[] =>
  list.flatMap((target, k): readonly ToldChange[] => {
    const now = list[k - 1];
    const claim = CLAIM.exec(target.line.text.slice(target.at.to ?? 0));
    if (!now || !claim || !isRate(now) || !isRate(target) || now.sentence !== target.sentence)
      return [];
    if (!TARGET.test(target.before) || LOW.test(now.before)) return [];
    if (now.size >= target.size === !claim[1]) return [];
    const places = [now, target].map((each) => counted(each));
    return [{ places, wrong: 'claim', computed: now.size >= target.size ? 'met' : 'missed' }];
  });

const THAN =
  /^[）)]?[，,](?:比|较|与)(?:计划|目标|任务|年初|上年末?|去年|上一年|20\d\d年|合同约定|约定|核定|编制)(?:度)?(?:同期)?(?:的)?$/;
const STOCK = /[比较与](?:年初|上年末)(?:度)?的?$/;
const BY =
  /^(?:相比)?(净?增加|净增|增产|增收|减产|增长|上升|提高|多|净?减少|净减|下降|降低|缩短|压缩|压减|延长|回落|少)[^，。；\d]{0,2}(?:了)?$/;

const AVERAGE = /[均每][^，。；\d]{0,2}$/;
const apartBy = (a: Counted, b: Counted): number => Math.abs(Math.log(a.size / b.size));

/** The figure in front of one, or in front of the brackets that end before it. */
function inFrontOf(list: readonly Counted[], at: number): Counted | undefined {
  const base = list[at];
  if (!base || !/^[）)]/.test(base.before)) return list[at - 1];
  const from = base.line.text.lastIndexOf('（', base.at.from);
  return list.slice(0, at).findLast((each) => (each.at.to ?? 0) <= from);
}

/** 「接待1200人次，比上年1000人次增加200人次，增长20%」. */
function thanFormer(list: readonly Counted[]): readonly ToldChange[] {
  return list.flatMap((base, k): readonly ToldChange[] => {
    const [last, change, rate] = [inFrontOf(list, k), list[k + 1], list[k + 2]];
    // Another kind of figure may stand between: 「总产量32万吨，亩产514公斤，比上年的31万吨增产1万吨」.
    const front =
      last && alike(last, base)
        ? last
        : list.slice(0, k).findLast((each) => alike(each, base) && each.sentence === base.sentence);
    // 「观众48万人次，日均1500人次，较上年26万人次增长」: the average is not what grew.
    const isOfEach = front && AVERAGE.test(front.before) && !AVERAGE.test(base.before);
    const total =
      isOfEach && list.slice(0, list.indexOf(front)).findLast((each) => alike(each, base));
    const now = total && apartBy(total, base) < apartBy(front, base) ? total : front;
    // What amounts were spent against those of the year before is looked at elsewhere.
    if (!now || !change || isRate(base) || (base.nature === 'money' && !STOCK.test(base.before)))
      return [];
    const way = BY.exec(change.before)?.[1];
    if (!THAN.test(base.before) || !way || now.sentence !== change.sentence) return [];
    if (total && now === front) return [];
    const places = [now, base, change].map((each) => counted(each));
    const up = /[增多升提延]/.test(way);
    if (now.size !== base.size && up !== now.size > base.size)
      return [{ places, wrong: 'direction', computed: now.size > base.size ? 'up' : 'down' }];
    if (isRate(change)) return judged(change, base, now);
    const off = alike(change, base) ? offBy(base, now, change) : [];
    if (off.length > 0 || !rate || !isRate(rate) || rate.sentence !== base.sentence) return off;
    return /^[，,（(](?:增长|下降|增幅|降幅|增加|减少)(?:率)?(?:为|了)?$/.test(rate.before)
      ? judged(rate, base, now)
      : [];
  });
}

const MOVED =
  /^[，,（(](?:(?:较|比|同比)(?:上年末?|去年|上一年)?(?:度)?(?:同期|同月)?)?(净?增加|净增|增长|上升|多|净?减少|净减|下降|少)(?:了)?$/;

/** 「发生事故8起，比上年减少2起，下降20%」: the rate is over what there was before. */
const movedBy = (list: readonly Counted[]): readonly ToldChange[] =>
  list.flatMap((change, k): readonly ToldChange[] => {
    const [now, rate] = [list[k - 1], list[k + 1]];
    const way = MOVED.exec(change.before)?.[1];
    if (!now || !rate || !way || !isRate(rate) || isRate(change) || change.nature === 'money')
      return [];
    if (!alike(now, change) || now.sentence !== rate.sentence) return [];
    if (!RATE_BEHIND.test(rate.before)) return [];
    const size = isUp(way) || way === '多' ? now.size - change.size : now.size + change.size;
    if (size <= 0) return [];
    const scale = change.size / (change.value.coefficient || 1);
    const base = {
      ...change,
      size,
      value: { ...change.value, coefficient: Math.round(size / scale) },
    };
    const open = { moved: openOf(change), base: openOf(now) + openOf(change) };
    return judged(rate, base, now, open).map((found) => ({
      ...found,
      places: [now, change, rate].map((each) => counted(each)),
    }));
  });

const PLAN = /^[，,](?:较|比)(?:计划|目标|任务|年度目标|目标任务)(?:数|值|任务)?(?:的)?$/;
const BEYOND = /^[^，。；\d]{0,4}?(?:超额完成|超额|增长|增加|提高|多完成|超出|超过)(?:了)?$/;

/** 「完成96座，较计划80座超额完成20%」. */
function beyondPlan(list: readonly Counted[]): readonly ToldChange[] {
  return list.flatMap((plan, k): readonly ToldChange[] => {
    const [done, rate] = [list[k - 1], list[k + 1]];
    if (!done || !rate || !isRate(rate) || isRate(plan) || !alike(done, plan)) return [];
    if (!PLAN.test(plan.before) || !BEYOND.test(rate.before) || done.sentence !== plan.sentence)
      return [];
    return judged(rate, plan, done);
  });
}

const SET =
  '(?:上级|国家|[省市县区州旗])?(?:财政|政府|主管)?(?:部门|局|厅)?(?:年初|年度|预期|既定)*(?:设定|确定|预期|下达|规定|批复)?(?:的)?(?:增长|增速)?';
const OVER = new RegExp(`^[，,]?(?:高于|超过|大于|高出)了?${SET}$`);
const UNDER = new RegExp(`^[，,]?(?:低于|小于|少于|不足)了?${SET}$`);
const REACHED = /^[，,]?(?:已|均)?(?:达到|实现|完成)了?$/;
const MISSED = /^[，,]?(?:未|没有|尚未)(?:达到|完成|实现)$/;
const LOW = /失业|差错|投诉|事故|死亡|超标|违法|返贫|成本/;
const reached = (now: Counted, standard: Counted): boolean =>
  (REACHED.test(standard.before) || MISSED.test(standard.before)) &&
  (!isRate(now) || LOW.test(now.before));
const STANDARD = /^的?[^，。；\d]{0,6}(?:目标|标准|要求|平均|控制)/;

/** 「失业率4.2%，高于4.5%的控制目标」. */
function besideStandard(list: readonly Counted[]): readonly ToldChange[] {
  return list.flatMap((standard, k): readonly ToldChange[] => {
    const now = list[k - 1];
    if (!now || !alike(now, standard) || now.sentence !== standard.sentence) return [];
    const [over, under] = [
      OVER.test(standard.before),
      UNDER.test(standard.before) || MISSED.test(standard.before),
    ];
    if (reached(now, standard)) return [];
    // 「达41%，完成42%目标任务的97.6%」: how far it came is told.
    if (/^的?[^，。；\d]{0,6}的\d/.test(standard.after)) return [];
    if (REACHED.test(standard.before) && isRate(now) && now.size < standard.size)
      return [
        { places: [now, standard].map((each) => counted(each)), wrong: 'order', computed: 'under' },
      ];
    const named = STANDARD.test(standard.after) || /目标值?$|标准值?$/.test(standard.before);
    if (over === under || !named) return [];
    if (now.size === standard.size || now.size > standard.size === over) return [];
    const places = [now, standard].map((each) => counted(each));
    return [{ places, wrong: 'order', computed: over ? 'under' : 'over' }];
  });
}

/** Changes and comparisons of figures that are no money. */
export const movedFigures = (report: Report): readonly ToldChange[] => [
  ...sinceFormer(report),
  ...countedIn(report).flatMap((list) =>
    list.length < 2
      ? []
      : [
          ...fromTo(list),
          ...againstFormer(list),
          ...claimed(list),
          ...thanFormer(list),
          ...movedBy(list),
          ...beyondPlan(list),
          ...besideStandard(list),
        ],
  ),
];
