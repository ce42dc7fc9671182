import type { Quote } from '../../../document/finding.ts';
import type { Hit } from '../../check.ts';
import { check, SYSTEM_RULE } from '../../check.ts';
import { baseDataTable } from '../../examples.ts';
import { baseRows, isEmpty } from '../../tables/base-rows.ts';
import { inOrder, phrase, quote } from '../../wording/sentence.ts';

interface Blank extends Hit {
  readonly label: Quote;
  /** The budget is told. */
  readonly onlyActual?: true;
}

/** The row of procurement says something: a number, 0 or 无. */
export const procurementReported = check<Blank>({
  id: 'ProcurementReported',
  title: { zh: '政府采购金额已填写', en: 'Procurement is reported' },
  severity: 'notice',
  clause: SYSTEM_RULE,
  because: {
    zh: '没有采购应填0或“无”，空白看不出是没有还是漏填。',
    en: 'Without procurement 0 or 无 belongs there; a blank does not tell.',
  },
  about: ['baseData'],
  find(report) {
    const rows = baseRows(report).filter(({ row }) => row.metric === 'procurement');
    if (rows.length === 0) return 'notApplicable';
    return rows.flatMap(({ row }) => {
      const cells = [row.budget, row.actual].filter((cell) => cell !== undefined);
      const blank = cells.every(isEmpty) ? cells : cells.slice(1).filter(isEmpty);
      if (blank.length === 0) return [];
      return {
        subject: 'procurement',
        ...(blank.length < cells.length && { onlyActual: true as const }),
        places: inOrder([row.label, ...cells]),
        label: quote(row.label),
        suggestion: { zh: '没有采购的填0或“无”。', en: 'Write 0 or 无 where there was none.' },
      };
    });
  },
  say: {
    zh: (hit) =>
      phrase`${hit.label}一行的${hit.onlyActual ? '决算数是' : '预算数和决算数都是'}空白。`,
    en: (hit) =>
      phrase`In the row ${hit.label} ${hit.onlyActual ? 'the actual amount is' : 'both budget and actual are'} blank.`,
  },
  passes: [baseDataTable('| 政府采购金额 | —— | 3.2 | 3.1 |')],
  catches: [
    {
      text: baseDataTable('| 公用经费 | 14 | 13 | 12.6 |', '| 政府采购金额 | —— |  |  |'),
      finds: '「政府采购金额」一行的预算数和决算数都是空白。',
    },
    {
      text: baseDataTable('| 公用经费 | 14 | 13 | 12.6 |', '| 政府采购金额 | —— | 3.2 |  |'),
      finds: '「政府采购金额」一行的决算数是空白。',
    },
  ],
});
