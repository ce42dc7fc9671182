import type { Draft } from '../../document/build.ts';
import { decodeRun } from './code-pages.ts';
import { CHARACTERS, DESTINATIONS, STORIES, type Target } from './destinations.ts';
import { type DefinedRow, defineRow, definitionOf, newRow } from './rows.ts';
import { endCell, endParagraph, endRow, endStory, newStory, type Story } from './story.ts';

/** What a brace keeps and gives back ("Formatting groups"). */
interface Group {
  target: Target;
  font: number;
  hidden: boolean;
  /** How many characters stand for a Unicode one in programs that cannot show it. */
  fallback: number;
  inTable: boolean;
  depth: number;
  outline: number | undefined;
  style: number;
  /** The story that ends with this group, and the row that goes on behind it. */
  readonly outer?: { readonly story: Story; readonly row: DefinedRow };
  starred: boolean;
}

/** The state of one reading. */
export interface Walk {
  readonly groups: Group[];
  group: Group;
  story: Story;
  row: DefinedRow;
  readonly ended: Draft[];
  readonly charsets: Map<number, number>;
  /** Levels in the outline by style. */
  readonly outlines: Map<number, number>;
  page: number | undefined;
  defaultFont: number;
  /** Bytes of text not yet decoded. */
  bytes: number[];
  /** Characters still to be passed over behind a Unicode one. */
  toPass: number;
  readonly dropped: Map<string, number>;
}

export function startWalk(): Walk {
  return {
    groups: [],
    group: {
      target: 'text',
      font: 0,
      hidden: false,
      fallback: 1,
      inTable: false,
      depth: 0,
      outline: undefined,
      style: 0,
      starred: false,
    },
    story: newStory(),
    row: newRow(),
    ended: [],
    charsets: new Map(),
    outlines: new Map(),
    page: undefined,
    defaultFont: 0,
    bytes: [],
    toPass: 0,
    dropped: new Map(),
  };
}

export function openGroup(walk: Walk): void {
  flush(walk);
  walk.toPass = 0;
  walk.groups.push(walk.group);
  const { outer: _, ...kept } = walk.group;
  walk.group = { ...kept, starred: false };
}

export function closeGroup(walk: Walk): void {
  flush(walk);
  walk.toPass = 0;
  const { outer } = walk.group;
  if (outer) {
    walk.ended.push(...endStory(walk.story));
    walk.story = outer.story;
    walk.row = outer.row;
  }
  walk.group = walk.groups.pop() ?? walk.group;
}

export function takeByte(walk: Walk, code: number): void {
  if (walk.toPass > 0) walk.toPass -= 1;
  else if (isRead(walk)) {
    walk.bytes.push(code);
    // Two plain characters end no character of two bytes; a run without them is no text.
    const { bytes } = walk;
    const plain = code < 0x80 && (bytes[bytes.length - 2] ?? 0) < 0x80;
    if (bytes.length > LONG && (plain || bytes.length > 16 * LONG)) flush(walk);
  }
}

/** A run that is decoded although it goes on. */
const LONG = 4096;

const isRead = ({ group }: Walk): boolean =>
  !group.hidden && (group.target === 'text' || group.target === 'label');

/** Turns the bytes met so far into text. */
function flush(walk: Walk): void {
  if (walk.bytes.length === 0) return;
  const text = decodeRun(walk.bytes, walk.charsets.get(walk.group.font), walk.page);
  walk.bytes = [];
  write(walk, text);
}

function write({ group, story }: Walk, text: string): void {
  if (group.target === 'label') story.label += text.replace(/\t/g, '');
  else story.text += text;
}

/** Takes a control word or symbol. */
export function takeWord(walk: Walk, name: string, value: number | undefined): void {
  flush(walk);
  if (walk.toPass > 0 && name !== 'u') {
    walk.toPass -= 1;
    if (name in CHARACTERS) return;
  }
  const { group } = walk;
  if (name === '*') group.starred = true;
  else if (name in STORIES) startStory(walk, name);
  else if (name in DESTINATIONS) enter(walk, name);
  else if (group.starred) group.target = 'nowhere';
  else if (group.target === 'fonts') takeFont(walk, name, value ?? 0);
  else if (group.target === 'styles') takeStyle(walk, name, value ?? 0);
  else if (group.target !== 'nowhere') format(walk, name, value);
  if (name !== '*') walk.group.starred = false;
}

