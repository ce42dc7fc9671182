import { Unreadable } from '../unreadable.ts';
import type { Attributes } from './attributes.ts';
import { flush, pop } from './flush.ts';
import { type Page, push } from './page.ts';
import { BREAK } from './space.ts';
import { BOXES, isHidden, KNOWN, PARAGRAPHS, PICTURES, UNSEEN, VOID } from './tags.ts';

/** Nested tables that are read as tables; deeper ones give only their text. */
const DEEPEST_TABLE = 30;
const MOST_CELLS = 200_000;

/** What a start tag does to the page. */
export function openTag(page: Page, tag: string, attributes: Attributes): void {
  if (page.skip && !endsSkip(page, tag)) return;
  if (!KNOWN.has(tag)) {
    if (isHidden(attributes)) skipFrom(page, tag, true);
    else openInline(page, tag, attributes);
    return;
  }
  if (PICTURES.has(tag)) page.pictures += 1;
  if (VOID.has(tag)) openVoid(page, tag, attributes);
  else if (UNSEEN.has(tag)) skipFrom(page, tag, false);
  else if (isHidden(attributes)) skipFrom(page, tag, true);
  else if (tag === 'table') openTable(page, attributes);
  else if (tag === 'tr') openRow(page, attributes);
  else if (tag === 'td' || tag === 'th') openCell(page, tag, attributes);
  else if (tag === 'tbody' || tag === 'thead' || tag === 'tfoot') toTable(page);
  else if (PARAGRAPHS.has(tag)) openParagraphTag(page, tag, attributes);
  else if (BOXES.has(tag)) openBoxOrCell(page, tag, attributes);
  else openInline(page, tag, attributes);
}

/** Elements that cannot stand inside a skipped one, so that an unclosed one does not swallow the page. */
function endsSkip(page: Page, tag: string): boolean {
  const skip = page.skip;
  if (!skip) return true;
  const block = tag === 'table' || BOXES.has(tag) || PARAGRAPHS.has(tag);
  if (block && /^(?:p|h[1-6]|button|select|span|a|font|rt|rp|title)$/.test(skip.tag)) {
    endSkip(page);
    return true;
  }
  if (tag === skip.tag && !VOID.has(tag)) skip.depth += 1;
  if (tag === 'table' && tag !== skip.tag) skip.tables += 1;
  return false;
}

function skipFrom(page: Page, tag: string, hidden: boolean): void {
  if (tag === 'td' || tag === 'th') openCell(page, tag, {});
  page.skip = { tag, hidden, depth: 1, tables: 0, letters: 0 };
}

export function endSkip(page: Page): void {
  if (page.skip?.hidden && page.skip.letters > 0) page.hidden += 1;
  page.skip = undefined;
}

function openVoid(page: Page, tag: string, attributes: Attributes): void {
  if (tag === 'br') page.buffer += page.own ? '\n' : BREAK;
  else if (tag === 'hr') flush(page);
  else if (tag === 'col') {
    const width = Number.parseFloat(attributes.width ?? '');
    const widths = page.tables[page.tables.length - 1]?.widths;
    if (width > 0 && widths && widths.length < 300) widths.push(width);
  } else if (tag === 'input') page.buffer += inputText(attributes);
}

/** What a form field shows: its tick or its words. */
function inputText(attributes: Attributes): string {
  const type = attributes.type?.toLowerCase() ?? 'text';
  if (type === 'checkbox' || type === 'radio') return 'checked' in attributes ? '☑' : '□';
  return type === 'text' ? (attributes.value ?? '') : '';
}

const DISPLAY = /(?:^|;)\s*display\s*:\s*(table|table-row|table-cell)\s*(?:;|!|$)/i;

/** A box, or what its style makes of it: a table, a row or a cell, within a table that is made of boxes, too. */
function openBoxOrCell(page: Page, tag: string, attributes: Attributes): void {
  const shown = attributes.style && DISPLAY.exec(attributes.style)?.[1]?.toLowerCase();
  const table = shown && page.entries.findLast(({ kind }) => kind === 'table');
  const ofBoxes = table && table.tag !== 'table' && page.flatTables === 0;
  if (shown === 'table' && page.tables.length < DEEPEST_TABLE) openTable(page, attributes, tag);
  else if (shown === 'table-row' && ofBoxes) openRow(page, attributes, tag);
  else if (shown === 'table-cell' && ofBoxes) openCell(page, tag, attributes);
  else openBox(page, tag, attributes);
}

