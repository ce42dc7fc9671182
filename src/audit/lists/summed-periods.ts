import type { Report } from '../../report/report.ts';
import { parseCount } from '../../values/chinese.ts';
import { matchesOf } from '../../values/matches.ts';
import { alike, type Counted, countedIn, innerClauseOf, isRate } from '../figures/counted.ts';
import { isSumOff } from '../readings/one-slip.ts';
import { listWith, type SharedOut } from './held-lists.ts';

/** A stretch of time, a term or an instalment, each told with an amount or number of its own. */
const PERIOD =
  /(?:第?[一二三四]|[1-4])季度|[上下]半年|[春秋]季(?:学期)?|20\d\d年(?!度?[底末初]|\d)|第?[一二三四五六七八九十](?:批|期|次|轮)(?![两二三四五六])|(?<!\d)1?\d月(?:份)?(?![底末初]|\d)/g;
/** What all periods come to: 「全年共」, 「三年累计」. */
const ALL =
  /(?:合计|共计|总计|累计|总共|(?<!公)共(?!同|享|有|建(?![成设])))|(?:全年|[两二三四五六七八九十](?:年|批|期|次|个?季度|个?学期))(?:度)?[^，。；、\d]{0,2}(?=发放|支出|支付|完成|拨付|安排|下达)/;
/** Another time, a plan beside what was done, an average: neither a part nor the sum. */
const OTHER =
  /计划(?!生育)|目标|任务|应(?!急)|结余|结转|剩余|均(?!衡)|每|各(?=支付|支出|发放|拨付|安排|下达|补助|投入|完成|举办|开展|采购|培训|为)|占|增|减|较|比(?!例)|上年|去年|同期|截至|截止|[底末]|标准|其中|退[回还出]/;
/** So many figures in front may belong to the periods. */
const REACH = 40;

interface Dated {
  readonly figure: Counted;
  /** The period told last in front of it in its sentence. */
  readonly period: string;
}

/**
 * Sums behind figures told period by period, in one sentence or several: 「2021年安排30万元，2022年安排40万元，三年累计安排…」, 「7月再次拨付20万
 * 元。11月拨付10万元。全年合计拨付…」. Each period has one figure of the kind, and one slip parts them from their sum.
 */
export const summedPeriods = (report: Report): readonly SharedOut[] => {
  const found: SharedOut[] = [];
  for (const list of countedIn(report)) {
    if (list.length < 3) continue;
    const told = inPeriods(list);
    for (const [k, whole] of list.entries()) {
      const parts = told[k] === ALL_TOLD ? partsOf(list, told, k) : undefined;
      if (!parts) continue;
      const figures = parts.map(({ figure }) => figure);
      if (areAll(whole, parts) || isSumOff(whole, figures)) found.push(listWith(whole, figures));
    }
  }
  return found;
};

/** In the place of a period: the figure is of all of them. */
const ALL_TOLD = '共';

/** Of each figure of a line the period in which it is told; undefined where its sentence says none. */
function inPeriods(list: readonly Counted[]): readonly (string | undefined)[] {
  let sentence = -1;
  let period: string | undefined;
  return list.map((each) => {
    if (each.sentence !== sentence) period = undefined;
    sentence = each.sentence;
    const last = matchesOf(each.before, PERIOD).at(-1);
    const sum = ALL.exec(each.before.slice((last?.index ?? 0) + (last?.[0].length ?? 0)));
    if (sum) period = ALL_TOLD;
    else if (last) period = last[0];
    else if (/[；;]/.test(each.before)) period = undefined;
    return period;
  });
}

const kindOf = (period: string): string => period.replace(/^.*?(?=年$|月|季|批|期|次|轮|半年)/, '');

/** The figures of the periods in front of their sum, one for each; undefined where that is not clear. */
function partsOf(
  list: readonly Counted[],
  told: readonly (string | undefined)[],
  at: number,
): readonly Dated[] | undefined {
  const whole = list[at];
  if (!whole || isRate(whole) || whole.value.unit === '点' || OTHER.test(innerClauseOf(whole)))
    return undefined;
  const parts: Dated[] = [];
  for (let k = at - 1; k >= Math.max(0, at - REACH); k -= 1) {
    const [figure, period] = [list[k], told[k]];
    if (!figure || period === undefined) break;
    if (period === ALL_TOLD) {
      if (parts.length > 0) break;
      continue;
    }
    if (!alike(figure, whole)) continue;
    const first = parts[0];
    if (first && kindOf(first.period) !== kindOf(period)) break;
    parts.unshift({ figure, period });
  }
  const figures = parts.map(({ figure }) => figure);
  if (figures.length < 2 || new Set(parts.map(({ period }) => period)).size < parts.length)
    return undefined;
  if (figures.some((each) => OTHER.test(innerClauseOf(each)))) return undefined;
  return isBegun(figures, whole) ? undefined : parts;
}

const NUMBER = /([两二三四五六七八九十])(?:年|批|期|次|轮|个?季度|个?学期)/;
const OF_A_YEAR: Readonly<Record<string, number>> = { 季度: 4, 半年: 2, 季: 2, 季学期: 2 };

/** Whether a sum is of all periods that there are, by their kind or by its own words: 「三年累计」. */
function areAll({ before }: Counted, parts: readonly Dated[]): boolean {
  const number = parseCount(NUMBER.exec(before)?.[1] ?? '');
  return parts.length === (number ?? OF_A_YEAR[kindOf(parts[0]?.period ?? '')]);
}

/** Whether some of the figures, told in a row, are what the sum is of. */
function isBegun(figures: readonly Counted[], whole: Counted): boolean {
  let sum = 0;
  return figures.toReversed().some(({ size }) => {
    sum += size;
    return Math.abs(sum - whole.size) < 1;
  });
}
