import type { Quote } from '../../../document/finding.ts';
import type { Report } from '../../../report/report.ts';
import { numberOf } from '../../../values/figure.ts';
import { once } from '../../../values/once.ts';
import { percentOf } from '../../figures/amounts.ts';
import {
  areOfAKind,
  type Counted,
  innerClauseOf,
  isRate,
  sumOfSizes,
} from '../../figures/counted.ts';
import { aroundLines } from '../around.ts';
import { fits, marginOf, type Reading } from '../reading.ts';

/** A share in front of which nothing says what it is of. */
const SHARE = /^[，、（(]?(?:约)?(?:占|占比|比重)(?:约)?(?:为)?$/;
/** Fewer shares agree by chance. */
const FEWEST = 3;
/** Shares that come to about a hundred are of their own sum. */
const ALL = 99;
/** The whole that shares have in common is known to a hundredth. */
const FINE = 0.01;

interface Pair {
  readonly part: Counted;
  readonly rate: Counted;
}

/** Parts of a line in a row, each with its bare share right behind it. */
function rowsIn(list: readonly Counted[]): readonly (readonly Pair[])[] {
  const rows: Pair[][] = [];
  let next = -1;
  for (const [at, rate] of list.entries()) {
    const part = list[at - 1];
    if (!part || !isRate(rate) || isRate(part) || part.size === 0) continue;
    if (part.sentence !== rate.sentence || !SHARE.test(rate.before)) continue;
    const row = rows.at(-1);
    const goesOn = at === next && row?.[0] && areOfAKind(row[0].part, part);
    if (goesOn) row.push({ part, rate });
    else rows.push([{ part, rate }]);
    next = at + 2;
  }
  return rows.filter(
    (row) =>
      row.length >= FEWEST && row.reduce((all, { rate }) => all + numberOf(rate.value), 0) < ALL,
  );
}

/** Between which sizes the whole of a share lies. */
function wholeOf({ part, rate }: Pair): readonly [least: number, most: number] {
  const half = 0.55 / 10 ** rate.value.decimals;
  const share = numberOf(rate.value);
  const open = marginOf(part);
  return [
    ((part.size - open) / (share + half)) * 100,
    share > half ? ((part.size + open) / (share - half)) * 100 : Number.POSITIVE_INFINITY,
  ];
}

/** The sizes between which the whole of all of them lies, where they are of one. */
function wholeOfAll(row: readonly Pair[]): readonly [number, number] | undefined {
  const spans = row.map(wholeOf);
  const least = Math.max(...spans.map(([from]) => from));
  const most = Math.min(...spans.map(([, to]) => to));
  return least <= most ? [least, most] : undefined;
}

const rows = once((report: Report): readonly (readonly Pair[])[] =>
  aroundLines(report).flatMap(({ list }) =>
    list.some(({ before }) => /占|比重/.test(before)) ? rowsIn(list) : [],
  ),
);

/**
 * 「前三类为甲412件，占比20.6%；乙310件，占比15.5%；丙214件，占比10.7%」: some shares of one whole that is not told there. They agree with
 * each other, and are no shares of whatever other lines tell.
 */
export const agreeingShares = once((report: Report): readonly Quote[] =>
  rows(report)
    .filter((row) => wholeOfAll(row))
    .flatMap((row) => row.map(({ rate }) => rate)),
);

/** The one of such shares that does not agree with the others, three at least, of which the whole is finely known. */
export const oddShares = (report: Report): readonly Reading[] =>
  rows(report).flatMap((row): readonly Reading[] => {
    if (row.length <= FEWEST || wholeOfAll(row)) return [];
    const odd = row.flatMap((pair, i) => {
      const span = wholeOfAll(row.filter((_, k) => k !== i));
      return span && span[1] - span[0] <= span[0] * FINE ? [{ pair, span }] : [];
    });
    const [only, more] = odd;
    if (!only || more || /共|合计|其余|其他/.test(innerClauseOf(only.pair.part))) return [];
    const { pair, span } = only;
    const from = row.filter((each) => each !== pair).flatMap(({ part, rate }) => [part, rate]);
    const whole = (span[0] + span[1]) / 2;
    return [
      { said: pair.rate, from: [pair.part, ...from], computed: percentOf(pair.part.size / whole) },
    ];
  });

/** 「占支出总预算」, 「占总支出的」: a share of what all lines of a list have in common. */
const OF_COMMON = /^[，、（(]?(?:约)?(占[^，。；：、（(\d]{0,14})$/;

/** The first amount of each of several lines right below each other, with its share right behind it, all told to be of one whole. */
function rowsOverLines(report: Report): readonly (readonly Pair[])[] {
  const found: Pair[][] = [];
  let name: string | undefined;
  for (const { list } of aroundLines(report)) {
    const [part, rate] = list;
    const of = rate && isRate(rate) ? OF_COMMON.exec(rate.before)?.[1] : undefined;
    if (!part || !rate || of === undefined || isRate(part) || part.line.cell) {
      name = undefined;
      continue;
    }
    const last = found.at(-1)?.at(-1)?.part;
    const goesOn =
      last !== undefined &&
      of === name &&
      part.line.order - last.line.order === 1 &&
      part.line.marker?.form === last.line.marker?.form &&
      areOfAKind(last, part);
    if (goesOn) found.at(-1)?.push({ part, rate });
    else found.push([{ part, rate }]);
    name = of;
  }
  return found.filter((row) => row.length >= FEWEST);
}

/** The one share of such lines that is not of their sum, where all others are. */
export const oddSharesOfLines = (report: Report): readonly Reading[] =>
  rowsOverLines(report).flatMap((row): readonly Reading[] => {
    const [first] = row;
    if (!first) return [];
    const parts = row.map(({ part }) => part);
    const all: Counted = { ...first.part, size: sumOfSizes(parts) };
    const odd = row.filter(({ part, rate }) => !fits(rate, part, all));
    const [only, more] = odd;
    if (!only || more || only.part.size === 0) return [];
    return [{ said: only.rate, from: parts, computed: percentOf(only.part.size / all.size) }];
  });
