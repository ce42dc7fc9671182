import type { Report } from '../../report/report.ts';
import { percentOf } from '../figures/amounts.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  counted,
  innerClauseOf,
  isRate,
} from '../figures/counted.ts';
import { compareRatio } from '../rates/ratios.ts';
import { canMake, openOf } from './open-digits.ts';
import { RATE_BEHIND } from './rate-of-change.ts';
import type { ToldChange } from './told-changes.ts';

const CHANGED =
  /^(?:其中[：:，,]?)?(?:本年|当年)?([一-龥]{3,12}?)(?:[较比](?:上年|去年|上一年|20\d\d年)(?:度)?(?:同期)?|同比)?(增加|增长|减少|下降)(?:了)?$/;
const SAID = /(?:支出|决算数?|为|是|共|合计|达到?)*$/;
const OTHER = /上年|去年|预算|同期|[较比增减]/;
/** The amount that changed stands in one of so many sentences in front. */
const FARTHEST = 2;

/**
 * 「人员经费36480万元，公用经费2734万元。与上年相比，人员经费增加1260万元，增长3.58%」: a change called by the name of an amount in front,
 * whatever stands between, with a rate that the two do not make.
 */
export const namedChanges = (report: Report): readonly ToldChange[] =>
  atEachFigure(report, (change, k, list): readonly ToldChange[] => {
    const rate = list[k + 1];
    const [, name, way = ''] = CHANGED.exec(innerClauseOf(change)) ?? [];
    if (name === undefined || isRate(change) || !rate || !isRate(rate)) return [];
    // 「减少0.00万元，下降0.01%」: less than is told.
    if (change.size === 0) return [];
    if (rate.sentence !== change.sentence || !RATE_BEHIND.test(rate.before)) return [];
    const nows = list.slice(0, k).filter((each) => isCalled(each, name, change));
    const now = nows.length > 1 ? ofAll(list, nows) : nows[0];
    if (!now || isOnePart(now, name)) return [];
    const told = () => [now, change, rate].map((each) => counted(each));
    const made = nows.map((each) => beforeOf(each, change, way)).filter((size) => size > 0);
    const before = beforeOf(now, change, way);
    const open = { moved: openOf(change), base: openOf(now) + openOf(change) };
    // More than the amount itself was not added to it, by whatever rate.
    if (before <= 0 && nows.length === 1 && now.value.unit === change.value.unit)
      return [{ places: told(), wrong: 'beyond', computed: '' }];
    if (before <= 0 || made.some((size) => isMade(rate, change, size, open))) return [];
    return [{ places: told(), wrong: 'rate', computed: percentOf(change.size / before) }];
  });

const beforeOf = (now: Counted, change: Counted, way: string): number =>
  /增/.test(way) ? now.size - change.size : now.size + change.size;

/** Whether a rate is that of a change, over what there was before it. */
function isMade(
  rate: Counted,
  change: Counted,
  before: number,
  open: { readonly moved: number; readonly base: number },
): boolean {
  const plain = { ...change.value, decimals: 0, unit: '' };
  const made = compareRatio(
    rate.value,
    { ...plain, coefficient: change.size },
    { ...plain, coefficient: before },
  );
  if (made !== 'different') return true;
  const moved = { size: change.size, open: open.moved };
  return open.base > 0 && canMake(rate, moved, { size: before, open: open.base });
}

/** 「资产总额122亿元，其中：行政单位资产总额42亿元，事业单位资产总额80亿元」: of amounts that are called alike the one of which the others are parts. */
function ofAll(
  list: readonly Counted[],
  [first, ...parts]: readonly Counted[],
): Counted | undefined {
  const [second] = parts;
  if (!first || !second || parts.some(({ size }) => size >= first.size)) return undefined;
  const between = list.slice(list.indexOf(first) + 1, list.indexOf(second) + 1);
  return between.some(({ before }) => /其中|包括/.test(before)) ? first : undefined;
}

/** 「行政单位资产总额42亿元」: one part alone has the name of all. */
const isOnePart = (now: Counted, name: string): boolean =>
  /(?:行政|事业|企业|机关|直属|下属|所属)(?:单位)?(?:国有)?$/.test(
    innerClauseOf(now).replace(SAID, '').slice(0, -name.replace(SAID, '').length),
  );

const isCalled = (each: Counted, name: string, change: Counted): boolean =>
  alike(each, change) &&
  change.sentence - each.sentence <= FARTHEST &&
  !OTHER.test(innerClauseOf(each)) &&
  (innerClauseOf(each).split('、').at(-1) ?? '').replace(SAID, '').endsWith(name.replace(SAID, ''));
