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
export interface Ranked extends RowLabel {
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

/** The row of which each row is a part: by the form's own order, by numbers 1、（1）, by 其中, by the row above. */
export function parentsOf(rows: readonly Ranked[]): readonly (number | undefined)[] {
  const parents: (number | undefined)[] = [];
  const last = new Map<Metric, number>();
  let top: number | undefined;
  rows.forEach((row, i) => {
    const parent = parentOf(row, i);
    parents.push(parent);
    if (row.metric) last.set(row.metric, i);
    if (parent === undefined) top = i;
  });
  return parents;

  function parentOf(row: Ranked, i: number): number | undefined {
    if (row.metric && TOP.has(row.metric)) return undefined;
    const home = row.metric && HOME[row.metric];
    const grand = home && HOME[home];
    const known = (home && last.get(home)) ?? (grand && last.get(grand));
    if (known !== undefined) return known;
    if (i === 0 || top === undefined) return undefined;
    return row.rank === undefined ? unnumbered(row, i) : numbered(row.rank, i, top);
  }

  function numbered(rank: number, i: number, above: number): number {
    for (let k = i - 1; k > above; k -= 1) {
      const rankAbove = rows[k]?.rank;
      if (rankAbove === undefined) continue;
      if (rankAbove === rank) return parents[k] ?? above;
      if (rankAbove < rank) return k;
    }
    return above;
  }

  function unnumbered(row: Ranked, i: number): number | undefined {
    const above = rows[i - 1];
    if (row.opens) return parents[i - 1] !== undefined && above?.opens ? parents[i - 1] : i - 1;
    if (above?.opens) return parents[i - 1];
    // The projects of an earmarked fund follow its own row; a blank row of the form has none.
    if (above?.metric === 'earmarkedFunds' && above.filled && row.indent > above.indent)
      return i - 1;
    return parents[i - 1] ?? i - 1;
  }
}
