import type { Choice } from '../../draft/field.ts';
import { type Book, daysOf, entriesOf, inWanyuan, sumOf, textIn } from '../book.ts';
import type { Asked, Column, Ledger, Traced } from '../ledger.ts';
import { tracer } from '../tracing.ts';

/** Items of the running costs, and the row of attachment 1 in which each stands. */
export const RUNNING_ITEMS: readonly (Choice & { readonly field: string })[] = [
  { value: 'office', label: { zh: '办公经费', en: 'Office costs' }, field: 'office' },
  {
    value: 'utilities',
    label: { zh: '水费、电费', en: 'Water and electricity' },
    field: 'utilitiesAndTravel',
  },
  { value: 'travel', label: { zh: '差旅费', en: 'Travel' }, field: 'utilitiesAndTravel' },
  { value: 'meetings', label: { zh: '会议费', en: 'Meetings' }, field: 'meetingsAndTraining' },
  { value: 'training', label: { zh: '培训费', en: 'Training' }, field: 'meetingsAndTraining' },
];

const FIELDS = [...new Set(RUNNING_ITEMS.map(({ field }) => field))];

const item: Column = {
  key: 'item',
  kind: 'choice',
  label: { zh: '项目', en: 'Item' },
  heads: ['经费项目', '费用项目'],
  required: true,
  choices: RUNNING_ITEMS.map(({ value, label }) => ({ value, label })),
  help: {
    zh: '印刷、邮电、物业等未单列的，都归入办公经费。',
    en: 'What has no row of its own counts as office costs.',
  },
};
const amount = (heads: readonly string[]): Column => ({
  key: 'amount',
  kind: 'money',
  label: { zh: '金额', en: 'Amount' },
  heads,
  required: true,
  unit: '元',
});

/** 公用经费: budgets and expenses of the running costs within basic expenditure. */
export const RUNNING_COSTS: Ledger = {
  id: 'runningCosts',
  title: { zh: '公用经费台账', en: 'Running costs' },
  about: {
    zh: '登记基本支出中公用经费的预算和支出：办公、水电、差旅、会议、培训；年末合计进入附件1。',
    en: 'Budget and spending on office, utilities, travel, meetings and training.',
  },
  kinds: [
    {
      key: 'budget',
      label: { zh: '年度预算', en: 'Budget' },
      day: { zh: '批复日期', en: 'Date of approval' },
      columns: [item, amount(['预算数', '预算金额'])],
    },
    {
      key: 'expense',
      label: { zh: '支出', en: 'Expense' },
      day: { zh: '支出日期', en: 'Date of the expense' },
      columns: [
        item,
        amount(['支出金额', '发生额']),
        { key: 'purpose', kind: 'text', label: { zh: '事由', en: 'Purpose' }, heads: ['摘要'] },
        { key: 'voucher', kind: 'text', label: { zh: '凭证号', en: 'Voucher' } },
      ],
    },
  ],
  figures,
};

function figures(book: Book, { year, until }: Asked): readonly Traced[] {
  const { found, add } = tracer('runningCosts');
  for (const [kind, side] of [
    ['budget', 'budget'],
    ['expense', 'actual'],
  ] as const) {
    const all = entriesOf(book, kind, daysOf(year).from, until);
    // Once a side is kept, a row without entries is zero.
    if (all.length === 0) continue;
    for (const field of FIELDS) {
      const items = RUNNING_ITEMS.filter((each) => each.field === field).map(({ value }) => value);
      const own = all.filter((entry) => items.includes(textIn(entry, 'item')));
      add(`runningCosts.${side}.${field}`, inWanyuan(sumOf(own, 'amount')), own);
    }
  }
  const { from, until: end } = daysOf(year - 1);
  const before = entriesOf(book, 'expense', from, end);
  if (before.length > 0) add('prior.runningCosts', inWanyuan(sumOf(before, 'amount')), before);
  return found;
}
