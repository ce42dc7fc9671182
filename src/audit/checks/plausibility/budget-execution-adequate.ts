import { statedOf } from '../../../document/stated.ts';
import type { FundRow, SelfEvaluationForm } from '../../../report/forms.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { selfEvaluationForm } from '../../examples.ts';
import { percentOf, quotient } from '../../figures/amounts.ts';
import { nth } from '../../places.ts';
import { moneyUnitOf, totalFundRow } from '../../tables/rows.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Low extends Hit {
  readonly rate: string;
}

const ADEQUATE = 0.8;

/** At least four fifths of the year's budget were spent. For a single project it is only worth a look. */
export const budgetExecutionAdequate = check<Low>({
  id: 'BudgetExecutionAdequate',
  title: { zh: '预算执行率不过低', en: 'Budget execution is adequate' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '执行率低于80%，说明预算编制或者执行存在问题。',
    en: 'Less than four fifths spent points to trouble in planning or execution.',
  },
  about: ['forms'],
  find(report): readonly Low[] | NoAnswer {
    const rows = report.forms.flatMap((form) => {
      const row = totalFundRow(form);
      return row ? [{ form, row }] : [];
    });
    if (rows.length === 0) return 'notApplicable';
    const found = rows.map(({ form, row }) => lowIn(form, row));
    return found.every((each) => each === undefined)
      ? 'insufficientData'
      : found.flatMap((each) => each ?? []);
  },
  say: {
    zh: (hit) => phrase`全年预算${nth(hit, 0)}，执行${nth(hit, 1)}，执行率${hit.rate}，低于80%。`,
    en: (hit) =>
      phrase`Of ${nth(hit, 0)} budgeted ${nth(hit, 1)} was spent: ${hit.rate}, below 80%.`,
  },
  passes: [selfEvaluationForm('|  | 年度资金总额 | 120 | 120 | 108 | 10 | 90% | 9 |')],
  catches: [
    {
      text: selfEvaluationForm('|  | 年度资金总额 | 120 | 120 | 60 | 10 | 50% | 5 |'),
      finds: '全年预算「120」，执行「60」，执行率50%，低于80%。',
    },
  ],
});

function lowIn(form: SelfEvaluationForm, row: FundRow): readonly Low[] | undefined {
  const budget = statedOf(row.finalBudget) ?? statedOf(row.originalBudget);
  const actual = statedOf(row.actual);
  if (!budget || !actual) return undefined;
  const ratio = quotient(actual.value, budget.value, moneyUnitOf(form));
  if (ratio === undefined) return undefined;
  if (ratio >= ADEQUATE) return [];
  return [
    {
      subject: form.projectName?.verbatim ?? 'total',
      rate: percentOf(ratio),
      ...(form.kind === 'project' && { severity: 'notice' as const }),
      places: inOrder([quote(budget), quote(actual)]),
    },
  ];
}
