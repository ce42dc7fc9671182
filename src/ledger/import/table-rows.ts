import type { Document, Table } from '../../document/document.ts';
import { gridOf } from '../../document/grid.ts';

/** A table of a document as rows of texts, as a sheet would have them. */
export interface TableRows {
  /** Number of the block. */
  readonly block: number;
  /** What the line above the table calls it; '' for nothing. */
  readonly title: string;
  /** Lines above the table, nearest last: titles, units of amounts. */
  readonly above: readonly string[];
  /** Rows from the heads on; heads over several rows are one. */
  readonly rows: readonly (readonly string[])[];
  /** Row of the table, counted from 1, of each of `rows`. */
  readonly numbers: readonly number[];
}

/** Lines above a table that may still be about it. */
const ABOVE = 6;
/** Heads stand in the first rows. */
const HEADS_WITHIN = 12;
const UNIT_LINE = /^(?:金额)?单位[:：]|^(?:编制|填报|填表)(?:单位|部门|日期)|^附[件表]\d*$/;

/** The tables of a document with the lines above them. */
export function tableRowsOf(document: Document): readonly TableRows[] {
  let above: string[] = [];
  return document.blocks.flatMap((block) => {
    if (block.kind !== 'table') {
      above.push(block.text.trim());
      return [];
    }
    const near = above.filter((line) => line !== '').slice(-ABOVE);
    above = [];
    const title = near.filter((line) => !UNIT_LINE.test(line)).at(-1) ?? '';
    return [{ block: block.block, title, above: near, ...rowsOf(block) }];
  });
}

function rowsOf(table: Table): Pick<TableRows, 'rows' | 'numbers'> {
  const rows: string[][] = [];
  const numbers: number[] = [];
  for (let r = 0; r < table.rows; r += 1) {
    const depth = r < HEADS_WITHIN ? depthOfHeads(table, r) : 1;
    rows.push(depth > 1 ? headsOf(table, r, depth) : textsOf(table, r));
    r += depth - 1;
    numbers.push(r + 1);
  }
  return { rows, numbers };
}

/** How many rows the heads take that begin in a row: some reach down beside others that head a group. */
function depthOfHeads(table: Table, row: number): number {
  const cells = (gridOf(table)[row] ?? []).filter((cell) => cell?.row === row);
  const deepest = Math.max(1, ...cells.map((cell) => cell?.rowSpan ?? 1));
  const groups = cells.some(
    (cell) => cell && cell.columnSpan > 1 && cell.rowSpan < deepest && cell.text.trim() !== '',
  );
  return groups ? deepest : 1;
}

/** Heads over several rows as one: the lowest word, with those above it where another column has the same. */
function headsOf(table: Table, row: number, depth: number): string[] {
  const grid = gridOf(table);
  const paths = Array.from({ length: table.columns }, (_, column) => {
    const cells = Array.from({ length: depth }, (__, i) => grid[row + i]?.[column]);
    return [...new Set(cells)].map((cell) => cell?.text.trim() ?? '').filter((text) => text !== '');
  });
  const lowest = paths.map((path) => path.at(-1) ?? '');
  return paths.map((path, i) =>
    lowest.filter((text) => text === lowest[i]).length > 1 ? path.join('') : (lowest[i] ?? ''),
  );
}

const AMOUNT = /^-?[\d,]*\.?\d+%?$/;

/** A text merged over several rows holds for each of them; an amount counts once. */
const textsOf = (table: Table, row: number): string[] =>
  (gridOf(table)[row] ?? []).map((cell, column) => {
    if (!cell || cell.column !== column) return '';
    return cell.row === row || !AMOUNT.test(cell.text.trim()) ? cell.text.trim() : '';
  });
