import type { Draft } from '../../document/build.ts';
import type { Paragraph } from '../../document/document.ts';
import { GONE } from './characters.ts';
import { type FieldState, newFields, withoutFields } from './fields.ts';
import type { Lists } from './lists.ts';
import { closeCell, closeDeeper, type OpenTable, tableAt } from './open-tables.ts';
import { type ParagraphProperties, PLAIN, type PropertiesAt } from './paragraph-properties.ts';
import type { WordStyle } from './styles.ts';

/** What reading a story needs to know. */
export interface Context {
  readonly text: string;
  readonly offsetOf: (position: number) => number;
  readonly propertiesAt: PropertiesAt;
  readonly styleOf: (style: number) => WordStyle;
  readonly lists: Lists;
}

type Role = NonNullable<Paragraph['role']>;

/** Ends of paragraphs, cells and pages. */
const PARAGRAPH_END = /[\x07\x0c\x0d]/g;

/** Reads the paragraphs and tables between two positions of the text. */
export function readStory(
  context: Context,
  from: number,
  to: number,
  role?: Role,
): readonly Draft[] {
  const drafts: Draft[] = [];
  const open: OpenTable[] = [];
  const fields = newFields();
  const end = Math.min(to, context.text.length);
  let start = from;
  PARAGRAPH_END.lastIndex = from;
  for (
    let match = PARAGRAPH_END.exec(context.text);
    match && match.index < end;
    match = PARAGRAPH_END.exec(context.text)
  ) {
    const at = match.index;
    const properties = context.propertiesAt(context.offsetOf(at));
    const raw = context.text.slice(start, at);
    start = at + 1;
    closeDeeper(open, properties.depth, drafts);
    if (properties.depth === 0) addParagraph(drafts, context, raw, properties, fields, role);
    else addToTable(open, context, raw, properties, fields, match[0] === '\x07');
  }
  closeDeeper(open, 0, drafts);
  if (start < end)
    addParagraph(drafts, context, context.text.slice(start, end), PLAIN, fields, role);
  return drafts;
}

function addParagraph(
  drafts: Draft[],
  context: Context,
  raw: string,
  properties: ParagraphProperties,
  fields: FieldState,
  role: Role | undefined,
): void {
  const words = shown(raw, fields);
  const label = labelOf(context, properties, words);
  const text = label + words;
  if (text.trim() === '') return;
  const outline = properties.outline ?? context.styleOf(properties.style).outline;
  const labelled = label !== '' && { label };
  if (outline !== undefined && outline < 9 && !role)
    drafts.push({ kind: 'heading', level: outline + 1, text, ...labelled });
  else drafts.push({ kind: 'paragraph', text, ...labelled, ...(role && { role }) });
}

function labelOf(context: Context, properties: ParagraphProperties, words: string): string {
  const style = context.styleOf(properties.style);
  const list = properties.list ?? style.list ?? 0;
  // 2047 marks a paragraph that was numbered by hand in older versions.
  if (list <= 0 || list >= 2047 || words.trim() === '') return '';
  return context.lists.next(list, Math.min(8, properties.level ?? style.level ?? 0));
}

function addToTable(
  open: OpenTable[],
  context: Context,
  raw: string,
  properties: ParagraphProperties,
  fields: FieldState,
  cellMark: boolean,
): void {
  const table = tableAt(open, properties.depth);
  if (properties.rowEnd) {
    if (table.lines.some((line) => line !== '')) closeCell(table);
    table.rows.push({ cells: table.cells, definition: properties.row });
    table.cells = [];
    table.lines = [];
    return;
  }
  const words = shown(raw, fields);
  table.lines.push(labelOf(context, properties, words) + words);
  if (properties.depth === 1 ? cellMark : properties.cellEnd) closeCell(table);
}

const MARKS = new RegExp(`[\\x01-\\x08\\x0b\\x0e\\x13-\\x15\\x1e\\x1f\\xa0${GONE}]`);

/** The text as it is shown: results of fields, not their instructions; no anchors; breaks as line ends. */
function shown(raw: string, fields: FieldState): string {
  if (fields.depth === 0 && !MARKS.test(raw)) return raw;
  return withoutFields(raw, fields)
    .replace(/[\x01-\x08\x0e\x1f\ufdd0]/g, '')
    .replace(/\x0b/g, '\n')
    .replace(/\x1e/g, '-')
    .replace(/\xa0/g, ' ');
}
