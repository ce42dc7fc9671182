import type { Draft, DraftTable } from '../../document/build.ts';
import { type Row, type RowCell, tableOf } from './tables.ts';

/** A table whose end is not reached. */
export interface OpenTable {
  readonly rows: Row[];
  cells: RowCell[];
  /** Paragraphs of the cell that is open. */
  lines: string[];
  tables: DraftTable[];
}

/** The table at a depth, from 1 for the outermost, opened with those around it where it is not yet. */
export function tableAt(open: OpenTable[], depth: number): OpenTable {
  while (open.length < depth) open.push({ rows: [], cells: [], lines: [], tables: [] });
  return open[depth - 1] as OpenTable;
}

/** Ends the cell that is open. */
export function closeCell(table: OpenTable): void {
  table.cells.push({ text: table.lines.join('\n'), tables: table.tables });
  table.lines = [];
  table.tables = [];
}

/** Ends tables deeper than what comes next: into the cell around them, or into the story. */
export function closeDeeper(open: OpenTable[], depth: number, drafts: Draft[]): void {
  while (open.length > depth) {
    const table = open.pop() as OpenTable;
    if (table.lines.length > 0) closeCell(table);
    if (table.cells.length > 0) table.rows.push({ cells: table.cells, definition: undefined });
    const made = tableOf(table.rows);
    if (!made) continue;
    const outer = open[open.length - 1];
    if (outer) outer.tables.push(made);
    else drafts.push(made);
  }
}
