import type { Rules } from '../xml/grammar.ts';
import { skip } from '../xml/grammar.ts';
import { layTable, spanOf } from './grid.ts';
import { TYPE, VAL, W } from './names.ts';
import { count, settleCarried } from './paragraphs.ts';
import { tablesTooDeep } from './refusals.ts';
import { newContainer, type OpenTable, type Walk } from './walk.ts';

/** Forms nest two or three tables; this is a bound for hostile files. */
const MAX_NESTED = 16;

/** Rules of tables, rows and cells (ECMA-376 part 1, 17.4). */
export const TABLE_RULES: Rules<Walk> = {
  'w:tbl': { open: beginTable, close: endTable },
  'w:gridCol': {
    open: ({ table }, tag) => {
      table?.listed.grid.push(Number(tag.attribute(W) ?? 0) || 0);
    },
  },
  'w:tr': {
    open: ({ table }) => {
      if (!table) return;
      table.row = { before: 0, after: 0, cells: [] };
      table.rowDeleted = false;
    },
    close: ({ table }) => {
      if (table?.row && !table.rowDeleted) table.listed.rows.push(table.row);
      if (table) table.row = undefined;
    },
  },
  'w:gridBefore': {
    open: ({ table }, tag) => {
      if (table?.row) table.row.before = Math.max(0, spanOf(tag.attribute(VAL)));
    },
  },
  'w:gridAfter': {
    open: ({ table }, tag) => {
      if (table?.row) table.row.after = Math.max(0, spanOf(tag.attribute(VAL)));
    },
  },
  'w:tc': { open: beginCell, close: endCell },
  'w:tcW': {
    open: ({ table }, tag) => {
      if (table?.cell && (tag.attribute(TYPE) ?? 'dxa') === 'dxa')
        table.cell.width = Number(tag.attribute(W)) || undefined;
    },
  },
  'w:gridSpan': {
    open: ({ table }, tag) => {
      if (table?.cell) table.cell.span = spanOf(tag.attribute(VAL));
    },
  },
  'w:vMerge': {
    open: ({ table }, tag) => {
      if (table?.cell) table.cell.merge = tag.attribute(VAL) === 'restart' ? 'start' : 'continue';
    },
  },
  'w:hMerge': {
    open: ({ table }, tag) => {
      if (table?.cell) table.cell.joinsLeft = tag.attribute(VAL) !== 'restart';
    },
  },
  'w:cellDel': {
    open: ({ table }) => {
      if (table) table.cellDropped = true;
    },
  },
  'w:tblPrChange': skip,
  'w:tblPrExChange': skip,
  'w:tblGridChange': skip,
  'w:trPrChange': skip,
  'w:tcPrChange': skip,
};

function beginTable(walk: Walk): void {
  if (walk.tables.length >= MAX_NESTED) throw tablesTooDeep();
  settleCarried(walk);
  if (walk.table) walk.tables.push(walk.table);
  walk.table = {
    listed: { grid: [], rows: [] },
    row: undefined,
    rowDeleted: false,
    cell: undefined,
    cellDropped: false,
    cellMarks: new Map(),
    after: [],
  };
}

function endTable(walk: Walk): void {
  const table = walk.table;
  walk.table = walk.tables.pop();
  if (!table || table.listed.rows.length === 0) return;
  const { draft, anchors } = layTable(table.listed);
  const { marks } = walk.context;
  if (marks)
    for (const [listed, cell] of anchors) marks.set(cell, table.cellMarks.get(listed) ?? []);
  const { container } = walk;
  if (container.kind === 'cell') {
    container.tables.push(draft);
    container.last = 'table';
  } else container.drafts.push(draft);
  for (const anchored of table.after) container.drafts.push(anchored);
}

function beginCell(walk: Walk): void {
  const { table } = walk;
  if (!table?.row) return;
  count(walk.context);
  table.cell = {
    text: '',
    span: 1,
    merge: 'none',
    joinsLeft: false,
    width: undefined,
    tables: [],
  };
  table.cellDropped = false;
  walk.containers.push(walk.container);
  walk.container = newContainer('cell', undefined);
}

function endCell(walk: Walk): void {
  const table: OpenTable | undefined = walk.table;
  const cell = table?.cell;
  if (!table?.row || !cell) return;
  settleCarried(walk);
  const { container } = walk;
  walk.container = walk.containers.pop() ?? container;
  table.cell = undefined;
  if (table.cellDropped) return;
  if (container.last === 'spacer') container.texts.pop();
  cell.text = container.texts.join('\n');
  cell.tables = container.tables;
  if (walk.context.marks) table.cellMarks.set(cell, container.marks);
  table.row.cells.push(cell);
}
