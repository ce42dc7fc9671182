import type { Paragraph, Style } from '../../document/document.ts';
import { placeCells } from './grid.ts';
import type { Item, TextItem } from './items.ts';
import { cellsOf, charsOf, total } from './items.ts';
import { type Entry, openParagraph, type Page, sinkOf } from './page.ts';
import { collapse, keepSpace } from './space.ts';

/** Ends the running text: what has gathered becomes a paragraph of the innermost open element. */
export function flush(page: Page, closing: Entry | undefined = openParagraph(page)): void {
  const raw = page.buffer;
  if (raw !== '' || (page.own && closing)) {
    const verbatim = closing?.tag === 'pre';
    const text = page.own ? raw : verbatim ? keepSpace(raw) : collapse(raw);
    if (isKept(page, text, closing)) {
      const label = page.label;
      sinkOf(page).push({
        kind: 'text',
        text: label && !page.own && !text.startsWith(label) ? label + text : text,
        linked: page.linked,
        ...looksOf(closing, label),
        ...(verbatim && { verbatim: true as const }),
      });
      page.label = undefined;
    }
  }
  page.buffer = '';
  page.linked = 0;
}

function isKept(page: Page, text: string, closing: Entry | undefined): boolean {
  if (text.trim() !== '') return true;
  if (page.own) return closing !== undefined || (text !== '' && inCell(page));
  return closing !== undefined && inCell(page);
}

const inCell = (page: Page): boolean =>
  page.entries[page.entries.length - 1]?.kind === 'cell' || page.tables.length > 0;

function looksOf(entry: Entry | undefined, label: string | undefined): Partial<TextItem> {
  const level = entry && /^h[1-6]$/.test(entry.tag) ? Number(entry.tag[1]) : undefined;
  const attributes = entry?.attributes ?? {};
  const stated = Number(attributes['data-level']);
  const written = attributes['data-label'] ?? label;
  return {
    ...(level !== undefined && { level: stated > 0 ? stated : level }),
    ...(written !== undefined && { label: written }),
    ...(attributes['data-style'] !== undefined && { style: attributes['data-style'] as Style }),
    ...(attributes['data-role'] !== undefined && {
      role: attributes['data-role'] as NonNullable<Paragraph['role']>,
    }),
  };
}

/** Takes the innermost open element from the stack and makes of it what it is. */
export function pop(page: Page): Entry | undefined {
  const entry = page.entries.pop();
  if (!entry) return undefined;
  page.openTags.set(entry.tag, (page.openTags.get(entry.tag) ?? 1) - 1);
  switch (entry.kind) {
    case 'paragraph':
      flush(page, entry);
      if (entry.tag === 'li') page.label = undefined;
      break;
    case 'box':
      closeBox(page, entry);
      break;
    case 'cell':
      closeCell(page, entry);
      break;
    case 'table':
      closeTable(page);
      break;
    case 'link':
      page.links -= 1;
      break;
    case 'mark':
      closeMark(page, entry);
      break;
    case 'row':
      break;
  }
  return entry;
}

function closeBox(page: Page, entry: Entry): void {
  flush(page, undefined);
  const items = page.sinks.pop() ?? [];
  if (items.length === 0) return;
  const { attributes, tag } = entry;
  sinkOf(page).push({
    kind: 'box',
    tag,
    name: `${attributes.class ?? ''} ${attributes.id ?? ''}`.toLowerCase(),
    items,
    chars: total(items, charsOf),
    linked: total(items, (item) => item.linked),
    cells: total(items, cellsOf),
  });
}

function closeCell(page: Page, entry: Entry): void {
  flush(page, undefined);
  const items = page.sinks.pop() ?? [];
  const rows = page.tables[page.tables.length - 1]?.rows;
  rows?.[rows.length - 1]?.push({
    rowSpan: spanOf(entry.attributes.rowspan),
    columnSpan: spanOf(entry.attributes.colspan) || 1,
    items,
  });
}

/** A span as a browser reads it: digits at the start; anything else is 1. 0 rows mean all that follow. */
function spanOf(text: string | undefined): number {
  const digits = /^\s*(\d{1,9})/.exec(text ?? '')?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), 65_534);
}

function closeTable(page: Page): void {
  flush(page, undefined);
  const table = page.tables.pop();
  if (!table) return;
  const rows = page.own ? table.rows : table.rows.filter((row) => row.length > 0);
  if (rows.length === 0) return;
  const placed = placeCells(rows);
  const inner = (measure: (item: Item) => number) =>
    placed.cells.reduce((sum, cell) => sum + total(cell.items, measure), 0);
  const widths = table.widths.length === placed.columns ? table.widths : undefined;
  sinkOf(page).push({
    kind: 'grid',
    ...placed,
    chars: inner(charsOf),
    linked: inner((item) => item.linked),
    ...(widths && { widths }),
    attributes: table.attributes,
  });
}

/** Word writes the automatic number of a paragraph as text inside a mark, padded with blanks. */
function closeMark(page: Page, entry: Entry): void {
  if (entry.tag === 'sup') return;
  const before = page.buffer.slice(0, entry.from);
  const label = collapse(page.buffer.slice(entry.from)).trim();
  page.buffer = before + label;
  if (label !== '' && before.trim() === '') page.label = label;
}
