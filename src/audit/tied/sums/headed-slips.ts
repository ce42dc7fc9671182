import type { Report } from '../../../report/report.ts';
import { areTraits, isSownTwice } from '../../counts/traits.ts';
import { type Counted, innerClauseOf, isRate, only, sumOfSizes } from '../../figures/counted.ts';
import { areCases, isWhole } from '../../lists/shared-names.ts';
import { areCrossing } from '../../lists/two-amounts.ts';
import { isSumOff } from '../../readings/one-slip.ts';
import { passagesOf } from '../around.ts';
import { isOfOneUnit, isPlainName } from '../names.ts';
import { misses, printedLike, type Reading } from '../reading.ts';
import { clausesBehind, stepsOf } from './slipped-runs.ts';

/** The head of a sentence that tells its items one by one: 「资金来源中，」, 「分季度看，」, 「运维支出包括」. */
const HEAD =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[）)、.．])?(?:[^，。；、：:\d]{0,14}(?:中|看|为|是|分别|分|包括|包含|用于)?[，,：:]|[^，。；、：:\d]{2,14}(?:包括|包含|用于|为)|(?=[^，。；、：:\d]{1,8}$))/;
const SOME = /主要|其中|重点|上年|去年|计划|目标|预计|较|比(?!例)|增|减/;
/** So many figures in front may be what a list is of. */
const REACH = 14;
/** A whole of so many steps is met by no chance; of more that it may be it must have more. */
const FINE = 800;
const FEWEST = 3;

/**
 * Lists that begin a sentence and tell nothing of what they are of, where one figure of their unit in front is theirs but for a stroke: 「运维支出
 * 934.69万元，执行率93.47%。运维支出包括电费286.42万元、…」. Where any figure of the passage is what they come to nothing is said.
 */
export const headedSlips = (report: Report): readonly Reading[] =>
  passagesOf(report).flatMap((list) =>
    list.flatMap((first, at) => {
      const former = list[at - 1];
      const isHead = former && (former.line !== first.line || former.sentence < first.sentence);
      return isHead && !isRate(first) && !SOME.test(first.before) ? atHead(list, first, at) : [];
    }),
  );

function atHead(list: readonly Counted[], first: Counted, at: number): readonly Reading[] {
  const own = list.slice(at).filter(({ line }) => line === first.line);
  const stand = { ...first, sentence: first.sentence - 1, before: '' };
  const run = clausesBehind([stand, ...own], 0, HEAD);
  if (!run || run.parts[0] !== first || run.parts.length < FEWEST || !run.isToEnd) return [];
  const { parts, names } = run;
  if (first.value.unit === '点' && names.some((name) => /得/.test(name))) return [];
  if (areTraits(names, first.nature) || areCases(names) || areCrossing(parts)) return [];
  // 「送审386万元，审定382.67万元，审减3.33万元」: one of them is what two others make.
  const sum = sumOfSizes(parts);
  if (parts.some(({ size }) => Math.abs(sum - 2 * size) < 1)) return [];
  const front = list.slice(Math.max(0, at - REACH), at).filter((each) => isOfOneUnit(each, first));
  if (list.some((each) => isOfOneUnit(each, first) && !misses(each, parts))) return [];
  const greatest = Math.max(...parts.map(({ size }) => size));
  const wholes = front.filter(
    (each) => isPlainName(each) && !/其中/.test(innerClauseOf(each)) && each.size * 12 > greatest,
  );
  const found = wholes.filter((each) => isSumOff(each, parts) && !isSownTwice(each));
  const whole = only(found);
  if (!whole) return [];
  // Points are told in tenths, and come to some ninety of a hundred.
  const least = whole.value.unit === '点' || isWhole(names) ? FINE / 2 : FINE * wholes.length;
  if (stepsOf(whole, parts) < least) return [];
  return [{ said: whole, from: parts, computed: printedLike(whole, sumOfSizes(parts)) }];
}
