import { isBlank } from '../../document/stated.ts';
import type { FundRow, SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import type { Report } from '../../report/report.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import type { NoAnswer } from '../check.ts';

/** An indicator with the form that holds it. */
export interface IndicatorRow {
  readonly form: SelfEvaluationForm;
  readonly indicator: Indicator;
}

/** A column of a form that its rows fill one by one. */
export type RowColumn = 'target' | 'result' | 'weight' | 'score';

/**
 * The indicators of all forms whose columns are filled, in order of reading. A column that is blank from top to bottom
 * was not filled, or was lost when the table was flattened: no row of it is blamed.
 */
export function indicatorRows(
  report: Report,
  columns: readonly RowColumn[],
): readonly IndicatorRow[] | NoAnswer {
  const forms = report.forms.filter((form) => {
    const filled = filledColumns(form);
    return columns.every((column) => filled.has(column));
  });
  return forms.length === 0 ? 'insufficientData' : gather(forms, rowsOf);
}

const rowsOf = once((form: SelfEvaluationForm): readonly IndicatorRow[] =>
  form.indicators.map((indicator) => ({ form, indicator })),
);

const COLUMNS: readonly RowColumn[] = ['target', 'result', 'weight', 'score'];

/** The columns that hold something in at least half of the rows; found once for a form. */
const filledColumns = once(
  ({ indicators }: SelfEvaluationForm): ReadonlySet<RowColumn> =>
    new Set(
      COLUMNS.filter((column) => {
        const filled = indicators.filter((row) => {
          const entry = row[column];
          return entry !== undefined && !isBlank(entry);
        });
        return filled.length * 2 >= indicators.length;
      }),
    ),
);

/** The row 年度资金总额. */
export const totalFundRow = (form: SelfEvaluationForm): FundRow | undefined =>
  form.funds.find((row) => row.metric === 'total') ??
  form.funds.find((row) => row.within === undefined);

/** The unit of money in which a form's bare figures are: what its head says, else 万元. */
export const moneyUnitOf = (form: { readonly moneyUnit?: { readonly value: string } }): string =>
  form.moneyUnit?.value ?? '万元';
