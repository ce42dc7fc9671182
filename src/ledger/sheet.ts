import { foldWidth, squeeze } from '../values/chinese.ts';
import type { Day } from '../values/day.ts';
import { parseDay } from '../values/day.ts';
import type { LedgerEntry } from './entry.ts';
import type { Column, EntryKind, Ledger } from './ledger.ts';
import { parseColumn } from './parse-column.ts';

/** A row of a sheet as an entry as typed, not yet checked; `row` counts from 1 as spreadsheets do. */
interface SheetEntry {
  readonly row: number;
  readonly entry: LedgerEntry;
}

/** What a sheet holds for one kind of entry. */
export interface Sheet {
  readonly entries: readonly SheetEntry[];
  /** Rows that are sums of others: they are no entries. */
  readonly sums: readonly number[];
}

/** Titles and notes stand above the heads, a few rows at most. */
const HEAD_WITHIN = 12;
const SUM = /^(?:合计|总计|小计|本页合计|累计)[:：]?$/;

/** Where a column stands in the sheet, and in which unit its amounts are. */
interface Place {
  readonly at: number;
  readonly unit: '元' | '万元';
}

/**
 * Reads rows of cells, as they come from a spreadsheet or the clipboard, as entries of one kind: heads are found by their
 * words in any order, the unit of amounts from the brackets behind a head. Undefined when there are no heads.
 */
export function readSheet(
  ledger: Ledger,
  kind: EntryKind,
  rows: readonly (readonly string[])[],
  newId: () => string,
): Sheet | undefined {
  const head = rows.slice(0, HEAD_WITHIN).findIndex((row) => isHead(row, kind));
  if (head < 0) return undefined;
  const places = placesIn(rows[head] ?? [], rows.slice(0, head), kind);
  const entries: SheetEntry[] = [];
  const sums: number[] = [];
  rows.slice(head + 1).forEach((cells, i) => {
    const row = head + i + 2;
    const first = cells.find((cell) => cell.trim() !== '');
    if (first === undefined) return;
    if (SUM.test(squeeze(first))) {
      sums.push(row);
      return;
    }
    const textAt = (key: string): string => cells[places.get(key)?.at ?? -1]?.trim() ?? '';
    const texts = Object.fromEntries(
      kind.columns.map((column) => [column.key, textOf(column, textAt(column.key), places)]),
    );
    const typed = textAt('day');
    const day = (parseDay(typed) ?? serialDay(typed) ?? typed) as Day;
    entries.push({ row, entry: { id: newId(), ledger: ledger.id, kind: kind.key, day, texts } });
  });
  return { entries, sums };
}

/** The words by which a sheet's head names a column or the day. */
const wordsOf = (column: Pick<Column, 'label'> & Partial<Column>): readonly string[] =>
  [column.label.zh, column.label.en, ...(column.heads ?? [])].map(bare);

/** A head without white space and what stands in brackets behind it. */
function bare(text: string): string {
  const flat = squeeze(foldWidth(text)).toLowerCase();
  const stripped = flat.replace(/[(（][^()（）]*[)）]$/, '');
  return stripped === '' ? flat : stripped;
}

const nameOf = (kind: EntryKind, text: string): string | undefined => {
  const name = bare(text);
  if (name === '') return undefined;
  if (wordsOf({ label: kind.day }).includes(name) || name === '日期') return 'day';
  return kind.columns.find((column) => wordsOf(column).includes(name))?.key;
};

/** A row with the heads of most of what must be given. */
function isHead(row: readonly string[], kind: EntryKind): boolean {
  const found = new Set(row.map((cell) => nameOf(kind, cell)));
  const needed = kind.columns.filter((column) => column.required).map((column) => column.key);
  const met = needed.filter((key) => found.has(key)).length;
  return met > 0 && met * 2 > needed.length;
}

/** 「单位：万元」 above the heads holds for amounts whose own head says nothing. */
function placesIn(
  heads: readonly string[],
  above: readonly (readonly string[])[],
  kind: EntryKind,
): ReadonlyMap<string, Place> {
  const said = above
    .flat()
    .map(unitIn)
    .find((unit) => unit !== undefined);
  const places = new Map<string, Place>();
  heads.forEach((text, at) => {
    const key = nameOf(kind, text);
    if (key !== undefined && !places.has(key))
      places.set(key, { at, unit: unitIn(text) ?? said ?? '元' });
  });
  return places;
}

/** The unit of amounts that a head or a line above a table states. */
export function unitIn(text: string): '元' | '万元' | undefined {
  const unit = /(?:[(（]|单位[:：]?)(?:金额)?(?:单位[:：])?(?:人民币)?(万元|元)/.exec(
    squeeze(text),
  )?.[1];
  return unit === '万元' || unit === '元' ? unit : undefined;
}

/** A text as entries keep it where it can be read; as it stands where not, so that checking it tells why. */
function textOf(column: Column, text: string, places: ReadonlyMap<string, Place>): string {
  const parsed = parseColumn(column, text, places.get(column.key)?.unit);
  return parsed.sentence ? text : parsed.text;
}

/** Days as spreadsheets count them, from the first of January 1900 (with its 29 February that never was). */
function serialDay(text: string): string | undefined {
  if (!/^\d{5}$/.test(text)) return undefined;
  const at = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000);
  return at.toISOString().slice(0, 10);
}
