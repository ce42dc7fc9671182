import { type Draft, document } from '../../document/build.ts';
import type { Document } from '../../document/document.ts';
import { grammar, type Rules, skip, type Tag } from '../xml/grammar.ts';
import { scanXml } from '../xml/scan.ts';
import { toUtf8 } from '../xml/transcode.ts';
import type { Entry } from '../zip/directory.ts';
import { readPackage } from './assemble.ts';
import { droppedLines } from './dropped.ts';
import { noNumbering } from './labels.ts';
import { NAME, NAMESPACES, TYPE, VAL, WORD_2003 } from './names.ts';
import { packageOf } from './package.ts';
import { settleCarried } from './paragraphs.ts';
import { RULES } from './story.ts';
import { readStyles } from './styles.ts';
import { type Context, drop, newContainer, startWalk, type Walk } from './walk.ts';

const NAME_2003 = 'Word XML';
const HEAD_LENGTH = 8192;

/** Which kind of single XML file of Word the bytes are; undefined for anything else. */
export function wordXmlKind(bytes: Uint8Array): 'package' | 'word2003' | undefined {
  // Names are ASCII, so this serves UTF-16 too.
  const head = Buffer.from(bytes.subarray(0, HEAD_LENGTH)).toString('latin1').replaceAll('\0', '');
  if (/<(?:\w+:)?package\s/.test(head) && head.includes(NAMESPACES.pkg[0])) return 'package';
  return /<(?:\w+:)?wordDocument\s/.test(head) && head.includes(WORD_2003) ? 'word2003' : undefined;
}

/** Reads a Word document saved as one XML file: a flat package, or the form of Word 2003. */
export function readWordXml(bytes: Uint8Array): Document {
  const utf8 = toUtf8(bytes, NAME_2003);
  return wordXmlKind(bytes) === 'package' ? readFlatPackage(utf8) : readWord2003(utf8);
}

interface Parts {
  readonly found: Map<string, Uint8Array>;
  readonly bytes: Uint8Array;
  name: string;
  from: number;
}

/** Each part of a flat package is a stretch of the file. */
function readFlatPackage(bytes: Uint8Array): Document {
  const parts: Parts = { found: new Map(), bytes, name: '', from: 0 };
  scanXml(bytes, PACKAGE, parts, NAME_2003);
  const entries = new Map([...parts.found].map(([name, part]) => [name, entryOf(name, part)]));
  return readPackage(packageOf({ bytes, entries, read: (name) => parts.found.get(name) })).document;
}

const entryOf = (name: string, part: Uint8Array): Entry => ({
  name,
  method: 0,
  crc: 0,
  packed: part.length,
  size: part.length,
  from: 0,
  stamp: 0,
});

const PACKAGE = grammar<Parts>(NAMESPACES, {
  'pkg:part': {
    open: (state, tag) => {
      state.name = (tag.attribute(NAME) ?? '').replace(/^\//, '');
    },
  },
  'pkg:xmlData': {
    open: (state, tag) => {
      state.from = tag.to;
    },
    close: ({ found, bytes, name, from }, tag) => {
      found.set(name, bytes.subarray(from, Math.max(from, tag.from)));
    },
  },
});

function readWord2003(bytes: Uint8Array): Document {
  const context: Context = {
    styles: readStyles(bytes, NAME_2003),
    numbering: noNumbering,
    notes: new Map(),
    dropped: new Map(),
    furniture: new Set(),
    marks: undefined,
    count: 0,
  };
  const walk = startWalk(context, undefined);
  scanXml(bytes, WORD, walk, NAME_2003);
  settleCarried(walk);
  const drafts: readonly Draft[] = walk.container.drafts;
  return document(drafts, { format: 'docx', dropped: droppedLines(context.dropped) });
}

/** What Word 2003 writes otherwise than its successors. */
const RULES_2003: Rules<Walk> = {
  'w:vmerge': RULES['w:vMerge'] ?? {},
  'w:hmerge': RULES['w:hMerge'] ?? {},
  'w:styles': skip,
  'w:lists': skip,
  'w:fonts': skip,
  'w:binData': skip,
  'w:hdr': { open: leftOut },
  'w:ftr': { open: leftOut },
  'w:footnote': { open: beginNote, close: endNote },
  'w:endnote': { open: beginNote, close: endNote },
  'aml:annotation': { open: annotation },
  'wx:t': {
    open: (walk, tag) => {
      if (walk.inProperties && walk.paragraph) walk.paragraph.shownLabel = tag.attribute(VAL);
    },
  },
};

const WORD = grammar<Walk>({ ...NAMESPACES, w: [WORD_2003] }, { ...RULES, ...RULES_2003 });

function leftOut(walk: Walk): boolean {
  drop(walk.context, '页眉页脚');
  return true;
}

function annotation(walk: Walk, tag: Tag): boolean | undefined {
  const type = tag.attribute(TYPE);
  if (type === 'Word.Formatting' || type === 'Word.Comment') return true;
  if (type !== 'Word.Deletion') return undefined;
  if (walk.inProperties && walk.paragraph) walk.paragraph.joinsNext = true;
  return true;
}

/** Notes stand in the run that refers to them. */
function beginNote(walk: Walk): void {
  walk.containers.push(walk.container);
  walk.container = newContainer('box', 'note');
}

function endNote(walk: Walk): void {
  settleCarried(walk);
  const note = walk.container;
  walk.container = walk.containers.pop() ?? note;
  for (const draft of note.drafts) walk.paragraph?.after.push(draft);
}
