import { inflateSync } from 'node:zlib';
import { broken, tooComplex } from './refusals.ts';

/** Bytes that are safe to hand to pdf.js, and how many pictures were blanked in them. */
export interface Guarded {
  readonly bytes: Uint8Array;
  readonly images: number;
}

/** The most that one stream may unpack to: a whole Chinese font has 20 MB. */
const MOST_INFLATED = 40_000_000;
/** Deflate packs at most about 1 : 1032, so a shorter stream cannot grow past the limit. */
const MAY_GROW = MOST_INFLATED / 1032;
/** Packings that cannot be measured are refused from this length on. */
const MOST_UNMEASURED = 100_000;
/** Deeper nesting than any document has: it takes pdf.js quadratic time. */
const MOST_NESTED = 400;
/** How far before its stream a dictionary begins at most. */
const DICTIONARY = 4096;

/**
 * Looks at the raw file before pdf.js unpacks it: refuses streams that grow beyond all measure and dictionaries nested
 * without end, and takes pictures out (their type is overwritten in place), for decoding them costs much and tells nothing.
 */
export function guard(file: Uint8Array): Guarded {
  const bytes = Buffer.from(file);
  refuseDeepNesting(bytes);
  let images = 0;
  let at = bytes.indexOf('stream');
  while (at >= 0) {
    const afterEnd = bytes.toString('latin1', at - 3, at) === 'end';
    if (!afterEnd) images += checkStream(bytes, at);
    at = bytes.indexOf('stream', at + 6);
  }
  return { bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length), images };
}

const IMAGE = /\/Subtype\s*\/Image(?![A-Za-z])/;
const PACKINGS = /\/(?:FlateDecode|Fl|LZWDecode|LZW)\b/g;

/** Checks one stream; gives 1 when it is a picture (its mask aside), which is blanked. */
function checkStream(bytes: Buffer, keyword: number): number {
  const window = bytes.toString('latin1', Math.max(0, keyword - DICTIONARY), keyword);
  const start = Math.max(window.lastIndexOf('obj'), 0);
  const dictionary = window.slice(start);
  const image = IMAGE.exec(dictionary);
  if (image) {
    const name = keyword - window.length + start + image.index + image[0].length - '/Image'.length;
    bytes.write('/PS   ', name, 'latin1');
    return /\/SMask\s+\d/.test(dictionary) || !/\/ColorSpace\s*\/DeviceGray/.test(dictionary)
      ? 1
      : 0.5;
  }
  const packings = dictionary.match(PACKINGS) ?? [];
  if (packings.length === 0) return 0;
  if (packings.length > 1) throw tooComplex();
  const end = bytes.indexOf('endstream', keyword);
  const stated = Number(/\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1] ?? 0);
  const length = Math.max(end < 0 ? bytes.length - keyword : end - keyword, stated);
  if (length > MAY_GROW) measureStream(bytes, keyword, dictionary, length);
  return 0;
}

/** Unpacks a long stream natively, only to see that it stays below the limit. */
function measureStream(bytes: Buffer, keyword: number, dictionary: string, length: number): void {
  if (/\/(?:LZW|LZWDecode|ASCII85Decode|A85|ASCIIHexDecode|AHx)\b/.test(dictionary)) {
    if (length > MOST_UNMEASURED) throw tooComplex();
    return;
  }
  let start = keyword + 'stream'.length;
  if (bytes[start] === 0x0d) start += 1;
  if (bytes[start] === 0x0a) start += 1;
  try {
    inflateSync(bytes.subarray(start, keyword + length + 16), { maxOutputLength: MOST_INFLATED });
  } catch (reason) {
    if ((reason as { readonly code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooComplex();
  }
}

const OPEN = 0x3c;
const CLOSE = 0x3e;

/** Refuses dictionaries nested without end between the ends of two objects. */
function refuseDeepNesting(bytes: Buffer): void {
  let depth = 0;
  let nextEnd = bytes.indexOf('endobj');
  for (let i = bytes.indexOf('<<'); i >= 0 && i < bytes.length - 1; i += 1) {
    if (i >= nextEnd && nextEnd >= 0) {
      depth = 0;
      nextEnd = bytes.indexOf('endobj', i + 1);
    }
    if (bytes[i] === OPEN && bytes[i + 1] === OPEN) {
      depth += 1;
      i += 1;
    } else if (bytes[i] === CLOSE && bytes[i + 1] === CLOSE) {
      depth = Math.max(0, depth - 1);
      i += 1;
    }
    if (depth > MOST_NESTED) throw broken();
  }
}
