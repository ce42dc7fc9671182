import type { Bilingual } from '../../document/finding.ts';
import { type FieldPath, textOf } from '../../draft/draft.ts';
import type { Choice } from '../../draft/field.ts';
import { squeeze } from '../../values/chinese.ts';
import { parseDay } from '../../values/day.ts';
import { type Book, textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';
import type { Asked, Column, Ledger, Traced } from '../ledger.ts';
import { byProject, projectRow } from '../project-rows.ts';
import { tracer } from '../tracing.ts';

const LEVELS: readonly Choice[] = [
  ['中央', 'Central'],
  ['省级', 'Province'],
  ['市级', 'City'],
  ['县级', 'County'],
].map(([value = '', en = '']) => ({ value, label: { zh: value, en } }));

const YES_NO: readonly Choice[] = [
  { value: 'yes', label: { zh: '是', en: 'Yes' } },
  { value: 'no', label: { zh: '否', en: 'No' } },
];

const dayColumn = (key: string, zh: string, en: string, heads: readonly string[]): Column => ({
  key,
  kind: 'day',
  label: { zh, en },
  heads,
});

/** 项目库: one record a project; its money comes from budget and execution by the project's name. */
export const PROJECTS: Ledger = {
  id: 'projects',
  title: { zh: '项目台账', en: 'Projects' },
  about: {
    zh: '一个项目登记一条：名称、专项资金级次、起止日期、用途；预算和支出按项目名称从预算台账、执行台账取数。',
    en: 'One record a project; its money comes from budget and execution by name.',
  },
  kinds: [
    {
      key: 'project',
      label: { zh: '项目', en: 'Project' },
      day: { zh: '立项日期', en: 'Date of approval' },
      columns: [
        {
          key: 'name',
          kind: 'text',
          label: { zh: '项目名称', en: 'Name' },
          heads: ['项目', '预算项目名称'],
          required: true,
        },
        {
          key: 'earmarked',
          kind: 'choice',
          label: { zh: '专项资金级次', en: 'Earmarked fund' },
          heads: ['资金级次'],
          choices: LEVELS,
        },
        dayColumn('from', '开始日期', 'From', ['起始日期', '开工日期']),
        dayColumn('to', '结束日期', 'To', ['截止日期', '完成日期']),
        {
          key: 'carriedOver',
          kind: 'choice',
          label: { zh: '上年结转项目', en: 'Carried over' },
          heads: ['是否结转', '结转项目'],
          choices: YES_NO,
        },
        {
          key: 'purpose',
          kind: 'text',
          label: { zh: '主要用于', en: 'Purpose' },
          heads: ['资金用途', '项目内容', '主要内容'],
          required: true,
        },
      ],
      check: projectFault,
    },
  ],
  figures,
};

/** A project has one record for any time; its end does not come before its beginning. */
function projectFault(entry: LedgerEntry, book: Book): Bilingual | undefined {
  const { from, to } = periodOf(entry);
  if (to < from)
    return { zh: '结束日期早于开始日期，请核对。', en: 'The project ends before it begins.' };
  const name = textIn(entry, 'name');
  const same = book.entries.find((each) => {
    const other = periodOf(each);
    return squeeze(textIn(each, 'name')) === squeeze(name) && other.from <= to && from <= other.to;
  });
  return same
    ? {
        zh: `“${textIn(same, 'name')}”已经登记过了；内容有变的，请先冲销原来那一条再登记。`,
        en: `${name} has a record already; reverse that one first.`,
      }
    : undefined;
}

/** From its beginning, else its approval, to its end, else the end of the year in which it began. */
function periodOf(entry: LedgerEntry): { readonly from: string; readonly to: string } {
  const from = parseDay(textIn(entry, 'from')) ?? entry.day;
  return { from, to: parseDay(textIn(entry, 'to')) ?? `${from.slice(0, 4)}-12-31` };
}

/** Name, level and purpose of the projects that run in the year. */
function figures(book: Book, { year, draft, until }: Asked): readonly Traced[] {
  const { found, add } = tracer('projects');
  const running = book.entries.filter((entry) => {
    const { from, to } = periodOf(entry);
    return from <= until && to >= `${year}-01-01`;
  });
  for (const entries of byProject(running, 'name').values()) {
    // A project with a record for each of two periods goes by the later one.
    const last = entries.slice(-1);
    const [entry] = last as [LedgerEntry];
    const { path } = projectRow(draft, textIn(entry, 'name'));
    add(`${path}.name`, nameIn(draft, path, textIn(entry, 'name')), last, 'last');
    for (const key of ['earmarked', 'purpose'])
      if (textIn(entry, key) !== '') add(`${path}.${key}`, textIn(entry, key), last, 'last');
  }
  return found;
}

/** The name as the draft has it, which differs in blanks at most; else that of the record. */
const nameIn = (draft: Asked['draft'], path: FieldPath, name: string): string =>
  textOf(draft, `${path}.name`) || name;
