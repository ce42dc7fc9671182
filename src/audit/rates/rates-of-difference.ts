import type { Report } from '../../report/report.ts';
import { toldChanges } from '../changes/told-changes.ts';
import { alike, atEachFigure, type FigureRule, innerClauseOf, isRate } from '../figures/counted.ts';
import { overlap } from '../group.ts';
import { isOneSlip } from '../readings/one-slip.ts';
import { countedRate } from './counted-rate.ts';
import { compareRatio } from './ratios.ts';
import type { ToldRate } from './told-rates.ts';

/** The rate of what stands in front of it. */
const RATE =
  /^[^，。；、\d]{0,6}[，,、（(](?:同比)?[^，。；、\d]{0,6}(?:[降增升跌]幅|增长率?|下降率?|率|比例|增加|减少)(?:约|为|达|了)*$/;
/** What two figures differ by. */
const DIFFERENCE = /增|减|降|升|节|超|余|多|少|低|高|浮|缺/;
/** What another figure is held against stands behind it. */
const THAN = /比|较|上年|去年/;
const SENTENCES = 3;

/**
 * Rates of a difference that is told in front of them and is that of the two figures before it: of the one that there was first, 「由567吨下降到523
 * 吨，减量44吨，降幅7.76%」. Where the difference over either makes it true nothing is said; one slip in the rate parts them.
 */
export function ratesOfDifference(report: Report): readonly ToldRate[] {
  const found = atEachFigure(report, differenceAt);
  if (found.length === 0) return found;
  // What says itself what it is compared with is told as a change.
  const changes = toldChanges(report).flatMap(({ places }) => places);
  return found.filter(({ rate }) => !changes.some(({ at }) => overlap(at, rate.at)));
}

const differenceAt: FigureRule<ToldRate> = (rate, at, list) => {
  const [a, b, part] = [list[at - 3], list[at - 2], list[at - 1]];
  if (!a || !b || !part || !isRate(rate) || !RATE.test(rate.before)) return [];
  if (![a, b].every((each) => alike(each, part) && !isRate(each))) return [];
  if (rate.sentence !== part.sentence || part.sentence - a.sentence > SENTENCES) return [];
  if (!DIFFERENCE.test(innerClauseOf(part)) || part.size === 0) return [];
  if (Math.abs(Math.abs(a.size - b.size) - part.size) >= 1) return [];
  if ([a, b].some(({ value }) => compareRatio(rate.value, part.value, value) !== 'different'))
    return [];
  const whole = THAN.test(b.before) ? b : a;
  const made = (part.size / whole.size) * 100;
  const told = isOneSlip(rate.value, made, made) ? countedRate(rate, { part, whole }) : undefined;
  return told ? [told] : [];
};
