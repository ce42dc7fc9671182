import type { Report } from '../../../report/report.ts';
import { numberOf } from '../../../values/figure.ts';
import { alike, type Counted, innerClauseOf, isRate } from '../../figures/counted.ts';
import { plainAsides } from '../../wording/asides.ts';
import { aroundLines } from '../around.ts';
import { printedLike, type Reading } from '../reading.ts';

const UP =
  /^[，,（(](?:同比|环比|比上年|较上年|比去年|较去年)(?:同期)?(?:净)?(?:增[加长]|上升|多)(?:了)?$/;
const THEN = /^[，,、](?:同比|环比|比上年|较上年)?(?:增[加长幅]|上升|升幅|多)(?:了|率|为)?$/;
const NO_NOW = plainAsides('占', '计划', '目标', '其中', '新增', '净增', '达到');

/** 「办理19件，同比增长152.8%，增加55件」: what has grown by more than it is; the change and its rate tell what it is. */
export const grownBeyond = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) =>
    list.flatMap((now, at): readonly Reading[] => {
      const [first, second] = [list[at + 1], list[at + 2]];
      if (!first || !second || isRate(now) || now.size === 0) return [];
      if (isRate(first) === isRate(second) || second.sentence !== now.sentence) return [];
      const [rate, change] = isRate(first) ? [first, second] : [second, first];
      if (!UP.test(first.before) || !THEN.test(second.before)) return [];
      if (!alike(now, change) || change.size <= now.size || NO_NOW.test(innerClauseOf(now)))
        return [];
      const share = numberOf(rate.value) / 100;
      if (share <= 0) return [];
      const made = change.size / share + change.size;
      return [
        { said: now, from: [rate, change], computed: printedLike(now, roundedTo(now, made)) },
      ];
    }),
  );

/** A size in whole last digits of a figure. */
function roundedTo(each: Counted, size: number): number {
  const step = each.size / (each.value.coefficient || 1);
  return Math.round(size / step) * step;
}
