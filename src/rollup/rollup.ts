import type { Regulation } from '../regulation/regulation.ts';
import type { FundRow } from '../report/forms.ts';
import { scoreExecution } from '../score/execution.ts';
import { gradeOf } from '../score/score.ts';
import type { Figure } from '../values/figure.ts';
import { fen, type Money } from '../values/money.ts';
import { percent } from '../values/rate.ts';
import { bandOf, RATE_BANDS, SCORE_BANDS } from './bands.ts';
import { divided } from './divided.ts';
import type { Points } from './earned.ts';
import type { FlatSummand } from './flat.ts';
import { WHOLE_SHARE } from './indicators.ts';
import type { Grade, Pair } from './summand.ts';

/** How often a check found something: in how many units, how many findings together. */
export interface Found {
  readonly units: number;
  readonly findings: number;
}

/** The total over some units by the rule of roll-up (domain rule 3.7). A unit that is not in counts nowhere, never as zero. */
export interface Total {
  /** Units that are in, and that ought to be. */
  readonly units: number;
  readonly due: number;
  readonly original: Money;
  readonly budget: Money;
  readonly actual: Money;
  /** Actual over final budget; absent without budget. */
  readonly rate?: Figure;
  readonly threePublic: Pair;
  readonly running: Pair;
  /** Mean of the self scores weighted by money, in hundredths; absent where no unit has both. */
  readonly selfScore?: number;
  /** The score of the rolled-up indicators and execution in hundredths, of how many points. */
  readonly score?: number;
  readonly full?: number;
  readonly rating?: Grade;
  readonly ratings: Readonly<Record<Grade, number>>;
  readonly checks: Readonly<Record<string, Found>>;
  /** Units by the band of their self score, and those without one. */
  readonly scores: readonly number[];
  readonly unscored: number;
  /** Units by band of execution rate and, within, of self score. */
  readonly ratesByScores: readonly (readonly number[])[];
}

/** Sums that units are added to. */
export interface Sums {
  units: number;
  due: number;
  original: number;
  budget: number;
  actual: number;
  threePublic: { budget: number; actual: number };
  running: { budget: number; actual: number };
  /** Money of all units, and of those with a self score. */
  money: bigint;
  scoredMoney: bigint;
  selfScores: bigint;
  executionWeight: bigint;
  executionScore: bigint;
  ratings: Record<Grade, number>;
  checks: Record<string, { units: number; findings: number }>;
  scores: number[];
  unscored: number;
  ratesByScores: number[][];
}

/** Sums over no unit. */
export const noSums = (): Sums => ({
  units: 0,
  due: 0,
  original: 0,
  budget: 0,
  actual: 0,
  threePublic: { budget: 0, actual: 0 },
  running: { budget: 0, actual: 0 },
  money: 0n,
  scoredMoney: 0n,
  selfScores: 0n,
  executionWeight: 0n,
  executionScore: 0n,
  ratings: { 优: 0, 良: 0, 中: 0, 差: 0 },
  checks: {},
  scores: SCORE_BANDS.map(() => 0),
  unscored: 0,
  ratesByScores: RATE_BANDS.map(() => SCORE_BANDS.map(() => 0)),
});

/** Adds a unit. A budget cut below zero weighs nothing. */
export function addUnit(sums: Sums, unit: FlatSummand): void {
  const money = BigInt(Math.max(0, unit.budget));
  sums.units += 1;
  sums.original += unit.original;
  sums.budget += unit.budget;
  sums.actual += unit.actual;
  for (const of of ['threePublic', 'running'] as const) {
    sums[of].budget += unit[of].budget;
    sums[of].actual += unit[of].actual;
  }
  sums.money += money;
  if (unit.execution) {
    sums.executionWeight += money * BigInt(unit.execution.weight);
    sums.executionScore += money * BigInt(unit.execution.score);
  }
  if (unit.rating) sums.ratings[unit.rating] += 1;
  for (const [check, findings] of Object.entries(unit.checks)) {
    const found = sums.checks[check] ?? { units: 0, findings: 0 };
    sums.checks[check] = { units: found.units + 1, findings: found.findings + findings };
  }
  addScores(sums, unit, money);
}

/** The band of a unit's execution rate; undefined without a budget. */
export function rateBandOf({ budget, actual }: Pick<FlatSummand, 'budget' | 'actual'>) {
  const rate = budget > 0 ? percent(actual, budget) : undefined;
  return rate && bandOf(RATE_BANDS, rate.coefficient);
}

