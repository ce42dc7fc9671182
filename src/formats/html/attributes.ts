import type { Buffer } from 'node:buffer';
import { resolveValue } from './entities.ts';
import { namesOf } from './names.ts';
import { endsName, isBlank } from './signs.ts';

/** The attributes of a start tag, names in lower case. */
export type Attributes = Readonly<Record<string, string>>;

/** Attributes that say something about structure; all others are skipped unread. */
const KEPT = namesOf(
  'class id style rowspan colspan hidden href type start value checked name content width border height data-style data-role data-level data-label data-uncertain data-flattened'.split(
    ' ',
  ),
);
const NONE: Attributes = {};
const GREATER_THAN = 62;
const SLASH = 47;
const EQUALS = 61;
const QUOTE = 34;
const APOSTROPHE = 39;

/** Of the many attributes of spans and fonts only `style` and `hidden` count: other lengths are not even looked at. */
const mayHide = (length: number): boolean => length === 5 || length === 6;

/** The attributes of a start tag and the offset behind it. */
interface Read {
  readonly attributes: Attributes;
  readonly at: number;
}

/** Tags remembered at once: pages saved by office programs change between a few fonts, sizes and widths. */
const REMEMBERED = 8;

/** What was read from one tag, to be told again for tags in the same bytes. */
interface Seen extends Read {
  readonly from: number;
  readonly known: boolean;
}

/**
 * Reads the attributes of the tags of a page: from the end of a tag's name on; undefined when the tag does not end. Of tags that
 * the reader does not know only what may hide them is kept.
 */
export function attributeReader(page: Buffer): (from: number, known: boolean) => Read | undefined {
  const seen: Seen[] = [];
  let oldest = 0;
  return (from, known) => {
    if (page[from] === GREATER_THAN) return { attributes: NONE, at: from + 1 };
    for (const one of seen)
      if (one.known === known && isAgain(page, one, from))
        return { attributes: one.attributes, at: from + one.at - one.from };
    const read = readAttributes(page, from, known);
    if (!read) return undefined;
    seen[oldest] = { attributes: read.attributes, at: read.at, from, known };
    oldest = (oldest + 1) % REMEMBERED;
    return read;
  };
}

/** Whether the bytes of a tag that was read, its end included, stand at an offset again. */
function isAgain(page: Buffer, { from, at }: Seen, start: number): boolean {
  for (let i = from, j = start; i < at; i += 1, j += 1) if (page[i] !== page[j]) return false;
  return true;
}

function readAttributes(page: Buffer, from: number, known: boolean): Read | undefined {
  const { length } = page;
  let kept: Record<string, string> | undefined;
  let at = from;
  while (at < length) {
    const code = page[at] as number;
    if (code === GREATER_THAN) return { attributes: kept ?? NONE, at: at + 1 };
    if (code === SLASH || isBlank(code)) {
      at += 1;
      continue;
    }
    const start = at;
    at += 1;
    while (at < length && page[at] !== EQUALS && !endsName(page[at] as number)) at += 1;
    const wanted = known || mayHide(at - start) ? KEPT(page, start, at) : undefined;
    while (at < length && isBlank(page[at] as number)) at += 1;
    const value = page[at] === EQUALS ? valueAt(page, at + 1) : undefined;
    if (value) at = value.at;
    if (at >= length) return undefined;
    if (wanted === undefined) continue;
    kept ??= {};
    kept[wanted] ??= value ? textOf(page, value) : '';
  }
  return undefined;
}

/** Where the value of an attribute stands, the mark around it and the offset behind it. */
interface Value {
  readonly from: number;
  readonly to: number;
  readonly quote: '"' | "'" | '';
  readonly at: number;
}

function valueAt(page: Buffer, from: number): Value {
  const { length } = page;
  let start = from;
  while (start < length && isBlank(page[start] as number)) start += 1;
  const mark = page[start];
  if (mark === QUOTE || mark === APOSTROPHE) {
    let to = start + 1;
    while (to < length && page[to] !== mark) to += 1;
    return { from: start + 1, to, quote: mark === QUOTE ? '"' : "'", at: to + 1 };
  }
  let to = start;
  while (to < length && page[to] !== GREATER_THAN && !isBlank(page[to] as number)) to += 1;
  return { from: start, to, quote: '', at: to };
}

function textOf(page: Buffer, value: Value): string {
  const text = page.toString('utf8', value.from, value.to);
  return text.includes('&') ? resolveValue(text, value.quote) : text;
}
