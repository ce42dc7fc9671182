import type { Bilingual } from '../../document/finding.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Book, countOrNone, daysOf, entriesOf, inWanyuan, sumOf, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import type { Asked, Column, Ledger, Traced } from '../ledger.ts';
import { tracer } from '../tracing.ts';

const name: Column = {
  key: 'name',
  kind: 'text',
  label: { zh: '工程名称', en: 'Works' },
  heads: ['项目名称', '楼堂馆所名称', '建设项目'],
  required: true,
};
const area = (zh: string, en: string, heads: readonly string[]): Column => ({
  key: 'area',
  kind: 'count',
  label: { zh, en },
  heads,
  required: true,
  unit: '㎡',
});
const investment = (zh: string, en: string, heads: readonly string[]): Column => ({
  key: 'investment',
  kind: 'money',
  label: { zh, en },
  heads,
  required: true,
  unit: '元',
});

/** 楼堂馆所: approved scale and investment of works, and what they came to when they were finished. */
export const BUILDINGS: Ledger = {
  id: 'buildings',
  title: { zh: '楼堂馆所台账', en: 'Buildings' },
  about: {
    zh: '登记楼堂馆所的批复规模、概算投资和竣工后的实际数；当年完工的工程进入附件1并算控制率。',
    en: 'Approved and actual scale and investment; works finished in the year are reported.',
  },
  kinds: [
    {
      key: 'approval',
      label: { zh: '立项批复', en: 'Approval' },
      day: { zh: '批复日期', en: 'Date of approval' },
      columns: [
        name,
        area('批复规模', 'Approved area', ['批准面积', '批复面积', '建设规模']),
        investment('预算投资', 'Approved investment', ['批复投资', '概算投资', '投资概算']),
        {
          key: 'document',
          kind: 'text',
          label: { zh: '批复文号', en: 'Document number' },
          heads: ['文号'],
          required: true,
        },
      ],
      check: approvalFault,
    },
    {
      key: 'completion',
      label: { zh: '竣工', en: 'Completion' },
      day: { zh: '竣工日期', en: 'Date of completion' },
      columns: [
        name,
        area('实际规模', 'Actual area', ['实际面积', '建成面积', '竣工面积']),
        investment('实际投资', 'Actual investment', ['决算投资', '竣工决算']),
      ],
      check: completionFault,
    },
  ],
  figures,
};

const sameWorks = (a: LedgerEntry, b: LedgerEntry): boolean =>
  squeeze(textIn(a, 'name')) === squeeze(textIn(b, 'name'));

/** The approval in force on a day: a later one takes the place of an earlier. */
export const approvalOf = (book: Book, works: LedgerEntry): LedgerEntry | undefined =>
  entriesOf(book, 'approval', '', works.day)
    .filter((each) => sameWorks(each, works))
    .at(-1);

function approvalFault(entry: LedgerEntry, book: Book): Bilingual | undefined {
  return entriesOf(book, 'completion', '', entry.day).some((each) => sameWorks(each, entry))
    ? {
        zh: `“${textIn(entry, 'name')}”在批复日期之前已经竣工，请核对名称和日期。`,
        en: 'The works were finished before this approval.',
      }
    : undefined;
}

function completionFault(entry: LedgerEntry, book: Book): Bilingual | undefined {
  const works = textIn(entry, 'name');
  if (!approvalOf(book, entry))
    return {
      zh: `没有找到“${works}”竣工之前的立项批复，请先登记批复，名称写法要一致。`,
      en: `No approval of ${works} before its completion: enter that first, with the same name.`,
    };
  return entriesOf(book, 'completion').some((each) => sameWorks(each, entry))
    ? {
        zh: `“${works}”的竣工已经登记过了；有误的，请先冲销原来那一笔。`,
        en: `The completion of ${works} is entered already; reverse it first.`,
      }
    : undefined;
}

/** The works finished in the year, all together, beside what was approved for them. */
function figures(book: Book, { year, until }: Asked): readonly Traced[] {
  const { found, add } = tracer('buildings');
  const finished = entriesOf(book, 'completion', daysOf(year).from, until);
  if (finished.length === 0) return found;
  const approved: readonly LedgerEntry[] = finished.flatMap(
    (works) => approvalOf(book, works) ?? [],
  );
  const sides = { approved, actual: finished };
  for (const [side, entries] of Object.entries(sides)) {
    const areas = entries.reduce((sum, entry) => sum + countOrNone(entry, 'area'), 0);
    add(`buildings.${side}Area`, `${areas}`, entries);
    add(`buildings.${side}Investment`, inWanyuan(sumOf(entries, 'investment')), entries);
  }
  return found;
}
