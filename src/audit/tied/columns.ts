import type { Report } from '../../report/report.ts';
import { percentOf } from '../figures/amounts.ts';
import { areOfAKind, type Counted, innerClauseOf, isRate, sumOfSizes } from '../figures/counted.ts';
import { isOwnSlip, isRateSlipped, isSumOff } from '../readings/one-slip.ts';
import { passagesOf } from './around.ts';
import { fits, misses, printedLike, type Reading } from './reading.ts';

/** Figures that stand at one rank of several rows: amounts told in turn, or the second figure of each item of a list. */
type Column = readonly Counted[];

/** So many rows show a law that one of them breaks. */
const FEWEST = 3;
const CHANGE = /较|比(?!例|重)|同比|增|减|提[高升]|下降|上升|降[低幅]|超|标准|[低高]于/;
/** A passage of more columns has some that fit by chance. */
const MOST = 14;

/** What all rows of a passage but one keep: a share of one whole, or a rate of the row's own two figures. */
export const oddRows = (report: Report): readonly Reading[] =>
  passagesOf(report).flatMap((list) => {
    if (list.filter(isRate).length < FEWEST) return [];
    const columns = columnsOf(list).slice(0, MOST);
    const rates = columns.filter((column) =>
      column.every((each) => isRate(each) && !CHANGE.test(each.before)),
    );
    const others = columns.filter(([first]) => first !== undefined && !isRate(first));
    return rates.flatMap((rate) => oddOf(rate, others, list));
  });

function oddOf(
  rates: Column,
  others: readonly Column[],
  list: readonly Counted[],
): readonly Reading[] {
  const like = others.filter(({ length }) => length === rates.length);
  for (const parts of like) {
    for (const wholes of like) {
      if (wholes === parts || !areOfAKind(parts[0] as Counted, wholes[0] as Counted)) continue;
      const at = oddAt(rates, (rate, i) => fits(rate, parts[i] as Counted, wholes[i] as Counted));
      if (at !== undefined)
        return slipped(rates[at] as Counted, parts[at] as Counted, wholes[at] as Counted);
    }
    // Shares in paragraphs of their own may be of several wholes.
    if (parts.some(({ line }) => line !== parts[0]?.line)) continue;
    const all = list.filter(
      (each) => areOfAKind(each, parts[0] as Counted) && !parts.includes(each),
    );
    for (const whole of all) {
      const at = oddAt(rates, (rate, i) => fits(rate, parts[i] as Counted, whole));
      if (at === undefined) continue;
      const [rate, part] = [rates[at] as Counted, parts[at] as Counted];
      // What all parts come to makes every share true; another whole is there by chance.
      const sum: Counted = { ...whole, size: sumOfSizes(parts) };
      const isElse =
        isOfAnother(rate, part) || [...all, sum].some((each) => fits(rate, part, each));
      return isElse || !isOwnSlip(rate, part, whole) ? [] : [share(rate, part, whole)];
    }
  }
  return [];
}

/** The odd one breaks the law of the others where a slip parts it from that; else it is another matter. */
const slipped = (rate: Counted, part: Counted, whole: Counted): readonly Reading[] =>
  isRateSlipped(rate, part, whole) ? [share(rate, part, whole)] : [];

/** 「中级246人、初级150人，副高以上占31.25%」: a share that has a name of its own is not of the figure in front of it. */
function isOfAnother(rate: Counted, part: Counted): boolean {
  const own = /([^，。；：、（）]{2,}?)(?:约|共|合计)?占/.exec(innerClauseOf(rate))?.[1];
  return own !== undefined && !innerClauseOf(part).includes(own);
}

const share = (said: Counted, part: Counted, whole: Counted): Reading => ({
  said,
  from: [part, whole],
  computed: percentOf(part.size / whole.size),
});

/** Which one of three or more does not keep a law that all others keep. */
function oddAt(rows: Column, keeps: (each: Counted, at: number) => boolean): number | undefined {
  let odd: number | undefined;
  for (const [i, each] of rows.entries()) {
    if (keeps(each, i)) continue;
    if (odd !== undefined) return undefined;
    odd = i;
  }
  if (odd === undefined || rows.length < FEWEST) return undefined;
  // Rows that all tell the same, or nothing, keep any law.
  const kept = rows.filter((_, i) => i !== odd).map(({ size }) => size);
  return new Set(kept.filter((size) => size > 0)).size >= FEWEST - 1 ? odd : undefined;
}

