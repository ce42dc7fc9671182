import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { namesOf } from './names.ts';
import { KNOWN } from './tags.ts';

/** The attributes of a start tag, names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** What stands in a page, in order. Tags are in lower case and come as they are written, not as they should be. */
export interface PageEvents {
  readonly open: (tag: string, attributes: Attributes) => void;
  readonly close: (tag: string) => void;
  readonly text: (text: string) => void;
}

/** Attributes that say something about structure; all others are skipped unread. */
const KEPT: ReadonlySet<string> = new Set([
  'class',
  'id',
  'style',
  'rowspan',
  'colspan',
  'hidden',
  'href',
  'type',
  'start',
  'value',
  'checked',
  'name',
  'content',
  'width',
  'border',
  'height',
  'data-style',
  'data-role',
  'data-level',
  'data-label',
  'data-uncertain',
  'data-flattened',
]);
const NONE: Attributes = {};
const TAGS = namesOf([...KNOWN, ...'span font b i u strong em o:p br big small label'.split(' ')]);
const ATTRIBUTES = namesOf(KEPT);

/** The pieces of a page: tokens may begin in the piece before the current one. */
interface Pieces {
  before: string;
  current: string;
  /** Where the current piece begins in the page. */
  from: number;
}

function cut({ before, current, from }: Pieces, start: number, end: number): string {
  if (start >= from) return current.slice(start - from, end - from);
  const head = before.slice(start - from + before.length, Math.min(0, end - from) + before.length);
  return head + current.slice(0, Math.max(0, end - from));
}

/** The name of a tag in lower case. */
function tagName(at: Pieces, start: number, end: number): string {
  const known = start < at.from ? undefined : TAGS(at.current, start - at.from, end - at.from);
  return known ?? cut(at, start, end).toLowerCase();
}

/** The name of an attribute in lower case; '' for one that says nothing about structure. */
function attributeName(at: Pieces, start: number, end: number): string {
  if (start >= at.from) return ATTRIBUTES(at.current, start - at.from, end - at.from) ?? '';
  const name = cut(at, start, end).toLowerCase();
  return KEPT.has(name) ? name : '';
}

/**
 * Walks a page's tags and texts with htmlparser2's tokenizer. Its parser is not used: which tag closes which is decided
 * by the table and block rules of the reader, so that a stray end tag never tears a table apart.
 */
export function walkPage(pieces: Iterable<string>, events: PageEvents): void {
  const at: Pieces = { before: '', current: '', from: 0 };
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, callbacks(at, events));
  for (const piece of pieces) {
    at.from += at.current.length;
    at.before = at.current;
    at.current = piece;
    tokenizer.write(piece);
  }
  tokenizer.end();
}

function callbacks(at: Pieces, events: PageEvents): TokenizerCallbacks {
  const text = (start: number, end: number) => events.text(cut(at, start, end));
  return {
    ...tagCallbacks(at, events),
    onclosetag: (start, end) => events.close(tagName(at, start, end)),
    ontext: text,
    oncdata: text,
    ontextentity: (codePoint) => events.text(String.fromCodePoint(codePoint)),
    oncomment: () => {},
    ondeclaration: () => {},
    onprocessinginstruction: () => {},
    onend: () => {},
  };
}

type TagCallback =
  | 'onopentagname'
  | 'onattribname'
  | 'onattribdata'
  | 'onattribentity'
  | 'onattribend'
  | 'onopentagend'
  | 'onselfclosingtag';

/** Of the many attributes of spans and fonts only `style` and `hidden` count: other lengths are not even looked at. */
const mayHide = (length: number): boolean => length === 5 || length === 6;

function tagCallbacks(at: Pieces, events: PageEvents): Pick<TokenizerCallbacks, TagCallback> {
  let tag = '';
  let inline = false;
  let attributes: Record<string, string> | undefined;
  let name = '';
  let kept = false;
  let value = '';
  const opened = () => {
    events.open(tag, attributes ?? NONE);
    attributes = undefined;
  };
  return {
    onopentagname: (start, end) => {
      tag = tagName(at, start, end);
      inline = !KNOWN.has(tag);
    },
    onattribname: (start, end) => {
      name = inline && !mayHide(end - start) ? '' : attributeName(at, start, end);
      kept = name !== '';
      value = '';
    },
    onattribdata: (start, end) => {
      if (kept) value += cut(at, start, end);
    },
    onattribentity: (codePoint) => {
      if (kept) value += String.fromCodePoint(codePoint);
    },
    onattribend: () => {
      if (!kept) return;
      attributes ??= {};
      attributes[name] ??= value;
    },
    onopentagend: opened,
    onselfclosingtag: opened,
  };
}
