import { fen, type Money, total } from '../values/money.ts';
import type {
  Dossier,
  IndicatorOfYear,
  Project,
  RunningCosts,
  ThreePublicAmounts,
} from './dossier.ts';

/** Every sum of a dossier, reckoned once from its parts. All amounts in 分. */
export interface Totals {
  readonly finalBudget: Money;
  readonly adjustment: Money;
  readonly personnel: Money;
  readonly running: Money;
  readonly basic: Money;
  readonly projects: Money;
  readonly actual: Money;
  readonly unspent: Money;
  /** Economic classes over basic and projects. */
  readonly compensation: Money;
  readonly household: Money;
  readonly goods: Money;
  readonly capital: Money;
}

/** Reckons the sums. */
export function totalsOf(dossier: Dossier): Totals {
  const { basic } = dossier.execution;
  const adjustment = total(dossier.budget.adjustments.map((each) => each.amount));
  const finalBudget = fen(dossier.budget.original + adjustment);
  const personnel = fen(basic.compensation + basic.household);
  const running = fen(basic.goods + basic.capital);
  const projects = total(dossier.projects.map((project) => project.actual));
  const actual = fen(personnel + running + projects);
  const projectCapital = total(dossier.projects.map((project) => project.capital));
  return {
    finalBudget,
    adjustment,
    personnel,
    running,
    basic: fen(personnel + running),
    projects,
    actual,
    unspent: fen(finalBudget - actual),
    compensation: basic.compensation,
    household: basic.household,
    goods: fen(basic.goods + projects - projectCapital),
    capital: fen(basic.capital + projectCapital),
  };
}

/** 三公经费 = 出国 + 车辆（购置 + 运行）+ 接待 (identity I8). */
export const threePublicTotal = (amounts: ThreePublicAmounts): Money =>
  total([amounts.overseas, amounts.vehiclePurchase, amounts.vehicleOperation, amounts.hospitality]);

/** The lines of the running costs together. */
export const runningTotal = (lines: RunningCosts['budget']): Money =>
  total([lines.office, lines.utilitiesAndTravel, lines.meetingsAndTraining]);

/** A sum over the projects, of those of which the amount is known. */
export const projectsTotal = (
  projects: readonly Project[],
  of: 'prior' | 'original' | 'final' | 'actual',
): Money => total(projects.flatMap((project) => project[of] ?? []));

/** What indicators are worth together, in hundredths of a point. */
export const worthOf = (indicators: readonly IndicatorOfYear[]): number =>
  indicators.reduce((sum, { weight }) => sum + weight, 0);

/** The points of indicators together, in hundredths; undefined while one of them has none. */
export function scoreOf(indicators: readonly IndicatorOfYear[]): number | undefined {
  let sum = 0;
  for (const { score } of indicators) {
    if (score === undefined) return undefined;
    sum += score;
  }
  return sum;
}

/** Whether an indicator has all the points that it is worth; undefined while it has none. */
export const isFull = ({ score, weight }: IndicatorOfYear): boolean | undefined =>
  score === undefined ? undefined : score >= weight;
