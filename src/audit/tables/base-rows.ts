import type { Bilingual, Quote } from '../../document/finding.ts';
import type { Entry, Stated } from '../../document/stated.ts';
import { isBlank, statedOf } from '../../document/stated.ts';
import type { BaseDataTable, MoneyRow } from '../../report/forms.ts';
import type { Report } from '../../report/report.ts';
import type { Metric } from '../../report/terms.ts';
import type { Figure } from '../../values/figure.ts';
import { gather } from '../../values/gather.ts';
import { once } from '../../values/once.ts';
import type { NoAnswer } from '../check.ts';
import { type Balance, balance } from '../figures/amounts.ts';
import { quote } from '../wording/sentence.ts';
import { moneyUnitOf } from './rows.ts';

/** A money column of the base data table. */
export type MoneyColumn = 'priorActual' | 'budget' | 'actual';

/** The columns with the words that name them. */
const MONEY_COLUMNS: readonly (readonly [MoneyColumn, Bilingual])[] = [
  ['priorActual', { zh: '上年决算数', en: 'prior actual' }],
  ['budget', { zh: '预算数', en: 'budget' }],
  ['actual', { zh: '决算数', en: 'actual' }],
];

/** A row of money with its table. */
export interface BaseRow {
  readonly table: BaseDataTable;
  readonly row: MoneyRow;
  readonly index: number;
  readonly unit: string;
}

/** The money rows of all base data tables, laid out once for one report. */
export const baseRows = once((report: Report): readonly BaseRow[] =>
  gather(report.baseDataTables, moneyRowsOf),
);

function moneyRowsOf(table: BaseDataTable): readonly BaseRow[] {
  const unit = moneyUnitOf(table);
  return table.moneyRows.map((row, index) => ({ table, row, index, unit }));
}

/** The words of a row's label without its number and marks. */
export const nameOf = (row: MoneyRow): string =>
  row.label.value.trim() || row.label.verbatim.trim();

const child = ({ table, index }: BaseRow): readonly MoneyRow[] =>
  table.moneyRows.filter((row) => row.parent === index);

/** A total that its rows do not make, in one column. */
export interface Imbalance {
  readonly column: Bilingual;
  readonly total: Stated<Figure>;
  readonly parts: readonly Stated<Figure>[];
  readonly balance: Balance;
  /** Some child rows are blank: the sum may lack them. Not so when the same rows make the total in another column. */
  readonly partial: boolean;
}

/** Adds up the child rows of each row of a metric, column by column. Blank rows add nothing. */
export function imbalances(report: Report, metric: Metric): readonly Imbalance[] | NoAnswer {
  const parents = baseRows(report).filter(({ row }) => row.metric === metric);
  if (parents.length === 0) return 'notApplicable';
  const sums = gather(parents, sumsUnder);
  return sums.length === 0 ? 'insufficientData' : sums;
}

/** The sums of the rows below a row, in each column that has them. */
function sumsUnder(parent: BaseRow): readonly Imbalance[] {
  const children = child(parent);
  const found: Imbalance[] = [];
  for (const [column, words] of MONEY_COLUMNS) {
    const total = statedOf(parent.row[column]);
    const parts: Stated<Figure>[] = [];
    let unread = false;
    for (const { [column]: cell } of children) {
      const part = cell && statedOf(cell);
      if (part) parts.push(part);
      unread ||= cell !== undefined && isUnread(cell);
    }
    if (!total || parts.length === 0 || unread) continue;
    const values = parts.map(({ value }) => value);
    const sum = balance(total.value, values, parent.unit);
    const partial = parts.length < children.length;
    found.push({ column: words, total, parts, balance: sum, partial });
  }
  return found.map((each) => ({
    ...each,
    partial: each.partial && !isWholeElsewhere(each, found),
  }));
}

/** The same rows are filled in another column and come to its total there. */
const isWholeElsewhere = (sum: Imbalance, all: readonly Imbalance[]): boolean =>
  all.some(
    (other) =>
      other !== sum &&
      other.balance.verdict === 'same' &&
      other.total.value.coefficient !== 0 &&
      rowsOf(other) === rowsOf(sum),
  );

const rowsOf = (sum: Imbalance): string => sum.parts.map((part) => part.at.row).join(' ');

/** Digits stand there that could not be read as a number. */
const isUnread = (cell: Entry<Figure>): boolean =>
  cell.value === undefined && /\d/.test(cell.verbatim);

/** A field that holds nothing at all. */
export const isEmpty = (entry: Entry<unknown> | undefined): entry is Entry<unknown> =>
  entry !== undefined && isBlank(entry);

/** Both amounts of a row as statements, when both are there. */
export function pairOf(
  row: MoneyRow,
  before: MoneyColumn,
  after: MoneyColumn,
): readonly [Stated<Figure>, Stated<Figure>] | undefined {
  const [a, b] = [statedOf(row[before]), statedOf(row[after])];
  return a && b ? [a, b] : undefined;
}

/** The quotations of statements. */
export const quotesOf = (stated: readonly Quote[]): readonly Quote[] => stated.map(quote);
