import type { Entry } from '../../document/stated.ts';
import { isBlank } from '../../document/stated.ts';
import type { FundRow, SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import type { NoAnswer } from '../check.ts';

/** An indicator with the form that holds it. */
export interface IndicatorRow {
  readonly form: SelfEvaluationForm;
  readonly indicator: Indicator;
}

type Column = (indicator: Indicator) => Entry<unknown> | undefined;

/**
 * The indicators of all forms whose columns are filled, in order of reading. A column that is blank from top to bottom
 * was not filled, or was lost when the table was flattened: no row of it is blamed.
 */
export function indicatorRows(
  report: Report,
  ...columns: readonly Column[]
): readonly IndicatorRow[] | NoAnswer {
  if (report.forms.every((form) => form.indicators.length === 0)) return 'notApplicable';
  const forms = report.forms.filter((form) => columns.every((column) => isFilled(form, column)));
  if (forms.length === 0) return 'insufficientData';
  return gather(forms, (form) => form.indicators.map((indicator) => ({ form, indicator })));
}

/** Whether the column holds something in more than half of the rows. */
function isFilled(form: SelfEvaluationForm, column: Column): boolean {
  const filled = form.indicators.filter((row) => {
    const entry = column(row);
    return entry !== undefined && !isBlank(entry);
  }).length;
  return filled * 2 >= form.indicators.length;
}

/** The row 年度资金总额. */
export const totalFundRow = (form: SelfEvaluationForm): FundRow | undefined =>
  form.funds.find((row) => row.metric === 'total') ??
  form.funds.find((row) => row.within === undefined);

/** The unit of money in which a form's bare figures are: what its head says, else 万元. */
export const moneyUnitOf = (form: { readonly moneyUnit?: { readonly value: string } }): string =>
  form.moneyUnit?.value ?? '万元';
