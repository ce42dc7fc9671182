import { statedOf } from '../../../document/stated.ts';
import { check, type Hit, type NoAnswer, SYSTEM_RULE } from '../../check.ts';
import { selfEvaluationForm } from '../../examples.ts';
import { percentOf, quotient } from '../../figures/amounts.ts';
import { nth } from '../../places.ts';
import { moneyUnitOf, totalFundRow } from '../../tables/rows.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Adjusted extends Hit {
  readonly rate: string;
  readonly up: boolean;
}

const MODERATE = 0.2;

/** The budget was adjusted by no more than a fifth during the year. */
export const budgetAdjustmentModerate = check<Adjusted>({
  id: 'BudgetAdjustmentModerate',
  title: { zh: '预算调整幅度不过大', en: 'Budget adjustment is moderate' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '调整幅度超过20%，年初预算的编制值得回看。',
    en: 'An adjustment of more than a fifth asks how the budget was drawn up.',
  },
  about: ['forms'],
  find(report): readonly Adjusted[] | NoAnswer {
    const pairs = report.forms.flatMap((form) => {
      const row = totalFundRow(form);
      const original = statedOf(row?.originalBudget);
      const final = statedOf(row?.finalBudget);
      return original && final ? [{ form, original, final }] : [];
    });
    if (pairs.length === 0) return 'insufficientData';
    return pairs.flatMap(({ form, original, final }) => {
      const ratio = quotient(final.value, original.value, moneyUnitOf(form));
      if (ratio === undefined || Math.abs(ratio - 1) <= MODERATE) return [];
      return [
        {
          subject: form.projectName?.verbatim ?? 'total',
          rate: percentOf(Math.abs(ratio - 1)),
          up: ratio > 1,
          places: inOrder([quote(original), quote(final)]),
        },
      ];
    });
  },
  say: {
    zh: (hit) =>
      phrase`预算由年初${nth(hit, 0)}${hit.up ? '调增' : '调减'}为${nth(hit, 1)}，幅度${hit.rate}，超过20%。`,
    en: (hit) =>
      phrase`The budget went ${hit.up ? 'up' : 'down'} from ${nth(hit, 0)} to ${nth(hit, 1)}, by ${hit.rate}: more than 20%.`,
  },
  passes: [selfEvaluationForm('|  | 年度资金总额 | 120 | 130 | 128 | 10 | 98.46% | 9.85 |')],
  catches: [
    {
      text: selfEvaluationForm('|  | 年度资金总额 | 100 | 150 | 148 | 10 | 98.67% | 9.87 |'),
      finds: '预算由年初「100」调增为「150」，幅度50%，超过20%。',
    },
  ],
});
