import type { Bilingual } from '../../document/finding.ts';
import { printDay } from '../../values/day.ts';
import { type Book, countOrNone, entriesOf, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import type { Column, Ledger } from '../ledger.ts';
import { answersTo, samePromise } from '../promises.ts';

const reportYear: Column = {
  key: 'reportYear',
  kind: 'count',
  label: { zh: '报告年度', en: 'Year of the report' },
  required: true,
  help: {
    zh: '这条措施写在哪一年度的自评报告里，例如2023。',
    en: 'The year whose report has the measure.',
  },
};
const measure: Column = {
  key: 'measure',
  kind: 'text',
  label: { zh: '改进措施', en: 'Measure' },
  heads: ['整改措施', '措施'],
  required: true,
};

/** 上年承诺: the measures of last year's report, and what became of each. */
export const PROMISES: Ledger = {
  id: 'promises',
  title: { zh: '改进措施落实台账', en: "Last year's measures" },
  about: {
    zh: '把上年报告里写的改进措施逐条登记，每条说明已完成、正在推进，还是不再实施和原因。',
    en: "Each measure of last year's report, and whether it is done, under way, or dropped and why.",
  },
  kinds: [
    {
      key: 'promise',
      label: { zh: '改进措施', en: 'Measure' },
      day: { zh: '报告日期', en: 'Date of the report' },
      columns: [
        reportYear,
        measure,
        { key: 'problem', kind: 'text', label: { zh: '针对的问题', en: 'Problem' } },
        { key: 'person', kind: 'text', label: { zh: '责任股室', en: 'Responsible' } },
        { key: 'dueBy', kind: 'day', label: { zh: '承诺完成日期', en: 'Promised by' } },
      ],
      check: promiseFits,
    },
    {
      key: 'answer',
      label: { zh: '落实情况', en: 'What became of it' },
      day: { zh: '登记日期', en: 'As of' },
      columns: [
        reportYear,
        measure,
        {
          key: 'status',
          kind: 'choice',
          label: { zh: '落实结果', en: 'Result' },
          required: true,
          choices: [
            { value: 'done', label: { zh: '已完成', en: 'Done' } },
            { value: 'underWay', label: { zh: '正在推进', en: 'Under way' } },
            { value: 'dropped', label: { zh: '不再实施', en: 'Dropped' } },
          ],
        },
        {
          key: 'account',
          kind: 'text',
          label: { zh: '落实情况或原因', en: 'What was done, or why not' },
          heads: ['落实情况', '原因'],
          required: true,
        },
        { key: 'expected', kind: 'day', label: { zh: '预计完成日期', en: 'Expected by' } },
        { key: 'evidence', kind: 'text', label: { zh: '佐证材料', en: 'Evidence' } },
      ],
      check: answerFits,
    },
  ],
  // Its measures go into the text, by a person; no field of the tables is reckoned from it.
  figures: () => [],
};

const said = (zh: string, en: string): Bilingual => ({ zh, en });

function promiseFits(entry: LedgerEntry, book: Book): Bilingual | undefined {
  const year = countOrNone(entry, 'reportYear');
  if (year < 2000 || year > 2199)
    return said('报告年度请写四位年份，例如2023。', 'The year of the report, such as 2023.');
  return entriesOf(book, 'promise').some((each) => samePromise(each, entry))
    ? said('这条措施已经登记过了。', 'The measure is entered already.')
    : undefined;
}

function answerFits(entry: LedgerEntry, book: Book): Bilingual | undefined {
  const promise = entriesOf(book, 'promise').find((each) => samePromise(each, entry));
  if (!promise)
    return said(
      `${textIn(entry, 'reportYear')}年度报告的措施里没有这一条，请先登记措施，或核对文字。`,
      'There is no such measure; enter it first or check its words.',
    );
  if (entry.day < promise.day)
    return said(
      `落实情况不能早于${printDay(promise.day)}的报告。`,
      'The answer is earlier than the report.',
    );
  const status = textIn(entry, 'status');
  if (status === 'underWay' && textIn(entry, 'expected') === '')
    return said('正在推进的要填写预计完成日期。', 'Say by when it will be done.');
  const settled = answersTo(book, promise).find(
    (each) => ['done', 'dropped'].includes(textIn(each, 'status')) && each.day <= entry.day,
  );
  return settled
    ? said(
        `这条措施${printDay(settled.day)}已登记为${textIn(settled, 'status') === 'done' ? '已完成' : '不再实施'}；登记有误的请先冲销。`,
        'The measure is settled already; reverse that answer first.',
      )
    : undefined;
}
