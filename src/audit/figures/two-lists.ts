import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import { type Counted, countedIn, innerClauseOf } from './counted.ts';

/** A shorter name may be that of anything. */
const SHORTEST = 3;

/** The sizes of each line by what they count and are called. */
const namedSizes = once(
  (report: Report) =>
    new Map(
      countedIn(report).map((list) => [
        list[0]?.line,
        new Map(list.map((each) => [keyOf(each), each.size] as const)),
      ]),
    ),
);

const nameOf = (each: Counted): string =>
  innerClauseOf(each).replace(/(?:共有?|有|为|是|达)+$/, '');

const keyOf = (each: Counted): string => `${each.nature} ${nameOf(each)}`;

/**
 * 「社会团体中：教育类654个、卫生类440个」 and 「民办机构中：教育类7015个、卫生类979个」: two lines that tell another thing too by one name and not
 * alike are lists of the same kinds, each of a whole of its own.
 */
export function areOfTwoLists(report: Report, a: Counted, b: Counted): boolean {
  if (a.line === b.line) return false;
  const [one, other] = [a, b].map(({ line }) => namedSizes(report).get(line));
  if (!one || !other) return false;
  const own = [keyOf(a), keyOf(b)];
  for (const [key, size] of one) {
    const isName = key.slice(key.indexOf(' ') + 1).length >= SHORTEST && !own.includes(key);
    if (isName && (other.get(key) ?? size) !== size) return true;
  }
  return false;
}
