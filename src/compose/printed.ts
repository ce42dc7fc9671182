import type { Dossier, ThreePublicAmounts } from '../report/dossier.ts';
import type { Basis, FactKind, Part, Scope } from '../report/facts.ts';
import type { Metric } from '../report/terms.ts';
import { projectsTotal, runningTotal, threePublicTotal, totalsOf } from '../report/totals.ts';
import { fen, type Money } from '../values/money.ts';
import { wanNumber } from './wording.ts';

/** A fact that the composed report prints: what extract must give back, once or more, equal. */
export interface Printed {
  readonly metric: Metric;
  readonly part: Part;
  readonly year: number;
  readonly basis: Basis;
  readonly scope: Scope;
  readonly kind: FactKind;
  /** The digits and unit as printed: 67.46万元, 3人. */
  readonly text: string;
}

/** All quantities of the dossier that the official form prints, by the part of the report that prints them. */
export const printed = (dossier: Dossier): readonly Printed[] => [
  ...people(dossier),
  ...prose(dossier),
  ...threePublic(dossier),
  ...baseData(dossier),
  ...form(dossier),
];

function people({ staffing, fiscalYear }: Dossier): readonly Printed[] {
  const say = (metric: Metric, part: Part, count: number): Printed => ({
    metric,
    part,
    year: fiscalYear,
    basis: part === 'prose' ? 'unspecified' : 'actual',
    scope: 'whole',
    kind: 'level',
    text: `${count}人`,
  });
  return [
    ...(['prose', 'baseDataTable'] as const).flatMap((part) => [
      say('authorizedPositions', part, staffing.authorized),
      say('filledPositions', part, staffing.filled),
    ]),
    ...(staffing.retirees === undefined ? [] : [say('retirees', 'prose', staffing.retirees)]),
  ];
}

const amount = (
  metric: Metric,
  part: Part,
  year: number,
  basis: Basis,
  value: Money,
  scope: Scope = 'whole',
): Printed => ({
  metric,
  part,
  year,
  basis,
  scope,
  kind: 'level',
  text: `${wanNumber(value)}万元`,
});

function prose(dossier: Dossier): readonly Printed[] {
  const totals = totalsOf(dossier);
  const year = dossier.fiscalYear;
  const spent = (metric: Metric, value: Money, scope?: Scope) =>
    amount(metric, 'prose', year, 'actual', value, scope);
  return [
    spent('totalExpenditure', totals.actual),
    spent('compensationOfEmployees', totals.compensation),
    spent('goodsAndServices', totals.goods),
    spent('basicExpenditure', totals.basic),
    spent('personnelExpenditure', totals.personnel),
    spent('runningCosts', totals.running),
    ...(dossier.projects.length > 0 ? [spent('projectExpenditure', totals.projects)] : []),
    amount('totalExpenditure', 'prose', year, 'originalBudget', dossier.budget.original),
    amount('totalExpenditure', 'prose', year, 'finalBudget', totals.finalBudget),
  ];
}

function items(
  part: Part,
  year: number,
  basis: Basis,
  amounts: ThreePublicAmounts,
): readonly Printed[] {
  return [
    amount('threePublicExpenses', part, year, basis, threePublicTotal(amounts)),
    amount('officialOverseasTravel', part, year, basis, amounts.overseas),
    amount('vehiclePurchase', part, year, basis, amounts.vehiclePurchase),
    amount('vehicleOperation', part, year, basis, amounts.vehicleOperation),
    amount('officialHospitality', part, year, basis, amounts.hospitality),
  ];
}

function threePublic({ threePublic: of, prior, fiscalYear }: Dossier): readonly Printed[] {
  return [
    ...(['prose', 'baseDataTable'] as const).flatMap((part) => [
      ...items(part, fiscalYear, 'planned', of.budget),
      ...items(part, fiscalYear, 'actual', of.actual),
    ]),
    ...(prior.threePublic
      ? items('baseDataTable', fiscalYear - 1, 'actual', prior.threePublic)
      : []),
  ];
}

function baseData(dossier: Dossier): readonly Printed[] {
  const { fiscalYear: year, projects, runningCosts } = dossier;
  const row = (metric: Metric, basis: Basis, value: Money, scope: Scope = 'whole') =>
    amount(metric, 'baseDataTable', year, basis, value, scope);
  return [
    row('projectExpenditure', 'planned', projectsTotal(projects, 'original')),
    row('projectExpenditure', 'actual', projectsTotal(projects, 'actual')),
    row('runningCosts', 'planned', runningTotal(runningCosts.budget)),
    row('runningCosts', 'actual', runningTotal(runningCosts.actual)),
  ];
}

function form(dossier: Dossier): readonly Printed[] {
  const totals = totalsOf(dossier);
  const { fiscalYear: year, execution } = dossier;
  const cell = (metric: Metric, basis: Basis, value: Money) =>
    amount(metric, 'selfEvaluationForm', year, basis, value);
  const source = execution.bySource;
  return [
    cell('totalExpenditure', 'originalBudget', dossier.budget.original),
    cell('totalExpenditure', 'finalBudget', totals.finalBudget),
    cell('totalExpenditure', 'actual', totals.actual),
    cell('basicExpenditure', 'actual', totals.basic),
    cell('projectExpenditure', 'actual', totals.projects),
    ...(source.generalPublicBudget > 0
      ? [cell('generalPublicBudget', 'actual', fen(source.generalPublicBudget))]
      : []),
  ];
}
