import type { Bilingual } from '../../document/finding.ts';
import { squeeze } from '../../values/chinese.ts';
import { type Book, daysOf, entriesOf, textIn } from '../book.ts';
import { decimalIn } from '../decimal.ts';
import type { LedgerEntry } from '../entry.ts';
import { indicatorRows } from '../indicator-rows.ts';
import type { Asked, Ledger, Traced } from '../ledger.ts';
import { measureOf, RECKONED, resultOf } from '../work/measure.ts';

/** 业务工作台账: what the unit did, row by row; indicators are counts, sums, shares or dates over the rows. */
export const WORK: Ledger = {
  id: 'work',
  title: { zh: '业务工作台账', en: 'Work records' },
  about: {
    zh: '先定义要记录的工作类型和它对应的绩效指标，再逐条登记；指标的实际完成值由登记的条数、数量或比率得出。',
    en: 'Types of record with the indicator that each proves; results are counted from the rows.',
  },
  kinds: [
    {
      key: 'type',
      label: { zh: '工作类型', en: 'Type of record' },
      day: { zh: '启用日期', en: 'In use from' },
      columns: [
        {
          key: 'type',
          kind: 'text',
          label: { zh: '工作类型', en: 'Type' },
          heads: ['类型名称', '类型'],
          required: true,
        },
        {
          key: 'measures',
          kind: 'choice',
          label: { zh: '统计方法', en: 'Measures' },
          required: true,
          choices: [
            { value: 'count', label: { zh: '条数', en: 'Number of rows' } },
            { value: 'sum', label: { zh: '数量合计', en: 'Sum of quantities' } },
            { value: 'ratio', label: { zh: '比率（数量÷总数）', en: 'Share of a total' } },
            { value: 'latest', label: { zh: '最晚日期', en: 'Latest date' } },
          ],
        },
        {
          key: 'unit',
          kind: 'text',
          label: { zh: '计量单位', en: 'Unit' },
          help: {
            zh: '与指标值的单位一致，例如次、份、人；比率和日期不填。',
            en: 'As in the target: 次, 份, 人; blank for shares and dates.',
          },
        },
        { key: 'indicator', kind: 'text', label: { zh: '对应的绩效指标', en: 'Indicator' } },
        {
          key: 'project',
          kind: 'text',
          label: { zh: '所属项目', en: 'Project' },
          help: {
            zh: '只证明某个项目的指标时填写项目名称。',
            en: 'When it proves an indicator of one project only.',
          },
        },
      ],
      check: typeFits,
    },
    {
      key: 'record',
      label: { zh: '工作记录', en: 'Record' },
      day: { zh: '日期', en: 'Date' },
      columns: [
        {
          key: 'type',
          kind: 'text',
          label: { zh: '工作类型', en: 'Type' },
          heads: ['类型名称', '类型'],
          required: true,
          stays: true,
        },
        {
          key: 'title',
          kind: 'text',
          label: { zh: '事项', en: 'What' },
          heads: ['事项名称', '工作内容', '标题'],
          required: true,
        },
        {
          key: 'person',
          kind: 'text',
          label: { zh: '责任人或股室', en: 'Person or section' },
          heads: ['责任人', '责任股室', '承办人'],
        },
        { key: 'quantity', kind: 'decimal', label: { zh: '数量', en: 'Quantity' } },
        {
          key: 'of',
          kind: 'decimal',
          label: { zh: '总数', en: 'Of' },
          help: {
            zh: '统计比率时的分母，例如应办结件数。',
            en: 'The whole of which the quantity is a share.',
          },
        },
        { key: 'note', kind: 'text', label: { zh: '备注', en: 'Note' }, heads: ['说明'] },
      ],
      check: recordFits,
    },
  ],
  figures,
};

const said = (zh: string, en: string): Bilingual => ({ zh, en });
const key = (entry: LedgerEntry, column: string) => squeeze(textIn(entry, column));

function typeFits(entry: LedgerEntry, book: Book): Bilingual | undefined {
  const types = entriesOf(book, 'type');
  const name = textIn(entry, 'type');
  if (types.some((each) => key(each, 'type') === key(entry, 'type')))
    return said(`工作类型“${name}”已经有了，请换一个名称。`, `The type ${name} exists already.`);
  const unit = textIn(entry, 'unit');
  const measure = measureOf(entry);
  if ((measure === 'count' || measure === 'sum') && unit === '')
    return said(
      '按条数或数量统计的要填写计量单位，例如次、份、人。',
      'A count or sum needs its unit.',
    );
  if (/^[\d.%]/.test(unit))
    return said('计量单位只写单位，不写数，例如次、份、人。', 'Write the unit without a number.');
  const indicator = key(entry, 'indicator');
  const same = types.find(
    (each) =>
      key(each, 'indicator') === indicator && key(each, 'project') === key(entry, 'project'),
  );
  return indicator !== '' && same
    ? said(
        `指标“${textIn(entry, 'indicator')}”已由工作类型“${textIn(same, 'type')}”统计，一个指标只能由一种类型统计。`,
        'Another type proves this indicator already.',
      )
    : undefined;
}

/** The type of a record; names are compared without their spaces. */
const typeOf = (book: Book, record: LedgerEntry): LedgerEntry | undefined =>
  entriesOf(book, 'type').find((each) => key(each, 'type') === key(record, 'type'));

function recordFits(entry: LedgerEntry, book: Book): Bilingual | undefined {
  const type = typeOf(book, entry);
  const name = textIn(entry, 'type');
  if (!type)
    return said(
      `还没有“${name}”这种工作类型，请先定义类型，或核对名称。`,
      `There is no type ${name}; define it first or check the name.`,
    );
  const measure = measureOf(type);
  const quantity = decimalIn(entry, 'quantity');
  if ((measure === 'sum' || measure === 'ratio') && quantity === undefined)
    return said(`“${name}”按数量统计，请填写数量。`, `Records of ${name} need a quantity.`);
  if (measure === 'ratio' && !decimalIn(entry, 'of'))
    return said(
      `“${name}”统计比率，请填写总数，总数不能是0。`,
      `Records of ${name} need the whole, which cannot be zero.`,
    );
  return undefined;
}

function figures(book: Book, { year, draft, until }: Asked): readonly Traced[] {
  const { from } = daysOf(year);
  const byType = new Map<string, LedgerEntry[]>();
  for (const record of entriesOf(book, 'record', from, until)) {
    const own = byType.get(key(record, 'type'));
    if (own) own.push(record);
    else byType.set(key(record, 'type'), [record]);
  }
  return entriesOf(book, 'type').flatMap((type) => {
    const measure = measureOf(type);
    const records = byType.get(key(type, 'type')) ?? [];
    const text = resultOf(type, records);
    if (measure === undefined || text === undefined) return [];
    return indicatorRows(draft, textIn(type, 'indicator'), textIn(type, 'project')).map(
      (row): Traced => ({
        path: `${row}.result`,
        text,
        ledger: 'work',
        entries: records.map(({ id }) => id),
        how: RECKONED[measure],
      }),
    );
  });
}
