import type { Report } from '../../../report/report.ts';
import { percentOf } from '../../figures/amounts.ts';
import {
  areOfAKind,
  type Counted,
  clauseOf,
  countedIn,
  isRate,
  sumOfSizes,
} from '../../figures/counted.ts';
import { allCounted } from '../../readings/figures-near.ts';
import { isOwnSlip } from '../../readings/one-slip.ts';
import { fits, type Reading } from '../reading.ts';
import { isBehind } from '../shares/section-rates.ts';

/** So many rows show a law that one of them breaks, or a whole that all are of. */
const FEWEST = 3;
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
