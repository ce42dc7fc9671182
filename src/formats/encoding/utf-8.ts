import { Buffer } from 'node:buffer';

/** UTF-16 units of a piece: small enough for the engine's young heap, where strings cost next to nothing. */
const PIECE = 16_384;

/**
 * Decodes bytes that are known to be valid UTF-8 piece by piece. One long string with a single Chinese character in it costs
 * more than reading it: its two-byte copy goes to the old heap. The pieces end between characters.
 */
export function* utf8Pieces(bytes: Uint8Array): Generator<string> {
  const units = new Uint16Array(PIECE + 2);
  const view = Buffer.from(units.buffer);
  let at = 0;
  while (at < bytes.length) {
    let to = 0;
    while (at < bytes.length && to < PIECE) {
      const first = bytes[at] as number;
      if (first < 0x80) {
        units[to++] = first;
        at += 1;
      } else if (first < 0xe0) {
        units[to++] = ((first & 0x1f) << 6) | tail(bytes, at + 1);
        at += 2;
      } else if (first < 0xf0) {
        units[to++] = ((first & 0x0f) << 12) | (tail(bytes, at + 1) << 6) | tail(bytes, at + 2);
        at += 3;
      } else {
        const code = codeOfFour(bytes, at) - 0x10000;
        units[to++] = 0xd800 + (code >> 10);
        units[to++] = 0xdc00 + (code & 0x3ff);
        at += 4;
      }
    }
    yield view.toString('utf16le', 0, to * 2);
  }
}

const tail = (bytes: Uint8Array, at: number): number => (bytes[at] as number) & 0x3f;

const codeOfFour = (bytes: Uint8Array, at: number): number =>
  (((bytes[at] as number) & 0x07) << 18) |
  (tail(bytes, at + 1) << 12) |
  (tail(bytes, at + 2) << 6) |
  tail(bytes, at + 3);

/** Decodes bytes that are known to be valid UTF-8. */
export const decodeUtf8 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
