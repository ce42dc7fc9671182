import type { Report } from '../../../report/report.ts';
import { percentOf } from '../../figures/amounts.ts';
import { type Counted, innerClauseOf, isRate, sumOfSizes } from '../../figures/counted.ts';
import { CUT, isPercentOf } from '../../rates/percent-of.ts';
import { aroundLines } from '../around.ts';
import { isOfOneUnit, isPlainName } from '../names.ts';
import { printedLike, type Reading } from '../reading.ts';

/** What those who were asked, or what was weighed, were graded by. */
const GRADE =
  /^(?:(?:非常|很|十分|比较|较|基本|一般|不太|不|很不)*(?:满意|好|优良|优秀?|良好?|合格|差|一般|中)|[好中差]评)(?:等次|等级)?的?(?:有|为)?$/;
const WORDS = /^(?:其中|[、，,；;：:])*(?:评价|评为|评定|认为|表示|验收|考核|选择|结果)*(?:为)?/;
const LAST = /不|差|一般|合格|中评/;
const RATE =
  /(?:满意|好评|优良|优秀|合格|良好)[^，。；、\d]{0,10}(?:率|度|占|为|达到?)$|合计占(?:比)?$/;
const MOST = 6;

/** Those that were asked, their grades in turn, and behind them the rate of the best of them. */
interface Graded {
  readonly whole: Counted;
  readonly grades: readonly Counted[];
  readonly rate: Counted;
}

/**
 * 「访谈300人，满意219人，较满意63人，一般18人，满意率94%」: grades come to all that were asked, and the rate is of the first of them: where one of the two
 * does not hold, the figure is told for which one other value makes both true, or the rate where the grades come to all.
 */
export const gradesWithRates = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap(({ list }) =>
    list.flatMap((rate, at) => {
      const graded = isRate(rate) && RATE.test(rate.before) ? gradedAt(list, rate, at) : undefined;
      return graded ? oddOf(graded) : [];
    }),
  );

const nameOf = (each: Counted): string =>
  innerClauseOf(each).replace(/[“”"]/g, '').replace(WORDS, '');

function gradedAt(list: readonly Counted[], rate: Counted, at: number): Graded | undefined {
  const grades: Counted[] = [];
  let k = at - 1;
  for (; k >= 0 && grades.length <= MOST; k -= 1) {
    const each = list[k] as Counted;
    const next = grades[0];
    if (isRate(each) || each.nature === 'money' || !GRADE.test(nameOf(each))) break;
    if (next && !isOfOneUnit(each, next)) break;
    grades.unshift(each);
  }
  // The rate of the answers that came in may stand between.
  const whole = list.slice(Math.max(0, k - 1), k + 1).findLast((each) => !isRate(each));
  const [first, second, third] = grades;
  if (!whole || !first || !second || !isOfOneUnit(whole, first) || !isPlainName(whole))
    return undefined;
  if (rate.sentence - whole.sentence > 1 || first.sentence !== rate.sentence) return undefined;
  if (/满意|优|良|好/.test(innerClauseOf(whole))) return undefined;
  const names = grades.map(nameOf);
  if (new Set(names).size < names.length || /不满意|不合格|差/.test(rate.before)) return undefined;
  const last = names.at(-1) ?? '';
  return third || LAST.test(last) ? { whole, grades, rate } : undefined;
}

/** Whether a rate is the first of some grades, or the first two or three together, over all. */
const isOfBest = (rate: Counted, sizes: readonly number[], whole: number): boolean => {
  let sum = 0;
  return sizes.some((size) => {
    sum += size;
    return isPercentOf(rate, sum, whole, CUT) || isPercentOf(rate, size, whole, CUT);
  });
};

function oddOf({ whole, grades, rate }: Graded): readonly Reading[] {
  const sizes = grades.map(({ size }) => size);
  const sum = sumOfSizes(grades);
  const isBest = isOfBest(rate, sizes, whole.size);
  const isAll = Math.abs(sum - whole.size) < 1;
  if (isAll && isBest) return [];
  if (isAll) {
    // Of three grades or more the first two are the good ones, if the second is not the middle.
    const many = grades.length > 2 && !/一般|中/.test(nameOf(grades[1] as Counted)) ? 2 : 1;
    const from = grades.slice(0, many);
    return [
      { said: rate, from: [...from, whole], computed: percentOf(sumOfSizes(from) / whole.size) },
    ];
  }
  // Some may have given no answer: all are told where one of the grades is the worst.
  const isWhole = LAST.test(nameOf(grades.at(-1) as Counted));
  if (isBest) {
    const isMeant = sum > whole.size || (isWhole && grades.length > 2);
    return isMeant ? [{ said: whole, from: grades, computed: printedLike(whole, sum) }] : [];
  }
  if (isOfBest(rate, sizes, sum))
    return [{ said: whole, from: grades, computed: printedLike(whole, sum) }];
  const odd = grades.find((each) => {
    const meant = whole.size - (sum - each.size);
    const others = sizes.map((size, i) => (grades[i] === each ? meant : size));
    return meant > 0 && isOfBest(rate, others, whole.size);
  });
  if (!odd) return [];
  return [
    {
      said: odd,
      from: [whole, ...grades.filter((each) => each !== odd)],
      computed: printedLike(odd, whole.size - (sum - odd.size)),
    },
  ];
}
