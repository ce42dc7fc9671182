import { bulletText } from '../docx/symbols.ts';
import type { Rule, Rules, Tag } from '../xml/grammar.ts';
import { countItem, formatOf, labelOf, patternOf } from './lists.ts';
import {
  BULLET_CHAR,
  CONTINUE_LIST,
  CONTINUE_NUMBERING,
  DISPLAY_LEVELS,
  ID,
  IS_LIST_HEADER,
  LEVEL,
  NAME,
  NUM_FORMAT,
  NUM_LIST_FORMAT,
  NUM_PREFIX,
  NUM_SUFFIX,
  START_VALUE,
  STYLE_NAME,
} from './names.ts';
import { listStyle, type Walk } from './walk.ts';

/** Levels of lists: the standard has ten. */
const LEVELS = 10;

const numberLevel: Rule<Walk> = {
  open: ({ defining }, tag) => {
    const level = Number(tag.attribute(LEVEL)) || 1;
    const shown = Number(tag.attribute(DISPLAY_LEVELS) ?? 1) || 1;
    defining?.set(level, {
      format: formatOf(tag.attribute(NUM_FORMAT)),
      text:
        tag.attribute(NUM_LIST_FORMAT)?.replace(/%(\d+)%/g, '%$1') ??
        patternOf(
          tag.attribute(NUM_PREFIX) ?? '',
          tag.attribute(NUM_SUFFIX) ?? '',
          Math.min(level, LEVELS),
          shown,
        ),
      start: Number(tag.attribute(START_VALUE) ?? 1) || 0,
    });
  },
};

/** Rules of list styles and lists (ODF 1.3 part 3, 5.3 and 16.30). */
export const LIST_RULES: Rules<Walk> = {
  'text:list-style': {
    open: (walk, tag) => {
      walk.defining = new Map();
      walk.listStyles.set(tag.attribute(NAME) ?? '', walk.defining);
    },
  },
  'text:outline-style': {
    open: (walk) => {
      walk.defining = walk.outline;
    },
  },
  'text:list-level-style-number': numberLevel,
  'text:outline-level-style': numberLevel,
  'text:list-level-style-bullet': {
    open: ({ defining }, tag) => {
      defining?.set(Number(tag.attribute(LEVEL)) || 1, {
        format: 'bullet',
        text: bulletText(tag.attribute(BULLET_CHAR) ?? '', 'wingdings').replaceAll('%', ''),
        start: 1,
      });
    },
  },
  'text:list': {
    open: beginList,
    close: (walk) => {
      walk.lists.pop();
    },
  },
  'text:list-item': {
    open: (walk, tag) => {
      const list = walk.lists.at(-1);
      if (!list) return;
      list.fresh = true;
      const start = tag.attribute(START_VALUE);
      list.start = start === undefined ? undefined : Number(start) || 0;
    },
    close: unfresh,
  },
  'text:list-header': { open: unfresh },
};

function unfresh(walk: Walk): void {
  const list = walk.lists.at(-1);
  if (list) list.fresh = false;
}

/** Lists inside an item go on with its counters; a list of its own starts anew unless it continues another. */
function beginList(walk: Walk, tag: Tag): void {
  const outer = walk.lists.at(-1);
  const style = tag.attribute(STYLE_NAME) ?? outer?.style;
  const inside = outer && style === outer.style ? outer.counters : undefined;
  const followed = tag.attribute(CONTINUE_LIST);
  const continues = tag.attribute(CONTINUE_NUMBERING) === 'true';
  const counters =
    inside ??
    (followed === undefined ? undefined : walk.byId.get(followed)) ??
    (continues && style !== undefined ? walk.byStyle.get(style) : undefined) ??
    [];
  walk.byId.set(tag.attribute(ID) ?? '', counters);
  if (style !== undefined) walk.byStyle.set(style, counters);
  const level = Math.min((outer?.level ?? 0) + 1, LEVELS);
  walk.lists.push({ style, level, counters, fresh: false, start: undefined });
}

/** The label of the paragraph that begins: the first of a list's item has one, '' for the others; undefined outside lists. */
export function nextLabel(walk: Walk): string | undefined {
  const list = walk.lists.at(-1);
  if (!list) return undefined;
  if (!list.fresh) return '';
  list.fresh = false;
  const style = listStyle(walk, list.style);
  countItem(list.counters, style, list.level, list.start);
  return labelOf(list.counters, style, list.level);
}

/** The label of a heading outside lists, by the outline of the document. */
export function outlineLabel(walk: Walk, tag: Tag, level: number): string {
  if (tag.attribute(IS_LIST_HEADER) === 'true' || level > LEVELS) return '';
  countItem(walk.outlineCounters, walk.outline, level, undefined);
  return labelOf(walk.outlineCounters, walk.outline, level);
}
