import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { selfEvaluationForm } from '../../examples.ts';
import { exceeds, minus } from '../../figures/amounts.ts';
import { moneyUnitOf } from '../../tables/rows.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Overspent extends Hit {
  readonly budget: Quote;
  readonly actual: Quote;
  readonly over: string;
}

/** What was spent is no more than the final budget, row by row of the money block. */
export const actualWithinFinalBudget = check<Overspent>({
  id: 'ActualWithinFinalBudget',
  title: { zh: '全年执行数不超过全年预算数', en: 'Actual spending stays within the final budget' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '支出以预算为限，执行数大于调整后的预算数，多半是填错了列或漏记了调整。',
    en: 'Spending is bounded by the budget; more than the adjusted budget is mostly a wrong column or a missing adjustment.',
  },
  about: ['forms'],
  find(report) {
    const rows = report.forms.flatMap((form) =>
      form.funds.flatMap((row) => {
        const [budget, actual] = [statedOf(row.finalBudget), statedOf(row.actual)];
        return budget && actual ? [{ form, row, budget, actual, unit: moneyUnitOf(form) }] : [];
      }),
    );
    if (rows.length === 0) return 'insufficientData';
    const over = rows.filter(({ budget, actual, unit }) =>
      exceeds(actual.value, budget.value, unit),
    );
    // A source that goes beyond its budget with the total is told with the total.
    return over
      .filter(
        ({ row, form }) =>
          row.within === undefined ||
          !over.some((other) => other.form === form && other.row === form.funds[row.within ?? -1]),
      )
      .map(({ row, budget, actual, unit }) => ({
        subject: row.label.value,
        places: inOrder([budget, actual]),
        budget: quote(budget),
        actual: quote(actual),
        over: minus(actual.value, budget.value, unit) ?? '',
      }));
  },
  say: {
    zh: (hit) => phrase`执行数${hit.actual}大于全年预算数${hit.budget}，超出${hit.over}。`,
    en: (hit) =>
      phrase`The actual ${hit.actual} exceeds the final budget ${hit.budget} by ${hit.over}.`,
  },
  passes: [selfEvaluationForm('|  | 年度资金总额 | 210 | 198 | 187 | 10 | 94.44% | 9.44 |')],
  catches: [
    {
      text: selfEvaluationForm('|  | 年度资金总额 | 210 | 187 | 198 | 10 | 105.88% | 10 |'),
      finds: '执行数「198」大于全年预算数「187」，超出11万元。',
    },
  ],
});
