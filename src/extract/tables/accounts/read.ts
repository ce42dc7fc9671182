import type { Cell, Table } from '../../../document/document.ts';
import { gridOf } from '../../../document/grid.ts';
import type { Stated } from '../../../document/stated.ts';
import type { AccountKey, AccountRow, AccountTable } from '../../../report/forms.ts';
import type { Metric } from '../../../report/terms.ts';
import type { Figure } from '../../../values/figure.ts';
import { gather } from '../../../values/gather.ts';
import { withMore } from '../../../values/with-more.ts';
import { figureOf } from '../amounts.ts';
import { entryIn, labelIn, labelOf, placeIn, statedIn } from '../cells.ts';
import type { Head } from '../heads.ts';
import { classMetric, incomeMetric, spendingMetric } from './classes.ts';
import { keyOfContent, keyOfTitle } from './keys.ts';
import { distinct, isOrdinals, type Layout, layoutOf, type Side } from './layout.ts';
import { threePublicItem } from './three-public.ts';
import { type Placed, rowOfTwelve, twelveOf } from './twelve.ts';

/** A table of the final accounts with what its facts need: the layout by which it was read. */
export interface AccountRead {
  readonly account: AccountTable;
  readonly layout: Layout;
  /** The figures of the three public expenses, where the text lost their squares and their own sums tell them apart. */
  readonly twelve?: readonly Placed[];
}

/** Reads a table of the final accounts (domain rules 7.2, 8). */
export function readAccount(table: Table, head: Head): AccountRead {
  const layout = layoutOf(table);
  const key =
    (head.title && keyOfTitle(head.title.value)) ??
    keyOfContent(layout.words, layout.sides.length > 1);
  const account: AccountTable = {
    block: table.block,
    key,
    ...(head.title && { title: head.title }),
    ...(head.year && { year: head.year }),
    ...(head.moneyUnit && { moneyUnit: head.moneyUnit }),
    ...sidesIn(table, layout, key, head.moneyUnit?.value ?? ''),
  };
  const twelve =
    table.flattened !== undefined && key === 'threePublic' ? twelveOf(table) : undefined;
  if (!twelve) return { account, layout };
  const row = rowOfTwelve(table, twelve, head.moneyUnit?.value ?? '');
  return { account: { ...account, rows: [row], rightRows: [] }, layout, twelve };
}

/** The account with the rows of a table that goes on from it on the next page; undefined when the table is one of its own. */
export function goesOn(table: Table, head: Head, before: AccountRead): AccountRead | undefined {
  const titled = head.title && keyOfTitle(head.title.value) !== before.account.key;
  if (titled || before.layout.columns !== table.columns) return undefined;
  const own = layoutOf(table);
  const bare = own.sides.every((side) => side.values.every((value) => value.head.length === 0));
  if (!bare && headsOf(own) !== headsOf(before.layout)) return undefined;
  const layout = { ...before.layout, firstRow: bare ? 0 : own.firstRow };
  const { account } = before;
  const more = sidesIn(table, layout, account.key, account.moneyUnit?.value ?? '');
  return {
    layout: before.layout,
    account: {
      ...account,
      rows: [...account.rows, ...more.rows],
      rightRows: [...account.rightRows, ...more.rightRows],
    },
  };
}

const headsOf = (layout: Layout): string =>
  layout.sides.map((side) => side.values.map((value) => value.head.join('')).join('|')).join('‖');

function sidesIn(
  table: Table,
  layout: Layout,
  key: AccountKey,
  unit: string,
): Pick<AccountTable, 'rows' | 'rightRows'> {
  const [left = [], ...right] = layout.sides.map((side, i) =>
    rowsOfSide(table, layout, side, key, i, unit),
  );
  return { rows: left, rightRows: right.flat() };
}

