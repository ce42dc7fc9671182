import type { Document } from '../document/document.ts';
import type { Bilingual } from '../document/finding.ts';
import { squeeze } from '../values/chinese.ts';
import type { Day } from '../values/day.ts';
import { printMoney } from '../values/money.ts';
import { type EntryFault, enterAll } from './enter.ts';
import type { LedgerEntry } from './entry.ts';
import { type Accounts, readAccounts, type SumRow } from './import/accounts.ts';
import { type Stated, statedBy, yearStated } from './import/stated.ts';
import { type TableRows, tableRowsOf } from './import/table-rows.ts';
import type { EntryKind, Ledger } from './ledger.ts';
import { readSheet } from './sheet.ts';

/** What an import may know besides the document. */
export interface ImportContext {
  /** Entries of the ledger that stand. */
  readonly entries: readonly LedgerEntry[];
  readonly newId: () => string;
  /** For what the tables do not say, neither in their rows nor in their titles: the day, the source, the type. */
  readonly defaults?: { readonly day?: Day; readonly texts?: Readonly<Record<string, string>> };
}

/** A row that can be entered. */
interface GoodRow {
  /** Row of the table, counted from 1. */
  readonly row: number;
  readonly entry: LedgerEntry;
}

/** A row that cannot, with every reason; `said` are its first words, to find it by. */
interface BadRow {
  readonly row: number;
  readonly said: string;
  readonly faults: readonly EntryFault[];
}

/** What one table of the document holds. */
export interface ImportedTable {
  /** Number of the block in the document. */
  readonly block: number;
  readonly title: string;
  readonly good: readonly GoodRow[];
  readonly bad: readonly BadRow[];
  /** Rows that are left out. */
  readonly sums: readonly SumRow[];
}

/**
 * Reads the tables of a workbook or of published accounts as entries of one kind, each table by itself: one is chosen, for
 * accounts state the same money in several. Tables about something else are not told. Time grows with the rows.
 */
export function importTables(
  document: Document,
  ledger: Ledger,
  kind: EntryKind,
  context: ImportContext,
): readonly ImportedTable[] {
  const year = yearStated(document);
  return tableRowsOf(document).flatMap((table) => {
    const read = readTable(table, ledger, kind, withStated(context, statedBy(table, kind, year)));
    if (!read) return [];
    const { block, title } = table;
    const { typed, sums } = read;
    const good: GoodRow[] = [];
    const bad: BadRow[] = [];
    const entered = enterAll(
      ledger,
      typed.map(({ entry }) => entry),
      context.entries,
    );
    entered.forEach(({ faults, ...rest }, i) => {
      const { row, said } = typed[i] as Typed;
      if (faults) bad.push({ row, said, faults });
      else if ('entry' in rest) good.push({ row, entry: rest.entry });
    });
    return typed.length === 0 ? [] : [{ block, title, good, bad, sums }];
  });
}

/** An entry as it stands in a row. */
interface Typed {
  readonly row: number;
  readonly said: string;
  readonly entry: LedgerEntry;
}
interface Read {
  readonly typed: readonly Typed[];
  readonly sums: readonly SumRow[];
}

/** What the clerk gives for all rows goes before what the title of the table says. */
function withStated(context: ImportContext, stated: Stated): ImportContext {
  const day = context.defaults?.day ?? stated.day;
  const texts = { ...stated.texts, ...context.defaults?.texts };
  return { ...context, defaults: { ...(day && { day }), texts } };
}

/** Heads that lists of entries have and official tables by code have not. */
const OF_LISTS = /日期$|^(?:支出类型|支出性质|资金来源|资金性质|经费来源|文号|用途|事由)$/;
/** Heads of which a list of lines must have one: 项目 and 决算数 alone stand in statements of all sorts. */
const OF_LINES = /编码$|^类$|^(?:预算)?项目名称$/;
const HEADS_WITHIN = 12;

function readTable(
  table: TableRows,
  ledger: Ledger,
  kind: EntryKind,
  context: ImportContext,
): Read | undefined {
  const heads = table.rows.slice(0, HEADS_WITHIN).flat().map(squeeze);
  const isList = heads.some((text) => OF_LISTS.test(text));
  const ofLines = kind.columns.some(({ key }) => key === 'source');
  if (ofLines && !isList && !heads.some((text) => OF_LINES.test(text))) return undefined;
  const accounts = ofLines && !isList ? readAccounts(table, ledger.id) : undefined;
  return accounts
    ? ofAccounts(table, accounts, { ledger: ledger.id, kind: kind.key }, context)
    : ofSheet(table, ledger, kind, context);
}

function ofAccounts(
  table: TableRows,
  { lines, sums }: Accounts,
  of: Pick<LedgerEntry, 'ledger' | 'kind'>,
  context: ImportContext,
): Read {
  const said = saidIn(table);
  const typed = lines.map(({ row, texts }) => ({
    row,
    said: said(row),
    entry: withDefaults({ ...of, id: context.newId(), day: '' as Day, texts }, context),
  }));
  return { typed, sums };
}

function ofSheet(
  table: TableRows,
  ledger: Ledger,
  kind: EntryKind,
  context: ImportContext,
): Read | undefined {
  const said = saidIn(table);
  const above = table.above.map((line) => [line]);
  const rows = [...above, ...table.rows];
  const sheet = readSheet(ledger, withoutGiven(kind, context), rows, context.newId);
  if (!sheet) return undefined;
  const numberOf = (row: number) => table.numbers[row - above.length - 1] ?? row;
  const typed = sheet.entries.map(({ row, entry }) => ({
    row: numberOf(row),
    said: said(numberOf(row)),
    entry: withDefaults(entry, context),
  }));
  const sums = sheet.sums.map((row) => ({ row: numberOf(row), said: said(numberOf(row)) }));
  return { typed, sums };
}

/** The first words of the rows of a table by their numbers. */
function saidIn(table: TableRows): (row: number) => string {
  const words = new Map(table.numbers.map((row, i) => [row, firstWords(table.rows[i] ?? [])]));
  return (row) => words.get(row) ?? '';
}

/** What is given for all rows need not have a column. */
function withoutGiven(kind: EntryKind, { defaults }: ImportContext): EntryKind {
  const columns = kind.columns.map((column) => {
    if (defaults?.texts?.[column.key] === undefined) return column;
    const { required: _, ...rest } = column;
    return rest;
  });
  return { ...kind, columns };
}

function withDefaults(entry: LedgerEntry, { defaults }: ImportContext): LedgerEntry {
  const given = defaults?.texts ?? {};
  const texts: Record<string, string> = { ...entry.texts };
  for (const [key, text] of Object.entries(given)) texts[key] ||= text;
  // A project given for all rows is for those of projects.
  if (given.project !== undefined && ['basic', '基本支出'].includes(texts.type ?? ''))
    texts.project = entry.texts.project ?? '';
  return { ...entry, day: entry.day || ((defaults?.day ?? '') as Day), texts };
}

const LONGEST = 40;

function firstWords(cells: readonly string[]): string {
  const words = cells.filter((cell) => cell !== '').join(' ');
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}

/** What is wrong with a class that its items do not add up to, in a sentence; undefined for one that fits. */
export function sumSentence({ said, differs }: SumRow): Bilingual | undefined {
  if (!differs) return undefined;
  const [states, sum] = [printMoney(differs.states, '元'), printMoney(differs.sum, '元')];
  return {
    zh: `“${said}”写的是${states}元，下面各科目合计${sum}元，请核对。`,
    en: `${said} states ${states} yuan; its items add up to ${sum}.`,
  };
}
