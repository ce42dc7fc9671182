import type { Report } from '../../report/report.ts';
import { significantDigits } from '../../values/figure.ts';
import { alike, type Counted, sumOfSizes } from '../figures/counted.ts';
import { listWith, type SharedOut } from './held-lists.ts';
import { isAside, isNested, namedLines, runFrom } from './runs.ts';
import { hasEarnings } from './shared-names.ts';
import { areSamePeople } from './two-amounts.ts';

/** The whole of a list stands among so many figures in front of it. */
const REACH = 6;
/** Two digits of a number of so many, zeros at its end left out, do not make a list true by chance; of two items the whole has one more. */
const FEWEST = 3;
/** 「预算3.23万元，决算3.02万元」: one thing told twice is no list. */
const TWICE = /^(?:[，,]|实际)*(?:支出)?(?:决算|执行|实际支出)(?:数|额)?(?:为|是)?$/;

/** 「接待费分别为4.65万元、4.20万元，运行费分别为43.27万元、39.90万元」: the last of one thing and the first of the next are no list. */
const IN_TURN = /(?:分别|依次)(?:为|是)?$/;

/**
 * Lists of which nothing says that they leave nothing out, and that come to the figure in front when two neighbouring digits of one
 * figure change places: 「森林1253万亩，其中公益林868万亩、商品林358万亩」. So exact a fit is no chance.
 */
export const transposedLists = (report: Report): readonly SharedOut[] => {
  const lines = namedLines(report);
  const found: SharedOut[] = [];
  for (const [i, list] of lines.entries()) {
    const told = new Set(lines.slice(Math.max(0, i - 2), i + 2).flatMap((near) => near.map(keyOf)));
    for (let k = 1; k < list.length; k += 1) {
      const run = runFrom(list, k);
      if (!run || hasEarnings(run.names) || isNested(run.items) || areSamePeople(run)) continue;
      if (run.items.slice(1).some(({ before }) => IN_TURN.test(before))) continue;
      const { items, end } = run;
      const [first] = items;
      const sum = sumOfSizes(items);
      const isTold = first !== undefined && told.has(keyOf({ ...first, size: sum }));
      const whole = isTold ? undefined : wholeOf(list.slice(Math.max(0, k - REACH), k), items, sum);
      if (whole) found.push(listWith(whole, items));
      k = Math.max(k, end - 1);
    }
  }
  return found;
};

/** The last figure in front that is the sum of the items but for two digits of one of them, or of its own. */
const wholeOf = (
  before: readonly Counted[],
  items: readonly Counted[],
  sum: number,
): Counted | undefined =>
  before.findLast((whole) => {
    const [first] = items;
    if (!first || !alike(whole, first) || first.sentence - whole.sentence > 1 || isAside(whole))
      return false;
    // 「办公费42万元、印刷费7万元、水费4万元」: what the first item is listed beside is an item too.
    if (whole === before.at(-1) && first.before.startsWith('、')) return false;
    if (items.some(({ size }) => size >= whole.size)) return false;
    if (items.length === 2 && significantDigits(whole.value).length <= FEWEST) return false;
    if (items.some(({ before: words }) => TWICE.test(words))) return false;
    return (
      swapped(whole).some((size) => isSame(size, sum)) ||
      items.some((each) => swapped(each).some((size) => isSame(sum - each.size + size, whole.size)))
    );
  });

/** Figures of one nature and one size have one key. */
const keyOf = ({ nature, size }: Counted): string => `${nature} ${Math.round(size)}`;

const isSame = (a: number, b: number): boolean => Math.abs(a - b) < 1;

/** What a figure comes to when two neighbouring digits of it change places. */
function swapped({ value, size }: Counted): readonly number[] {
  const { coefficient } = value;
  const digits = `${coefficient}`;
  const significant = significantDigits(value).length;
  if (significant < FEWEST) return [];
  return [...digits].slice(1).flatMap((digit, i) => {
    const left = digits[i] ?? '';
    if (left === digit || i + 1 >= significant || (i === 0 && digit === '0')) return [];
    const other = Number(`${digits.slice(0, i)}${digit}${left}${digits.slice(i + 2)}`);
    return [Math.round((size / coefficient) * other)];
  });
}
