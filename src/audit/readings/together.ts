import { numberOf } from '../../values/figure.ts';
import { alike, type Counted, isRate, stepOf } from '../figures/counted.ts';

/** Whether the figures stand next to each other in one line, but for what is known to be parts of one of them and for the rates of those. */
export function areTogether(said: readonly Counted[], around: readonly Counted[]): boolean {
  const [first] = said;
  if (!first || said.some(({ line }) => line !== first.line)) return false;
  const ranks = said.map((each) => around.indexOf(each));
  const between = around
    .slice(Math.min(...ranks), Math.max(...ranks) + 1)
    .filter((each) => !said.includes(each));
  return between.length === 0 || (between.length <= MOST_PARTS && arePassed(between, said, around));
}

/** Figures between that are parts by their sum, and the rates right behind such parts. */
function arePassed(
  between: readonly Counted[],
  said: readonly Counted[],
  around: readonly Counted[],
): boolean {
  const own = around.filter((each) => each.line === said[0]?.line);
  const parts = partsIn(own.filter((each) => !isRate(each)));
  const isShare = said.some((each) => isRate(each) && /占/.test(each.before));
  const isList = !said.some(isRate);
  const isAside = (each: Counted): boolean => parts.has(each) || CHANGE.test(each.before);
  return between.every((each) => {
    if (!isRate(each)) return isAside(each);
    const front = own[own.indexOf(each) - 1];
    if (!front) return false;
    // 「资金50万元，到位率100%」: what arrived in full is the whole still, and so is what has another rate besides a share.
    if (isAside(front)) return true;
    const isOwn = isShare || (isList && /^[，,（(]占/.test(each.before));
    return said.includes(front) && (numberOf(each.value) === 100 || isOwn);
  });
}

/** 「，比上年增加5万元」. */
const CHANGE =
  /^[，,（(][^，。；]{0,4}[比较][^，。；、\d]{0,4}(?:20\d\d)?[^，。；、\d]{0,8}(?:增加|减少|增长|下降|多|少)(?:了)?$/;

/** Figures that follow each other and come to another one of their line. */
function partsIn(list: readonly Counted[]): ReadonlySet<Counted> {
  const parts = new Set<Counted>();
  list.forEach((first, i) => {
    let sum = first.size;
    for (let k = i + 1; k < Math.min(list.length, i + MOST_PARTS); k += 1) {
      const next = list[k];
      if (!next || !alike(next, first)) return;
      sum += next.size;
      const run = list.slice(i, k + 1);
      const slack = run.length * stepOf(first);
      if (
        list.some(
          (each) => !run.includes(each) && alike(each, first) && Math.abs(each.size - sum) <= slack,
        )
      )
        for (const each of run) parts.add(each);
    }
  });
  return parts;
}

/** A list of more parts is a table in words. */
const MOST_PARTS = 8;
