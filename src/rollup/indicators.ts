import type { Regulation } from '../regulation/regulation.ts';
import type { Indicator } from '../report/indicators.ts';
import { scoreIndicator } from '../score/indicators.ts';
import type { Figure } from '../values/figure.ts';
import { divided } from './divided.ts';
import { MONEY, measureOf } from './measure.ts';
import { type KeyParts, partsOf, QUANTITY_DECIMALS, type SummedIndicator } from './summand.ts';

/** One indicator over several units as far as it is summed. Products with money are exact: they pass 2^53. */
interface IndicatorSum {
  units: number;
  /** Sums of amounts, or of ratios times the money of their unit. */
  target: bigint;
  result: bigint;
  /** Money of the units, and their weights and points times it. */
  money: bigint;
  weight: bigint;
  score: bigint;
}

/** Sums by key. */
export type IndicatorSums = Map<string, IndicatorSum>;

/** Adds the indicators of one unit, whose money is in 分. */
export function addIndicators(
  sums: IndicatorSums,
  indicators: readonly SummedIndicator[],
  money: bigint,
): void {
  for (const { key, measure, target = 0, result = 0, weight, score } of indicators) {
    let sum = sums.get(key);
    if (!sum) {
      sum = { units: 0, target: 0n, result: 0n, money: 0n, weight: 0n, score: 0n };
      sums.set(key, sum);
    }
    sum.units += 1;
    sum.money += money;
    sum.weight += money * BigInt(weight);
    sum.score += money * BigInt(score);
    if (measure === 'judged') continue;
    const by = measure === 'mean' ? money : 1n;
    sum.target += by * BigInt(target);
    sum.result += by * BigInt(result);
  }
}

/** Adds sums to sums. */
export function mergeIndicators(into: IndicatorSums, from: IndicatorSums): void {
  for (const [key, sum] of from) {
    const there = into.get(key);
    if (!there) {
      into.set(key, { ...sum });
      continue;
    }
    there.units += sum.units;
    there.target += sum.target;
    there.result += sum.result;
    there.money += sum.money;
    there.weight += sum.weight;
    there.score += sum.score;
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

/** Weight times money of an indicator, and of that what it earned in `WHOLE_SHARE` parts: exact until the end. */
interface Earned {
  readonly weight: bigint;
  readonly score: bigint;
}

/** Scores the sum of one indicator by the regulation; what the regulation leaves to people stays as they judged it. */
export function rolled(
  key: string,
  sum: IndicatorSum,
  regulation: Regulation,
): { readonly indicator: RolledIndicator; readonly earned: Earned } {
  const parts = partsOf(key);
  const measure = parts.unit === '' ? 'judged' : measureOf(parts.unit);
  const by = measure === 'mean' ? sum.money : 1n;
  const has = measure !== 'judged' && by > 0n;
  const pair = has
    ? ([figureOf(sum.target, by, parts.unit), figureOf(sum.result, by, parts.unit)] as const)
    : undefined;
  const reached = pair && shareOf(parts, pair[0], pair[1], regulation);
  const score = reached === undefined ? sum.score * WHOLE_SHARE : sum.weight * BigInt(reached);
  return {
    indicator: {
      ...parts,
      units: sum.units,
      ...(pair && { target: pair[0], result: pair[1] }),
      ...(sum.weight > 0n && { share: Number(divided(score, sum.weight)) }),
    },
    earned: { weight: sum.weight, score },
  };
}

/** The mean or sum as a figure without needless zeros: money in 元, quantities with four decimals at most. */
function figureOf(sum: bigint, by: bigint, unit: string): Figure {
  let coefficient = Number(divided(sum, by));
  let decimals = unit === MONEY ? 2 : QUANTITY_DECIMALS;
  while (decimals > 0 && coefficient % 10 === 0) {
    coefficient /= 10;
    decimals -= 1;
  }
  return { coefficient, decimals, unit };
}

const HUNDRED: Figure = { coefficient: 10_000, decimals: 2, unit: '' };

/** What share of its points a target and result earn, in hundredths of a per cent; undefined where the regulation does not say. */
function shareOf(
  parts: KeyParts,
  target: Figure,
  result: Figure,
  regulation: Regulation,
): number | undefined {
  const stated = <T>(value: T) => ({ value, verbatim: '', at: { block: 0 } });
  const indicator: Indicator = {
    row: 0,
    group: parts.group,
    kind: parts.kind,
    level1: stated(''),
    name: stated(parts.name),
    target: stated({ direction: parts.direction, value: target }),
    result: stated({ value: result }),
    weight: stated(HUNDRED),
  };
  const { computed } = scoreIndicator(indicator, 0, regulation);
  if (computed === 'needsReview') return undefined;
  return computed.coefficient * 10 ** (2 - computed.decimals);
}
