import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { isMoneyUnit } from '../../values/money.ts';
import { once } from '../../values/once.ts';
import { compare, quotient, sumOf } from '../figures/amounts.ts';
import { type Counted, countedIn } from '../figures/counted.ts';
import {
  isPercent,
  named,
  type Quantities,
  type Quantity,
  quantitiesOf,
} from '../figures/quantities.ts';
import { type LineList, lineLists } from '../lists/line-lists.ts';
import { compareRatio } from '../rates/ratios.ts';
import type { Line } from '../wording/running-text.ts';
import { groupsBehind, groupsOf, type Shared } from './share-groups.ts';

/** A share of a list, with the two amounts that it is reckoned from and does not fit. */
export interface SharePhrase {
  readonly rate: Quote;
  readonly part: Quote;
  /** Absent for the sum of the list itself. */
  readonly whole?: Quote;
  readonly computed: number;
  readonly rounding: boolean;
}

/** Pairs of wrong shares of one line that are true once exchanged. */
export function swappedPhrases(report: Report): readonly (readonly [SharePhrase, SharePhrase])[] {
  const wrong = sharePhrases(report).filter(({ rounding }) => !rounding);
  return gather(wrong, (a, i) => {
    const b = wrong
      .slice(i + 1)
      .find((each) => each.rate.at.block === a.rate.at.block && isSaidBy(a, each));
    return b ? [[a, b] as const] : [];
  });
}

/** Whether each of two shares is printed where the other belongs. */
const isSaidBy = (a: SharePhrase, b: SharePhrase): boolean =>
  [
    [a, b],
    [b, a],
  ].every(([one, other]) => {
    const printed = /(\d[\d.]*)[%％]?$/.exec(other?.rate.verbatim ?? '')?.[1] ?? '';
    const decimals = printed.split('.')[1]?.length ?? 0;
    return ((one?.computed ?? 0) * 100).toFixed(decimals) === printed;
  });

/**
 * The wrong shares of lists 「x万元，主要用于：甲a万元，占p%；乙b万元，占q%…」, whatever 甲 and 乙 are: items of the
 * functional classification are no metrics of ours. The whole is the amount before the list by which most shares come
 * true; a list of which no amount is the whole says nothing. Found once for a report.
 */
export const sharePhrases = once((report: Report): readonly SharePhrase[] => {
  const lines = quantitiesOf(report);
  const inOneLine = gather(lines, (each, i) =>
    /占|比[重例]/.test(each.line.text)
      ? inLine(
          each,
          lines
            .slice(Math.max(0, i - 2), i)
            .filter(({ line }) => each.line.order - line.order <= 4),
        )
      : [],
  );
  return [...inOneLine, ...ofCounts(report), ...lineLists(report).flatMap(overLines)];
});

/** 「优6个，占60%；良4个，占40%」: the shares of numbers of things, of the number in front or of their sum. */
const ofCounts = (report: Report): readonly SharePhrase[] =>
  gather(countedIn(report), (list, i, lists) => {
    const [first] = list;
    if (!first || !/占|比[重例]/.test(first.line.text)) return [];
    const above = lists.slice(Math.max(0, i - 2), i).flat();
    return groupsOf(list)
      .filter((group) => group.every(({ part }) => isCountLike(part, group[0]?.part)))
      .flatMap((group) => ofCount(first.line, list, group, above));
  });

const isCountLike = (part: Quantity, first: Quantity | undefined): boolean =>
  !isMoneyUnit(part.value.unit) && part.value.unit === first?.value.unit;

/**
 * Two true shares, or shares that come to a hundred, tell the whole of the others. So do parts whose sum is told in front: of 「9个项目…优
 * 0个，占0%；良9个，占90%」 nothing is missing.
 */
function ofCount(
  line: Line,
  list: readonly Quantity[],
  group: readonly Shared[],
  above: readonly Counted[],
): readonly SharePhrase[] {
  const from = list.indexOf(group[0]?.part as Quantity);
  const isLike = ({ value }: Quantity): boolean => value.unit === group[0]?.part.value.unit;
  const wholes = list
    .slice(0, from)
    .filter(isLike)
    .map((each) => wholeAt(line, each))
    .reverse();
  const sum = sumOfParts(group);
  const best = wholeOf(group, [...wholes, sum]);
  const further = above.filter(isLike).map((each) => wholeAt(each.line, each));
  const all = [...wholes, ...further].find(({ value }) => compare(value, sum.value) === 'same');
  const wrongOf = (whole: Whole | undefined): readonly SharePhrase[] =>
    whole ? group.flatMap(({ part, rate }) => judged(line, part, rate, whole)) : [];
  const wrong = wrongOf(best);
  if (all) return best && wrong.length === 0 ? [] : wrongOf(all);
  return wrong.length === 1 && group.length >= 3 ? wrong : [];
}

