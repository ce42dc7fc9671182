import type { Cell } from '../../document/document.ts';
import { readFigure } from '../figures.ts';
import type { MoneyColumn } from './heads.ts';
import { type Line, ownCells, wordsOf } from './lines.ts';

/** The head row of the money block: which of its cells names which column. */
export interface MoneyHead {
  readonly line: Line;
  readonly cells: readonly { readonly key: MoneyColumn; readonly cell: Cell }[];
}

/** The cells under the heads: by the grid, or counted from the label where spans were lost. */
export function squaresUnder(line: Line, head: MoneyHead): ReadonlyMap<MoneyColumn, Cell> {
  const found = new Map<MoneyColumn, Cell>();
  const typed = line.table.flattened && typedUnder(line, head);
  if (typed) return typed;
  const sameGrid =
    line.table.columns === head.line.table.columns &&
    (!line.table.flattened || [line, head.line].every(isWhole));
  const wide = sameGrid && !isOff(line, head) ? undefined : groupedUnder(line, head);
  if (wide) return wide;
  const first = head.cells[0] ? head.line.cells.indexOf(head.cells[0].cell) : 0;
  const label = line.cells.findIndex(
    (cell) => cell.row === line.row && wordsOf(cell) !== '' && readFigure(cell.text) === undefined,
  );
  // Words among the values are no label: they tell how the points are reckoned.
  const unnamed = label < 0 || label > first + 1;
  const shift = unnamed ? line.cells.length - head.line.cells.length : label + 1 - first;
  const slip = sameGrid ? slipOf(line, head) : 0;
  for (const { key, cell } of head.cells) {
    const square =
      sameGrid && slip === 0
        ? line.cells.find((each) => covers(each, cell.column))
        : line.cells[head.line.cells.indexOf(cell) + (sameGrid ? slip : shift)];
    if (square) found.set(key, square);
  }
  return found;
}

/**
 * The cells of a row that lost squares, by what they are: as many amounts before the percentage as the head has before
 * the rate, with or without the weight that may stand between.
 */
function typedUnder(line: Line, head: MoneyHead): ReadonlyMap<MoneyColumn, Cell> | undefined {
  if ([line, head.line].every(isWhole)) return undefined;
  const own = ownCells(line).filter((cell) => wordsOf(cell) !== '');
  const [label, ...cells] = own;
  if (!label || NUMBER.test(wordsOf(label)) || cells.length < 3) return undefined;
  if (!cells.every((cell) => VALUE.test(wordsOf(cell)))) return undefined;
  const share = cells.findIndex((cell) => PERCENT.test(wordsOf(cell)));
  const all = head.cells.map(({ key }) => key);
  const unweighed = all.filter((key) => key !== 'weight');
  const keys = [all, unweighed].find((list) => share > 1 && list.indexOf('rate') === share);
  if (!keys || cells.length > keys.length) return undefined;
  return new Map(cells.flatMap((cell, i) => (keys[i] ? [[keys[i], cell] as const] : [])));
}

const VALUE = /^(?:-?\d[\d,.]*[%％]?|[-—–/]+)$/;

/** Whether every square of a row has its cell: then no span was lost, blank squares stand for them. */
const isWhole = ({ table, cells }: Line): boolean => cells.length === table.columns;

const AMOUNTS: ReadonlySet<MoneyColumn> = new Set(['originalBudget', 'finalBudget', 'actual']);

/**
 * A row with more amounts than heads, where spans were lost: each head stood over a group of equal size (总额, 财政拨款,
 * 其他资金), of which the first is the whole. Amounts that no such groups explain are under no head.
 */
function groupedUnder(line: Line, head: MoneyHead): ReadonlyMap<MoneyColumn, Cell> | undefined {
  const heads = head.cells.filter(({ key }) => AMOUNTS.has(key));
  const from = line.cells.findIndex((cell) => NUMBER.test(wordsOf(cell)));
  const share = line.cells.findIndex((cell) => PERCENT.test(wordsOf(cell)));
  const hasRate = head.cells.some(({ key }) => key === 'rate');
  if (from < 0 || share < from || !hasRate) return undefined;
  const amounts = line.cells.slice(from, share);
  if (amounts.length <= heads.length || !amounts.every((cell) => NUMBER.test(wordsOf(cell))))
    return undefined;
  // Weights stand between amounts and rate in some forms.
  const between = head.cells.findIndex(({ key }) => key === 'rate') - heads.length;
  if (between > 0) return undefined;
  const size = amounts.length / heads.length;
  const found = new Map<MoneyColumn, Cell>();
  if (!Number.isInteger(size)) return found;
  heads.forEach(({ key }, i) => {
    const cell = amounts[i * size];
    if (cell) found.set(key, cell);
  });
  const tail = head.cells.filter(({ key }) => !AMOUNTS.has(key));
  tail.forEach(({ key }, i) => {
    const cell = line.cells[share + i];
    if (cell) found.set(key, cell);
  });
  return found;
}

/** Whether the rate of the row does not stand under its head. */
function isOff(line: Line, head: MoneyHead): boolean {
  const rate = head.cells.find(({ key }) => key === 'rate')?.cell;
  const under = rate && line.cells.find((cell) => covers(cell, rate.column));
  return under !== undefined && NUMBER.test(wordsOf(under));
}

const NUMBER = /^-?\d[\d,.]*$/;
const PERCENT = /^\d[\d,.]*[%％]$/;

/** How many cells a row stands to the left of its heads, told by its one percentage, where a merged label was lost. */
function slipOf(line: Line, head: MoneyHead): number {
  const rate = head.cells.find(({ key }) => key === 'rate')?.cell;
  const shares = line.cells.filter((cell) => PERCENT.test(wordsOf(cell)));
  const [share] = shares;
  if (!rate || !share || shares.length !== 1 || covers(share, rate.column)) return 0;
  const slip = line.cells.indexOf(share) - head.line.cells.indexOf(rate);
  return Math.min(slip, 0);
}

const covers = (cell: Cell, column: number): boolean =>
  cell.column <= column && cell.column + cell.columnSpan > column;
