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
import type { ToldChange } from './told-changes.ts';

const CHANGED =
  /^(?:其中[：:，,]?)?([一-龥]{3,12}?)(?:[较比](?:上年|去年)(?:同期)?|同比)?(增加|增长|减少|下降)(?:了)?$/;
const RATE = /^[，,（(](?:增长|增幅|增加|下降|降幅|减少|降低)(?:了|为)?$/;
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
    if (rate.sentence !== change.sentence || !RATE.test(rate.before)) return [];
    const nows = list.slice(0, k).filter((each) => isCalled(each, name, change));
    const [now, other] = nows;
    if (!now || other) return [];
    const before = /增/.test(way) ? now.size - change.size : now.size + change.size;
    if (before <= 0) return [];
    const plain = { ...change.value, decimals: 0, unit: '' };
    const made = compareRatio(
      rate.value,
      { ...plain, coefficient: change.size },
      { ...plain, coefficient: before },
    );
    if (made !== 'different') return [];
    const moved = { size: change.size, open: openOf(change) };
    const base = { size: before, open: openOf(now) + openOf(change) };
    if (base.open > 0 && canMake(rate, moved, base)) return [];
    const places = [now, change, rate].map((each) => counted(each));
    return [{ places, wrong: 'rate', computed: percentOf(change.size / before) }];
  });

const isCalled = (each: Counted, name: string, change: Counted): boolean =>
  alike(each, change) &&
  change.sentence - each.sentence <= FARTHEST &&
  !OTHER.test(innerClauseOf(each)) &&
  (innerClauseOf(each).split('、').at(-1) ?? '').replace(SAID, '').endsWith(name.replace(SAID, ''));