function openTable(page: Page, attributes: Attributes, tag = 'table'): void {
  if (page.tables.length >= DEEPEST_TABLE) {
    flush(page);
    page.flatTables += 1;
    return;
  }
  closeOpen(page, 'p');
  flush(page);
  push(page, { tag, kind: 'table', attributes });
  page.tables.push({ attributes, rows: [], widths: [] });
}

/** Ends everything inside the innermost table. */
function toTable(page: Page): void {
  if (page.tables.length === 0 || page.flatTables > 0) {
    flush(page);
    return;
  }
  while (page.entries.length > 0 && page.entries[page.entries.length - 1]?.kind !== 'table')
    pop(page);
}

function openRow(page: Page, attributes: Attributes, tag = 'tr'): void {
  toTable(page);
  if (page.tables.length === 0 || page.flatTables > 0) return;
  push(page, { tag, kind: 'row', attributes });
  page.tables[page.tables.length - 1]?.rows.push([]);
}

function openCell(page: Page, tag: string, attributes: Attributes): void {
  if (page.tables.length === 0 || page.flatTables > 0) {
    flush(page);
    return;
  }
  let top = page.entries[page.entries.length - 1];
  while (top && top.kind !== 'row' && top.kind !== 'table') {
    pop(page);
    top = page.entries[page.entries.length - 1];
  }
  if (top?.kind !== 'row') openRow(page, {});
  flush(page, undefined);
  page.cells += 1;
  if (page.cells > MOST_CELLS) throw tooManyCells();
  push(page, { tag, kind: 'cell', attributes });
  page.sinks.push([]);
}

const tooManyCells = (): Unreadable =>
  new Unreadable(
    'html-too-complex',
    `网页里的表格超过${MOST_CELLS}格，不像一份报告。请只保存报告正文后再试。`,
    `The page's tables hold more than ${MOST_CELLS} cells. Save only the report itself and try again.`,
  );

/** Ends an open element of the name when nothing but inline marks stand above it. */
function closeOpen(page: Page, tag: string): void {
  if (!page.openTags.get(tag)) return;
  for (let i = page.entries.length - 1, steps = 0; i >= 0 && steps < 64; i -= 1, steps += 1) {
    const entry = page.entries[i];
    if (entry?.tag === tag) {
      while (page.entries.length > i) pop(page);
      return;
    }
    if (entry?.kind !== 'link' && entry?.kind !== 'mark' && entry?.kind !== 'paragraph') return;
  }
}

function openParagraphTag(page: Page, tag: string, attributes: Attributes): void {
  closeOpen(page, 'p');
  if (tag === 'li' || /^h[1-6]$/.test(tag)) closeOpen(page, tag);
  if (tag === 'dt' || tag === 'dd') {
    closeOpen(page, 'dt');
    closeOpen(page, 'dd');
  }
  flush(page);
  if (tag === 'caption') toTable(page);
  push(page, { tag, kind: 'paragraph', attributes });
  if (tag === 'li') page.label = listLabel(page, attributes);
}

/** The number that a browser prints before an item of an ordered list. */
function listLabel(page: Page, attributes: Attributes): string | undefined {
  const list = page.entries.findLast((entry) => entry.tag === 'ol' || entry.tag === 'ul');
  if (list?.tag !== 'ol' || /none/.test(list.attributes.style ?? '')) return undefined;
  const own = Number.parseInt(attributes.value ?? '', 10);
  const number = Number.isNaN(own) ? (list.next ?? 1) : own;
  list.next = number + 1;
  const type = list.attributes.type;
  if (type === 'a' || type === 'A') {
    const letter = String.fromCharCode(96 + Math.min(26, Math.max(1, number)));
    return `${type === 'A' ? letter.toUpperCase() : letter}.`;
  }
  return `${number}.`;
}

function openBox(page: Page, tag: string, attributes: Attributes): void {
  closeOpen(page, 'p');
  flush(page);
  const start = Number.parseInt(attributes.start ?? '', 10);
  const next = Number.isNaN(start) ? 1 : start;
  if (push(page, { tag, kind: 'box', attributes, next })) page.sinks.push([]);
}

function openInline(page: Page, tag: string, attributes: Attributes): void {
  const top = page.entries[page.entries.length - 1];
  if (top?.kind === 'mark' && top.tag === tag) top.depth = (top.depth ?? 0) + 1;
  else if (tag === 'a') {
    closeOpen(page, 'a');
    const away = attributes.href !== undefined && !attributes.href.startsWith('#');
    if (away && push(page, { tag, kind: 'link', attributes })) page.links += 1;
  } else if (tag === 'sup' || (attributes.style && /mso-list:\s*Ignore/i.test(attributes.style)))
    push(page, { tag, kind: 'mark', attributes, from: page.buffer.length });
}