function addScores(sums: Sums, unit: FlatSummand, money: bigint): void {
  const { selfScore } = unit;
  if (selfScore === undefined) {
    sums.unscored += 1;
    return;
  }
  sums.scoredMoney += money;
  sums.selfScores += money * BigInt(selfScore);
  const band = bandOf(SCORE_BANDS, selfScore);
  countIn(sums.scores, band);
  const rate = rateBandOf(unit);
  if (rate !== undefined) countIn(sums.ratesByScores[rate] as number[], band);
}

/** One unit more in a band. */
const countIn = (bands: number[], band: number): void => {
  bands[band] = (bands[band] as number) + 1;
};

/** Units by band, those of others added. */
const bothOf = (bands: readonly number[], more: readonly number[]): number[] =>
  bands.map((count, i) => count + (more[i] as number));

/** Adds the sums of some units to those of more. */
export function mergeSums(into: Sums, from: Sums): void {
  for (const of of ['units', 'due', 'original', 'budget', 'actual', 'unscored'] as const)
    into[of] += from[of];
  for (const of of ['threePublic', 'running'] as const) {
    into[of].budget += from[of].budget;
    into[of].actual += from[of].actual;
  }
  for (const of of [
    'money',
    'scoredMoney',
    'selfScores',
    'executionWeight',
    'executionScore',
  ] as const)
    into[of] += from[of];
  for (const grade of ['优', '良', '中', '差'] as const) into.ratings[grade] += from.ratings[grade];
  for (const [check, { units, findings }] of Object.entries(from.checks)) {
    const found = into.checks[check] ?? { units: 0, findings: 0 };
    into.checks[check] = { units: found.units + units, findings: found.findings + findings };
  }
  into.scores = bothOf(into.scores, from.scores);
  into.ratesByScores = into.ratesByScores.map((row, r) =>
    bothOf(row, from.ratesByScores[r] as number[]),
  );
}

/** The total of the sums, and of the points of their indicators. */
export function totalOf(sums: Sums, points: Points, regulation: Regulation): Total {
  const rate = sums.budget > 0 ? percent(sums.actual, sums.budget) : undefined;
  const reached = executionShare(sums, regulation);
  const weight = sums.executionWeight + points.weight;
  const score =
    points.earned +
    (reached === undefined
      ? sums.executionScore * WHOLE_SHARE
      : sums.executionWeight * BigInt(reached));
  const scored = sums.money > 0n && weight > 0n;
  const hundredths = scored ? Number(divided(score, sums.money * WHOLE_SHARE)) : undefined;
  const full = scored ? Number(divided(weight, sums.money)) : undefined;
  const rating =
    hundredths !== undefined && full === 10_000
      ? gradeOf({ coefficient: hundredths, decimals: 2, unit: '' }, regulation.bands)
      : undefined;
  return {
    units: sums.units,
    due: sums.due,
    original: fen(sums.original),
    budget: fen(sums.budget),
    actual: fen(sums.actual),
    ...(rate && { rate }),
    threePublic: pairOf(sums.threePublic),
    running: pairOf(sums.running),
    ...(sums.scoredMoney > 0n && {
      selfScore: Number(divided(sums.selfScores, sums.scoredMoney)),
    }),
    ...(hundredths !== undefined && full !== undefined && { score: hundredths, full }),
    ...(rating && { rating }),
    ratings: sums.ratings,
    checks: sums.checks,
    scores: sums.scores,
    unscored: sums.unscored,
    ratesByScores: sums.ratesByScores,
  };
}

const pairOf = ({ budget, actual }: Sums['running']): Pair => ({
  budget: fen(budget),
  actual: fen(actual),
});

/** Share of the points for execution that the sums earn, in hundredths of a per cent; undefined where the rule does not say. */
function executionShare({ budget, actual }: Sums, regulation: Regulation): number | undefined {
  const stated = <T>(value: T) => ({ value, verbatim: '', at: { block: 0 } });
  const money = (amount: number): Figure => ({ coefficient: amount, decimals: 2, unit: '元' });
  const row: FundRow = {
    row: 0,
    label: stated(''),
    metric: 'total',
    finalBudget: stated(money(budget)),
    actual: stated(money(actual)),
    weight: stated({ coefficient: 10_000, decimals: 2, unit: '' }),
  };
  const { computed } = scoreExecution(row, 0, regulation.scoring.execution, 2);
  if (computed === 'needsReview') return undefined;
  return computed.coefficient * 10 ** (2 - computed.decimals);
}
