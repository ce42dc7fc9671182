import { Buffer } from 'node:buffer';
import { tooDeep } from './refusals.ts';

/** What a scan tells of. */
export interface Sink {
  readonly open: () => void;
  readonly close: () => void;
  /** A control word with its number, or a control symbol. */
  readonly word: (name: string, value: number | undefined) => void;
  /** One byte of text, in the code page of its font. */
  readonly byte: (code: number) => void;
}

/** Deeper than any writer nests groups. */
const MAX_DEPTH = 2000;

const OPEN = 123;
const CLOSE = 125;
const BACKSLASH = 92;
const QUOTE = 39;
const MINUS = 45;
const SPACE = 32;
const LINE_FEED = 10;
const RETURN = 13;

const isLetter = (code: number): boolean => (code | 32) >= 97 && (code | 32) <= 122;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Walks the groups, control words and text of an RTF file (RTF 1.9.1, "RTF Syntax"). */
export function scanRtf(input: Uint8Array, sink: Sink): void {
  const bytes = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
  let depth = 0;
  let at = 0;
  while (at < bytes.length) {
    const code = bytes[at] as number;
    at += 1;
    if (code === OPEN) {
      depth += 1;
      if (depth > MAX_DEPTH) throw tooDeep();
      sink.open();
    } else if (code === CLOSE) {
      depth -= 1;
      // What follows the group of the file is no part of it.
      if (depth < 0) return;
      sink.close();
    } else if (code === BACKSLASH) at = control(bytes, at, sink);
    else if (code !== RETURN && code !== LINE_FEED && code !== 0) sink.byte(code);
  }
}

/** Reads what follows a backslash; gives the position behind it. */
function control(bytes: Buffer, from: number, sink: Sink): number {
  const code = bytes[from];
  if (code === undefined) return from;
  if (isLetter(code)) return controlWord(bytes, from, sink);
  if (code === QUOTE) {
    const value = Number.parseInt(bytes.toString('latin1', from + 1, from + 3), 16);
    if (value > 0) sink.byte(value);
    return from + 3;
  }
  if (code === RETURN || code === LINE_FEED) sink.word('par', undefined);
  else if (code === BACKSLASH || code === OPEN || code === CLOSE) sink.byte(code);
  else sink.word(String.fromCharCode(code), undefined);
  return from + 1;
}

function controlWord(bytes: Buffer, from: number, sink: Sink): number {
  let at = from;
  while (at < bytes.length && isLetter(bytes[at] as number)) at += 1;
  const name = bytes.toString('latin1', from, at);
  const sign = bytes[at] === MINUS ? -1 : 1;
  const digits = sign < 0 ? at + 1 : at;
  let end = digits;
  let value = 0;
  while (end < bytes.length && isDigit(bytes[end] as number)) {
    value = value * 10 + (bytes[end] as number) - 48;
    end += 1;
  }
  const numbered = end > digits;
  if (numbered) at = end;
  if (bytes[at] === SPACE) at += 1;
  sink.word(name, numbered ? sign * value : undefined);
  // Raw data of a picture: neither braces nor backslashes in it mean anything.
  return name === 'bin' && numbered ? at + value : at;
}
