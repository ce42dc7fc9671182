import type { Buffer } from 'node:buffer';
import { type Attributes, attributeReader } from './attributes.ts';
import { endOfMarkup } from './declarations.ts';
import { resolveRaw, resolveText } from './entities.ts';
import { namesOf } from './names.ts';
import { endsName, isLetter } from './signs.ts';
import { KNOWN } from './tags.ts';

/** What stands in a page, in order. Tags are in lower case and come as they are written, not as they should be. */
export interface PageEvents {
  readonly open: (tag: string, attributes: Attributes) => void;
  readonly close: (tag: string) => void;
  readonly text: (text: string) => void;
}

const LESS_THAN = 60;
const GREATER_THAN = 62;
const SLASH = 47;
const EXCLAMATION = 33;
const QUESTION = 63;
const AMPERSAND = 38;

const TAGS = namesOf([...KNOWN, ...'span font b i u strong em o:p br big small label'.split(' ')]);
/** Elements whose content is text up to their own end tag; in some of them entities count. */
const RAW = new Map([
  ...'iframe noembed noframes script style xmp'.split(' ').map((tag) => [tag, false] as const),
  ...'title textarea'.split(' ').map((tag) => [tag, true] as const),
]);

/**
 * Walks a page's tags and texts in its UTF-8 bytes: of a page saved by an office program nine tenths are attributes, which never
 * become strings. Which tag closes which is not decided here but by the table and block rules of the reader, so that a stray
 * end tag never tears a table apart.
 */
export function walkPage(page: Buffer, events: PageEvents): void {
  const { length } = page;
  const attributes = attributeReader(page);
  let text = 0;
  let at = 0;
  while (at < length) {
    while (at < length && page[at] !== LESS_THAN) at += 1;
    if (at + 1 >= length) break;
    const next = page[at + 1] as number;
    const start = at;
    if (isLetter(next)) at = openTag(page, start, text, events, attributes);
    else if (next === SLASH) {
      if (start + 2 >= length) break;
      emitText(page, text, start, false, events);
      at = closeTag(page, start + 2, events);
    } else if (next === EXCLAMATION || next === QUESTION) {
      emitText(page, text, start, false, events);
      const end = endOfMarkup(page, start + 1);
      if (end.data) emit(page, end.data[0], end.data[1], events);
      at = end.at;
    } else {
      // A sign of less: text goes on.
      emitText(page, text, start, false, events);
      text = start;
      at = start + 1;
      continue;
    }
    text = at;
  }
  emitText(page, text, length, true, events);
}

/** The texts of one ASCII letter; between tags most often a line end. */
const SINGLE = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code));

function emit(page: Buffer, from: number, to: number, events: PageEvents): void {
  const single = to - from === 1 ? SINGLE[page[from] as number] : undefined;
  events.text(single ?? page.toString('utf8', from, to));
}

function emitText(page: Buffer, from: number, to: number, ends: boolean, events: PageEvents): void {
  if (from >= to) return;
  let i = from;
  while (i < to && page[i] !== AMPERSAND) i += 1;
  if (i === to) emit(page, from, to, events);
  else resolveText(page.toString('utf8', from, to), ends, events.text);
}

function nameEnd(page: Buffer, from: number): number {
  let at = from;
  while (at < page.length && !endsName(page[at] as number)) at += 1;
  return at;
}

const nameOf = (page: Buffer, from: number, to: number): string =>
  TAGS(page, from, to) ?? page.toString('utf8', from, to).toLowerCase();

/** Reads an end tag whose name begins at an offset; the offset behind it. */
function closeTag(page: Buffer, from: number, events: PageEvents): number {
  const first = page[from] as number;
  if (isLetter(first)) {
    const end = nameEnd(page, from);
    if (end < page.length) events.close(nameOf(page, from, end));
    return behind(page, end);
  }
  return behind(page, from);
}

/** The offset behind the next end of a tag; the length when there is none. */
function behind(page: Buffer, from: number): number {
  if (page[from] === GREATER_THAN) return from + 1;
  const at = page.indexOf(GREATER_THAN, from);
  return at < 0 ? page.length : at + 1;
}

/** Reads a start tag with the text before it; the offset behind it, or behind its content where that is no markup. */
function openTag(
  page: Buffer,
  start: number,
  text: number,
  events: PageEvents,
  attributes: ReturnType<typeof attributeReader>,
): number {
  emitText(page, text, start, false, events);
  const end = nameEnd(page, start + 1);
  if (end >= page.length) return page.length;
  const tag = nameOf(page, start + 1, end);
  const read = attributes(end, KNOWN.has(tag));
  if (!read) return page.length;
  events.open(tag, read.attributes);
  if (tag === 'plaintext') {
    if (read.at < page.length) emit(page, read.at, page.length, events);
    return page.length;
  }
  const resolved = RAW.get(tag);
  return resolved === undefined ? read.at : rawText(page, tag, read.at, resolved, events);
}

/** Reads content that is no markup and the end tag behind it; the offset behind that. */
function rawText(
  page: Buffer,
  tag: string,
  from: number,
  resolved: boolean,
  events: PageEvents,
): number {
  const end = endOfRaw(page, tag, from);
  if (from < end) {
    const text = page.toString('utf8', from, end);
    if (resolved) resolveRaw(tag, text, end === page.length, events.text);
    else events.text(text);
  }
  return end === page.length ? end : closeTag(page, end + 2, events);
}

/** Where the end tag of an element begins whose content is no markup. */
function endOfRaw(page: Buffer, tag: string, from: number): number {
  for (let at = page.indexOf('</', from); at >= 0; at = page.indexOf('</', at + 2)) {
    const end = at + 2 + tag.length;
    if (end >= page.length) break;
    const name = page.toString('latin1', at + 2, end).toLowerCase();
    if (name === tag && endsName(page[end] as number)) return at;
  }
  return page.length;
}
