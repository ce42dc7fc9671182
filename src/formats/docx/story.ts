import type { Draft } from '../../document/build.ts';
import { grammar, type Rule } from '../xml/grammar.ts';
import { scanXml } from '../xml/scan.ts';
import { DRAWING_RULES } from './drawing-rules.ts';
import { ID, NAMESPACES, TYPE } from './names.ts';
import { PARAGRAPH_RULES } from './paragraph-rules.ts';
import { settleCarried } from './paragraphs.ts';
import { RUN_RULES } from './run-rules.ts';
import { TABLE_RULES } from './table-rules.ts';
import { type Context, newContainer, type Role, startWalk, type Walk } from './walk.ts';

/** The rules of all that a story can hold. */
export const RULES = { ...PARAGRAPH_RULES, ...RUN_RULES, ...TABLE_RULES, ...DRAWING_RULES };
const STORY = grammar<Walk>(NAMESPACES, RULES);

/** Reads one story: the main part, or a header or footer with its role. */
export function readStory(
  bytes: Uint8Array,
  name: string,
  context: Context,
  role?: Role,
): readonly Draft[] {
  const walk = startWalk(context, role);
  scanXml(bytes, STORY, walk, name);
  settleCarried(walk);
  return walk.container.drafts;
}

interface Collecting extends Walk {
  id: string;
  readonly entries: Map<string, readonly Draft[]>;
}

/** Separators of notes are listed among them and are no notes. */
const entryRule = (role: Role): Rule<Collecting> => ({
  open: (state, tag) => {
    const type = tag.attribute(TYPE);
    if (type !== undefined && type !== 'normal') return true;
    state.id = tag.attribute(ID) ?? '';
    state.container = newContainer('story', role);
    return false;
  },
  close: (state) => {
    settleCarried(state);
    state.entries.set(state.id, state.container.drafts);
  },
});

const ENTRIES = grammar<Collecting>(NAMESPACES, {
  ...RULES,
  'w:footnote': entryRule('note'),
  'w:endnote': entryRule('note'),
  'w:comment': entryRule('comment'),
});

/** Reads a part that lists short stories by number: footnotes, endnotes, comments. */
export function readEntries(
  bytes: Uint8Array,
  name: string,
  context: Context,
): ReadonlyMap<string, readonly Draft[]> {
  const state: Collecting = { ...startWalk(context, 'note'), id: '', entries: new Map() };
  scanXml(bytes, ENTRIES, state, name);
  return state.entries;
}