/** The wrong shares of a list with one amount a line, of the amount above it by which most of them come true. */
function overLines({ items, wholes }: LineList): readonly SharePhrase[] {
  const group = items.flatMap(({ amount, share }) =>
    share ? [{ part: amount, rate: share }] : [],
  );
  if (group.length < 2 || group.length < items.length) return [];
  const above = wholes.map(({ of, amount }) => wholeAt(of.line, amount));
  const best = wholeOf(group, [...above, sumOfParts(group)]);
  if (!best) return [];
  return items.flatMap(({ of, amount, share }) =>
    share ? judged(of.line, amount, share, best) : [],
  );
}

/** The share as a finding of its part and the whole, when it does not follow from them. */
export function judged(
  line: Line,
  part: Quantity,
  rate: Quantity,
  whole: Whole,
): readonly SharePhrase[] {
  const verdict = compareRatio(rate.value, part.value, whole.value);
  const computed = quotient(part.value, whole.value);
  if (verdict === 'same' || verdict === 'unknown' || computed === undefined) return [];
  return [
    {
      rate: named(line, rate),
      part: named(line, part),
      ...(whole.quote && { whole: whole.quote }),
      computed,
      rounding: verdict === 'rounding',
    },
  ];
}

/** The whole of a list of shares, where it stands. */
export interface Whole {
  readonly value: Figure;
  readonly quote?: Quote;
}

/** An amount of a line as a whole. */
export const wholeAt = (line: Line, amount: Quantity): Whole => ({
  value: amount.value,
  quote: named(line, amount),
});

function inLine({ line, list }: Quantities, above: readonly Quantities[]): readonly SharePhrase[] {
  return [...groupsOf(list), ...groupsBehind(list)].flatMap((all) => {
    const group = withoutWhole(line, all);
    const first = Math.min(
      ...[group[0]?.part, group[0]?.rate].map((each) => list.indexOf(each as Quantity)),
    );
    const sentence = group[0]?.part.sentence ?? 0;
    const wholes = list
      .slice(0, first)
      .filter((each) => !isPercent(each) && sentence - each.sentence <= 1)
      .reverse()
      .map((each) => wholeAt(line, each));
    const further = above.flatMap(amountsOf);
    const best =
      wholeOf(group, wholes) ??
      wholeOf(group, [sumOfParts(group), ...further]) ??
      crossed(group, wholes);
    if (!best) return [];
    // 「市县支出3.5亿元，占市县下达数的92.65%；院校支出2亿元，占96.59%」: each may be of a whole of its own.
    const ofOther = ({ part, rate }: Shared): boolean =>
      rate.value.decimals > 0 &&
      [...wholes, ...further].some(
        (each) => compareRatio(rate.value, part.value, each.value) === 'same',
      );
    return group
      .filter((each) => !ofOther(each))
      .flatMap(({ part, rate }) => judged(line, part, rate, best));
  });
}

const amountsOf = ({ line, list }: Quantities): readonly Whole[] =>
  list.filter((amount) => !isPercent(amount)).map((amount) => wholeAt(line, amount));

/** 「支出100万元，占本年支出的100%。1.甲60万元，占60%。2.乙…」: the first amount is the whole of those behind it. */
function withoutWhole(line: Line, group: readonly Shared[]): readonly Shared[] {
  const [head, ...rest] = group;
  return head && rest.length >= 2 && wholeOf(rest, [wholeAt(line, head.part)]) ? rest : group;
}

/** 「基本支出80万元、占20%，项目支出20万元、占80%」: shares that changed places, of an amount in front or of their sum. */
const crossed = (group: readonly Shared[], wholes: readonly Whole[]): Whole | undefined =>
  [...wholes, sumOfParts(group)].find((whole) => {
    const fits = (rate: Quantity, part: Quantity): boolean =>
      compareRatio(rate.value, part.value, whole.value) === 'same';
    return (
      group.every(({ rate }) => group.some(({ part }) => fits(rate, part))) &&
      group.every(({ part }) => group.some(({ rate }) => fits(rate, part)))
    );
  });

/** The sum of amounts of one unit, which is the whole when their shares come to 100%. */
export const sumAsWhole = (parts: readonly Quantity[]): Whole => ({
  value: sumOf(parts.map(({ value }) => value)),
});

const sumOfParts = (group: readonly Shared[]): Whole => sumAsWhole(group.map(({ part }) => part));

/** The amount by which at least half of the shares that are not zero come true; of several the one that fits most. */
function wholeOf(group: readonly Shared[], wholes: readonly Whole[]): Whole | undefined {
  const real = group.filter(({ part }) => part.value.coefficient !== 0);
  let best: Whole | undefined;
  let most = 0;
  for (const whole of wholes) {
    const fits = real.filter(
      ({ part, rate }) => compareRatio(rate.value, part.value, whole.value) === 'same',
    ).length;
    if (fits > most) [best, most] = [whole, fits];
  }
  return most * 2 >= real.length && most > 0 ? best : undefined;
}
