import type { Choice } from '../../draft/field.ts';
import { fen, type Money } from '../../values/money.ts';
import { type Book, daysOf, entriesOf, inWanyuan, sumOf, textIn } from '../book.ts';
import type { Asked, Column, Ledger, Traced } from '../ledger.ts';
import { tracer } from '../tracing.ts';

/** What is procured, by the last step of its field (domain rule 8.5). */
export const PROCURED: readonly Choice[] = [
  { value: 'goods', label: { zh: '货物', en: 'Goods' } },
  { value: 'works', label: { zh: '工程', en: 'Works' } },
  { value: 'services', label: { zh: '服务', en: 'Services' } },
];

const SUPPLIERS: readonly Choice[] = [
  { value: 'other', label: { zh: '大型企业及其他', en: 'Large or other' } },
  { value: 'medium', label: { zh: '中型企业', en: 'Medium' } },
  { value: 'small', label: { zh: '小型企业', en: 'Small' } },
  { value: 'micro', label: { zh: '微型企业', en: 'Micro' } },
];

const category: Column = {
  key: 'category',
  kind: 'choice',
  label: { zh: '采购类别', en: 'Category' },
  heads: ['采购品目类别', '类别', '采购类型'],
  required: true,
  choices: PROCURED,
};
const text = (key: string, zh: string, en: string, heads: readonly string[]): Column => ({
  key,
  kind: 'text',
  label: { zh, en },
  heads,
});

/** 政府采购: plan and contracts by goods, works and services. */
export const PROCUREMENT: Ledger = {
  id: 'procurement',
  title: { zh: '政府采购台账', en: 'Procurement' },
  about: {
    zh: '登记政府采购预算（计划）和每一份合同，注明货物、工程或服务和供应商规模；合计进入附件1。',
    en: 'Procurement budget and each contract, with the size of the supplier.',
  },
  kinds: [
    {
      key: 'plan',
      label: { zh: '采购预算', en: 'Plan' },
      day: { zh: '批复日期', en: 'Date of approval' },
      columns: [
        category,
        {
          key: 'amount',
          kind: 'money',
          label: { zh: '预算金额', en: 'Budget' },
          heads: ['采购预算', '预算数', '金额'],
          required: true,
          unit: '元',
        },
        text('name', '采购内容', 'What', ['采购项目名称', '采购项目', '品目名称']),
        text('document', '采购计划编号', 'Plan number', ['计划编号', '计划备案号']),
      ],
    },
    {
      key: 'contract',
      label: { zh: '采购合同', en: 'Contract' },
      day: { zh: '合同签订日期', en: 'Date of the contract' },
      columns: [
        category,
        {
          key: 'amount',
          kind: 'money',
          label: { zh: '合同金额', en: 'Contract amount' },
          heads: ['成交金额', '中标金额', '金额'],
          required: true,
          unit: '元',
        },
        text('name', '采购内容', 'What', ['采购项目名称', '合同名称', '品目名称']),
        text('supplier', '供应商', 'Supplier', ['供应商名称', '中标供应商']),
        {
          key: 'size',
          kind: 'choice',
          label: { zh: '供应商规模', en: 'Size of the supplier' },
          heads: ['企业规模', '供应商类型'],
          choices: SUPPLIERS,
        },
        text('document', '合同编号', 'Contract number', ['合同号']),
      ],
    },
  ],
  figures,
};

function figures(book: Book, { year, until }: Asked): readonly Traced[] {
  const { found, add } = tracer('procurement');
  const { from } = daysOf(year);
  const plans = entriesOf(book, 'plan', from, until);
  if (plans.length > 0) add('procurement.budget', inWanyuan(sumOf(plans, 'amount')), plans);
  const contracts = entriesOf(book, 'contract', from, until);
  if (contracts.length === 0) return found;
  for (const { value } of PROCURED) {
    const own = contracts.filter((entry) => textIn(entry, 'category') === value);
    add(`procurement.${value}`, inWanyuan(sumOf(own, 'amount')), own);
  }
  return found;
}

/** Contracts awarded to small and medium enterprises, as the accounts disclose them. Amounts in 分. */
interface Awarded {
  readonly total: Money;
  readonly smallAndMedium: Money;
  /** Of which to small and micro enterprises. */
  readonly smallAndMicro: Money;
  /** Contracts that do not say how large their supplier is. */
  readonly unknown: Money;
}

/** How much of a year's contracts went to small and medium enterprises. */
export function awardedIn(book: Book, { year, until }: Pick<Asked, 'year' | 'until'>): Awarded {
  const contracts = entriesOf(book, 'contract', daysOf(year).from, until);
  const to = (...sizes: readonly string[]) =>
    sumOf(
      contracts.filter((entry) => sizes.includes(textIn(entry, 'size'))),
      'amount',
    );
  const [smallAndMicro, medium] = [to('small', 'micro'), to('medium')];
  return {
    total: sumOf(contracts, 'amount'),
    smallAndMedium: fen(smallAndMicro + medium),
    smallAndMicro,
    unknown: to(''),
  };
}
