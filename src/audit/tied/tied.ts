import type { Report } from '../../report/report.ts';
import { once } from '../../values/once.ts';
import { balance } from '../figures/amounts.ts';
import { type Counted, counted, countedIn, isTorn, manyOf } from '../figures/counted.ts';
import { averageMade, type Product } from '../figures/products.ts';
import { listWith, type SharedOut } from '../lists/held-lists.ts';
import { areOtherValues } from '../lists/other-values.ts';
import { countedRate } from '../rates/counted-rate.ts';
import type { ToldRate } from '../rates/told-rates.ts';
import { allCounted } from '../readings/figures-near.ts';
import type { Remainder } from '../remainders/remainders.ts';
import { type PlainAverage, plainAverage } from './averages/averages.ts';
import { namedProducts } from './averages/named-products.ts';
import { soleAverage } from './averages/sole-averages.ts';
import { standards } from './averages/standards.ts';
import type { Reading } from './reading.ts';
import { changesBehind } from './rests/changes-behind.ts';
import { grownBeyond } from './rests/grown-beyond.ts';
import { leftAgain } from './rests/left-again.ts';
import { type PlainRest, plainRest, rests, takenAway } from './rests/rests.ts';
import { spentAndLeft } from './rests/spent-and-left.ts';
import { usesAndLeft } from './rests/uses-and-left.ts';
import { oddShares, oddSharesOfLines } from './shares/agreeing-shares.ts';
import { plainCompletion, plainExecution, plainSpending } from './shares/execution.ts';
import { rowsOfShares } from './shares/rows-of-shares.ts';
import { plainSample } from './shares/samples.ts';
import { sectionRates } from './shares/section-rates.ts';
import { plainShare } from './shares/shares.ts';
import { sharesOfTotal } from './shares/shares-of-total.ts';
import { slippedShares } from './shares/slipped-shares.ts';
import { plainCount } from './sums/announced-lists.ts';
import { balances } from './sums/balances.ts';
import { budgetSides } from './sums/budget-sides.ts';
import { closedRuns, headedRuns, overfullRuns } from './sums/closed-runs.ts';
import { rowsOfRates } from './sums/columns.ts';
import { deductions } from './sums/deductions.ts';
import { fourfold } from './sums/fourfold.ts';
import { gradesWithRates } from './sums/grades.ts';
import { headedSlips } from './sums/headed-slips.ts';
import { rowsOfTwo } from './sums/rows-of-two.ts';
import { slippedRuns } from './sums/slipped-runs.ts';
import { summedByName } from './sums/summed-by-name.ts';
import { plainSum, type WholeAndParts } from './sums/sums.ts';
import { sumsBehind, sumsBelow } from './sums/sums-behind.ts';
import {
  ratesOfAdjustment,
  ratesOfDifferences,
  ratesSinceFormer,
  sectionChanges,
  triples,
} from './sums/triples.ts';

/**
 * Figures that the grammar of their own sentences ties: what they are to each other is no guess, so they are told however far they are
 * off, and no other reading of the paragraph has a say.
 */
interface Tied {
  readonly sums: readonly WholeAndParts[];
  readonly averages: readonly PlainAverage[];
  readonly shares: readonly (readonly [rate: Counted, part: Counted, whole: Counted])[];
  readonly rests: readonly PlainRest[];
}

const tiedIn = once((report: Report): Tied => {
  const sums: WholeAndParts[] = [];
  const averages: PlainAverage[] = [];
  const shares: [Counted, Counted, Counted][] = [];
  const rests: PlainRest[] = [];
  const lines = countedIn(report);
  const all = allCounted(report);
  for (const [i, list] of lines.entries()) {
    if (list.some(isTorn)) continue;
    for (const [at, each] of list.entries()) {
      const sum =
        plainSum(at, list, lines[i - 1] ?? []) ?? plainCount(at, list) ?? summedByName(at, list);
      if (sum) sums.push(sum);
      const average = plainAverage(at, list) ?? soleAverage(at, list, all);
      if (average) averages.push(average);
      const pair =
        plainShare(at, list) ??
        plainSample(at, list) ??
        plainSpending(at, list) ??
        plainCompletion(at, list) ??
        plainExecution(at, list, lines);
      if (pair) shares.push([each, pair.part, pair.whole]);
      const rest = plainRest(at, list);
      if (rest) rests.push(rest);
    }
  }
  return { sums, averages, shares, rests };
});

