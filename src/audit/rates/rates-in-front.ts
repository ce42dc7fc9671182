import type { Report } from '../../report/report.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  innerClauseOf,
  inOneSentence,
  isRate,
} from '../figures/counted.ts';
import { areDigits, isRateSlipped } from '../readings/one-slip.ts';
import { countedRate } from './counted-rate.ts';
import { isPercentOf } from './percent-of.ts';
import type { ToldRate } from './told-rates.ts';

const RATE = /([^，。；：、（）\d]{2,12})率(?:为|是|达到?|约|：)*$/;
const OTHER =
  /增|减|下降|上升|提[高升]|降低|较|同比|高于|低于|目标|预期|≥|不低于|上年|去年|[利税费]率|均|每|标准(?!化)/;
/** Its figures stand in brackets right behind it, or words say that it is made of them. */
const OPENS = /^(?:[（(]|[，,。](?:其中|即|具体[为是]|其|也就是)?[：:，,]?)[^，。；、\d]{1,16}$/;
const NEXT = /^[^，。；、\d]{0,4}[，,、；和中]?[^，。；、\d]{1,16}$/;

/**
 * Rates in front of their figures: 「设备完好率92.09%（在用设备316台，完好291台）」. One of the two is called by the name of the rate; one slip in the three
 * parts them.
 */
export const ratesInFront = (report: Report): readonly ToldRate[] =>
  atEachFigure(report, (rate, at, list): readonly ToldRate[] => {
    const name = RATE.exec(innerClauseOf(rate))?.[1];
    const [a, b, next] = list.slice(at + 1, at + 4);
    if (!isRate(rate) || name === undefined || !a || !b || OTHER.test(innerClauseOf(rate)))
      return [];
    if (isRate(a) || isRate(b) || !alike(a, b) || !OPENS.test(a.before) || !NEXT.test(b.before))
      return [];
    if (!inOneSentence(a, b) || a.sentence - rate.sentence > 1) return [];
    if (a.line !== rate.line || OTHER.test(innerClauseOf(a) + innerClauseOf(b))) return [];
    // A rate behind the two is the one that they make.
    if (next && isRate(next) && inOneSentence(next, b)) return [];
    const stem = name.slice(-2);
    const isCalled = (each: Counted): boolean =>
      innerClauseOf(each).includes(stem) || each.after.startsWith(stem);
    // Where both are called so, or none, the greater one is the whole.
    const [part, whole] =
      isCalled(a) !== isCalled(b)
        ? isCalled(a)
          ? [a, b]
          : [b, a]
        : a.size < b.size
          ? [a, b]
          : [b, a];
    if (!isCalled(a) && !isCalled(b)) return [];
    if (part.size === 0 || whole.size === 0 || !areDigits(rate, part, whole)) return [];
    const near = list.slice(Math.max(0, at - 6), at + 8).filter((each) => alike(each, a));
    const isMade = near.some((one) =>
      near.some((other) => one !== other && isPercentOf(rate, one.size, other.size)),
    );
    if (isMade || !isRateSlipped(rate, part, whole)) return [];
    const told = countedRate(rate, { part, whole });
    return told ? [told] : [];
  });
