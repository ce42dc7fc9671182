import type { Dossier } from '../../src/report/dossier.ts';

/** Sum of whole numbers. */
export const sum = (amounts: readonly number[]): number =>
  amounts.reduce((all, each) => all + each, 0);

/** 分 as 万元 with two decimals; the amounts of the demonstration have no more. */
export const wan = (amount: number): string => hundredths(Math.trunc(amount / 10_000));

/** Hundredths of a point or of a 万元 as they are printed. */
export const hundredths = (points: number): string =>
  `${Math.trunc(points / 100)}.${`${points % 100}`.padStart(2, '0')}`;

/** Half up, of whole numbers. */
const quotient = (dividend: number, divisor: number): number =>
  Number((BigInt(dividend) * 2n + BigInt(divisor)) / (BigInt(divisor) * 2n));

/** A rate in per cent with two decimals. */
export const rate = (part: number, whole: number): string =>
  `${hundredths(quotient(part * 10_000, whole))}%`;

/** The budget after its adjustments, in 分. */
export const budgetOf = ({ budget }: Dossier): number =>
  budget.original + sum(budget.adjustments.map(({ amount }) => amount));

/** What was spent, in 分. */
export const actualOf = ({ execution, projects }: Dossier): number =>
  sum(Object.values(execution.basic)) + sum(projects.map(({ actual }) => actual));

/** Points that a unit gives itself, in hundredths: ten for the rate of execution and those of its indicators. */
export const selfScoreOf = (dossier: Dossier): number =>
  quotient(actualOf(dossier) * 1000, budgetOf(dossier)) +
  sum(dossier.indicators.map(({ score }) => score ?? 0));

/** The points of several units weighed by their budgets (roll-up rule 3.7), in hundredths. */
export function mean(all: readonly Dossier[]): number {
  const weighed = all.reduce(
    (so, each) => so + BigInt(selfScoreOf(each)) * BigInt(budgetOf(each)),
    0n,
  );
  const weight = BigInt(sum(all.map(budgetOf)));
  return Number((weighed * 2n + weight) / (weight * 2n));
}
