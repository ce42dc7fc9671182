import type { Cell, Table } from '../../../document/document.ts';
import { lostItsGrid } from '../../../document/grid.ts';
import type { Entry } from '../../../document/stated.ts';
import type { MoneyRow } from '../../../report/forms.ts';
import type { Figure } from '../../../values/figure.ts';
import { figureIn, isValueLike } from '../amounts.ts';
import { labelIn, labelOf, squareAt, statedIn } from '../cells.ts';
import type { MoneyColumn, MoneyHead } from './columns.ts';
import { type RowLabel, readLabel } from './labels.ts';
import { metricsOf, parentsOf } from './parents.ts';

/** A row of money before it knows of which row it is a part. */
export interface FoundRow {
  readonly table: Table;
  readonly cell: Cell;
  readonly label: RowLabel;
  readonly entries: Readonly<Partial<Record<MoneyColumn, Entry<Figure>>>>;
}

const SUM_WORD = /^(?:合计|小计|总计|金额|总额)$/;
const ROW_UNIT = /\((亿元|万元|千元|元)\)/;

/** Reads one row under the head of the money columns; undefined when it names nothing and holds nothing. */
export function moneyRow(
  table: Table,
  row: number,
  cells: readonly Cell[],
  head: MoneyHead,
  unit: string,
): FoundRow | undefined {
  const shift = shiftOf(cells, head);
  const firstIndex = Math.min(...head.columns.map((column) => column.index)) + (shift ?? 0);
  const firstColumn = Math.min(...head.columns.map((column) => column.cell.column));
  const lead = cells.filter((cell, i) =>
    shift === undefined ? cell.column < firstColumn : i < firstIndex,
  );
  const cell = nameCell(lead, row) ?? cells[0];
  if (!cell) return undefined;
  const own = ROW_UNIT.exec(labelIn(cell))?.[1] ?? unit;
  const entries: Partial<Record<MoneyColumn, Entry<Figure>>> = {};
  for (const column of isPastHeads(table, cells, head) ? [] : head.columns) {
    const value = valueCell(table, row, cells, column, head);
    if (value && value !== cell) entries[column.key] = figureIn(table, value, own);
  }
  const label = readLabel(nameText(cell, lead));
  const filled = Object.values(entries).some((entry) => entry.value !== undefined);
  if (label.name === '' && label.number === undefined && !filled) return undefined;
  return { table, cell, label, entries };
}

/** Whether a guessed row has a figure right of all heads: it was moved, and none of its figures is under its own. */
function isPastHeads(table: Table, cells: readonly Cell[], head: MoneyHead): boolean {
  if (!lostItsGrid(table)) return false;
  const named = head.cells.filter(({ text }) => text.trim() !== '');
  const end = Math.max(...named.map(({ column, columnSpan }) => column + columnSpan));
  return cells.some(({ column, text }) => column >= end && isValueLike(text) && text.trim() !== '');
}

/** The cell of a row in one of the money columns. */
export function cellUnder(
  table: Table,
  row: number,
  cells: readonly Cell[],
  head: MoneyHead,
  key: MoneyColumn,
): Cell | undefined {
  const column = head.columns.find((each) => each.key === key);
  return column && valueCell(table, row, cells, column, head);
}

/**
 * By how many cells a row is shifted against the head when cells are told by their order: rows drawn with other spans
 * than the head still have as many cells, and a head whose blank first cell was lost has one fewer.
 */
function shiftOf(cells: readonly Cell[], head: MoneyHead): number | undefined {
  if (cells.length === head.cells.length) return 0;
  const headless = head.columns.length === head.cells.length;
  return headless && cells.length === head.cells.length + 1 ? 1 : undefined;
}

/** The cell that names a row: the last filled one left of the figures; 合计 beside a group is named by the group. */
function nameCell(lead: readonly Cell[], row: number): Cell | undefined {
  const named = lead.filter((cell) => labelIn(cell) !== '' && !isValueLike(cell.text));
  const last = named[named.length - 1];
  if (last && SUM_WORD.test(labelIn(last)) && named.length > 1) return named[named.length - 2];
  if (last && last.row < row && lead[lead.length - 1] !== last) return lead[lead.length - 1];
  return last ?? lead[lead.length - 1];
}

/** 1 | 公务接待 in two cells is 1、公务接待. */
function nameText(cell: Cell, lead: readonly Cell[]): string {
  const before = lead[lead.indexOf(cell) - 1];
  const number = before && /^[(（]?\d{1,2}[)）]?$/.exec(labelOf(before.text))?.[0];
  return number ? `${number}${/\d$/.test(number) ? '、' : ''}${cell.text}` : cell.text;
}

function valueCell(
  table: Table,
  row: number,
  cells: readonly Cell[],
  column: MoneyHead['columns'][number],
  head: MoneyHead,
): Cell | undefined {
  const shift = shiftOf(cells, head);
  if (shift !== undefined) return cells[column.index + shift];
  // A grid that the bytes do not settle has lost its blank squares: only the order of cells is left, and of a row that
  // lacks some nobody can tell which.
  if (table.uncertain && table.flattened !== 'positions' && cells.length < table.columns)
    return cells.length < head.cells.length ? undefined : cells[column.index];
  return squareAt(table, row, column.cell.column);
}

/** The rows with their metrics and the row of which each is a part. */
export function moneyRows(found: readonly FoundRow[]): readonly MoneyRow[] {
  const metrics = metricsOf(found.map((row) => row.label));
  const parents = parentsOf(
    found.map(({ cell, label, entries }, i) => ({
      ...label,
      metric: metrics[i],
      indent: cell.text.length - cell.text.trimStart().length,
      filled: Object.values(entries).some((entry) => entry.value !== undefined),
    })),
  );
  return found.map(({ table, cell, label, entries }, i) => {
    const parent = parents[i];
    const metric = metrics[i];
    return {
      row: cell.row,
      label: statedIn(table, cell, label.name),
      ...(metric && { metric }),
      ...(label.number !== undefined && { number: label.number }),
      ...(parent !== undefined && { parent }),
      ...entries,
    };
  });
}
