import { Tokenizer } from 'htmlparser2';

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
export function walkPage(html: string, events: PageEvents): void {
  let tag = '';
  let attributes: Record<string, string> | undefined;
  let name = '';
  let value = '';
  const opened = () => {
    events.open(tag, attributes ?? NONE);
    attributes = undefined;
  };
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        tag = html.slice(start, end).toLowerCase();
      },
      onattribname: (start, end) => {
        name = html.slice(start, end).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        if (KEPT.has(name)) value += html.slice(start, end);
      },
      onattribentity: (codePoint) => {
        value += String.fromCodePoint(codePoint);
      },
      onattribend: () => {
        if (!KEPT.has(name)) return;
        attributes ??= {};
        attributes[name] ??= value;
      },
      onopentagend: opened,
      onselfclosingtag: opened,
      onclosetag: (start, end) => events.close(html.slice(start, end).trim().toLowerCase()),
      ontext: (start, end) => events.text(html.slice(start, end)),
      ontextentity: (codePoint) => events.text(String.fromCodePoint(codePoint)),
      oncdata: (start, end) => events.text(html.slice(start, end)),
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
