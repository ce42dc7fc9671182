import type { Report } from '../../report/report.ts';
import { percentOf, trimmed } from '../figures/amounts.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  counted,
  inUnitOf,
  isRate,
} from '../figures/counted.ts';
import { canMake, openOf } from './open-digits.ts';
import type { ToldChange } from './told-changes.ts';

const SINCE = /^(?:比|较|与)(?:上年末?|去年|上一年|20\d\d年)(?:度)?(?:同期)?(?:的)?$/;
/** An amount named so is compared with nowhere else: 「与2023年实际支出3812.6万元相比」. */
const SPENT =
  /^(?:比|较|与|同)(?:上年|去年|20\d\d年)(?:度)?(?:同期)?(?:部门|实际|全年|决算|本年){1,2}(?:支出|收入)(?:总额|总计|合计|决算)?数?(?:的)?$/;
const BY =
  /^(?:相比[，,]?)?(净?增加|净增|增产|增长|上升|提高|多|净?减少|净减|下降|降低|缩短|少)[^，。；\d]{0,2}(?:了)?$/;
const RATE = /^[，,（(](?:增长|下降|增幅|降幅|增加|减少|上升|降低)(?:率)?(?:为|了|达|约)?$/;
/** What grew stands in one of so many sentences in front. */
const FARTHEST = 2;

/**
 * 「改造4069户，…。较2023年的3650户多完成419户，增长11.48%」: a sentence that opens with the number of the year before. How much of it the change
 * is, is told there; what has grown stands further in front, and is sought only where it makes the rate true and the change not.
 */
export const sinceFormer = (report: Report): readonly ToldChange[] =>
  atEachFigure(report, (base, k, list): readonly ToldChange[] => {
    const [change, rate] = [list[k + 1], list[k + 2]];
    if (!change || !rate || !isRate(rate) || isRate(base)) return [];
    if (!(base.nature === 'money' ? SPENT : SINCE).test(base.before)) return [];
    if (base.size === 0 || !alike(change, base)) return [];
    if ([change, rate].some(({ sentence }) => sentence !== base.sentence)) return [];
    if (!BY.test(change.before) || !RATE.test(rate.before)) return [];
    const isMadeBy = (size: number, open: number): boolean =>
      canMake(rate, { size, open }, { size: base.size, open: openOf(base) });
    if (isMadeBy(change.size, openOf(change))) return [];
    const now = list
      .slice(0, k)
      .findLast(
        (each) =>
          alike(each, base) &&
          base.sentence - each.sentence <= FARTHEST &&
          isMadeBy(Math.abs(each.size - base.size), openOf(each) + openOf(base)),
      );
    return [now ? amountOf(now, base, change) : rateOf(base, change, rate)];
  });

const amountOf = (now: Counted, base: Counted, change: Counted): ToldChange => ({
  places: [now, base, change].map((each) => counted(each)),
  wrong: 'amount',
  computed: `${trimmed(inUnitOf(now, Math.abs(now.size - base.size)))}${now.value.unit}`,
});

const rateOf = (base: Counted, change: Counted, rate: Counted): ToldChange => ({
  places: [base, change, rate].map((each) => counted(each)),
  wrong: 'rate',
  computed: percentOf(change.size / base.size),
});
