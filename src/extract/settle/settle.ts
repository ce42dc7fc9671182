import type { Block, Cell, Document, Table } from '../../document/document.ts';
import { cutGlued } from './glued.ts';
import { reflow } from './reflow.ts';
import { withoutRepeatedHeads } from './repeated-heads.ts';
import { withLabelsDown } from './split-rows.ts';

/**
 * Settles tables whose grid the bytes left open, by the known shapes of the forms: flattened runs of cells become rows,
 * rows broken over pages are put together. The words of the document stay; places are those of the settled document.
 */
export function settle(given: Document): Document {
  const document = withoutRepeatedHeads(given);
  let changed = false;
  const blocks = document.blocks.map((block): Block => {
    if (block.kind !== 'table' || !isOpen(block)) return block;
    const settled = settleTable(block);
    changed ||= settled !== block;
    return settled;
  });
  return changed ? { ...document, blocks } : document;
}

const isOpen = (table: Table): boolean => table.uncertain === true || table.flattened !== undefined;

function settleTable(table: Table): Table {
  if (!table.flattened) return withLabelsDown(table);
  if (table.columns > 1) return table;
  const texts = table.cells.map((cell) => cell.text);
  const rows = reflow(table.flattened === 'glued' ? texts.flatMap(piecesOf) : texts);
  return rows ? tableOf(table, rows) : table;
}

/** A piece of a glued table may hold several cells without any blank between them. */
const piecesOf = (text: string): readonly string[] => (text.length > 24 ? cutGlued(text) : [text]);

/** The table with the rows given: the last cell of a short row runs to the right edge. */
function tableOf(table: Table, rows: readonly (readonly string[])[]): Table {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const cells = rows.flatMap((row, r) =>
    row.map((text, column): Cell => {
      const columnSpan = column === row.length - 1 ? columns - column : 1;
      return { row: r, column, rowSpan: 1, columnSpan, text };
    }),
  );
  const { uncertain: _open, ...rest } = table;
  return { ...rest, rows: rows.length, columns, cells };
}
