import type { Report } from '../../report/report.ts';
import { percentOf } from '../figures/amounts.ts';
import {
  areOfAKind,
  type Counted,
  clauseOf,
  countedIn,
  innerClauseOf,
  isRate,
  sumOfSizes,
} from '../figures/counted.ts';
import { allCounted } from '../readings/figures-near.ts';
import { isOwnSlip, isSumOff } from '../readings/one-slip.ts';
import { passagesOf } from './around.ts';
import { fits, misses, printedLike, type Reading } from './reading.ts';
import { isBehind } from './section-rates.ts';

/** Figures that stand at one rank of several rows: the second figure of each item of a list. */
type Column = readonly Counted[];

/** So many rows show a law that one of them breaks, or a whole that all are of. */
const FEWEST = 3;
/** A new row begins behind it. */
const BREAK = /[；。]/;

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

/** An amount or number with the rate right behind or in front of it. */
interface Row {
  readonly part: Counted;
  readonly rate: Counted;
}

/**
 * 「6月底支付6510万元，支付进度35%；9月底支付11904万元，支付进度64%；年末…」: rows whose rates are called alike and of which all but one are of one
 * whole that is told; the odd one is of no other.
 */
export const rowsOfRates = (report: Report): readonly Reading[] =>
  countedIn(report).flatMap((list) => {
    if (list.filter(isRate).length < FEWEST) return [];
    return kindsOf(rowsIn(list)).flatMap((rows) => oddIn(report, rows));
  });

function rowsIn(list: readonly Counted[]): readonly Row[] {
  return list.flatMap((rate, at): readonly Row[] => {
    const part = list[at - 1];
    if (!isRate(rate) || !part || isRate(part) || part.sentence !== rate.sentence) return [];
    // 「2600名书记中大专以上1700名，占56.7%」: a row with a whole of its own.
    const front = list[at - 2];
    if (front && front.sentence === part.sentence && areOfAKind(front, part)) return [];
    return part.line === rate.line && isBehind(rate) ? [{ part, rate }] : [];
  });
}

/** Rows whose rates are called alike and whose figures are of one kind. */
function kindsOf(rows: readonly Row[]): readonly (readonly Row[])[] {
  const kinds = new Map<string, Row[]>();
  for (const row of rows) {
    const called = row.rate.before
      .replace(/^[^，。；：、（(]*[，、（(：]?/, '')
      .replace(/[约为达]+$/, '');
    const key = `${row.part.nature} ${called}`;
    const kind = kinds.get(key);
    if (kind) kind.push(row);
    else kinds.set(key, [row]);
  }
  return [...kinds.values()].filter((kind) => kind.length >= FEWEST);
}

const CALLED = /总|共|合计|全部|预算|安排|计划|任务|下达|应(?!急)/;

function oddIn(report: Report, rows: readonly Row[]): readonly Reading[] {
  const [first] = rows;
  if (!first) return [];
  const all = allCounted(report);
  const wholes = all.filter(
    (each) => areOfAKind(each, first.part) && !rows.some(({ part }) => part === each),
  );
  for (const whole of wholes) {
    const odd = rows.filter(({ part, rate }) => !fits(rate, part, whole));
    const [row] = odd;
    if (row && odd.length === 1 && rows.length - 1 >= FEWEST - 1) {
      const sum: Counted = { ...whole, size: sumOfSizes(rows.map(({ part }) => part)) };
      const isElse =
        [...wholes, sum].some((each) => fits(row.rate, row.part, each)) ||
        // A figure that is called no whole may fit the others by chance.
        !(CALLED.test(clauseOf(whole)) || isOwnSlip(row.rate, row.part, whole));
      const kept = rows.filter((each) => each !== row && each.part.size > 0);
      if (isElse || new Set(kept.map(({ part }) => part.size)).size < FEWEST - 1) return [];
      return [
        {
          said: row.rate,
          from: [row.part, whole],
          computed: percentOf(row.part.size / whole.size),
        },
      ];
    }
  }
  return [];
}
