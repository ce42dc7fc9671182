import type { Quote } from '../../document/finding.ts';
import type { Report } from '../../report/report.ts';
import { halfStep, numberOf } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { isMistyped } from '../../values/mistyped.ts';
import { trimmed } from '../figures/amounts.ts';
import { type Counted, counted, countedIn, inUnitOf, isRate } from '../figures/counted.ts';
import { isOneSlip } from '../readings/one-slip.ts';
import { rowPart } from './rates-in-row.ts';

/** A share of a row that its amount does not make of the whole which all other shares of the row have in common. */
export interface OddShare {
  readonly rate: Quote;
  readonly part: Quote;
  /** The share that the amount would have, in percent. */
  readonly computed: string;
}

/** So many shares beside the odd one tell of one whole. */
const FEWEST = 2;

/** 「甲61万元、乙21万元、丙18万元，占比分别为61%、21%、81%」: whatever the whole is, it is one; undefined where there is no such row. */
export function oddShares(report: Report): readonly OddShare[] | undefined {
  const rows = gather(countedIn(report), rowsOf);
  return rows.length === 0 ? undefined : gather(rows, oddOf);
}

interface Pair {
  readonly part: Counted;
  readonly rate: Counted;
  /** Between these lies the whole that the part and its rounded share make. */
  readonly least: number;
  readonly most: number;
}

function rowsOf(list: readonly Counted[]): readonly (readonly Pair[])[] {
  const rows: Pair[][] = [];
  list.forEach((rate, k) => {
    const part = isRate(rate) ? rowPart(list, k) : undefined;
    const share = numberOf(rate.value) / 100;
    const off = stepOf(rate) / 100;
    if (!part || share <= off) return;
    const half = (halfStep(part.value) / numberOf(part.value)) * part.size || 0;
    const pair = {
      part,
      rate,
      least: (part.size - half) / (share + off),
      most: (part.size + half) / (share - off),
    };
    const last = rows.at(-1)?.at(-1);
    if (last && list[k - 1] === last.rate) rows.at(-1)?.push(pair);
    else rows.push([pair]);
  });
  return rows.filter(({ length }) => length > FEWEST);
}

/** Half a step of the last digit of a share: no zeros are left off, as they are of amounts. */
const stepOf = ({ value }: Counted): number => 0.5 / 10 ** value.decimals;

const NARROW = 0.02;

/** The one pair of a row that stands apart from the whole of all others, by a slip of its share or of its amount. */
function oddOf(row: readonly Pair[]): readonly OddShare[] {
  const odd = row.flatMap((each) => {
    const others = row.filter((other) => other !== each);
    const least = Math.max(...others.map((other) => other.least));
    const most = Math.min(...others.map((other) => other.most));
    if (least > most || (each.least <= most && each.most >= least)) return [];
    return [{ each, whole: (least + most) / 2, spread: most / least - 1 }];
  });
  const [only] = odd;
  if (!only || odd.length > 1) return [];
  const { part, rate } = only.each;
  const share = (part.size / only.whole) * 100;
  const rounded = Number(share.toFixed(rate.value.decimals));
  const [percent, half] = [numberOf(rate.value), stepOf(rate)];
  const amountOf = (percent: number): number => inUnitOf(part, (only.whole * percent) / 100);
  // Shares of several digits that tell of one whole to some thousandths do so by no chance.
  const isSure = row.length - 1 > FEWEST || only.spread < NARROW;
  const isSlip =
    isMistyped(rate.value, rounded) ||
    isOneSlip(part.value, amountOf(percent - half), amountOf(percent + half));
  return isSlip || isSure
    ? [{ rate: counted(rate), part: counted(part), computed: trimmed(rounded) }]
    : [];
}
