import type { Report } from '../../report/report.ts';
import { numberOf } from '../../values/figure.ts';
import { percentOf, quotient, trimmed } from '../figures/amounts.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  counted,
  innerClauseOf,
  inOneSentence,
  isRate,
} from '../figures/counted.ts';
import { compareRatio } from '../rates/ratios.ts';
import type { ToldChange } from './told-changes.ts';

/** 「（上年为26亿元）」, 「（年度任务12亿元）」: in brackets of its own, what a figure right in front was held against. */
const FORMER =
  /^[个项人次家户处]{0,1}[（(](?:上年|去年|上一年|年初|(20\d\d)年)(?:度|末)?(?:同期)?[^，。；：、\d]{0,6}$/;
/** 「绿化率41.8%，较上年提高0.6个百分点，上年为41.2%」: the same without brackets, of rates and of what there was when the year began. */
const BEHIND = /^[，,；;](?:(?:上年|去年|上一年)(?:度|末)?(?:同期)?|年初)(?:为|是)$/;
const PLANNED =
  /^[（(](?:年度|全年|年初|原定|原)?(?:计划|任务|目标|目标任务|预算)(?:数|值|为|是|任务|下达|金额)*$/;
/** 「比2015年下降28.8%（目标18%）」: what is compared with a year has a target of its own. */
const AGO = /同比|上年|去年|20\d\d年|以来/;
const UP = /(?:增加|延长|增长|上升|提高|提升|增|多|超)[^，。；、\d]{0,4}$/;
const DOWN = /(?:减少|缩短|压缩|下降|降低|压减|回落|减|少)[^，。；、\d]{0,4}$/;
const COMPLETING =
  /(?:完成|节约|支付|到位|执行|支出|使用|中标)率(?:为|达)?$|(?:完成|占)(?:了)?(?:年度|全年|年初|原定)?(?:计划|任务|目标)(?:任务)?(?:数)?的$/;
/** 「约增加30万元」 says no more than about how much. */
const ABOUT = /(?<!节)约|大致|近/;
const POINTS = '个百分点';
/** What is told of a part, of each or of another place is compared with a figure of its own. */
const OTHER = /每|均|其中|占|全[国省市]|累计/;

/**
 * 「工业总产值28.6亿元，同比增长10%（上年为26亿元）」, 「完成投资12.4亿元，完成年度任务的103%（年度任务12亿元）」, 「比计划多120人次（计划3000人
 * 次）」: the figure in brackets is what the one in front is reckoned from. Where any figure of the sentence makes it true nothing is said.
 */
export const basesInBrackets = (report: Report): readonly ToldChange[] =>
  atEachFigure(report, (base, k, list): readonly ToldChange[] => {
    const change = list[k - 1];
    const isRated = isRate(base) || (change !== undefined && isRate(change));
    const isBehind = BEHIND.test(base.before) && (isRated || base.before.includes('年初'));
    if (!change || !(isBehind || /^[）)]/.test(base.after)) || !inOneSentence(base, change))
      return [];
    const [bracket, year] = FORMER.exec(base.before) ?? [];
    // A year in brackets is a former one only where the report is of a later one.
    const isOwn = year !== undefined && Number(year) >= (report.fiscalYear ?? 0);
    const isFormer = isBehind || (bracket !== undefined && !isOwn);
    if (!isFormer && (!PLANNED.test(base.before) || AGO.test(innerClauseOf(change)))) return [];
    if ([base, change].some(({ before }) => ABOUT.test(before))) return [];
    const nows = list
      .slice(0, k - 1)
      .filter((each) => alike(each, base) && inOneSentence(each, base) && each !== change);
    // 「…（预算70万元）、卫生院能力提升32万元（预算32万元）」: an item of a list whose name ends so.
    if (/^[）)]?[、；;]/.test(change.before) && alike(change, base) && PLANNED.test(base.before))
      return [];
    const told = (nows.length > 0 ? nows : calledAlike(list.slice(0, k - 1), base)).filter(
      ({ before }) => !isMoved(before),
    );
    const now = told.at(-1);
    if (!now || OTHER.test(change.before) || isBeyond(now, change)) return [];
    const judge = isFormer && !isMoved(change.before) ? undefined : judgeOf(change, base);
    if (!judge) return [];
    const said = (nows.length > 0 ? nows : told).some((each) => judge(each) === undefined)
      ? []
      : found(judge, now, base, change);
    return said.length > 0 ? said : rateBehind(list, k);
  });

