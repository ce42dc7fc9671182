import type { Dossier, Project, ThreePublicAmounts } from '../../report/dossier.ts';
import type { Basis, Wanted } from '../../report/facts.ts';
import type { BaseDataTable, MoneyRow } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import { moneyOf } from '../../values/figure.ts';
import { fen, type Money } from '../../values/money.ts';
import { orNone, type Picker, pickMoney } from './choices.ts';
import { projectsOf } from './indicators.ts';

/** The three public expenses of a year on a basis; undefined when nothing of them is stated. */
export function threePublicOf(
  picker: Picker,
  field: string,
  year: number | undefined,
  basis: Basis,
): ThreePublicAmounts | undefined {
  const quiet: Picker = { ...picker, missing: [] };
  const wanted = (metric: NonNullable<Wanted['metric']>): Wanted => ({
    metric,
    basis,
    ...(year !== undefined && { year }),
  });
  const amounts = {
    overseas: pickMoney(quiet, `${field}.overseas`, wanted('officialOverseasTravel')),
    vehiclePurchase: pickMoney(quiet, `${field}.vehiclePurchase`, wanted('vehiclePurchase')),
    vehicleOperation: pickMoney(quiet, `${field}.vehicleOperation`, wanted('vehicleOperation')),
    hospitality: pickMoney(quiet, `${field}.hospitality`, wanted('officialHospitality')),
  };
  const total = pickMoney(quiet, `${field}.total`, wanted('threePublicExpenses'));
  if (Object.values(amounts).every((amount) => amount === undefined) && total === undefined) {
    picker.missing.push(field);
    return undefined;
  }
  return {
    overseas: orNone(amounts.overseas),
    vehiclePurchase: orNone(amounts.vehiclePurchase),
    vehicleOperation: orNone(amounts.vehicleOperation),
    hospitality: orNone(amounts.hospitality),
  };
}

/** The basic expenditure by class, the project's part taken out where only the whole is stated. */
export function basicOf(picker: Picker, year: number | undefined): Dossier['execution']['basic'] {
  const at = { ...(year !== undefined && { year }), basis: 'actual' } as const;
  const basic = (field: string, metric: NonNullable<Wanted['metric']>): Money | undefined =>
    pickMoney({ ...picker, missing: [] }, `execution.basic.${field}`, {
      ...at,
      metric,
      scope: 'basic',
    });
  const compensation =
    basic('compensation', 'compensationOfEmployees') ??
    pickMoney(picker, 'execution.basic.compensation', { ...at, metric: 'compensationOfEmployees' });
  const goods =
    basic('goods', 'goodsAndServices') ??
    pickMoney(picker, 'execution.basic.goods', { ...at, metric: 'runningCosts' });
  return {
    compensation: orNone(compensation),
    household: orNone(basic('household', 'householdTransfers')),
    goods: orNone(goods),
    capital: orNone(basic('capital', 'capitalExpenditure')),
  };
}

/** Running costs by line from the base data table; what no other line holds of the whole is office costs where their line is blank. */
export function runningCostsOf(table: BaseDataTable | undefined): Dossier['runningCosts'] {
  const lines = (of: 'budget' | 'actual') => {
    const whole = amount(rowOf(table, 'runningCosts'), of);
    const utilitiesAndTravel = amount(rowOf(table, 'utilitiesAndTravel'), of);
    const meetingsAndTraining = amount(rowOf(table, 'meetingsAndTraining'), of);
    const row = rowOf(table, 'officeCosts');
    const office = row?.[of]?.value
      ? amount(row, of)
      : fen(Math.max(0, whole - utilitiesAndTravel - meetingsAndTraining));
    return { office, utilitiesAndTravel, meetingsAndTraining };
  };
  return { budget: lines('budget'), actual: lines('actual') };
}

const rowOf = (
  table: BaseDataTable | undefined,
  metric: MoneyRow['metric'],
): MoneyRow | undefined => table?.moneyRows.find((row) => row.metric === metric);

function amount(row: MoneyRow | undefined, of: 'priorActual' | 'budget' | 'actual'): Money {
  const figure = row?.[of]?.value;
  return figure ? (moneyOf(figure) ?? moneyOf({ ...figure, unit: '万元' }) ?? fen(0)) : fen(0);
}

/** The projects: those with a form of their own, else the named rows of the base data table, else the whole as one. */
export function projectsOfReport(report: Report): readonly Project[] {
  const withForms = projectsOf(report.forms);
  if (withForms.length > 0) return withForms;
  const table = report.baseDataTables[0];
  const parent = table?.moneyRows.findIndex((row) => row.metric === 'projectExpenditure') ?? -1;
  if (!table || parent < 0) return [];
  const children = table.moneyRows.filter((row) => row.parent === parent && row.actual?.value);
  const rows = children.length > 0 ? children : [table.moneyRows[parent]];
  return rows.flatMap((row) =>
    row && amount(row, 'actual') + amount(row, 'budget') > 0 ? [projectOf(row)] : [],
  );
}

function projectOf(row: MoneyRow): Project {
  const actual = amount(row, 'actual');
  return {
    name: row.label.value.replace(/^[\s\d、.．]+/, '').replace(/[:：]$/, '') || '项目支出',
    ...(row.priorActual?.value && { prior: amount(row, 'priorActual') }),
    original: amount(row, 'budget'),
    final: fen(Math.max(amount(row, 'budget'), actual)),
    actual,
    capital: fen(0),
    purpose: '',
    objectives: [],
    indicators: [],
  };
}
