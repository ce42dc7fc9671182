import type { Report } from '../../report/report.ts';
import { percentOf } from '../figures/amounts.ts';
import { alike, type Counted, counted, countedIn, isRate } from '../figures/counted.ts';
import { compareRatio } from '../rates/ratios.ts';
import type { ToldChange } from './told-changes.ts';

const FROM = /(?:由|从)(?:上年|去年|20\d\d年)?(?:度)?(?:同期)?(?:的)?$/;
const TO =
  /^[^，。；、\d]{0,4}?(增加|增长|增|上升|升|提高|提升|扩大|减少|减|下降|降低|降|压减|缩短|回落)(?:到了?|至|为)$/;
const isUp = (word: string): boolean => /[增升提扩]/.test(word);

/** 「由上年的15起减至12起」, 「由82.5%提高到86.1%」: two figures of whatever kind and the way between them. */
function fromTo(list: readonly Counted[]): readonly ToldChange[] {
  return list.flatMap((base, k): readonly ToldChange[] => {
    const now = list[k + 1];
    const to = now && TO.exec(now.before)?.[1];
    if (!now || !to || !alike(base, now) || base.sentence !== now.sentence) return [];
    if (base.nature === 'money' || !FROM.test(base.before)) return [];
    const way = now.size > base.size ? 'up' : now.size < base.size ? 'down' : undefined;
    const places = [base, now].map((each) => counted(each));
    if (way && isUp(to) !== (way === 'up')) return [{ places, wrong: 'direction', computed: way }];
    return isRate(base) ? [] : rateBeside(list, k, base, now);
  });
}

const RATE =
  /(?:同比|较上年|比上年|增幅|降幅|[，,])(增长|上升|增加|提高|下降|减少|降低|增幅|降幅)(?:率|了|为|达|约)*$/;

/** The one rate of change that stands in the sentence of two figures told as before and now. */
function rateBeside(
  list: readonly Counted[],
  at: number,
  base: Counted,
  now: Counted,
): readonly ToldChange[] {
  const near = [list[at - 1], list[at + 2]].filter(
    (each) => each && isRate(each) && each.sentence === base.sentence && RATE.test(each.before),
  );
  const [rate] = near;
  if (!rate || near.length > 1 || base.value.coefficient === 0) return [];
  return judged(rate, base, now);
}

function judged(rate: Counted, base: Counted, now: Counted): readonly ToldChange[] {
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
  const computed = percentOf(Math.abs(now.size - base.size) / base.size);
  return [{ places, wrong: 'rate', computed }];
}

const FORMER = /^[；;，,。]?(?:上年|去年|上一年|上年度)(?:同期)?(?:[^，。；\d]{0,6})?(?:为|是)$/;

/** 「接待读者1200人次，…；上年为1000人次，同比增长20%」. */
function againstFormer(list: readonly Counted[]): readonly ToldChange[] {
  return list.flatMap((base, k): readonly ToldChange[] => {
    const rate = list[k + 1];
    if (!rate || !isRate(rate) || isRate(base) || base.nature === 'money') return [];
    if (
      !FORMER.test(base.before) ||
      !/^[，,]同比(?:增长|下降|增加|减少|上升)(?:了|约)?$/.test(rate.before)
    )
      return [];
    const nows = list
      .slice(0, k)
      .filter((each) => alike(each, base) && each.sentence === base.sentence);
    if (nows.length === 0 || nows.some((now) => judged(rate, base, now).length === 0)) return [];
    const [now] = nows;
    return now ? judged(rate, base, now) : [];
  });
}

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

const OVER = /^[，,]?(?:高于|超过|大于|优于|高出)$/;
const UNDER = /^[，,]?(?:低于|小于|少于|不足)$/;
const STANDARD = /^的?[^，。；\d]{0,6}(?:目标|标准|要求|平均|控制)/;

/** 「失业率4.2%，高于4.5%的控制目标」. */
function besideStandard(list: readonly Counted[]): readonly ToldChange[] {
  return list.flatMap((standard, k): readonly ToldChange[] => {
    const now = list[k - 1];
    if (!now || !alike(now, standard) || now.sentence !== standard.sentence) return [];
    const [over, under] = [OVER.test(standard.before), UNDER.test(standard.before)];
    if (over === under || !STANDARD.test(standard.after)) return [];
    if (now.size === standard.size || now.size > standard.size === over) return [];
    const places = [now, standard].map((each) => counted(each));
    return [{ places, wrong: 'order', computed: over ? 'under' : 'over' }];
  });
}

/** Changes and comparisons of figures that are no money. */
export const movedFigures = (report: Report): readonly ToldChange[] =>
  countedIn(report).flatMap((list) =>
    list.length < 2
      ? []
      : [...fromTo(list), ...againstFormer(list), ...beyondPlan(list), ...besideStandard(list)],
  );
