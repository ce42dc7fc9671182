import { Unusual } from './syntax.ts';

/** A string and where the bytes go on behind it. */
export interface StringAt {
  readonly bytes: Buffer;
  readonly end: number;
}

/** Reads a string between round brackets (ISO 32000-1, 7.3.4.2). */
export function literalAt(bytes: Buffer, start: number): StringAt {
  const out: number[] = [];
  let depth = 1;
  let at = start + 1;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at] as number;
    if (byte === 0x5c) {
      at = escapedAt(bytes, at + 1, out);
      continue;
    }
    if (byte === 0x28) depth += 1;
    else if (byte === 0x29) {
      depth -= 1;
      if (depth === 0) break;
    } else if (byte === 0x0d) {
      // An end of line counts as one line feed, however it is written.
      if (bytes[at + 1] === 0x0a) at += 1;
      out.push(0x0a);
      continue;
    }
    out.push(byte);
  }
  if (depth > 0) throw new Unusual('string');
  return { bytes: Buffer.from(out), end: at + 1 };
}

/** Reads what follows a backslash; answers where its last byte is. */
function escapedAt(bytes: Buffer, start: number, out: number[]): number {
  let at = start;
  const byte = bytes[at] as number;
  if (isOctal(byte)) {
    let code = byte - 48;
    for (let i = 0; i < 2 && isOctal(bytes[at + 1]); i += 1) {
      at += 1;
      code = code * 8 + (bytes[at] as number) - 48;
    }
    out.push(code & 0xff);
  } else if (byte === 0x0d) {
    if (bytes[at + 1] === 0x0a) at += 1;
  } else if (byte !== 0x0a) out.push(ESCAPED.get(byte) ?? byte);
  return at;
}

const ESCAPED: ReadonlyMap<number, number> = new Map([
  [0x6e, 0x0a],
  [0x72, 0x0d],
  [0x74, 0x09],
  [0x62, 0x08],
  [0x66, 0x0c],
]);

const isOctal = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 0x30 && byte <= 0x37;

const BLANK = 16;
/** What each byte counts as a hexadecimal digit; above 16 it is none. */
const HEX = new Uint8Array(256).fill(17);
for (const byte of [0, 9, 10, 12, 13, 32]) HEX[byte] = BLANK;
for (let digit = 0; digit < 16; digit += 1) {
  HEX[digit.toString(16).charCodeAt(0)] = digit;
  HEX[digit.toString(16).toUpperCase().charCodeAt(0)] = digit;
}

/** Reads a string of hexadecimal digits (7.3.4.3). */
export function hexAt(bytes: Buffer, start: number): StringAt {
  const end = bytes.indexOf(0x3e, start);
  if (end < 0) throw new Unusual('string');
  const out = Buffer.allocUnsafe((end - start) >> 1);
  let length = 0;
  let high = -1;
  for (let at = start + 1; at < end; at += 1) {
    const digit = HEX[bytes[at] as number] as number;
    if (digit === BLANK) continue;
    if (digit > 15) throw new Unusual('string');
    if (high < 0) high = digit;
    else {
      out[length] = (high << 4) | digit;
      length += 1;
      high = -1;
    }
  }
  // A digit that is missing at the end is a zero.
  if (high >= 0) {
    out[length] = high << 4;
    length += 1;
  }
  return { bytes: out.subarray(0, length), end: end + 1 };
}
