import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import {
  alike,
  atEachFigure,
  type Counted,
  countedIn,
  innerClauseOf,
  inOneSentence,
  isRate,
} from './counted.ts';
import { nounOf } from './nouns.ts';
import type { Product } from './products.ts';
import { quotientOff } from './quotients.ts';

const AVERAGE = /^(?:平均|约?合)?(?:每[个]?[^，。；、\d]{1,3}|[^，。；、\d]均)[^，。；、\d]{0,4}$/;
const SPENT =
  /(?:完成|实际|累计|共|计划)*(?:投资|支出|投入|资金|补助|经费|造价|拨付|使用)*(?:为|共)?$/;
/** A name of fewer signs is that of many things. */
const SHORTEST = 4;
/** A name by which so many figures are called is that of none. */
const MOST = 12;

/**
 * 「包括新建工程9处、改建工程13处」 … 「新建工程投资2106万元，平均每处324万元」: an average of an amount whose sentence counts nothing is over the
 * number that the text tells once by the name of the amount.
 */
export const namedAverages = (report: Report): readonly Product[] =>
  atEachFigure(report, (average, k, list): readonly Product[] => {
    const total = list[k - 1];
    const words = innerClauseOf(average);
    if (!total || isRate(average) || !AVERAGE.test(words)) return [];
    const noun = nounOf(words);
    if (!noun) return [];
    if (!alike(total, average) || !inOneSentence(total, average) || /[；;]/.test(average.before))
      return [];
    const name = innerClauseOf(total).replace(SPENT, '').replace(/^其中/, '');
    if (name.length < SHORTEST || /[\d的]/.test(name)) return [];
    const numbers = (calledIn(report).get(name.slice(-SHORTEST)) ?? []).filter(
      (each) => each !== total && noun.test(each.nature) && nameOf(each).endsWith(name),
    );
    const [number] = numbers;
    if (!number || numbers.length >= MOST) return [];
    if (numbers.some(({ size }) => size !== number.size)) return [];
    return quotientOff(average, total, number);
  });

const nameOf = (each: Counted): string => innerClauseOf(each).split('、').at(-1) ?? '';

/** Numbers by the last signs of what they are called, as many of each as may tell one; found once for a report. */
const calledIn = once((report: Report): ReadonlyMap<string, readonly Counted[]> => {
  const found = new Map<string, Counted[]>();
  for (const each of countedIn(report).flat()) {
    const name = nameOf(each);
    if (each.nature === 'money' || isRate(each) || name.length < SHORTEST) continue;
    if (/上年|计划/.test(name)) continue;
    const key = name.slice(-SHORTEST);
    const own = found.get(key);
    if (!own) found.set(key, [each]);
    else if (own.length < MOST) own.push(each);
  }
  return found;
});
