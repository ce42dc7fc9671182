import type { Block, Table } from '../src/document/document.ts';
import { anchorsOfRow } from '../src/document/grid.ts';

/** The rows of a table as `甲|乙`, with spans as `[rows×columns]` and inner tables in braces. */
const rowsOf = (table: Table): readonly string[] =>
  Array.from({ length: table.rows }, (_, r) =>
    anchorsOfRow(table, r)
      .map((cell) => {
        const spans =
          cell.rowSpan * cell.columnSpan > 1 ? `[${cell.rowSpan}×${cell.columnSpan}]` : '';
        const inner = (cell.tables ?? []).map((one) => `{${rowsOf(one).join(' / ')}}`).join('');
        return cell.text.replace(/\n/g, '¶') + spans + inner;
      })
      .join('|'),
  );

/** A block as tests write it down: a table by its rows, a heading with its level, a note with its role. */
export const shown = (block: Block): unknown => {
  if (block.kind === 'table') return rowsOf(block);
  if (block.kind === 'heading') return [block.level, block.text];
  return block.role ? { [block.role]: block.text } : block.text;
};
