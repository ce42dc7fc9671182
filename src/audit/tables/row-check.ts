import type { Bilingual, Clause, Quote, Severity, Word } from '../../document/finding.ts';
import type { Entry } from '../../document/stated.ts';
import type { SelfEvaluationForm } from '../../report/forms.ts';
import type { Indicator } from '../../report/indicators.ts';
import { gather } from '../../values/gather.ts';
import type { Caught, Context, Hit } from '../check.ts';
import { check } from '../check.ts';
import { EVALUATION_RULES } from '../clauses.ts';
import { inOrder } from '../wording/sentence.ts';
import { indicatorRows, type RowColumn } from './rows.ts';

/** An indicator that a check objects to. */
export interface RowHit extends Hit {
  /** Name of the indicator as printed. */
  readonly name: string;
  readonly row: Indicator;
  readonly form: SelfEvaluationForm;
  /** What the sentence adds: a computed value. */
  readonly detail: string;
}

/** What is wrong with a row: the places, and what the sentence needs besides the row. */
export interface Objection {
  readonly places: readonly (Quote | undefined)[];
  readonly detail?: string;
  readonly severity?: Severity;
  readonly suggestion?: Bilingual;
}

/** A check that looks at the indicators one by one, in the forms whose `columns` are filled. */
export const rowCheck = (made: {
  readonly id: string;
  readonly title: Bilingual;
  readonly severity: Severity;
  readonly clause?: Clause;
  readonly because: Bilingual;
  readonly columns: readonly RowColumn[];
  readonly judge: (
    row: Indicator,
    form: SelfEvaluationForm,
    context: Context,
  ) => Objection | undefined;
  readonly say: { zh(hit: RowHit): readonly Word[]; en(hit: RowHit): readonly Word[] };
  readonly passes: readonly string[];
  readonly catches: readonly Caught[];
}) =>
  check<RowHit>({
    ...made,
    clause: made.clause ?? EVALUATION_RULES,
    about: ['indicators'],
    find(report, context) {
      const rows = indicatorRows(report, made.columns);
      if (typeof rows === 'string') return rows;
      return gather(rows, ({ form, indicator }) => {
        const name = indicator.name.verbatim.trim();
        const found = name === '' ? undefined : made.judge(indicator, form, context);
        if (!found) return [];
        const { places, detail = '', severity, suggestion } = found;
        return {
          subject: name,
          name,
          row: indicator,
          form,
          detail,
          places: inOrder(places),
          ...(severity && { severity }),
          ...(suggestion && { suggestion }),
        };
      });
    },
  });

/** A column of a row as a quotation; an empty one when the form has no such column. */
export const cell = (entry: Entry<unknown> | undefined, none = '（无此栏）'): Quote | string =>
  entry ? { verbatim: entry.verbatim, at: entry.at } : none;
