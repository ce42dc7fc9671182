const LESS_THAN = 60;
const GREATER_THAN = 62;
const SLASH = 47;
const QUOTE = 34;
const APOSTROPHE = 39;
const SPACE = 32;
/** `x` and three bytes on `n`: a declaration `xmlns`. */
const LETTER_X = 120;
const LETTER_N = 110;

/** Bytes behind the name of a tag that need a look; all others are stepped over. */
const NOTABLE = new Uint8Array(256);
for (const byte of [GREATER_THAN, QUOTE, APOSTROPHE, LETTER_X, LESS_THAN]) NOTABLE[byte] = 1;

/** The extent of a tag, written by `readTag`. One object serves a whole scan: these two functions are the hot loops. */
export interface Extent {
  /** Behind the name. */
  nameEnd: number;
  /** At `>`; -1 when the tag does not end. */
  end: number;
  /** Of the whole name, prefix included. */
  hash: number;
  /** Whether namespaces are declared. */
  declares: boolean;
}

/** Reads to the end of the tag whose name begins at `from`. */
export function readTag(bytes: Uint8Array, from: number, extent: Extent): void {
  const length = bytes.length;
  let i = from;
  let hash = 0;
  let byte = bytes[i] as number;
  while (i < length && byte > SPACE && byte !== GREATER_THAN && byte !== SLASH) {
    hash = (Math.imul(hash, 31) + byte) | 0;
    i += 1;
    byte = bytes[i] as number;
  }
  extent.nameEnd = i;
  extent.hash = hash;
  extent.declares = false;
  extent.end = -1;
  for (; i < length; i += 1) {
    byte = bytes[i] as number;
    if (NOTABLE[byte] === 0) continue;
    if (byte === GREATER_THAN) {
      extent.end = i;
      return;
    }
    if (byte === QUOTE) {
      i += 1;
      while (i < length && bytes[i] !== QUOTE) i += 1;
    } else if (byte === APOSTROPHE) {
      i += 1;
      while (i < length && bytes[i] !== APOSTROPHE) i += 1;
    } else if (byte === LETTER_X && bytes[i + 3] === LETTER_N) extent.declares = true;
    else if (byte === LESS_THAN) return;
  }
}

/** The offset of the next `<`, or the length. */
export function nextTag(bytes: Uint8Array, from: number): number {
  const length = bytes.length;
  let i = from;
  while (i < length && bytes[i] !== LESS_THAN) i += 1;
  return i;
}
