import type { Bilingual } from '../../document/finding.ts';
import { printDay } from '../../values/day.ts';
import { fen, printMoney } from '../../values/money.ts';
import { amountOrNone, type Book } from '../book.ts';
import { codesFault } from '../codes/check.ts';
import type { LedgerEntry } from '../entry.ts';
import type { Column, Ledger } from '../ledger.ts';
import { LINE_COLUMNS, lineFault, overdrawnBy } from '../lines.ts';
import { budgetFigures, budgetYear } from './budget-figures.ts';

const amount = (label: Bilingual, heads: readonly string[]): Column => ({
  key: 'amount',
  kind: 'money',
  label,
  heads,
  required: true,
  unit: '元',
});

const document: Column = {
  key: 'document',
  kind: 'text',
  label: { zh: '文号', en: 'Document number' },
  heads: ['文件号', '批复文号', '指标文号', '发文文号'],
};

/** 预算: the approved lines, what came over from the year before, and every adjustment with its letter. */
export const BUDGET: Ledger = {
  id: 'budget',
  title: { zh: '预算台账', en: 'Budget' },
  about: {
    zh: '登记年初预算的每一条、上年结转和年中每一次调整；全年预算数由此算出，进入附件1和附件2。',
    en: 'Lines of the original budget, carry-over and each adjustment; the final budget follows.',
  },
  kinds: [
    {
      key: 'original',
      label: { zh: '年初预算', en: 'Original budget' },
      day: { zh: '批复日期', en: 'Date of approval' },
      columns: [
        ...LINE_COLUMNS,
        amount({ zh: '年初预算数', en: 'Original budget' }, ['年初预算', '预算数', '金额']),
        document,
        {
          key: 'year',
          kind: 'count',
          label: { zh: '预算年度', en: 'Fiscal year' },
          help: {
            zh: '批复日期在上一年年底的，填预算属于哪一年；其余不填。',
            en: 'Only when the approval is dated before the year begins.',
          },
        },
      ],
      check: originalFault,
    },
    {
      key: 'carryOver',
      label: { zh: '上年结转', en: 'Carry-over' },
      day: { zh: '结转确认日期', en: 'Date of the carry-over' },
      columns: [
        ...LINE_COLUMNS,
        amount({ zh: '结转金额', en: 'Carried over' }, ['上年结转', '金额']),
        document,
      ],
      check: (entry) => lineFault(entry) ?? codesFault(entry),
    },
    {
      key: 'adjustment',
      label: { zh: '预算调整', en: 'Adjustment' },
      day: { zh: '调整日期', en: 'Date of the adjustment' },
      columns: [
        ...LINE_COLUMNS,
        {
          ...amount({ zh: '调整金额', en: 'Adjustment' }, ['追加（追减）金额', '调整数', '金额']),
          signed: true,
          help: {
            zh: '追加填正数，追减填负数；科目之间调剂的，一减一增各登记一笔。',
            en: 'Above zero when added, below when cut; a transfer is one of each.',
          },
        },
        document,
        {
          key: 'reason',
          kind: 'text',
          label: { zh: '调整原因', en: 'Reason' },
          heads: ['原因', '调整事由'],
          required: true,
        },
      ],
      within: 'source',
      check: adjustmentFault,
    },
  ],
  figures: budgetFigures,
};

function originalFault(entry: LedgerEntry): Bilingual | undefined {
  const own = Number(entry.day.slice(0, 4));
  const year = budgetYear(entry);
  if (year !== own && year !== own + 1)
    return {
      zh: `预算年度${year}与批复日期${printDay(entry.day)}对不上，请核对。`,
      en: `Fiscal year ${year} does not fit the date of approval.`,
    };
  return lineFault(entry) ?? codesFault(entry);
}

/** No adjustment takes a line, its class or the money of its project below zero, on whatever day (domain rule 4.4, I9). */
function adjustmentFault(entry: LedgerEntry, book: Book): Bilingual | undefined {
  const given = amountOrNone(entry, 'amount');
  if (given === 0) return { zh: '调整金额不能为0。', en: 'An adjustment of nothing.' };
  const fault = lineFault(entry) ?? codesFault(entry);
  if (fault || given > 0) return fault;
  const year = budgetYear(entry);
  const found = overdrawnBy(
    entry,
    book.entries.filter((each) => budgetYear(each) === year),
  );
  if (!found) return undefined;
  const [left, cut] = [printMoney(fen(found.left), '元'), printMoney(fen(-given), '元')];
  return {
    zh: `这一科目到${printDay(found.on)}只有预算${left}元，不能调减${cut}元；请核对科目、资金来源、项目和金额。`,
    en: `The line has ${left} yuan on ${found.on}; ${cut} cannot be cut.`,
  };
}
