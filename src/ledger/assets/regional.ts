import type { Bilingual } from '../../document/finding.ts';
import type { Day } from '../../values/day.ts';
import { type Book, bookOf } from '../book.ts';
import { type EntryFault, enterAll } from '../enter.ts';
import type { LedgerEntry } from '../entry.ts';
import { ASSETS } from '../ledgers/assets.ts';
import { ITEMS } from './columns.ts';
import { POST_CHOICES } from './office-area.ts';

/** What a region says of one item of equipment or of one post, in the texts of an entry of the ledger of assets. */
interface StandardRow {
  readonly kind: 'standard' | 'areaStandard';
  readonly texts: Readonly<Record<string, string>>;
}

/** A region's own table of equipment and offices, by a document, from a day on. What it does not name stays as it was. */
export interface RegionStandards {
  readonly title: string;
  readonly number: string;
  readonly effective: Day;
  readonly rows: readonly StandardRow[];
}

/** The document as a source names it. */
export const documentOf = ({ title, number }: Pick<RegionStandards, 'title' | 'number'>): string =>
  `《${title}》${number === '' ? '' : `（${number}）`}`;

/**
 * The book of a region's tables, in the order in which they were approved: of two that begin on one day the one approved
 * later counts.
 */
export const standardsBook = (tables: readonly RegionStandards[]): Book =>
  bookOf(tables.flatMap((table, at) => entriesOf(table, `${at}`.padStart(6, '0'))));

const entriesOf = (table: RegionStandards, id: string): readonly LedgerEntry[] =>
  table.rows.map(({ kind, texts }, row) => ({
    id: `${id}.${`${row}`.padStart(4, '0')}`,
    ledger: ASSETS.id,
    kind,
    day: table.effective,
    texts: { ...texts, document: documentOf(table) },
  }));

/** What holds of one item or post: its texts with the documents that they come from. */
interface StandardInForce {
  readonly kind: StandardRow['kind'];
  readonly name: Bilingual;
  readonly texts: Readonly<Record<string, string>>;
  readonly documents: readonly string[];
}

/** What a region's tables say on a day, item by item in the order of their first naming. */
export function standardsInForce(
  tables: readonly RegionStandards[],
  on: Day,
): readonly StandardInForce[] {
  const rows = new Map<
    string,
    { kind: StandardRow['kind']; texts: Record<string, [string, string]> }
  >();
  for (const { kind, day, texts } of standardsBook(tables).entries) {
    if (day > on) continue;
    const { document = '', ...own } = texts;
    const key = own.item ?? own.post ?? '';
    const row = rows.get(key) ?? { kind: kind as StandardRow['kind'], texts: {} };
    for (const [column, text] of Object.entries(own)) row.texts[column] = [text, document];
    rows.set(key, row);
  }
  return [...rows.values()].map(({ kind, texts }) => {
    const { item, post, ...values } = texts;
    return {
      kind,
      name: nameOf({ ...(item && { item: item[0] }), ...(post && { post: post[0] }) }),
      texts: Object.fromEntries(Object.entries(values).map(([column, [text]]) => [column, text])),
      documents: [...new Set(Object.values(values).map(([, document]) => document))],
    };
  });
}

/** A table as typed in the normal form of its texts, or the first thing that is wrong with it. */
export function standardsIn(
  typed: RegionStandards,
): { readonly table: RegionStandards } | { readonly fault: Bilingual } {
  if (typed.title.trim() === '')
    return wrong('请填写标准文件的名称。', 'The name of the document is missing.');
  if (typed.rows.length === 0)
    return wrong('请至少填写一项标准。', 'Give the standard of one item at least.');
  const table = { ...typed, title: typed.title.trim(), number: typed.number.trim() };
  const rows: StandardRow[] = [];
  const seen = new Set<string>();
  for (const [at, entered] of enterAll(ASSETS, entriesOf(table, 'row'), []).entries()) {
    const row = typed.rows[at] as StandardRow;
    const name = nameOf(row.texts);
    if (entered.faults) {
      const [{ sentence }] = entered.faults as readonly [EntryFault];
      return wrong(`${name.zh}：${sentence.zh}`, `${name.en}: ${sentence.en}`);
    }
    const { document: _, ...texts } = entered.entry.texts;
    if (Object.keys(texts).length < 2)
      return wrong(
        `${name.zh}：请填写数量、价格或年限中的至少一项。`,
        `${name.en}: give a number, a price or an age.`,
      );
    if (seen.has(name.zh)) return wrong(`${name.zh}写了两次，请删去一行。`, `${name.en} twice.`);
    seen.add(name.zh);
    rows.push({ kind: row.kind, texts });
  }
  return { table: { ...table, rows } };
}

/** Item or post of a row in words. */
export function nameOf({ item, post }: Readonly<Record<string, string>>): Bilingual {
  const choice = [...ITEMS, ...POST_CHOICES].find(({ value }) => value === (item ?? post));
  return choice?.label ?? { zh: item ?? post ?? '', en: item ?? post ?? '' };
}

const wrong = (zh: string, en: string) => ({ fault: { zh, en } });
