import { document as numbered } from '../../src/document/build.ts';
import type { Block, Cell, Document, Table } from '../../src/document/document.ts';
import type { Chance } from '../generate/chance.ts';

/** Something that happens to a report on its way through offices: its words and figures stay true. */
export interface Mess {
  readonly name: string;
  make(document: Document, by: Chance): Document | Promise<Document>;
  /** What of a planted contradiction may get lost; such a mess is only held to silence. */
  readonly hides?: true;
}

/** A block before it is numbered again; the numbers that it still carries are overwritten. */
export type Loose = Block | Parameters<typeof numbered>[0][number];

/** The document with each block replaced, numbered anew. */
export const each = (document: Document, change: (block: Block) => readonly Loose[]): Document =>
  numbered(document.blocks.flatMap(change), document.source);

/** The document with the text of paragraphs and headings changed. */
export const inProse = (document: Document, change: (text: string) => string): Document =>
  each(document, (block) => [
    block.kind === 'table' ? block : { ...block, text: change(block.text) },
  ]);

/** The document with the text of cells changed. */
export const inCells = (
  document: Document,
  change: (text: string, cell: Cell, table: Table) => string,
): Document =>
  each(document, (block) => [
    block.kind === 'table'
      ? {
          ...block,
          cells: block.cells.map((cell) => ({ ...cell, text: change(cell.text, cell, block) })),
        }
      : block,
  ]);

/** The document with every text changed. */
export const everywhere = (document: Document, change: (text: string) => string): Document =>
  inCells(inProse(document, change), change);

/** The document with each table replaced. */
export const inTables = (
  document: Document,
  change: (table: Table) => readonly Loose[],
): Document => each(document, (block) => (block.kind === 'table' ? change(block) : [block]));

/** A paragraph without a number. */
export const line = (text: string, role?: 'textBox' | 'note' | 'header' | 'footer'): Loose => ({
  kind: 'paragraph',
  text,
  ...(role && { role }),
});

/** A table from its anchor cells; the number of rows and columns follows from them. */
export function tableOf(cells: readonly Cell[]): Loose {
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), 0);
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  const ordered = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return { kind: 'table', rows, columns, cells: ordered };
}

/** A cell of one square. */
export const square = (row: number, column: number, text = '', columnSpan = 1): Cell => ({
  row,
  column,
  rowSpan: 1,
  columnSpan,
  text,
});

/** The rows from `from` up to `to` as cells of their own; a cell that reaches over the cut leaves an empty one behind it. */
export const slice = (table: Table, from: number, to: number, label = ''): readonly Cell[] =>
  table.cells.flatMap((cell): Cell[] => {
    const start = Math.max(cell.row, from);
    const end = Math.min(cell.row + cell.rowSpan, to);
    if (start >= end) return [];
    const text = cell.row >= from ? cell.text : label;
    return [{ ...cell, row: start - from, rowSpan: end - start, text }];
  });
