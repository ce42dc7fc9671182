import type { Draft } from '../../document/build.ts';
import { joinLabel } from '../docx/join-label.ts';
import { tooManyCells } from '../docx/refusals.ts';
import { bulletText } from '../docx/symbols.ts';
import type { Rule, Rules, Tag } from '../xml/grammar.ts';
import { skip } from '../xml/grammar.ts';
import { nextLabel, outlineLabel } from './list-rules.ts';
import { COUNT, FONT_NAME, OUTLINE_LEVEL, STYLE_NAME } from './names.ts';
import { anchor, drop, enter, leave, newContainer, type Role, type Walk } from './walk.ts';

const MAX_COUNT = 150_000;
/** More spaces in a row than this are an attack on memory. */
const MAX_SPACES = 1000;

/** Character data of a paragraph and of whatever it holds that has no rule of its own. */
const inline: Rule<Walk> = { text: addText };

/** Rules of paragraphs and of what stands in them (ODF 1.3 part 3, 5 and 6). */
export const TEXT_RULES: Rules<Walk> = {
  'text:p': {
    open: (walk, tag) => beginParagraph(walk, tag, false),
    text: addText,
    close: endParagraph,
  },
  'text:h': {
    open: (walk, tag) => beginParagraph(walk, tag, true),
    text: addText,
    close: endParagraph,
  },
  'style:text-properties': {
    open: (walk, tag) => {
      const font = tag.attribute(FONT_NAME) ?? '';
      if (walk.styleName !== undefined && /^(?:wingdings|symbol)/i.test(font))
        walk.symbolFonts.set(walk.styleName, font);
    },
  },
  'text:span': {
    open: (walk, tag) => {
      const font =
        walk.symbolFonts.size > 0 && walk.symbolFonts.get(tag.attribute(STYLE_NAME) ?? '');
      walk.spans.push(font || '');
    },
    text: (walk, text) => {
      const font = walk.spans.at(-1);
      addText(walk, font ? bulletText(text, font) : text);
    },
    close: (walk) => {
      walk.spans.pop();
    },
  },
  'text:a': inline,
  'text:tab': { open: (walk) => add(walk, '\t') },
  'text:line-break': { open: (walk) => add(walk, '\n') },
  'text:s': {
    open: (walk, tag) =>
      add(walk, ' '.repeat(Math.min(MAX_SPACES, Math.max(1, Number(tag.attribute(COUNT)) || 1)))),
  },
  'text:ruby-text': skip,
  'text:tracked-changes': skip,
  'text:note': { open: (walk) => enter(walk, newContainer('story', 'note')), close: anchored },
  'text:note-citation': skip,
  'office:annotation': {
    open: (walk) => enter(walk, newContainer('story', 'comment')),
    close: (walk) => {
      for (const draft of leave(walk).drafts) walk.comments.push(draft);
    },
  },
  'dc:creator': skip,
  'dc:date': skip,
  'meta:creator-initials': skip,
  'office:forms': skip,
  'draw:text-box': box('textBox'),
  'draw:custom-shape': box('textBox'),
  'draw:rect': box('textBox'),
  'draw:ellipse': box('textBox'),
  'draw:frame': {
    open: (walk) => {
      walk.frameHasObject = false;
    },
  },
  'draw:object': {
    open: (walk) => {
      walk.frameHasObject = true;
      drop(walk, '嵌入对象');
      return true;
    },
  },
  'draw:object-ole': {
    open: (walk) => {
      walk.frameHasObject = true;
      drop(walk, '嵌入对象');
    },
  },
  'draw:image': {
    open: (walk) => {
      if (!walk.frameHasObject) drop(walk, '图片');
      return true;
    },
  },
  'text:bookmark': {
    open: (walk) => drop(walk, '书签'),
  },
  'style:header': furniture('header'),
  'style:header-left': furniture('header'),
  'style:header-first': furniture('header'),
  'style:footer': furniture('footer'),
  'style:footer-left': furniture('footer'),
  'style:footer-first': furniture('footer'),
};

function box(role: Role): Rule<Walk> {
  return {
    open: (walk) => enter(walk, newContainer('box', walk.container.role ?? role)),
    close: anchored,
  };
}

function furniture(role: Role): Rule<Walk> {
  return {
    open: (walk) => enter(walk, newContainer('story', role)),
    close: (walk) => {
      for (const draft of leave(walk).drafts) walk.furniture.push(draft);
    },
  };
}

function anchored(walk: Walk): void {
  const { drafts } = leave(walk);
  anchor(walk, drafts);
}

function beginParagraph(walk: Walk, tag: Tag, isHeading: boolean): void {
  walk.count += 1;
  if (walk.count > MAX_COUNT) throw tooManyCells();
  const stated = isHeading ? Number(tag.attribute(OUTLINE_LEVEL) ?? 1) || 1 : undefined;
  const label = nextLabel(walk) ?? (stated === undefined ? '' : outlineLabel(walk, tag, stated));
  walk.paragraphs.push(walk.paragraph);
  walk.paragraph = { text: '', level: stated, label, collapsing: true, after: [] };
}

function endParagraph(walk: Walk): void {
  const { paragraph, container } = walk;
  walk.paragraph = walk.paragraphs.pop();
  if (!paragraph) return;
  const { label, level, after } = paragraph;
  const text = joinLabel(label, paragraph.text);
  if (container.kind === 'cell') {
    container.texts.push(text);
    container.last = text === '' && container.last === 'table' ? 'spacer' : 'other';
    anchor(walk, after);
    return;
  }
  const { role } = container;
  const labelled = label === '' ? {} : { label };
  const draft: Draft =
    level !== undefined && role === undefined && text.trim() !== ''
      ? { kind: 'heading', level, text, ...labelled }
      : { kind: 'paragraph', text, ...labelled, ...(role && { role }) };
  container.drafts.push(draft);
  for (const one of after) container.drafts.push(one);
}

/** What an element stands for. */
function add(walk: Walk, text: string): void {
  if (!walk.paragraph) return;
  walk.paragraph.text += text;
  walk.paragraph.collapsing = text === '\n';
}

/** Character data: white space counts once, and not at all where a paragraph begins (ODF 1.3 part 3, 6.1.2). */
function addText(walk: Walk, text: string): void {
  const { paragraph } = walk;
  if (!paragraph) return;
  let shown = /[\t\r\n]| {2}/.test(text)
    ? text.replaceAll('\r', '').replace(/[ \t\n]+/g, ' ')
    : text;
  if (paragraph.collapsing && shown.startsWith(' ')) shown = shown.slice(1);
  if (shown === '') return;
  paragraph.text += shown;
  paragraph.collapsing = shown.endsWith(' ');
}
