import type { Block, Cell, Document, Table } from '../../document/document.ts';
import { lostItsColumns } from '../../document/grid.ts';
import { columnOf } from '../forms/heads.ts';
import { bareWords } from '../forms/lines.ts';
import { accountRowsOf, linesOf } from './account-short-rows.ts';
import { withBlankReasons } from './blank-reasons.ts';
import { cutGlued } from './glued.ts';
import { leveledRows } from './leveled-rows.ts';
import { withoutFilling } from './lost-spans.ts';
import { rowsOfPieces } from './pieced.ts';
import { reflow } from './reflow.ts';
import { withoutRepeats } from './repeated-cells.ts';
import { withoutRepeatedHeads } from './repeated-heads.ts';
import { withLabelsDown } from './split-rows.ts';
import { withTieredHeads, withTieredList } from './tiered-heads.ts';

/**
 * Settles tables whose grid the bytes left open, by the known shapes of the forms: flattened runs of cells become rows,
 * rows broken over pages are put together. The words of the document stay; places are those of the settled document.
 */
export function settle(given: Document): Document {
  const document = withoutRepeatedHeads(given);
  let changed = false;
  const blocks = document.blocks.map((block): Block => {
    if (block.kind !== 'table') return block;
    const table = isColumn(block) ? asList(block) : (withoutFilling(block) ?? block);
    if (!isOpen(table)) return block;
    const settled = settleTable(table);
    changed ||= settled !== block;
    return settled;
  });
  return changed ? { ...document, blocks } : document;
}

/** So many rows at least has a form of one column: shorter ones are frames around a text. */
const FEWEST_ROWS = 12;
const LONGEST_CELL = 30;

/** Whether a grid is a single column of labels and values, one below the other: a form that was pasted without its rows. */
function isColumn(table: Table): boolean {
  if (table.columns !== 1 || table.flattened || table.rows < FEWEST_ROWS) return false;
  const texts = table.cells.map((cell) => cell.text.trim());
  const short = texts.filter((text) => text.length <= LONGEST_CELL).length;
  const figures = texts.filter((text) => /^[\d.,]+[%％]?$/.test(text)).length;
  return short * 4 >= texts.length * 3 && figures >= 3;
}

const asList = (table: Table): Table => ({ ...table, flattened: 'onePerLine', uncertain: true });

const isOpen = (table: Table): boolean => table.uncertain === true || table.flattened !== undefined;

function settleTable(table: Table): Table {
  if (!table.flattened) return withLabelsDown(table);
  // Its cells stand in their columns, blank ones too.
  if (!lostItsColumns(table)) return table;
  if (isRunTogether(table)) return settleTable(listOf(table));
  if (table.columns > 1) {
    const rows = accountRowsOf(table) ?? (table.uncertain && leveledRows(linesOf(table)));
    return rows
      ? tableOf(table, rows)
      : (withTieredHeads(table) ?? withoutRepeats(table) ?? withBlankReasons(table) ?? table);
  }
  const listed = withTieredList(table);
  if (listed) return listed;
  const texts = table.cells.map((cell) => cell.text);
  if (table.flattened === 'pieces') {
    const rows = rowsOfPieces(texts);
    return rows ? tableOf(table, rows) : table;
  }
  const accounts = accountRowsOf(table);
  if (accounts) return tableOf(table, accounts);
  const made = reflow(table.flattened === 'glued' ? texts.flatMap(piecesOf) : texts);
  if (!made) return table;
  const settled = tableOf(table, made.rows);
  // Where every square left its piece the cells are as well kept apart as by tabs.
  return made.full ? { ...settled, flattened: 'tabs', uncertain: true } : settled;
}

const FEWEST_HEADS = 4;

/** Whether a line holds more cells than two rows under the heads of the indicators: lines were put behind one another. */
function isRunTogether(table: Table): boolean {
  const lines = table.columns > 2 * FEWEST_HEADS ? linesOf(table) : [];
  const heads = lines.find(
    (row) => row.filter((text) => columnOf(bareWords(text)) !== undefined).length >= FEWEST_HEADS,
  );
  return heads !== undefined && lines.some((row) => row.length + 2 >= 2 * heads.length);
}

/** The cells of a table in their order, one below the other. */
const listOf = (table: Table): Table => ({
  ...asList(table),
  rows: table.cells.length,
  columns: 1,
  cells: table.cells.map(({ text }, row) => ({ row, column: 0, rowSpan: 1, columnSpan: 1, text })),
});

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
