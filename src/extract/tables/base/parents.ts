import type { Metric } from '../../../report/terms.ts';
import { isProjectLine, type RowLabel } from './labels.ts';

/** Lines that stand on their own: what follows one is a part of it until the next. */
const TOP: ReadonlySet<Metric> = new Set<Metric>([
  'threePublicExpenses',
  'projectExpenditure',
  'runningCosts',
  'procurement',
  'basicBudgetAdjustment',
  'administrativeOperatingCosts',
  'personnelExpenditure',
  'basicExpenditure',
  'totalExpenditure',
]);

/** The line of which a line is a part by the form itself, whatever stands between. */
const HOME: Readonly<Partial<Record<Metric, Metric>>> = {
  officialVehicles: 'threePublicExpenses',
  officialOverseasTravel: 'threePublicExpenses',
  officialHospitality: 'threePublicExpenses',
  vehiclePurchase: 'officialVehicles',
  vehicleOperation: 'officialVehicles',
  operationalProjects: 'projectExpenditure',
  otherProjects: 'projectExpenditure',
  earmarkedFunds: 'projectExpenditure',
  officeCosts: 'runningCosts',
  utilitiesAndTravel: 'runningCosts',
  meetingsAndTraining: 'runningCosts',
  meetings: 'runningCosts',
  training: 'runningCosts',
  travel: 'runningCosts',
  procurementGoods: 'procurement',
  procurementWorks: 'procurement',
  procurementServices: 'procurement',
};

/** A row as far as its place in the order of rows goes. */
interface Ranked extends Omit<RowLabel, 'metric'> {
  readonly metric: Metric | undefined;
  /** White space before the label. */
  readonly indent: number;
  /** Whether any figure stands in the row. */
  readonly filled: boolean;
}

/** The metrics of the rows: among the projects only the form's own lines keep theirs. */
export function metricsOf(rows: readonly RowLabel[]): readonly (Metric | undefined)[] {
  let projects = false;
  return rows.map(({ metric }) => {
    if (metric && TOP.has(metric)) projects = metric === 'projectExpenditure';
    else if (metric && projects && !isProjectLine(metric)) return undefined;
    return metric;
  });
}

type Parents = readonly (number | undefined)[];

/** The row of which each row is a part: by the form's own order, by numbers 1、（1）, by 其中, by the row above. */
export function parentsOf(rows: readonly Ranked[]): Parents {
  const parents: (number | undefined)[] = [];
  const last = new Map<Metric, number>();
  let top: number | undefined;
  rows.forEach((row, i) => {
    const parent =
      row.metric && TOP.has(row.metric)
        ? undefined
        : (homeOf(row, last) ?? near(rows, parents, i, top));
    parents.push(parent);
    if (row.metric) last.set(row.metric, i);
    if (parent === undefined) top = i;
  });
  return parents;
}

/** The row above that the form itself puts over this one. */
function homeOf(row: Ranked, last: ReadonlyMap<Metric, number>): number | undefined {
  const home = row.metric && HOME[row.metric];
  const grand = home && HOME[home];
  return (home && last.get(home)) ?? (grand && last.get(grand));
}

function near(
  rows: readonly Ranked[],
  parents: Parents,
  i: number,
  top: number | undefined,
): number | undefined {
  if (top === undefined) return undefined;
  const rank = rows[i]?.rank;
  return rank === undefined ? unnumbered(rows, parents, i) : numbered(rows, parents, i, rank, top);
}

/** A numbered row is beside the last one of its kind of number, and under the last one of a higher kind. */
function numbered(
  rows: readonly Ranked[],
  parents: Parents,
  i: number,
  rank: number,
  top: number,
): number {
  for (let k = i - 1; k > top; k -= 1) {
    const above = rows[k]?.rank;
    if (above === undefined || above > rank) continue;
    return above === rank ? (parents[k] ?? top) : k;
  }
  return top;
}

/** A row without a number is beside the row above it, or under it when it says 其中. */
function unnumbered(rows: readonly Ranked[], parents: Parents, i: number): number {
  const above = rows[i - 1];
  const beside = parents[i - 1] ?? i - 1;
  if (above?.opens) return beside;
  if (rows[i]?.opens) return i - 1;
  // The projects of an earmarked fund follow its own row; a blank row of the form has none.
  const deeper = (rows[i]?.indent ?? 0) > (above?.indent ?? 0);
  return above?.metric === 'earmarkedFunds' && above.filled && deeper ? i - 1 : beside;
}