function startStory(walk: Walk, name: string): void {
  if (walk.group.target === 'nowhere' || walk.group.outer) return;
  const outer = { story: walk.story, row: walk.row };
  walk.group = { ...walk.group, target: 'text', inTable: false, depth: 0, outer };
  walk.story = newStory(STORIES[name]);
  walk.row = newRow();
}

function enter(walk: Walk, name: string): void {
  const { group } = walk;
  if (group.target === 'nowhere') return;
  if (name === 'pict') count(walk, '图片');
  group.target = DESTINATIONS[name] ?? 'nowhere';
}

function takeFont(walk: Walk, name: string, value: number): void {
  if (name === 'f') walk.group.font = value;
  else if (name === 'fcharset') walk.charsets.set(walk.group.font, value);
}

/** Of a paragraph's style only its level in the outline counts. */
function takeStyle(walk: Walk, name: string, value: number): void {
  if (name === 's') walk.group.style = value;
  else if (name === 'outlinelevel') walk.outlines.set(walk.group.style, value);
}

function format(walk: Walk, name: string, value: number | undefined): void {
  const character = CHARACTERS[name];
  if (character === undefined) {
    if (!defineRow(walk.row, name, value ?? 0)) ACTIONS[name]?.(walk, value);
  } else if (isRead(walk)) write(walk, character);
}

/** What the other words do that bear on the text ("Document text"). */
const ACTIONS: Readonly<Record<string, (walk: Walk, value: number | undefined) => void>> = {
  u: (walk, value) => {
    if (isRead(walk)) write(walk, String.fromCharCode((value ?? 0) & 0xff_ff));
    walk.toPass = walk.group.fallback;
  },
  uc: ({ group }, value) => {
    group.fallback = Math.min(Math.max(value ?? 1, 0), 8);
  },
  ansicpg: (walk, value) => {
    walk.page = value;
  },
  deff: (walk, value) => {
    walk.defaultFont = value ?? 0;
    walk.group.font = walk.defaultFont;
  },
  f: (walk, value) => {
    walk.group.font = value ?? walk.defaultFont;
  },
  plain: (walk) => {
    walk.group.font = walk.defaultFont;
    walk.group.hidden = false;
  },
  v: (walk, value) => {
    if (value !== 0 && !walk.group.hidden) count(walk, '隐藏文字');
    walk.group.hidden = value !== 0;
  },
  deleted: ({ group }, value) => {
    group.hidden = value !== 0;
  },
  pard: ({ group }) => {
    if (group.target === 'label') return;
    group.inTable = false;
    group.depth = 0;
    group.outline = undefined;
  },
  intbl: ({ group }) => {
    group.inTable = true;
  },
  itap: ({ group }, value) => {
    group.depth = Math.max(value ?? 0, 0);
  },
  s: (walk, value) => {
    walk.group.outline = walk.outlines.get(value ?? 0);
  },
  outlinelevel: ({ group }, value) => {
    group.outline = value;
  },
  trowd: (walk) => {
    walk.row = newRow();
  },
  par: paragraphEnds,
  sect: paragraphEnds,
  page: paragraphEnds,
  cell: ({ story }) => endCell(story, 1),
  nestcell: ({ story, group }) => endCell(story, Math.max(2, group.depth)),
  row: ({ story, row }) => endRow(story, 1, definitionOf(row)),
  nestrow: ({ story, row, group }) => endRow(story, Math.max(2, group.depth), definitionOf(row)),
};

function paragraphEnds({ story, group }: Walk): void {
  if (group.target !== 'text') return;
  endParagraph(story, { depth: depthOf(group), outline: group.outline });
}

const depthOf = ({ inTable, depth }: Group): number => (inTable ? Math.max(1, depth) : depth);

const count = (walk: Walk, what: string): void =>
  void walk.dropped.set(what, (walk.dropped.get(what) ?? 0) + 1);