function rowsOfSide(
  table: Table,
  layout: Layout,
  side: Side,
  key: AccountKey,
  sideIndex: number,
  unit: string,
): readonly AccountRow[] {
  const rows: AccountRow[] = [];
  const grid = gridOf(table);
  let summed = false;
  for (let row = layout.firstRow; row < table.rows; row += 1) {
    const line = grid[row] ?? [];
    if (isAside(line, table)) continue;
    const found = rowOf(table, line, row, side, unit);
    if (!found) continue;
    const read = metricOf(key, sideIndex, found.code, found.name.value);
    // Under the sum of income the sources are named once more, as parts of what was carried over.
    const metric = summed && read?.endsWith('Budget') ? undefined : read;
    if (metric === 'currentRevenue') summed = true;
    rows.push(metric ? withMore(found, { metric }) : found);
  }
  return rows;
}

/** Remarks under the figures, numbers of columns, and lines of one cell. */
function isAside(line: readonly (Cell | undefined)[], table: Table): boolean {
  const cells = distinct(line);
  const first = cells.find((cell) => labelIn(cell) !== '');
  if (!first || isOrdinals(cells)) return true;
  return /^(?:注|说明|备注)[:：\d]/.test(labelIn(first)) || first.columnSpan >= table.columns;
}

function rowOf(
  table: Table,
  line: readonly (Cell | undefined)[],
  row: number,
  side: Side,
  unit: string,
): Omit<AccountRow, 'metric'> | undefined {
  const codeText = side.codes
    .map((c) => labelIn(line[c]))
    .filter((t, i, all) => /^\d+$/.test(t) && all[i - 1] !== t)
    .join('');
  const nameCell = [...side.names, ...side.codes]
    .map((c) => line[c])
    .find((cell) => cell !== undefined && labelIn(cell) !== '' && !/^\d+$/.test(labelIn(cell)));
  const anchor = nameCell ?? line[side.names[0] ?? side.codes[0] ?? side.values[0]?.column ?? 0];
  if (!anchor) return undefined;
  const { code, name } = splitName(nameCell ? labelOf(nameCell.text) : '', codeText);
  const values = gather(side.values, ({ column, head }) => {
    const cell = line[column];
    if (
      !cell ||
      cell === nameCell ||
      (cell.column !== column && side.values.some((v) => v.column === cell.column))
    )
      return [];
    const amount = amountOf(cell.text, unit, code !== undefined && !/年/.test(head.join('')));
    return [withMore(entryIn(table, cell, amount), { head: head.join(' '), column: cell.column })];
  });
  if (name === '' && code === undefined && values.every((value) => value.verbatim === ''))
    return undefined;
  // A label that runs over the amounts of this side belongs to the next: 公用经费合计 over three groups of columns.
  if (code === undefined && values.length === 0) return undefined;
  const stated: Stated<string> = nameCell
    ? statedIn(table, nameCell, name)
    : { value: name, verbatim: '', at: placeIn(table, anchor, 0, 0) };
  return { row, ...(code !== undefined && { code }), name: stated, values };
}

/** 208社会保障和就业支出 in one cell is a code and a name. */
function splitName(text: string, code: string): { code?: string; name: string } {
  const match = code === '' ? /^(\d{3}(?:\d{2}){0,2})(?!\d)(.*)$/.exec(text) : undefined;
  if (match?.[1]) return { code: match[1], name: match[2] ?? '' };
  return code === '' ? { name: text } : { code, name: text };
}

/** An amount; a bare whole number that looks like a year is none, but beside a code under a head of amounts. */
function amountOf(text: string, unit: string, sure: boolean): Figure | undefined {
  const label = labelOf(text);
  if (!sure && /^\d{4}$/.test(label) && Number(label) >= 1990 && Number(label) <= 2035)
    return undefined;
  return figureOf(text, unit);
}

function metricOf(
  key: AccountKey,
  side: number,
  code: string | undefined,
  name: string,
): Metric | undefined {
  if (key === 'threePublic') {
    const item = threePublicItem([name]);
    return item?.unit ? undefined : item?.metric;
  }
  if (key === 'generalBasic' || code?.startsWith('3')) return classMetric(code, name);
  if (code !== undefined || (key !== 'revenueExpenditure' && key !== 'appropriation'))
    return undefined;
  return side === 0 ? incomeMetric(name) : (spendingMetric(name) ?? classMetric(code, name));
}
