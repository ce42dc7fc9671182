import type { Buffer } from 'node:buffer';

const GREATER_THAN = 62;
const DASH = 45;
const BRACKET = 91;

/** Where markup that is no tag ends, and the text that it holds, for a stretch of character data. */
export interface MarkupEnd {
  readonly at: number;
  readonly data?: readonly [from: number, to: number];
}

/** The end of a comment, a declaration, an instruction or character data; `from` is at the sign behind `<`. */
export function endOfMarkup(page: Buffer, from: number): MarkupEnd {
  if (page[from + 1] === DASH && page[from + 2] === DASH)
    return { at: endOfComment(page, from + 3) };
  if (page[from + 1] === BRACKET && page.toString('latin1', from + 2, from + 8) === 'CDATA[') {
    const end = page.indexOf(']]>', from + 8);
    if (end < 0) return { at: page.length };
    return { at: end + 3, data: [from + 8, end] };
  }
  return { at: behind(page, page.indexOf(GREATER_THAN, from + 1), 1) };
}

const behind = (page: Buffer, at: number, length: number): number =>
  at < 0 ? page.length : at + length;

/** A comment ends at `-->` or `--!>`; `<!-->` and `<!--->` are whole ones. */
function endOfComment(page: Buffer, from: number): number {
  if (page[from] === GREATER_THAN) return from + 1;
  if (page[from] === DASH && page[from + 1] === GREATER_THAN) return from + 2;
  for (let at = page.indexOf('--', from); at >= 0; at = page.indexOf('--', at + 1)) {
    if (page[at + 2] === GREATER_THAN) return at + 3;
    if (page[at + 2] === 33 && page[at + 3] === GREATER_THAN) return at + 4;
  }
  return page.length;
}
