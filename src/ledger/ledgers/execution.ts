import type { Bilingual } from '../../document/finding.ts';
import { yearOf } from '../../values/day.ts';
import { fen, printMoney } from '../../values/money.ts';
import { amountOrNone, type Book, textIn } from '../book.ts';
import { codesFault } from '../codes/check.ts';
import type { LedgerEntry } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import { isBasic, LINE_COLUMNS, lineFault, overdrawnBy } from '../lines.ts';
import { executionFigures } from './execution-figures.ts';

/** 执行: what was spent month by month, and the plan that it is held against. */
export const EXECUTION: Ledger = {
  id: 'execution',
  title: { zh: '预算执行台账', en: 'Execution' },
  about: {
    zh: '按月登记每个科目、每个项目的支出；全年执行数、基本支出各类、资金来源和各项目支出由此算出。',
    en: 'Spending month by month, by class, source and project; the year’s actuals follow.',
  },
  kinds: [
    {
      key: 'spending',
      label: { zh: '支出', en: 'Spending' },
      day: { zh: '支出日期', en: 'Date of the spending' },
      columns: [
        ...LINE_COLUMNS,
        {
          key: 'amount',
          kind: 'money',
          label: { zh: '支出金额', en: 'Amount' },
          heads: ['支出数', '执行数', '本月支出', '决算数', '金额'],
          required: true,
          signed: true,
          unit: '元',
          help: {
            zh: '一般一个科目一个月登记一笔，日期填当月最后一天；退回的款项填负数。',
            en: 'Mostly one a line and month, dated its last day; refunds are below zero.',
          },
        },
        {
          key: 'note',
          kind: 'text',
          label: { zh: '摘要', en: 'Note' },
          heads: ['备注', '凭证号'],
        },
      ],
      within: 'source',
      check: spendingFault,
    },
    {
      key: 'plan',
      label: { zh: '用款计划', en: 'Plan' },
      day: { zh: '计划到哪一天', en: 'By which day' },
      columns: [
        ...LINE_COLUMNS.filter(({ key }) => ['type', 'source', 'project'].includes(key)),
        {
          key: 'amount',
          kind: 'money',
          label: { zh: '计划金额', en: 'Planned' },
          heads: ['计划数', '用款计划', '金额'],
          required: true,
          unit: '元',
        },
      ],
      check: lineFault,
    },
  ],
  figures: executionFigures,
};

/** Basic expenditure is told by class; a refund takes back no more than was spent on its line. */
function spendingFault(entry: LedgerEntry, book: Book): Bilingual | undefined {
  const fault = lineFault(entry) ?? codesFault(entry);
  if (fault) return fault;
  if (isBasic(entry) && textIn(entry, 'economicCode') === '')
    return {
      zh: '基本支出要填写经济分类科目编码，例如301、302，附件1按它分列。',
      en: 'Basic expenditure needs its economic code: the form tells it by class.',
    };
  const amount = amountOrNone(entry, 'amount');
  if (amount >= 0) return undefined;
  const year = yearOf(entry.day);
  const found = overdrawnBy(
    entry,
    book.entries.filter(({ kind, day }) => kind === 'spending' && yearOf(day) === year),
  );
  if (!found) return undefined;
  const back = printMoney(fen(-amount), '元');
  const spent = printMoney(fen(found.left), '元');
  return {
    zh: `这一科目本年累计支出只有${spent}元，不能退回${back}元；请核对科目、资金来源、项目和金额。`,
    en: `Only ${spent} yuan was spent on the line; ${back} cannot come back.`,
  };
}