const TURNED = /(?:分别|依次)(?:为|是|达|占|增长)?$/;
const NEXT = /^[^，。；、\d]{0,4}(?:、|和|及|与|以及|，)$/;
/** A new row begins behind it. */
const BREAK = /[；。]/;

/** All columns of a passage: what is told in turn, and what stands at one rank of items with the same natures. */
function columnsOf(list: readonly Counted[]): readonly Column[] {
  const columns: Column[] = [];
  for (const [at, first] of list.entries()) {
    if (!TURNED.test(first.before)) continue;
    let end = at + 1;
    while (end < list.length && isNextOf(list[end] as Counted, first)) end += 1;
    if (end - at >= FEWEST) columns.push(list.slice(at, end));
  }
  return [...columns, ...ranksOf(list)];
}

const isNextOf = (each: Counted, first: Counted): boolean =>
  each.nature === first.nature &&
  each.line === first.line &&
  each.sentence === first.sentence &&
  NEXT.test(each.before);

/** Items that follow each other, each with figures of the same natures. */
function ranksOf(list: readonly Counted[]): readonly Column[] {
  const rows: Counted[][] = [];
  let last: Counted | undefined;
  for (const each of list) {
    const isNew =
      !last ||
      last.line !== each.line ||
      last.sentence !== each.sentence ||
      BREAK.test(each.line.text.slice(last.at.to, each.at.from));
    if (isNew) rows.push([each]);
    else rows.at(-1)?.push(each);
    last = each;
  }
  const columns: Column[] = [];
  const kindOf = (row: readonly Counted[]): string => row.map(({ nature }) => nature).join();
  for (let from = 0; from < rows.length; ) {
    // The first item may open with what the list is of.
    const width = rows[from + 1]?.length ?? 0;
    const head = rows[from]?.slice(-width) ?? [];
    let to = from + 1;
    while (to < rows.length && width > 1 && kindOf(rows[to] as Column) === kindOf(head)) to += 1;
    if (to - from >= FEWEST) {
      const same = [head, ...rows.slice(from + 1, to)];
      for (let rank = 0; rank < width; rank += 1)
        columns.push(same.map((row) => row[rank] as Counted));
    }
    from = Math.max(from + 1, to);
  }
  return columns;
}

/** Lists whose items each tell a number and an amount: where one column comes to a figure of the passage, the other does too. */
export const twinColumns = (report: Report): readonly Reading[] =>
  passagesOf(report).flatMap((list) => {
    const columns = ranksOf(list).filter(([first]) => first !== undefined && !isRate(first));
    return columns.flatMap((column) => {
      const twin = columns.find(
        (each) => each !== column && each.length === column.length && isTwin(each, column),
      );
      if (!twin || !wholeOf(list, twin) || wholeOf(list, column)) return [];
      const [first] = column;
      const at = list.indexOf(first as Counted);
      const whole = list
        .slice(0, at)
        .findLast((each) => areOfAKind(each, first as Counted) && !twin.includes(each));
      // The number of all is called so, or told more than once.
      const again = list.filter((each) => each.size === whole?.size && areOfAKind(each, whole));
      if (!whole || (again.length < 2 && !TOTAL.test(innerClauseOf(whole)))) return [];
      if (whole.nature === '点' || /均/.test(whole.before)) return [];
      // What fell by so much is no whole, and a column of small numbers comes near to any of them.
      if (/[增减]/.test(innerClauseOf(whole)) || whole.value.coefficient < 10) return [];
      if (!isSumOff(whole, column)) return [];
      const sum = sumOfSizes(column);
      return [{ said: whole, from: column, computed: printedLike(whole, sum) }];
    });
  });

const TOTAL = /共|总|全部|合计/;

/** Whether two columns are of the same rows, of two natures. */
const isTwin = (a: Column, b: Column): boolean =>
  a.every((each, i) => each.line === b[i]?.line && each.sentence === b[i]?.sentence) &&
  a[0]?.nature !== b[0]?.nature;

/** The figure of a passage that a column comes to. */
const wholeOf = (list: readonly Counted[], column: Column): Counted | undefined =>
  list.find(
    (each) =>
      !column.includes(each) &&
      areOfAKind(each, column[0] as Counted) &&
      each.value.coefficient >= 10 &&
      !misses(each, column),
  );
