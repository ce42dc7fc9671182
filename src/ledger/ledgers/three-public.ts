import type { Bilingual } from '../../document/finding.ts';
import type { Choice } from '../../draft/field.ts';
import { countIn, countOrNone, daysOf, entriesOf, inWanyuan, sumOf, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import type { Asked, Column, Ledger, Traced } from '../ledger.ts';
import { tracer } from '../tracing.ts';

/** The items of the three public expenses (domain rule 8.4), by the last step of their fields. */
export const THREE_PUBLIC_ITEMS: readonly Choice[] = [
  { value: 'overseas', label: { zh: '因公出国（境）费', en: 'Travel abroad' } },
  { value: 'vehiclePurchase', label: { zh: '公务用车购置费', en: 'Purchase of vehicles' } },
  { value: 'vehicleOperation', label: { zh: '公务用车运行维护费', en: 'Operation of vehicles' } },
  { value: 'hospitality', label: { zh: '公务接待费', en: 'Hospitality' } },
];

const item: Column = {
  key: 'item',
  kind: 'choice',
  label: { zh: '项目', en: 'Item' },
  heads: ['三公项目', '经费项目'],
  required: true,
  choices: THREE_PUBLIC_ITEMS,
};
const amount: Column = {
  key: 'amount',
  kind: 'money',
  label: { zh: '金额', en: 'Amount' },
  heads: ['支出金额', '发生额'],
  required: true,
  unit: '元',
};
const number = (key: string, zh: string, en: string): Column => ({
  key,
  kind: 'count',
  label: { zh, en },
});

/** Quantities that the accounts disclose, by the item that they belong to. */
const QUANTITIES: Readonly<Record<string, readonly string[]>> = {
  overseas: ['groups', 'persons'],
  vehiclePurchase: ['vehiclesBought'],
  hospitality: ['receptions', 'guests'],
};

/** 三公经费: budgets of the year and each expense as it comes up. */
export const THREE_PUBLIC: Ledger = {
  id: 'threePublic',
  title: { zh: '“三公”经费台账', en: 'Three public expenses' },
  about: {
    zh: '登记“三公”经费预算和每一笔支出，连同批次、人数、车辆数；年末合计直接进入附件1。',
    en: 'Budgets and each expense, with batches, persons and vehicles; the year adds up in attachment 1.',
  },
  kinds: [
    {
      key: 'budget',
      label: { zh: '年度预算', en: 'Budget' },
      day: { zh: '批复日期', en: 'Date of approval' },
      columns: [item, amount],
    },
    {
      key: 'expense',
      label: { zh: '支出', en: 'Expense' },
      day: { zh: '支出日期', en: 'Date of the expense' },
      columns: [
        item,
        amount,
        number('groups', '团组数', 'Groups'),
        number('persons', '出国（境）人次', 'Persons abroad'),
        number('vehiclesBought', '购置车辆数', 'Vehicles bought'),
        number('receptions', '接待批次', 'Receptions'),
        number('guests', '接待人次', 'Guests'),
        { key: 'purpose', kind: 'text', label: { zh: '事由', en: 'Purpose' } },
        { key: 'voucher', kind: 'text', label: { zh: '凭证号', en: 'Voucher' } },
      ],
      check: quantitiesFit,
    },
  ],
  figures,
};

/** Persons belong to journeys, guests to receptions: a quantity at another item is a slip of the row. */
function quantitiesFit(entry: LedgerEntry): Bilingual | undefined {
  const own = QUANTITIES[textIn(entry, 'item')] ?? [];
  const strange = Object.values(QUANTITIES)
    .flat()
    .find((key) => !own.includes(key) && countIn(entry, key) !== undefined);
  return strange === undefined
    ? undefined
    : {
        zh: '批次、人数或车辆数填在了别的项目上，请核对所选的项目。',
        en: 'Numbers of another item are filled in; check the item.',
      };
}

function figures(
  book: Parameters<Ledger['figures']>[0],
  { year, until }: Asked,
): readonly Traced[] {
  const { from } = daysOf(year);
  const before = daysOf(year - 1);
  const { found, add } = tracer('threePublic');
  const ofItem = (entries: readonly LedgerEntry[], item: string) =>
    entries.filter((entry) => textIn(entry, 'item') === item);
  const addItems = (prefix: string, entries: readonly LedgerEntry[]): void => {
    // Nothing entered is not nothing spent; but once the ledger is kept, an item without entries is zero.
    if (entries.length === 0) return;
    for (const { value } of THREE_PUBLIC_ITEMS) {
      const own = ofItem(entries, value);
      add(`${prefix}.${value}`, inWanyuan(sumOf(own, 'amount')), own);
    }
  };
  const spent = entriesOf(book, 'expense', from, until);
  addItems('threePublic.budget', entriesOf(book, 'budget', from, until));
  addItems('threePublic.actual', spent);
  for (const [item, keys] of Object.entries(QUANTITIES)) {
    const own = ofItem(spent, item);
    for (const key of keys) {
      const sum = own.reduce((so, entry) => so + countOrNone(entry, key), 0);
      if (own.some((entry) => countIn(entry, key) !== undefined))
        add(`threePublic.${key}`, `${sum}`, own);
    }
  }
  addItems('prior.threePublic', entriesOf(book, 'expense', before.from, before.until));
  return found;
}
