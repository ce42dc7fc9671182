import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import { balance, trimmed } from '../figures/amounts.ts';
import { type Counted, counted, countedIn, inUnitOf, isTorn, manyOf } from '../figures/counted.ts';
import { type Product, printed } from '../figures/products.ts';
import { listWith, type SharedOut } from '../lists/held-lists.ts';
import { countedRate } from '../rates/counted-rate.ts';
import type { ToldRate } from '../rates/told-rates.ts';
import type { Remainder } from '../remainders/remainders.ts';
import { type PlainAverage, plainAverage } from './plain-averages.ts';
import { plainCount } from './plain-counts.ts';
import { plainExecution, plainSpending } from './plain-execution.ts';
import { type PlainRest, plainRest } from './plain-remainders.ts';
import { plainSample } from './plain-samples.ts';
import { plainShare } from './plain-shares.ts';
import { plainSum, type WholeAndParts } from './plain-sums.ts';

/**
 * Figures that the grammar of their own sentences ties: what they are to each other is no guess, so they are told however far they are
 * off, and no other reading of the paragraph has a say.
 */
interface Plain {
  readonly sums: readonly WholeAndParts[];
  readonly averages: readonly PlainAverage[];
  readonly shares: readonly (readonly [rate: Counted, part: Counted, whole: Counted])[];
  readonly rests: readonly PlainRest[];
}

const plainIn = once((report: Report): Plain => {
  const sums: WholeAndParts[] = [];
  const averages: PlainAverage[] = [];
  const shares: [Counted, Counted, Counted][] = [];
  const rests: PlainRest[] = [];
  const lines = countedIn(report);
  for (const [i, list] of lines.entries()) {
    if (list.some(isTorn)) continue;
    for (const [at, each] of list.entries()) {
      const sum = plainSum(at, list, lines[i - 1] ?? []) ?? plainCount(at, list);
      if (sum) sums.push(sum);
      const average = plainAverage(at, list);
      if (average) averages.push(average);
      const pair =
        plainShare(at, list) ??
        plainSample(at, list) ??
        plainSpending(at, list) ??
        plainExecution(at, list, lines);
      if (pair) shares.push([each, pair.part, pair.whole]);
      const rest = plainRest(at, list);
      if (rest) rests.push(rest);
    }
  }
  return { sums, averages, shares, rests };
});

/** Wholes and parts that do not come to each other. */
export const plainLists = once((report: Report): readonly SharedOut[] =>
  plainIn(report)
    .sums.map(([whole, ...parts]) => listWith(whole, parts))
    .filter(({ balance }) => balance.verdict === 'different'),
);

/** Averages that are not their totals over their numbers. */
export const plainAverages = (report: Report): readonly Product[] =>
  plainIn(report).averages.map(({ average, number, total }): Product => {
    const made = total.size / manyOf(number);
    return {
      each: counted(average),
      number: counted(number),
      total: counted(total),
      computed:
        average.nature === 'money'
          ? printed(made, average)
          : `${trimmed(inUnitOf(average, made))}${average.value.unit}`,
      of: 'average',
    };
  });

/** Shares that their parts and wholes do not make. */
export const plainShares = (report: Report): readonly ToldRate[] =>
  plainIn(report).shares.flatMap(([rate, part, whole]) => {
    const told = countedRate(rate, { part, whole });
    return told && !told.rounding
      ? [{ ...told, ofMoney: part.nature === 'money' && !/占/.test(rate.before) }]
      : [];
  });

/** What is said to be the rest and is not. */
export const plainRests = (report: Report): readonly Remainder[] =>
  plainIn(report).rests.map(([whole, taken, left]) => ({
    from: [counted(whole)],
    taken: counted(taken),
    left: counted(left),
    computed: balance(whole.value, [taken.value]).difference.replace(/点$/, '分'),
  }));

/** Whether figures are told to be tied by nothing but plain grammar. */
export function isPlainlyTied(report: Report, said: readonly Counted[]): boolean {
  const { sums, averages, shares, rests } = plainIn(report);
  const areIn = (tied: readonly Counted[]): boolean => said.every((each) => tied.includes(each));
  return (
    sums.some(areIn) ||
    shares.some(areIn) ||
    rests.some(areIn) ||
    averages.some(({ average, number, total }) => areIn([average, number, total]))
  );
}
