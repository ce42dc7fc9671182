import { alike, type Counted, innerClauseOf, isRate, manyOf } from '../../figures/counted.ts';
import { nounOf } from '../../figures/nouns.ts';
import { periodOf } from '../../figures/slipped-averages.ts';
import { isEach, isPlainName } from '../names.ts';
import type { PlainAverage } from './averages.ts';

/** An average stands no further behind what it is of. */
const REACH = 10;

/** The figures of a stretch between semicolons in front of one. */
function stretchBefore(at: number, list: readonly Counted[]): readonly Counted[] {
  const own = list[at];
  let from = at;
  while (
    own &&
    from > 0 &&
    at - from < REACH &&
    !/[；;]/.test(list[from]?.before ?? '') &&
    list[from - 1]?.sentence === own.sentence
  )
    from -= 1;
  return list.slice(from, at);
}

/**
 * The total and the number of an average that stand in front of it in one stretch between semicolons, each the only one of its kind there, whatever
 * else is counted between: 「接待费2.16万元，接待36批次、288人次，批均600元、人均75元」.
 */
export function pairOfStretch(at: number, list: readonly Counted[]): PlainAverage | undefined {
  const average = list[at];
  if (!average) return undefined;
  const front = stretchBefore(at, list);
  const numbers = front.filter((each) => isCountedBy(average, each) && !isEach(each));
  const [number] = numbers;
  if (!number || numbers.length > 1 || manyOf(number) < 2 || !isPlainName(number)) return undefined;
  const total = totalOf(average, number, front);
  if (!total) return undefined;
  // 「检查300家、重点企业20家，户均2次」: which of them is meant is not said.
  const next = list[list.indexOf(number) + 1];
  if (next && next !== average && alike(next, number) && !isEach(next)) return undefined;
  return { average, number, total };
}

/** Whether the words of an average count what a number counts: by its unit, or by what is counted in front of it. */
function isCountedBy(average: Counted, number: Counted): boolean {
  if (alike(number, average) || isRate(number)) return false;
  const words = innerClauseOf(average);
  if (nounOf(words)?.test(number.nature)) return true;
  const [, each = '', called = ''] =
    /每个?([^，。；、\d均]{1,3})|([^平，。；、\d])均/.exec(words) ?? [];
  const word = each || called;
  if (word === '') return false;
  return (
    word.startsWith(number.nature) ||
    (/^[个所家]$/.test(number.nature) && innerClauseOf(number).endsWith(word.slice(0, 1)))
  );
}

/** The total of a stretch: the only one there, or the last in front of the number that is none of a list. */
function totalOf(
  average: Counted,
  number: Counted,
  front: readonly Counted[],
): Counted | undefined {
  const totals = front.filter((each) => alike(each, average) && !isEach(each) && isPlainName(each));
  const last = totals.at(-1);
  if (!last || totals.length === 1) return last;
  const isListed = /^(?:、|和|及|与|以及)/.test(last.before);
  return !isListed && front.indexOf(last) < front.indexOf(number) ? last : undefined;
}

const MONTH = /每个?月|月均/;
const FOR_MONTH = /^[，,、（(]?(?:平均)?(?:每个?月|月均)(?:平均)?[^，。；、\d人]{0,4}$/;
const FOR_DAY = /^[，,、（(]?日均[^，。；、\d人]{0,4}$/;
/** Of a part of the year there are fewer months. */
const OF_PART = /[上下]半年|季度|\d月|[本当]月|旬|假|期间|节|自|截至|月份/;
const MONTHS = 12;

/** 「接待查档群众5184人次，月均432人次」: what is told for each month right behind the year's, or for each of the days told. */
export function overPeriod(at: number, list: readonly Counted[]): PlainAverage | undefined {
  const average = list[at];
  const front = stretchBefore(at, list);
  const [first, total] = [front[0], front.at(-1)];
  if (!average || !first || !total || !alike(total, average)) return undefined;
  if (isEach(total) || !isPlainName(total)) return undefined;
  // 「展览96场，其中讲座60场、展览36场，月均8场」: of a whole and its parts any may be meant.
  if (front.some((each) => each !== total && alike(each, average))) return undefined;
  const told = total.line.text.slice(
    Math.max(0, (first.at.from ?? 0) - first.before.length),
    average.at.to,
  );
  if (FOR_MONTH.test(average.before) && !OF_PART.test(told)) {
    const months = { ...periodOf(average, MONTH), nature: '月', size: MONTHS * 1e6 };
    return { average, number: months, total };
  }
  const days = front.filter(({ nature }) => nature === '天');
  const [day] = days;
  if (!day || days.length > 1 || !FOR_DAY.test(average.before)) return undefined;
  return front.indexOf(day) === front.length - 2 ? { average, number: day, total } : undefined;
}