/** Wholes and parts that do not come to each other. */
export const tiedLists = once((report: Report): readonly SharedOut[] =>
  tiedIn(report)
    .sums.map(([whole, ...parts]) => listWith(whole, parts))
    .filter(({ balance }) => balance.verdict === 'different'),
);

/** Averages that are not their totals over their numbers. */
export const tiedAverages = (report: Report): readonly Product[] =>
  tiedIn(report).averages.map(
    ({ average, number, total }): Product =>
      averageMade(average, total, number, total.size / manyOf(number)),
  );

/** Shares that their parts and wholes do not make. */
export const tiedShares = (report: Report): readonly ToldRate[] =>
  tiedIn(report).shares.flatMap(([rate, part, whole]) => {
    const told = countedRate(rate, { part, whole });
    return told && !told.rounding
      ? [{ ...told, ofMoney: part.nature === 'money' && !/占/.test(rate.before) }]
      : [];
  });

/** What is said to be the rest and is not. */
export const tiedRests = (report: Report): readonly Remainder[] =>
  tiedIn(report).rests.map(([whole, taken, left]) => ({
    from: [counted(whole)],
    taken: counted(taken),
    left: counted(left),
    computed: balance(whole.value, [taken.value]).difference.replace(/点$/, '分'),
  }));

/** Whether figures are told to be tied by nothing but plain grammar. */
export function areTied(report: Report, said: readonly Counted[]): boolean {
  const { sums, averages, shares, rests } = tiedIn(report);
  const areIn = (tied: readonly Counted[]): boolean => said.every((each) => tied.includes(each));
  return (
    sums.some(areIn) ||
    shares.some(areIn) ||
    rests.some(areIn) ||
    averages.some(({ average, number, total }) => areIn([average, number, total]))
  );
}

/** What the figures of a section make of one another by the words between them, and is told otherwise; found once for a report. */
export const sectionReadings = once((report: Report): readonly Reading[] => {
  const told = new Set<Counted>();
  // What one reading tells of a figure is not told again by another.
  return allReadings(report).filter(
    ({ said, from }) =>
      !told.has(said) &&
      !areOtherValues(
        counted(said),
        from.map((each) => counted(each)),
      ) &&
      told.add(said),
  );
});

const allReadings = (report: Report): readonly Reading[] => [
  ...spentAndLeft(report),
  ...closedRuns(report),
  ...headedRuns(report),
  ...overfullRuns(report),
  ...slippedRuns(report),
  ...headedSlips(report),
  ...sumsBehind(report),
  ...sumsBelow(report),
  ...rowsOfShares(report),
  ...slippedShares(report),
  ...sectionRates(report),
  ...standards(report),
  ...rowsOfRates(report),
  ...rests(report),
  ...leftAgain(report),
  ...takenAway(report),
  ...sectionChanges(report),
  ...changesBehind(report),
  ...balances(report),
  ...budgetSides(report),
  ...triples(report),
  ...ratesOfDifferences(report),
  ...ratesSinceFormer(report),
  ...ratesOfAdjustment(report),
  ...fourfold(report),
  ...namedProducts(report),
  ...gradesWithRates(report),
  ...deductions(report),
  ...rowsOfTwo(report),
  ...sharesOfTotal(report),
  ...oddShares(report),
  ...oddSharesOfLines(report),
  ...grownBeyond(report),
  ...usesAndLeft(report),
];
