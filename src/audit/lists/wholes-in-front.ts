import { type Counted, clauseOf, only, sumOfSizes } from '../figures/counted.ts';
import { isAside, isDifference } from './runs.ts';

/** Of several amounts in front the one that the list comes nearest to. */
export function nearest(
  before: readonly Counted[],
  items: readonly Counted[],
): Counted | undefined {
  const sum = sumOfSizes(items);
  const off = (each: Counted): number => Math.abs(each.size - sum);
  // No whole is less than one of its parts.
  const most = Math.max(...items.map(({ size }) => size));
  const able = before.filter(({ size }) => size >= most);
  return (able.length > 0 ? able : before).reduce<Counted | undefined>(
    (a, b) => (a && off(a) < off(b) ? a : b),
    undefined,
  );
}

/** 「财政拨款收入中，一般公共预算a万元、政府性基金b万元」: the one figure above that is called so. */
export function named(
  opening: string,
  above: readonly Counted[],
  isOf: (each: Counted) => boolean,
): Counted | undefined {
  const name = /([^，。；：、\d]{3,12})中[，,]$/.exec(opening)?.[1];
  const found = above.filter(
    (each) => isOf(each) && name !== undefined && each.before.endsWith(name),
  );
  return only(found);
}

/** 「四级公路475公里。从路面等级看，」: what is of one grade is an item of a division by grades, told alone; another division is of all. */
const OF_ONE_GRADE = /[一二三四五六甲乙丙][级等][^，。；：、\d]{0,6}$/;

/** 「三级公路53公里、四级公路475公里。从路面等级看，」: an item of another list is no whole. */
export const areItems = (before: readonly Counted[]): boolean =>
  (before.length > 1 && /^(?:、|和|及|与)/.test(before.at(-1)?.before ?? '')) ||
  (before.length > 0 && before.every((each) => OF_ONE_GRADE.test(clauseOf(each))));

/** So many figures in front of a list may hold its whole. */
export const MOST = 100;

/** The figures in front of one, back to the first of a sentence. */
export function justBefore(
  list: readonly Counted[],
  start: number,
  sentence: number,
): readonly Counted[] {
  let from = start;
  const least = Math.max(0, start - MOST);
  while (from > least && (list[from - 1]?.sentence ?? sentence) >= sentence) from -= 1;
  return list.slice(from, start);
}

/** 「“满意”以上的74份；“基本满意”的31份；“不满意”的3份」: a grade is not what the lower ones are of. */
const isHigherGrade = ({ before }: Counted, names: readonly string[]): boolean =>
  /满意[”"]?(?:及?以上)?的?(?:有|为)?$/.test(before) &&
  names.every((name) => /基本|一般|不/.test(name));

/** Whether a figure may be what a list divides: no aside, no difference and no grade above those of the list. */
export const mayBeDivided = (
  each: Counted,
  list: readonly Counted[],
  names: readonly string[],
): boolean => !isAside(each) && !isDifference(list, each) && !isHigherGrade(each, names);
