import {
  type Draft,
  type DraftCell,
  type DraftTable,
  heading,
  paragraph,
} from '../../document/build.ts';
import type { Table } from '../../document/document.ts';
import { markerOf } from '../../document/outline.ts';
import { draftsOf } from '../text/drafts.ts';
import type { GridCell, GridItem, Item, TextItem } from './items.ts';
import { isLayout } from './layout.ts';

/** The blocks of a page's items. Tables that only lay out the page are taken apart. */
export const blocksOf = (items: readonly Item[], own: boolean): readonly Draft[] =>
  items.flatMap((item): readonly Draft[] => {
    if (item.kind === 'text') return textBlocks(item, own);
    if (item.kind === 'box') return blocksOf(item.items, own);
    const table = tableOf(item, own);
    return own || table.cells.some((cell) => cell.text !== '' || cell.tables) ? [table] : [];
  });

function textBlocks(item: TextItem, own: boolean): readonly Draft[] {
  if (item.verbatim) return draftsOf(item.text).drafts;
  const looks = {
    ...(item.label !== undefined && { label: item.label }),
    ...(item.style && { style: item.style }),
  };
  if (item.level !== undefined) return [{ ...heading(item.level, item.text), ...looks }];
  const lines = own || !item.text.includes('\n') ? [item.text] : linesOf(item.text);
  return lines.map((text, k) => ({
    ...paragraph(text),
    ...(k === 0 && looks),
    ...(item.role && { role: item.role }),
  }));
}

/** Pages that part paragraphs by `br` alone: a line that is over, or a new one that is indented or numbered, parts them. */
function linesOf(text: string): readonly string[] {
  const found: string[] = [];
  let gap = false;
  for (const line of text.split('\n')) {
    const last = found[found.length - 1];
    const blank = line.trim() === '';
    const parted =
      last === undefined ||
      gap ||
      /[。；：]$/.test(last) ||
      /^(?:\u3000| {2})/.test(line) ||
      markerOf(line) !== undefined;
    if (!blank && parted) found.push(line);
    else if (!blank && last !== undefined) found[found.length - 1] = `${last}\n${line}`;
    gap = blank;
  }
  return found;
}

function tableOf(grid: GridItem, own: boolean): DraftTable {
  const flattened = grid.attributes['data-flattened'] as Table['flattened'];
  return {
    kind: 'table',
    rows: grid.rows,
    columns: grid.columns,
    cells: grid.cells.map((cell) => cellOf(cell, own)),
    ...(grid.widths && { widths: grid.widths }),
    ...('data-uncertain' in grid.attributes && { uncertain: true as const }),
    ...(flattened && { flattened }),
  };
}

function cellOf(cell: GridCell, own: boolean): DraftCell {
  const { row, column, rowSpan, columnSpan } = cell;
  const texts: string[] = [];
  const tables: DraftTable[] = [];
  const visit = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.kind === 'text') texts.push(item.text);
      else if (item.kind === 'box') visit(item.items);
      else if (!own && isLayout(item)) for (const inner of item.cells) visit(inner.items);
      else tables.push(tableOf(item, own));
    }
  };
  visit(cell.items);
  const joined = texts.join('\n');
  const text = own ? joined : joined.replace(/^\n+|\n+$/g, '');
  return { row, column, rowSpan, columnSpan, text, ...(tables.length > 0 && { tables }) };
}
