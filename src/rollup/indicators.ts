import type { Regulation } from '../regulation/regulation.ts';
import { pointsByRule } from '../score/indicators.ts';
import { clipped, exactly, ratioOf, rounded } from '../score/points.ts';
import type { Figure } from '../values/figure.ts';
import { addParts, addTimes, type ByMoney, nothing, type Parted, wholeOf } from './by-money.ts';
import { divided } from './divided.ts';
import { MONEY, measureOf } from './measure.ts';
import {
  BETWEEN,
  type KeyParts,
  partsOf,
  QUANTITY_DECIMALS,
  type SummedIndicator,
} from './summand.ts';

/** One indicator over several units as far as it is summed. */
interface IndicatorSum {
  units: number;
  /** Sums of amounts. */
  target: number;
  result: number;
  /** Sums of ratios times the money of their unit. */
  targets: bigint;
  results: bigint;
  readonly money: ByMoney;
  readonly weight: ByMoney;
  readonly score: ByMoney;
  /** Share of the points that it earns, once it was scored; for sums that nothing was added to since. */
  reached: number | 'judged' | undefined;
}

/** Sums by key. */
export type IndicatorSums = Map<string, IndicatorSum>;

const noSum = (): IndicatorSum => ({
  units: 0,
  target: 0,
  result: 0,
  targets: 0n,
  results: 0n,
  money: nothing(),
  weight: nothing(),
  score: nothing(),
  reached: undefined,
});

/** Adds the indicators of one unit. */
export function addIndicators(
  sums: IndicatorSums,
  indicators: readonly SummedIndicator[],
  money: Parted,
): void {
  for (const { key, measure, target = 0, result = 0, weight, score } of indicators) {
    let sum = sums.get(key);
    if (!sum) {
      sum = noSum();
      sums.set(key, sum);
    }
    sum.reached = undefined;
    sum.units += 1;
    addTimes(sum.money, money, 1);
    addTimes(sum.weight, money, weight);
    addTimes(sum.score, money, score);
    if (measure === 'sum') {
      sum.target += target;
      sum.result += result;
    } else if (measure === 'mean') {
      sum.targets += money.whole * BigInt(target);
      sum.results += money.whole * BigInt(result);
    }
  }
}

/** Adds sums to sums; those added may be changed by what is added later, and are not used again. */
export function mergeIndicators(into: IndicatorSums, from: IndicatorSums): void {
  for (const [key, sum] of from) {
    const there = into.get(key);
    if (!there) {
      into.set(key, sum);
      continue;
    }
    there.reached = undefined;
    there.units += sum.units;
    there.target += sum.target;
    there.result += sum.result;
    there.targets += sum.targets;
    there.results += sum.results;
    addParts(there.money, sum.money);
    addParts(there.weight, sum.weight);
    addParts(there.score, sum.score);
  }
}

/** An indicator of the total: rolled up first, scored afterwards. */
export interface RolledIndicator extends KeyParts {
  /** How many units have it. */
  readonly units: number;
  /** Absent for what is judged by people. */
  readonly target?: Figure;
  readonly result?: Figure;
  /** Share of the points that it earns, in hundredths of a per cent; absent where none of its units has money. */
  readonly share?: number;
}

/** All of the points, in hundredths of a per cent. */
export const WHOLE_SHARE = 10_000n;

/** What an indicator earned of its weight times money, in `WHOLE_SHARE` parts: exact until the end. What the regulation leaves to people stays as they judged it. */
export function earnedBy(key: string, sum: IndicatorSum, regulation: Regulation): bigint {
  sum.reached ??= reachedBy(traitsOf(key), sum, regulation);
  return sum.reached === 'judged'
    ? wholeOf(sum.score) * WHOLE_SHARE
    : wholeOf(sum.weight) * BigInt(sum.reached);
}

/** An indicator of the total with its figures. */
export function rolled(key: string, sum: IndicatorSum, regulation: Regulation): RolledIndicator {
  const parts = partsOf(key);
  const pair = pairOf(parts, sum);
  const weight = wholeOf(sum.weight);
  return {
    ...parts,
    units: sum.units,
    ...(pair && { target: pair.target, result: pair.result }),
    ...(weight > 0n && { share: Number(divided(earnedBy(key, sum, regulation), weight)) }),
  };
}

type Traits = Omit<KeyParts, 'name'>;

const known = new Map<string, Traits>();

/** What a key says besides the name: there are few of them, and millions of keys. */
function traitsOf(key: string): Traits {
  const front = key.slice(0, key.lastIndexOf(BETWEEN));
  const there = known.get(front);
  if (there) return there;
  const traits = partsOf(key);
  known.set(front, traits);
  return traits;
}

function reachedBy(traits: Traits, sum: IndicatorSum, regulation: Regulation): number | 'judged' {
  const pair = pairOf(traits, sum);
  return (pair && shareOf(traits, pair.target, pair.result, regulation)) ?? 'judged';
}

/** Target and result of the sum; undefined for what is judged by people, and for a mean without money. */
function pairOf(
  { unit }: Traits,
  sum: IndicatorSum,
): { readonly target: Figure; readonly result: Figure } | undefined {
  const measure = unit === '' ? 'judged' : measureOf(unit);
  if (measure === 'judged') return undefined;
  if (measure === 'sum')
    return { target: figureOf(sum.target, unit), result: figureOf(sum.result, unit) };
  const money = wholeOf(sum.money);
  if (money === 0n) return undefined;
  const mean = (of: bigint) => figureOf(Number(divided(of, money)), unit);
  return { target: mean(sum.targets), result: mean(sum.results) };
}

/** A sum or mean as a figure without needless zeros: money in 元, quantities with four decimals at most. */
function figureOf(scaled: number, unit: string): Figure {
  let coefficient = scaled;
  let decimals = unit === MONEY ? 2 : QUANTITY_DECIMALS;
  while (decimals > 0 && coefficient % 10 === 0) {
    coefficient /= 10;
    decimals -= 1;
  }
  return { coefficient, decimals, unit };
}

/** Hundred points, of which a share is that many per cent. */
const HUNDRED = exactly(100);

/** What share of its points a target and result earn, in hundredths of a per cent; undefined where the regulation does not say. */
function shareOf(
  { kind, direction }: Traits,
  target: Figure,
  result: Figure,
  { scoring }: Regulation,
): number | undefined {
  const pair = [ratioOf(target), ratioOf(result)] as const;
  const points = pointsByRule(kind, { direction }, pair, HUNDRED, scoring);
  if (points === 'unknown') return undefined;
  return rounded(clipped(points, HUNDRED), 2).coefficient;
}
