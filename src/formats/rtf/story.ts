import type { Draft } from '../../document/build.ts';
import type { Paragraph } from '../../document/document.ts';
import { closeCell, closeDeeper, type OpenTable, tableAt } from '../doc/open-tables.ts';
import type { RowDefinition } from '../doc/paragraph-properties.ts';
import { joinLabel } from '../docx/join-label.ts';
import { tooDeep } from './refusals.ts';

/** More cells than all tables of a report have. */
const MOST_CELLS = 200_000;
/** Tables in tables in tables: deeper is no report. */
const MOST_NESTED = 40;

/** What is known of a paragraph when it ends. */
export interface Ending {
  /** How many tables it stands in. */
  readonly depth: number;
  /** Its level in the outline, 0 for the uppermost; undefined for text. */
  readonly outline: number | undefined;
}

/** One story of the file: its main text, a header, a note, a text box. */
export interface Story {
  readonly role: Paragraph['role'] | undefined;
  readonly drafts: Draft[];
  readonly open: OpenTable[];
  /** Text since the last end of a paragraph or cell. */
  text: string;
  /** The number that the writer put in front of the paragraph. */
  label: string;
  cells: number;
}

export const newStory = (role?: Paragraph['role']): Story => ({
  role,
  drafts: [],
  open: [],
  text: '',
  label: '',
  cells: 0,
});

/** Ends a paragraph. */
export function endParagraph(story: Story, { depth, outline }: Ending): void {
  const { label, words } = taken(story);
  const text = joinLabel(label, words);
  closeDeeper(story.open, depth, story.drafts);
  if (depth > 0) {
    opened(story, depth).lines.push(text);
    return;
  }
  if (text.trim() === '') return;
  const labelled = label !== '' && { label };
  if (outline !== undefined && outline < 9 && !story.role)
    story.drafts.push({ kind: 'heading', level: outline + 1, text, ...labelled });
  else
    story.drafts.push({
      kind: 'paragraph',
      text,
      ...labelled,
      ...(story.role && { role: story.role }),
    });
}

/** Ends a cell of the table at a depth. */
export function endCell(story: Story, depth: number): void {
  const { label, words } = taken(story);
  closeDeeper(story.open, depth, story.drafts);
  const table = opened(story, depth);
  table.lines.push(joinLabel(label, words));
  closeCell(table);
  story.cells += 1;
  if (story.cells > MOST_CELLS) throw tooDeep();
}

/** Ends a row of the table at a depth, of which the definition tells the edges. */
export function endRow(story: Story, depth: number, definition: RowDefinition): void {
  if (story.text.trim() !== '') endCell(story, depth);
  closeDeeper(story.open, depth, story.drafts);
  const table = opened(story, depth);
  if (table.lines.length > 0) closeCell(table);
  table.rows.push({ cells: table.cells, definition });
  table.cells = [];
}

/** Ends a story: its last paragraph and its open tables. */
export function endStory(story: Story): readonly Draft[] {
  if (story.text.trim() !== '') endParagraph(story, { depth: 0, outline: undefined });
  closeDeeper(story.open, 0, story.drafts);
  return story.drafts;
}

/** The words since the last end and the number in front of them. */
function taken(story: Story): { readonly label: string; readonly words: string } {
  const label = story.text.trim() === '' ? '' : story.label;
  const words = story.text;
  story.text = '';
  story.label = '';
  return { label, words };
}

function opened({ open }: Story, depth: number): OpenTable {
  if (depth > MOST_NESTED) throw tooDeep();
  return tableAt(open, depth);
}
