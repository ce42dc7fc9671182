import { blockAt } from '../../document/document.ts';
import type { Entry, Stated } from '../../document/stated.ts';
import { statedOf } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { type Figure, numberOf, sumFigures } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';

type Column = 'weight' | 'score';

/** The points of one column of a form: of the execution rate, and of the indicators. */
export interface Points {
  readonly execution: readonly Stated<Figure>[];
  readonly indicators: readonly Stated<Figure>[];
  /** Rows that have a name and no readable points. */
  readonly missing: readonly Indicator[];
}

/**
 * The points that a form's column holds. The row of the total speaks for the execution rate; where it has none, the
 * rows below it do (基本 and 项目 each, as in Guizhou). An indicator named 预算执行率 that repeats the row counts once.
 */
export function pointsOf(form: SelfEvaluationForm, column: Column): Points {
  const rows = form.funds.flatMap((row) => {
    const stated = statedOf(row[column]);
    return stated ? [{ total: row.metric === 'total', stated }] : [];
  });
  const totals = rows.filter((row) => row.total);
  const execution = (totals.length > 0 ? totals : rows).map((row) => row.stated);
  const counted = form.indicators.filter(
    (indicator) => !(execution.length > 0 && indicator.kind === 'execution'),
  );
  return {
    execution,
    indicators: gather(counted, (indicator) => statedOf(indicator[column]) ?? []),
    missing: counted.filter(
      (indicator) => indicator.name.verbatim.trim() !== '' && !indicator[column]?.value,
    ),
  };
}

/**
 * Whether the indicators of a form weigh 90 of 100 and no execution rate was read: its ten points stand where the
 * reader did not find them, and nothing is said about sums.
 */
export function lacksExecution(form: SelfEvaluationForm): boolean {
  const { execution, indicators } = pointsOf(form, 'weight');
  const sum = sumFigures(indicators.map((each) => points(each.value)));
  const total = form.totalWeight?.value;
  const hundred = total === undefined || numberOf(total) === 100;
  return execution.length === 0 && numberOf(sum) === 90 && hundred;
}

/**
 * Whether rows of a table that lost its grid were probably not read: its weights and its scores both fall short of the
 * totals that it prints, or are far above them, and nothing is said about either.
 */
export function lostRows(report: Report, form: SelfEvaluationForm): boolean {
  const table = blockAt(report.document, form.block);
  if (table?.kind !== 'table' || (!table.uncertain && table.flattened === undefined)) return false;
  const isApart = (column: Column, total: Figure | undefined): boolean => {
    const { execution, indicators } = pointsOf(form, column);
    if (!total || indicators.length === 0) return false;
    const rows = sumFigures(indicators.map((each) => points(each.value)));
    const all = sumFigures([rows, ...execution.map((each) => points(each.value))]);
    const apart = [rows, all].map((sum) => numberOf(sum) - numberOf(total));
    return apart.every((off) => off < -0.5 || off > ABSURD);
  };
  const { execution, indicators } = pointsOf(form, 'weight');
  const own = numberOf(sumFigures(indicators.map((each) => points(each.value))));
  // What the frames leave beside the points of the execution rate, which stood in a head or a square of their own.
  const besideExecution = execution.length === 0 && !form.totalWeight?.value && own === 80;
  if (besideExecution) return true;
  return (
    isApart('weight', form.totalWeight?.value ?? HUNDRED) &&
    isApart('score', form.totalScore?.value)
  );
}

/**
 * Whether the weights of a form come far above its total: a row that other rows' squares reach into is gone, the squares below moved
 * into its place, and what stands under the heads are no points.
 */
export function areShifted(form: SelfEvaluationForm): boolean {
  const { indicators } = pointsOf(form, 'weight');
  const weights = sumFigures(indicators.map((each) => points(each.value)));
  return numberOf(weights) - numberOf(form.totalWeight?.value ?? HUNDRED) > ABSURD;
}

/** So much above the total no slip of the pen brings the points. */
const ABSURD = 50;
const HUNDRED: Figure = { coefficient: 100, decimals: 0, unit: '' };

/** Points are compared without their unit: 10 and 10分 and 10% are ten points. */
export const points = (figure: Figure): Figure => ({ ...figure, unit: '' });

/** The indicators of a form by their level-one group, in order of reading. */
export function level1Groups(
  form: SelfEvaluationForm,
): readonly { readonly head: Entry<string>; readonly rows: readonly Indicator[] }[] {
  const groups: { head: Entry<string>; rows: Indicator[] }[] = [];
  for (const indicator of form.indicators) {
    const last = groups[groups.length - 1];
    if (last && last.head.at.row === indicator.level1.at.row) last.rows.push(indicator);
    else if (last && sameName(last.head, indicator.level1)) last.rows.push(indicator);
    else groups.push({ head: indicator.level1, rows: [indicator] });
  }
  return groups;
}

const sameName = (a: Entry<string>, b: Entry<string>): boolean =>
  (a.value ?? a.verbatim) === (b.value ?? b.verbatim);
