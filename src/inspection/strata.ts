import type { Assessed, Candidate, RiskWeights } from './risk.ts';

/** By what a population is divided before it is drawn from: kind of unit in the tree, department, class of risk. */
export const DIVISIONS = ['kind', 'department', 'risk'] as const;

/** One of them. */
export type Division = (typeof DIVISIONS)[number];

/** A part of the population with its share of the sample. */
export interface Stratum {
  /** Kind of unit, name of the department, or class of risk. */
  readonly key: string;
  /** So many of it may be drawn. */
  readonly population: number;
  /** So many are drawn, and of these so many by risk at most. */
  readonly size: number;
  readonly byRisk: number;
}

/**
 * Classes of risk by the share of all points that the weights could give, in per cent: from two fifths on high, else some, else
 * none. Our proposal; no regulation sets them.
 */
const HIGH_FROM = 40;

/** The stratum of a filing. */
export function stratumOf(
  by: Division,
  { kind = '', department }: Candidate,
  assessed: Assessed | undefined,
  weights: RiskWeights,
): string {
  if (by === 'kind') return kind;
  if (by === 'department') return department;
  const points = assessed?.points ?? 0;
  if (points === 0) return 'none';
  // Points are hundredths and weights whole points, so that the weights' sum is a hundredth of the most there could be.
  const most = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  return points >= HIGH_FROM * most ? 'high' : 'some';
}

/** A part that something is shared out to. */
interface Part {
  readonly key: string;
  readonly count: number;
}

/**
 * Shares out a whole number by proportion with the largest remainder; `first` settles equal remainders, and the smaller comes first.
 * No part gets more than its count as long as there is not more than all together.
 */
export function sharedOut(
  parts: readonly Part[],
  seats: number,
  first: (key: string) => string,
): ReadonlyMap<string, number> {
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return new Map(parts.map(({ key }) => [key, 0]));
  const whole = parts.map(({ key, count }) => ({
    ...{ key, seats: Math.floor((seats * count) / all), left: (seats * count) % all },
  }));
  const over = seats - whole.reduce((sum, each) => sum + each.seats, 0);
  const more = new Set(
    [...whole]
      .sort((a, b) => b.left - a.left || (first(a.key) < first(b.key) ? -1 : 1))
      .slice(0, over)
      .map(({ key }) => key),
  );
  return new Map(whole.map((each) => [each.key, each.seats + (more.has(each.key) ? 1 : 0)]));
}

/**
 * The same with one for each part at least: parts whose proportion is less than one get one, and what is left is shared out to the
 * others. Where there are fewer seats than parts, proportion alone decides.
 */
export function sharedWithOneEach(
  parts: readonly Part[],
  seats: number,
  first: (key: string) => string,
): ReadonlyMap<string, number> {
  if (seats < parts.length) return sharedOut(parts, seats, first);
  const all = parts.reduce((sum, { count }) => sum + count, 0);
  const small = parts.filter(({ count }) => seats * count < all);
  if (small.length === 0) return sharedOut(parts, seats, first);
  const ones = new Set(small.map(({ key }) => key));
  const others = parts.filter(({ key }) => !ones.has(key));
  const rest = sharedWithOneEach(others, seats - small.length, first);
  return new Map(parts.map(({ key }) => [key, rest.get(key) ?? 1]));
}