/** 「受理信访事项96件，办结91件。同比下降20%（上年受理120件）」: the figure of the sentence before that is called as the one in brackets. */
function calledAlike(before: readonly Counted[], base: Counted): readonly Counted[] {
  const word = /(?:年|期|度|末)([一-龥]{2,6}?)(?:为|共)?$/.exec(base.before)?.[1];
  return before.filter(
    (each) =>
      word !== undefined &&
      alike(each, base) &&
      each.sentence === base.sentence - 1 &&
      innerClauseOf(each).includes(word),
  );
}

const isMoved = (words: string): boolean => UP.test(words) || DOWN.test(words);

/** Behind a semicolon another matter is told. */
const isBeyond = (now: Counted, change: Counted): boolean =>
  inOneSentence(now, change) && /[；;]/.test(now.line.text.slice(now.at.to, change.at.from));

/** 「比上年增加1.24万吨（上年34.72万吨），增长3.57%」: the rate of a change stands behind the brackets. */
function rateBehind(list: readonly Counted[], at: number): readonly ToldChange[] {
  const [change, base, rate] = list.slice(at - 1, at + 2);
  if (!change || !base || !rate || !isRate(rate) || !alike(change, base)) return [];
  if (!/^[）)][，,](?:增长|增幅|下降|降幅|增加|减少)(?:了|为)?$/.test(rate.before)) return [];
  const fault = rateFault(rate, change, base, change.size);
  return fault ? [{ places: [change, base, rate].map((each) => counted(each)), ...fault }] : [];
}

type Fault = Pick<ToldChange, 'wrong' | 'computed'>;
/** What is wrong where a figure is the one that the change is told of; nothing where it follows. */
type Judge = (now: Counted) => Fault | undefined;

function found(judge: Judge, now: Counted, base: Counted, change: Counted): readonly ToldChange[] {
  const fault = judge(now);
  const places = [now, change, base].map((each) => counted(each));
  return fault ? [{ places, ...fault }] : [];
}

function judgeOf(change: Counted, base: Counted): Judge | undefined {
  const way = UP.test(change.before) ? 1 : DOWN.test(change.before) ? -1 : 0;
  if (isRate(change) && !isRate(base))
    return COMPLETING.test(change.before)
      ? (now) => rateFault(change, now, base, now.size)
      : way === 0
        ? undefined
        : (now) =>
            rateFault(change, now, base, Math.abs(now.size - base.size)) ??
            wayFault(way, now, base);
  const isDifference = alike(change, base) || (change.value.unit === POINTS && isRate(base));
  return isDifference && way !== 0
    ? (now) => differenceFault(change, now, base) ?? wayFault(way, now, base)
    : undefined;
}

/** Whether a rate is not that of some amount over the base. */
function rateFault(rate: Counted, now: Counted, base: Counted, size: number): Fault | undefined {
  const plain = { ...now.value, decimals: 0, unit: '' };
  const part = { ...plain, coefficient: size };
  const whole = { ...plain, coefficient: base.size };
  if (compareRatio(rate.value, part, whole) !== 'different') return undefined;
  return { wrong: 'rate', computed: percentOf(quotient(part, whole) ?? 0) };
}

const wayFault = (way: number, now: Counted, base: Counted): Fault | undefined =>
  now.size === base.size || Math.sign(now.size - base.size) === way
    ? undefined
    : { wrong: 'direction', computed: now.size > base.size ? 'up' : 'down' };

function differenceFault(change: Counted, now: Counted, base: Counted): Fault | undefined {
  const off = Math.abs(now.size - base.size);
  const step = [now, base, change].reduce((all, each) => all + halfStepOf(each), 0);
  // The two rates and the points between them are of one scale.
  if (Math.abs(off - change.size) <= step) return undefined;
  const scale = numberOf(change.value) === 0 ? 1 : change.size / numberOf(change.value);
  return { wrong: 'amount', computed: `${trimmed(off / scale)}${change.value.unit}` };
}

/** Half a step of the last digit, for figures that may be rounded. */
const halfStepOf = ({ size, value }: Counted): number =>
  value.decimals > 0 && value.coefficient > 0 ? (size / value.coefficient) * 0.5 : 0;
