import type { Quote } from '../../../document/finding.ts';
import { statedOf } from '../../../document/stated.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { baseDataTable, selfEvaluationForm } from '../../examples.ts';
import { compare, minus, percentOf, quotient } from '../../figures/amounts.ts';
import { baseRows, isEmpty } from '../../tables/base-rows.ts';
import { moneyUnitOf, totalFundRow } from '../../tables/rows.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Unreported extends Hit {
  readonly label: Quote;
  readonly original: Quote;
  readonly final: Quote;
  readonly adjustment: string;
  readonly rate: string;
}

const isCrossedOut = ({ verbatim }: Quote): boolean => /^\s*[—－-]{1,3}\s*$/.test(verbatim);

/** When the budget was adjusted in the year, the row of the base data table for it is filled (I9). */
export const budgetAdjustmentReported = check<Unreported>({
  id: 'BudgetAdjustmentReported',
  title: { zh: '预算有调整的填报了调整数', en: 'A budget adjustment is reported' },
  severity: 'warning',
  clause: SYSTEM_RULE,
  because: {
    zh: '年初预算数与全年预算数不同就是有调整，基础数据表应当填报。',
    en: 'Original and final budget differ, so there was an adjustment, and the table asks for it.',
  },
  about: ['baseData'],
  find(report) {
    const rows = baseRows(report).filter(({ row }) => row.metric === 'basicBudgetAdjustment');
    if (rows.length === 0) return 'notApplicable';
    const department = report.forms.filter((form) => form.kind === 'department');
    const [form] = department;
    const fund = form && totalFundRow(form);
    const [original, final] = [statedOf(fund?.originalBudget), statedOf(fund?.finalBudget)];
    if (!form || department.length !== 1 || !original || !final) return 'insufficientData';
    const unit = moneyUnitOf(form);
    if (compare(final.value, original.value, unit) !== 'different') return [];
    return rows.flatMap(({ row }) => {
      const cells = [row.budget, row.actual].filter((cell) => cell !== undefined);
      if (cells.length === 0 || !cells.every((cell) => isEmpty(cell) || isCrossedOut(cell)))
        return [];
      // A row that the form crosses out, as a whole, is not asked for.
      if (!cells.some(isEmpty)) return [];
      return {
        subject: 'basicBudgetAdjustment',
        places: inOrder([row.label, ...cells, original, final]),
        label: quote(row.label),
        original: quote(original),
        final: quote(final),
        adjustment: minus(final.value, original.value, unit) ?? '',
        rate: percentOf((quotient(final.value, original.value, unit) ?? 1) - 1),
      };
    });
  },
  say: {
    zh: (hit) =>
      phrase`年初预算数${hit.original}、全年预算数${hit.final}，调整${hit.adjustment}（${hit.rate}），${hit.label}一行却是空白。`,
    en: (hit) =>
      phrase`The budget moved from ${hit.original} to ${hit.final}, by ${hit.adjustment} (${hit.rate}), yet the row ${hit.label} is blank.`,
  },
  passes: [
    [
      baseDataTable('| 公用经费 | 14 | 13 | 12.6 |', '| 部门基本支出预算调整 | —— |  |  |'),
      selfEvaluationForm('|  | 年度资金总额 | 300 | 300 | 300 | 10 | 100% | 10 |'),
    ].join('\n'),
  ],
  catches: [
    {
      text: [
        baseDataTable('| 公用经费 | 14 | 13 | 12.6 |', '| 部门基本支出预算调整 | —— | —— |  |'),
        selfEvaluationForm('|  | 年度资金总额 | 300 | 330 | 330 | 10 | 100% | 10 |'),
      ].join('\n'),
      finds:
        '年初预算数「300」、全年预算数「330」，调整30万元（10%），「部门基本支出预算调整」一行却是空白。',
    },
  ],
});
