import type { Report } from '../../../report/report.ts';
import { numberOf } from '../../../values/figure.ts';
import { percentOf } from '../../figures/amounts.ts';
import { areOfAKind, type Counted, isRate, sumOfSizes } from '../../figures/counted.ts';
import { type Around, aroundLines } from '../around.ts';
import { fits, type Reading } from '../reading.ts';

/** Parts, and what share of their sum each of them is. */
interface Shares {
  readonly parts: readonly Counted[];
  readonly rates: readonly Counted[];
}

/** A share of what stands in front, without a name. */
const SHARE = /^[，、（(]?(?:约)?占(?:比)?(?:约)?(?:为)?$/;
const IN_TURN =
  /(?:分别|依次)(?:约)?占(?:比)?(?:[^，。；、\d]{0,10}的)?$|占比(?:分别|依次)为$|(?:[两三四五六]|各)[项者类]占比(?:分别|依次)?(?:为|是)$/;
const SUM = /^[，,；;](?:[共合总]计|总额|总共)[^，。；：、\d]{0,6}$/;
const NEXT = /^(?:、|和|及|与|以及)$/;

/** Shares of one whole told beside its parts: those that come to a hundred are of the sum of the parts, and the odd one of several is wrong. */
export const rowsOfShares = (report: Report): readonly Reading[] =>
  aroundLines(report).flatMap((around) =>
    around.list.some(({ before }) => before.includes('占'))
      ? sharesIn(around.list).flatMap((shares) => atShares(shares, around))
      : [],
  );

function sharesIn(list: readonly Counted[]): readonly Shares[] {
  const found: Shares[] = [];
  let rates: Counted[] = [];
  let parts: Counted[] = [];
  const close = (): void => {
    if (rates.length >= 2) found.push({ parts, rates });
    [rates, parts] = [[], []];
  };
  for (const [at, each] of list.entries()) {
    if (!isRate(each)) continue;
    const part = list[at - 1];
    if (IN_TURN.test(each.before)) {
      close();
      const turned = inTurn(list, at);
      if (turned) found.push(turned);
    } else if (
      part &&
      SHARE.test(each.before) &&
      !isRate(part) &&
      part.sentence === each.sentence &&
      !hasItsWhole(list, at)
    ) {
      const last = parts.at(-1);
      const goesOn =
        last &&
        areOfAKind(last, part) &&
        at - list.indexOf(last) <= 4 &&
        last.sentence === part.sentence;
      if (!goesOn) close();
      rates.push(each);
      parts.push(part);
    }
  }
  close();
  return found;
}

/** 「260名书记中，大专以上170名，占65.4%」: a figure of the kind right in front is what the share is of. */
function hasItsWhole(list: readonly Counted[], at: number): boolean {
  const [whole, part] = [list[at - 2], list[at - 1]];
  return (
    whole !== undefined &&
    part !== undefined &&
    whole.sentence === part.sentence &&
    areOfAKind(whole, part) &&
    /^[^，。；]{1,12}中[，：]?/.test(part.before)
  );
}

/** 「分别为25.4万亩、17.1万亩和3.7万亩，分别占55%、37%和8%」. */
function inTurn(list: readonly Counted[], at: number): Shares | undefined {
  let end = at + 1;
  while (list[end] && isRate(list[end] as Counted) && NEXT.test((list[end] as Counted).before))
    end += 1;
  const rates = list.slice(at, end);
  const front = list.slice(0, at);
  // 「甲2.4万元、乙1.6万元，共计4万元，分别占60%和40%」: the sum of all stands between.
  const isSummed = SUM.test(front.at(-1)?.before ?? '');
  const parts = (isSummed ? front.slice(0, -1) : front).slice(-rates.length);
  const [first] = parts;
  const isRow =
    first !== undefined &&
    parts.length === rates.length &&
    rates.length >= 2 &&
    parts.every(
      (each) => !isRate(each) && areOfAKind(each, first) && each.sentence === rates[0]?.sentence,
    );
  return isRow ? { parts, rates } : undefined;
}

function atShares({ parts, rates }: Shares, { near }: Around): readonly Reading[] {
  const [first] = parts;
  if (!first) return [];
  const total = rates.reduce((all, { value }) => all + numberOf(value), 0);
  const step = Math.max(...rates.map(({ value }) => 1 / 10 ** value.decimals));
  const sum = sumOfSizes(parts);
  const all: Counted = { ...first, size: sum };
  const misfits = rates.filter((rate, i) => !fits(rate, parts[i] as Counted, all));
  if (misfits.length === 0) return [];
  const odd = (whole: Counted): number =>
    rates.filter((rate, i) => !fits(rate, parts[i] as Counted, whole)).length;
  const others = near.filter(
    (each) => !parts.includes(each) && areOfAKind(each, first) && each.size > 0,
  );
  if (others.some((each) => odd(each) === 0)) return [];
  const isHundred = Math.abs(total - 100) <= (step * rates.length) / 2 + 1e-9;
  const fit = others.find((each) => odd(each) === 1 && rates.length >= 3);
  const whole = fit ?? all;
  // One share of several that alone is off, where the parts are all of a whole that is told.
  const isTold = others.some((each) => Math.abs(each.size - sum) < 1);
  if (!isHundred && !fit && !(isTold && misfits.length === 1)) return [];
  const at = rates.findIndex((rate, i) => !fits(rate, parts[i] as Counted, whole));
  const [rate, part] = [rates[at], parts[at]];
  if (!rate || !part) return [];
  const from = fit ? [part, fit] : parts;
  return [{ said: rate, from, computed: percentOf(part.size / whole.size) }];
}
