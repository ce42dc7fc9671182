import type { DraftCell, DraftTable } from '../../document/build.ts';
import { tooManyCells } from './refusals.ts';
import { settleByWidth } from './spans-by-width.ts';

/** A cell as a row lists it. */
export interface ListedCell {
  text: string;
  span: number;
  /** vMerge: none, the first of a merged column, or one that continues it. */
  merge: 'none' | 'start' | 'continue';
  /** hMerge of old files: continues the cell to its left. */
  joinsLeft: boolean;
  /** tcW in twips, when stated so. */
  width: number | undefined;
  tables: DraftTable[];
}

/** A row as the file lists it. */
export interface ListedRow {
  before: number;
  after: number;
  readonly cells: ListedCell[];
}

/** A table as the file lists it. */
export interface ListedTable {
  readonly grid: number[];
  readonly rows: ListedRow[];
}

/** Squares of one table: beyond any report, and a bound for what the later stages lay out. */
const MAX_SQUARES = 400_000;
/** Wider spans are slips or attacks: the cell counts as one column. */
const MAX_SPAN = 1000;

/** A span as the file states it, in columns. */
export function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '', 10);
  return span >= 1 && span < MAX_SPAN ? span : 1;
}

/** Lays the listed rows out as anchor cells with spans; squares that no cell covers become empty cells. */
export function layTable(table: ListedTable): {
  draft: DraftTable;
  anchors: Map<ListedCell, DraftCell>;
} {
  const rows = settleSpans(table);
  const columns = rows.reduce((most, row) => Math.max(most, widthOf(row) + row.after), 0);
  if (rows.length * columns > MAX_SQUARES) throw tooManyCells();
  const placed: Placed[] = [];
  const open: (Placed | undefined)[] = [];
  let ragged = false;
  rows.forEach((row, r) => {
    let column = row.before;
    for (let c = 0; c < row.before; c += 1) open[c] = undefined;
    const inRow: Placed[] = [];
    for (const cell of row.cells) {
      placeCell(cell, r, column, open, inRow);
      column += cell.span;
    }
    ragged ||= column + row.after !== columns && row.cells.length > 0;
    fillRow(r, row.before, column, columns, open, inRow);
    placed.push(...inRow);
  });
  return finish(table, placed, rows.length, columns, ragged);
}

interface Placed {
  readonly cell: ListedCell | undefined;
  readonly row: number;
  readonly column: number;
  readonly span: number;
  rows: number;
}

const widthOf = (row: ListedRow): number =>
  row.cells.reduce((sum, cell) => sum + cell.span, row.before);

function placeCell(
  cell: ListedCell,
  row: number,
  column: number,
  open: (Placed | undefined)[],
  inRow: Placed[],
): void {
  const above = open[column];
  if (cell.merge === 'continue' && above && above.span === cell.span) {
    above.rows += 1;
    return;
  }
  const placed: Placed = { cell, row, column, span: cell.span, rows: 1 };
  inRow.push(placed);
  for (let c = column; c < column + cell.span; c += 1) open[c] = undefined;
  if (cell.merge !== 'none') open[column] = placed;
}

/** Empty cells for the squares before the first and behind the last cell of a row. */
function fillRow(
  row: number,
  before: number,
  column: number,
  columns: number,
  open: (Placed | undefined)[],
  inRow: Placed[],
): void {
  const empty = (at: number): Placed => ({ cell: undefined, row, column: at, span: 1, rows: 1 });
  for (let c = before - 1; c >= 0; c -= 1) inRow.unshift(empty(c));
  for (let c = column; c < columns; c += 1) {
    open[c] = undefined;
    inRow.push(empty(c));
  }
}

function finish(
  table: ListedTable,
  placed: readonly Placed[],
  rows: number,
  columns: number,
  ragged: boolean,
): { draft: DraftTable; anchors: Map<ListedCell, DraftCell> } {
  const anchors = new Map<ListedCell, DraftCell>();
  const cells = placed.map((one): DraftCell => {
    const cell: DraftCell = {
      row: one.row,
      column: one.column,
      rowSpan: one.rows,
      columnSpan: one.span,
      text: one.cell?.text ?? '',
      ...(one.cell && one.cell.tables.length > 0 && { tables: one.cell.tables }),
    };
    if (one.cell) anchors.set(one.cell, cell);
    return cell;
  });
  const widths = table.grid.slice(0, columns);
  const stated = columns > 0 && widths.length === columns && widths.every((width) => width > 0);
  const draft: DraftTable = {
    kind: 'table',
    rows,
    columns,
    cells,
    ...(ragged && { uncertain: true }),
    ...(stated && { widths }),
  };
  return { draft, anchors };
}

/** Joins cells that hMerge ties to their left neighbour; spans that are missing come from the widths of the cells. */
function settleSpans(table: ListedTable): readonly ListedRow[] {
  const rows = table.rows.map((row) => {
    if (!row.cells.some((cell) => cell.joinsLeft)) return row;
    const cells: ListedCell[] = [];
    for (const cell of row.cells) {
      const left = cells.at(-1);
      if (cell.joinsLeft && left) left.span += cell.span;
      else cells.push(cell);
    }
    return { ...row, cells };
  });
  if (isRagged(rows)) settleByWidth(rows);
  return rows;
}

function isRagged(rows: readonly ListedRow[]): boolean {
  const ends = new Set(rows.map((row) => widthOf(row) + row.after));
  return ends.size > 1;
}
