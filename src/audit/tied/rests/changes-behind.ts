import type { Report } from '../../../report/report.ts';
import { percentOf } from '../../figures/amounts.ts';
import { alike, type Counted, innerClauseOf, isRate } from '../../figures/counted.ts';
import { CUT, isPercentOf } from '../../rates/percent-of.ts';
import { aroundLines } from '../around.ts';
import { isPlainName } from '../names.ts';
import { marginOf, type Reading } from '../reading.ts';

/** What a year before it was, told behind the change: 「，去年同期340万元」. */
const FORMER =
  /^[，,（(](?:上年|去年|上一?届|上期|20\d\d年)(?:度|末|底)?(?:同期)?(?:的|完成|实现|收入|支出|决算|总量|总额|数)*(?:为|是)?$/;
const UP = /(?:增[长幅加收支]?|上升|提高|攀升|升幅|多[支收]?)(?:了|约|为|达|率|幅度)*$/;
const DOWN =
  /(?:下[降滑]|回落|降[低幅]|减[少幅收支]?|压减|少[支收]?|节约)(?:了|约|为|达|率|幅度)*$/;
/** Of constant prices, of points, of a plan or of one more thing: no rate of the two figures beside it. */
const OTHER = /占|百分点|可比|不变价|计划|目标|预算|其中|年均|累计/;
/** Growth of these is told at constant prices. */
const IN_PRICES = /增加值|总产值|生产总值|GDP/;

/**
 * Changes whose base stands right behind them: 「同比下滑15%，减收51万元，去年同期340万元」, 「14.3万吨，增长10%，上年13万吨」. Rate, change and base
 * follow each other with nothing between, so that two of them make the third.
 */
export const changesBehind = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) =>
    list.flatMap((base, at) => {
      if (isRate(base) || at === 0 || base.size === 0 || !FORMER.test(base.before)) return [];
      const found = ofChange(list, base, at) ?? ofRate(list, base, at);
      return found ? [found] : [];
    }),
  );

const isOf = (each: Counted | undefined, base: Counted): each is Counted =>
  each !== undefined && each.sentence === base.sentence && !OTHER.test(innerClauseOf(each));

const isMove = (each: Counted | undefined, base: Counted): each is Counted =>
  isOf(each, base) && (UP.test(each.before) || DOWN.test(each.before));

const isMoved = (each: Counted | undefined, base: Counted): each is Counted =>
  isMove(each, base) && alike(each, base);

const isRateOf = (each: Counted | undefined, base: Counted): each is Counted =>
  isMove(each, base) && isRate(each);

/** The change and its rate, in front of the base or on both its sides. */
function ofChange(list: readonly Counted[], base: Counted, at: number): Reading | undefined {
  const [first, last, next] = [list[at - 2], list[at - 1], list[at + 1]];
  const isNext = isRateOf(next, base) && /^[，,、（(][^，。；、]{0,4}$/.test(next.before);
  const [change, rate] = isMoved(last, base)
    ? [last, isRateOf(first, base) ? first : isNext ? next : undefined]
    : isRateOf(last, base) && isMoved(first, base)
      ? [first, last]
      : [];
  if (!change || !rate) return undefined;
  return told(rate, base, [change, base], change.size, marginOf(change));
}

/** The amount that it has become, and the rate alone. */
function ofRate(list: readonly Counted[], base: Counted, at: number): Reading | undefined {
  const [now, rate] = [list[at - 2], list[at - 1]];
  if (!isOf(now, base) || !isRateOf(rate, base) || !alike(now, base)) return undefined;
  if (!isPlainName(now) || IN_PRICES.test(now.before)) return undefined;
  if (!BARE.test(rate.before)) return undefined;
  const moved = UP.test(rate.before) ? now.size - base.size : base.size - now.size;
  return told(rate, base, [now, base], moved, marginOf(now));
}

/** Of nothing but the amount right in front: 「外资增长20%」 is of another. */
const BARE =
  /^[，,](?:同比|[较比](?:上年|去年)(?:同期)?)?(?:增[长加幅]|上升|提高|下[降滑]|减少|降[低幅]|回落|压减)(?:了|为|达|约)*$/;

/** By how much the last digits of all leave a rate open. */
function told(
  rate: Counted,
  base: Counted,
  from: readonly Counted[],
  moved: number,
  margin: number,
): Reading | undefined {
  const made = (moved / base.size) * 100;
  const open = (margin / base.size) * 100 + (marginOf(base) / base.size) * (100 + made);
  return isPercentOf(rate, moved, base.size, CUT, open)
    ? undefined
    : { said: rate, from, computed: percentOf(moved / base.size) };
}
