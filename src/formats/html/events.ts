import { Tokenizer } from 'htmlparser2';
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
  'height',
  'data-style',
  'data-role',
  'data-level',
  'data-label',
  'data-uncertain',
  'data-flattened',
]);
const NONE: Attributes = {};

/**
 * Walks a page's tags and texts with htmlparser2's tokenizer. Its parser is not used: which tag closes which is decided
 * by the table and block rules of the reader, so that a stray end tag never tears a table apart.
 */
export function walkPage(pieces: Iterable<string>, events: PageEvents): void {
  let before = '';
  let piece = '';
  // Where the current piece begins in the page: tokens may begin in the piece before.
  let from = 0;
  const cut = (start: number, end: number): string =>
    start >= from
      ? piece.slice(start - from, end - from)
      : before.slice(start - from + before.length, Math.min(0, end - from) + before.length) +
        piece.slice(0, Math.max(0, end - from));
  let tag = '';
  let attributes: Record<string, string> | undefined;
  let name = '';
  let inline = false;
  let kept = false;
  let value = '';
  const opened = () => {
    events.open(tag, attributes ?? NONE);
    attributes = undefined;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = cut(start, end).toLowerCase();
        inline = !KNOWN.has(tag);
      },
      onattribname: (start, end) => {
        // Of the many attributes of spans and fonts only those count that may hide the text.
        name =
          inline && end - start !== 5 && end - start !== 6 ? '' : cut(start, end).toLowerCase();
        value = '';
        kept = name !== '' && KEPT.has(name);
      },
      onattribdata: (start, end) => {
        if (kept) value += cut(start, end);
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
      onclosetag: (start, end) => events.close(cut(start, end).toLowerCase()),
      ontext: (start, end) => events.text(cut(start, end)),
      ontextentity: (codePoint) => events.text(String.fromCodePoint(codePoint)),
      oncdata: (start, end) => events.text(cut(start, end)),
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  for (const next of pieces) {
    from += piece.length;
    before = piece;
    piece = next;
    tokenizer.write(next);
  }
  tokenizer.end();
}
