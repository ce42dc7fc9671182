import { tablesTooDeep, tooManyCells } from '../docx/refusals.ts';
import type { AttributeName, Rules, Tag } from '../xml/grammar.ts';
import { layPlaced } from './grid.ts';
import {
  COLUMN_WIDTH,
  COLUMNS_REPEATED,
  COLUMNS_SPANNED,
  NAME,
  REL_COLUMN_WIDTH,
  ROWS_REPEATED,
  ROWS_SPANNED,
  STYLE_NAME,
} from './names.ts';
import { newContainer, type OpenTable, type Walk } from './walk.ts';

const MAX_NESTED = 16;
/** Larger counts are slips or attacks and count as one. */
const MAX_REPEAT = 1000;
const MAX_CELLS = 150_000;

const TWIPS: Readonly<Record<string, number>> = { in: 1440, cm: 567, mm: 56.7, pt: 20, pc: 240 };

/** Rules of tables and of the widths of their columns (ODF 1.3 part 3, 9). */
export const TABLE_RULES: Rules<Walk> = {
  'style:style': {
    open: (walk, tag) => {
      walk.styleName = tag.attribute(NAME);
    },
  },
  'style:table-column-properties': {
    open: (walk, tag) => {
      const width =
        lengthOf(tag.attribute(COLUMN_WIDTH)) ??
        (Number.parseInt(tag.attribute(REL_COLUMN_WIDTH) ?? '', 10) || undefined);
      if (walk.styleName !== undefined && width) walk.columnWidths.set(walk.styleName, width);
    },
  },
  'table:table': { open: beginTable, close: endTable },
  'table:table-column': {
    open: (walk, tag) => {
      const width = walk.columnWidths.get(tag.attribute(STYLE_NAME) ?? '') ?? 0;
      for (let i = count(tag, COLUMNS_REPEATED); i > 0; i -= 1) walk.table?.widths.push(width);
    },
  },
  'table:table-row': {
    open: ({ table }, tag) => {
      if (!table) return;
      table.column = 0;
      table.rowStart = table.cells.length;
      table.repeated = count(tag, ROWS_REPEATED);
    },
    close: endRow,
  },
  'table:table-cell': { open: beginCell, close: endCell },
  'table:covered-table-cell': {
    open: ({ table }, tag) => {
      if (table) table.column += count(tag, COLUMNS_REPEATED);
      return true;
    },
  },
};

function lengthOf(value: string | undefined): number | undefined {
  const match = /^([\d.]+)(in|cm|mm|pt|pc)$/.exec(value ?? '');
  return match ? Math.round(Number(match[1]) * (TWIPS[match[2] ?? ''] ?? 0)) : undefined;
}

function count(tag: Tag, name: AttributeName): number {
  const value = Number.parseInt(tag.attribute(name) ?? '', 10);
  return value >= 1 && value < MAX_REPEAT ? value : 1;
}

function beginTable(walk: Walk): void {
  if (walk.tables.length >= MAX_NESTED) throw tablesTooDeep();
  walk.tables.push(walk.table);
  walk.table = {
    widths: [],
    cells: [],
    row: 0,
    column: 0,
    repeated: 1,
    rowStart: 0,
    cell: undefined,
    after: [],
  };
}

function endTable(walk: Walk): void {
  const { table, container } = walk;
  walk.table = walk.tables.pop();
  if (!table || table.row === 0) return;
  const draft = layPlaced(table.cells, table.row, table.widths);
  if (container.kind === 'cell') {
    container.tables.push(draft);
    container.last = 'table';
  } else container.drafts.push(draft);
  for (const anchored of table.after) container.drafts.push(anchored);
}

function endRow({ table }: Walk): void {
  if (!table) return;
  const cells = table.cells.slice(table.rowStart);
  const more = (table.repeated - 1) * cells.length;
  if (table.cells.length + more > MAX_CELLS) throw tooManyCells();
  for (let i = 1; i < table.repeated; i += 1)
    for (const cell of cells) table.cells.push({ ...cell, row: table.row + i });
  table.row += table.repeated;
}

function beginCell(walk: Walk, tag: Tag): void {
  if (!walk.table) return;
  walk.table.cell = {
    rowSpan: count(tag, ROWS_SPANNED),
    columnSpan: count(tag, COLUMNS_SPANNED),
    repeated: count(tag, COLUMNS_REPEATED),
  };
  walk.containers.push(walk.container);
  walk.container = newContainer('cell');
}

function endCell(walk: Walk): void {
  const table: OpenTable | undefined = walk.table;
  const cell = table?.cell;
  if (!table || !cell) return;
  const { container } = walk;
  walk.container = walk.containers.pop() ?? walk.main;
  table.cell = undefined;
  if (container.last === 'spacer') container.texts.pop();
  const text = container.texts.join('\n');
  for (let i = 0; i < cell.repeated; i += 1) {
    const { rowSpan, columnSpan } = cell;
    const { row, column } = table;
    const tables = i === 0 ? container.tables : [];
    table.cells.push({ row, column, rowSpan, columnSpan, text, tables });
    table.column += 1;
  }
  walk.count += cell.repeated;
  if (walk.count > MAX_CELLS) throw tooManyCells();
}
