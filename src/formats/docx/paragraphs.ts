import type { Draft } from '../../document/build.ts';
import type { Style } from '../../document/document.ts';
import { joinLabel } from './join-label.ts';
import { GAP_ID, ROLE_IDS, STYLE_IDS } from './own-styles.ts';
import { tooManyCells } from './refusals.ts';
import type { ParagraphStyle } from './styles.ts';
import type { Container, Context, OpenParagraph, ParagraphMark, Role, Walk } from './walk.ts';

/** Paragraphs and cells of one document: beyond any report. */
const MAX_COUNT = 150_000;
/** The outline level that makes running text of a paragraph in a heading's style. */
const RUNNING_TEXT = 9;
const STYLES = new Map(Object.entries(STYLE_IDS).map(([style, id]) => [id, style as Style]));
const ROLES = new Map(Object.entries(ROLE_IDS).map(([role, id]) => [id, role as Role]));

/** The role that a character style of ours on a paragraph mark stands for. */
export const roleOfStyle = (id: string | undefined): Role | undefined =>
  id === undefined ? undefined : ROLES.get(id);

/** Counts a paragraph or cell against the limit. */
export function count(context: Context): void {
  context.count += 1;
  if (context.count > MAX_COUNT) throw tooManyCells();
}

/** Begins a paragraph; one whose mark was deleted before it goes on here. */
export function beginParagraph(walk: Walk, from: number): void {
  count(walk.context);
  if (walk.paragraph) walk.paragraphs.push(walk.paragraph);
  const carried = walk.container.carried;
  walk.container.carried = undefined;
  walk.paragraph = {
    text: carried?.text ?? '',
    styleId: undefined,
    numId: undefined,
    level: undefined,
    outline: undefined,
    shownLabel: undefined,
    marker: undefined,
    joinsNext: false,
    endsSection: false,
    pageBreaks: carried?.pageBreaks ?? false,
    hidden: false,
    from,
    runs: [],
    after: carried?.after ?? [],
  };
}

/** Ends the paragraph and adds it to its container. */
export function endParagraph(walk: Walk, to: number): void {
  const paragraph = walk.paragraph;
  walk.paragraph = walk.paragraphs.pop();
  if (!paragraph) return;
  while (walk.fields.at(-1) === 'instruction') walk.fields.pop();
  if (paragraph.joinsNext) walk.container.carried = paragraph;
  else addParagraph(walk, paragraph, to);
}

/** A deleted paragraph mark with nothing behind it that could go on: the text stands alone. */
export function settleCarried(walk: Walk): void {
  const carried = walk.container.carried;
  if (!carried) return;
  walk.container.carried = undefined;
  if (carried.text !== '') addParagraph(walk, carried, carried.from);
}

function addParagraph(walk: Walk, paragraph: OpenParagraph, to: number): void {
  const { context, container } = walk;
  const style = context.styles.byId(paragraph.styleId ?? context.styles.defaultId ?? '');
  const isGap = paragraph.text === '' && (paragraph.endsSection || paragraph.styleId === GAP_ID);
  const label = isGap ? '' : labelOf(context, paragraph, style);
  const words = paragraph.pageBreaks ? withoutPageBreaks(paragraph.text) : paragraph.text;
  const text = label === '' ? words : joinLabel(label, words);
  const mark: ParagraphMark | undefined = context.marks && {
    from: paragraph.from,
    to,
    runs: paragraph.runs,
    text: 0,
    length: text.length,
    label: text.length - words.length - breaksBefore(paragraph),
  };
  if (container.kind === 'cell') addToCell(walk, text, isGap, mark);
  else if (!isGap) addToStory(context, container, paragraph, style, text, label, mark);
  flushAnchored(walk, paragraph.after);
}

function addToCell(
  walk: Walk,
  text: string,
  isGap: boolean,
  mark: ParagraphMark | undefined,
): void {
  const { container } = walk;
  if (isGap) return;
  if (mark) container.marks.push({ ...mark, text: container.length });
  container.texts.push(text);
  container.length += text.length + 1;
  container.last = text === '' && container.last === 'table' ? 'spacer' : 'other';
}

function addToStory(
  context: Context,
  container: Container,
  paragraph: OpenParagraph,
  style: ParagraphStyle | undefined,
  text: string,
  label: string,
  mark: ParagraphMark | undefined,
): void {
  const role = container.role ?? paragraph.marker;
  const outline = paragraph.outline ?? style?.outline;
  const ours = STYLES.get(paragraph.styleId ?? '');
  const extras = { ...(label !== '' && { label }), ...(ours && { style: ours }) };
  const draft: Draft =
    outline !== undefined && outline < RUNNING_TEXT && role === undefined && text.trim() !== ''
      ? { kind: 'heading', level: outline + 1, text, ...extras }
      : { kind: 'paragraph', text, ...extras, ...(role && { role }) };
  container.drafts.push(draft);
  if (mark && container.kind === 'story') context.marks?.set(draft, [mark]);
}

/** Text boxes and notes stand behind the paragraph that holds them, or behind the outermost table around it. */
function flushAnchored(walk: Walk, after: readonly Draft[]): void {
  if (after.length === 0) return;
  const outermost = walk.tables[0] ?? walk.table;
  const target =
    walk.container.kind === 'cell' && outermost ? outermost.after : walk.container.drafts;
  for (const draft of after) target.push(draft);
}

function labelOf(
  context: Context,
  paragraph: OpenParagraph,
  style: ParagraphStyle | undefined,
): string {
  if (paragraph.shownLabel !== undefined) return paragraph.shownLabel;
  const numId = paragraph.numId ?? style?.numbering?.id;
  if (numId === undefined || numId === '0') return '';
  const own = paragraph.numId !== undefined;
  const level = paragraph.level ?? (own ? undefined : style?.numbering?.level);
  const linked =
    paragraph.level === undefined ? (paragraph.styleId ?? context.styles.defaultId) : undefined;
  return context.numbering.next(numId, level, linked);
}

const breaksBefore = ({ pageBreaks, text }: OpenParagraph): number =>
  pageBreaks ? (/^\f*/.exec(text)?.[0].length ?? 0) : 0;

/** Page breaks at the edges of a paragraph are not part of its words; inside they part lines. */
const withoutPageBreaks = (text: string): string =>
  text.replace(/^\f+|\f+$/g, '').replaceAll('\f', '\n');
