/**
 * The numbers of a unit's indicators in as few bytes as they need, for a region has millions of them: how many there are, then
 * the prints of their keys together, then of each which of the traits, its weight, points, target and result.
 */

/** Numbers of an indicator: print of its key, which of the traits, weight, points, target, result. */
export const FLAT_WIDTH = 6;

/** Bytes of the count, and of a print. */
const HEAD = 4;
const PRINT = 7;
const WORD = 0x1_0000_0000;

/** The bytes of a flat list, `FLAT_WIDTH` whole numbers an indicator. Throws on others: they could not be summed either. */
export function bytesOf(numbers: readonly number[]): Uint8Array {
  const count = Math.floor(numbers.length / FLAT_WIDTH);
  const bytes = [...lowFirst(count, HEAD)];
  for (let i = 0; i < count; i += 1) {
    const print = numbers[i * FLAT_WIDTH] as number;
    bytes.push(...lowFirst(print >>> 0, 4), ...lowFirst(Math.floor(print / WORD), 3));
  }
  for (let i = 0; i < count; i += 1)
    for (let cell = 1; cell < FLAT_WIDTH; cell += 1)
      pushWhole(bytes, numbers[i * FLAT_WIDTH + cell] as number);
  return Uint8Array.from(bytes);
}

const lowFirst = (value: number, width: number): readonly number[] =>
  Array.from({ length: width }, (_, i) => (value >>> (i * 8)) & 0xff);

/** Bits of a first byte: whether more follow, and the sign; the six below and seven of each byte after are the number, low ones first. */
const MORE = 0x80;
const NEGATIVE = 0x40;

function pushWhole(bytes: number[], value: number): void {
  if (!Number.isSafeInteger(value)) throw new Error(`${value} is no whole number`);
  let left = Math.abs(value);
  const first = (left % 64) | (value < 0 ? NEGATIVE : 0);
  left = Math.floor(left / 64);
  bytes.push(left > 0 ? first | MORE : first);
  while (left > 0) {
    const low = left % 128;
    left = Math.floor(left / 128);
    bytes.push(left > 0 ? low | MORE : low);
  }
}

/** How many indicators the bytes from a place on hold. */
export const countAt = (bytes: Uint8Array, from: number): number => wordAt(bytes, from) >>> 0;

const wordAt = (bytes: Uint8Array, at: number): number =>
  byteAt(bytes, at) |
  (byteAt(bytes, at + 1) << 8) |
  (byteAt(bytes, at + 2) << 16) |
  (byteAt(bytes, at + 3) << 24);

/** A byte that is there: the type of an index does not know that arrays of bytes have no holes. */
const byteAt = (bytes: Uint8Array, at: number): number => bytes[at] as number;

/** The low 32 bits of the print of an indicator. */
export const lowPrintAt = (bytes: Uint8Array, from: number, i: number): number =>
  wordAt(bytes, from + HEAD + i * PRINT);

/** Reads all numbers into a flat list that has room for them; how many indicators there are. */
export function readInto(numbers: Float64Array, bytes: Uint8Array, from: number): number {
  const count = countAt(bytes, from);
  const prints = from + HEAD;
  let at = prints + count * PRINT;
  for (let i = 0, to = 0; i < count; i += 1) {
    const print = prints + i * PRINT;
    const high =
      byteAt(bytes, print + 4) | (byteAt(bytes, print + 5) << 8) | (byteAt(bytes, print + 6) << 16);
    numbers[to] = high * WORD + (wordAt(bytes, print) >>> 0);
    to += 1;
    for (let cell = 1; cell < FLAT_WIDTH; cell += 1, to += 1) {
      const first = byteAt(bytes, at);
      at += 1;
      let value = first & 63;
      for (let more = first & MORE, scale = 64; more !== 0; scale *= 128) {
        const byte = byteAt(bytes, at);
        at += 1;
        value += (byte & 127) * scale;
        more = byte & MORE;
      }
      numbers[to] = first & NEGATIVE ? -value : value;
    }
  }
  return count;
}

/** Where bytes were put: in which block, from where on. */
export interface Put {
  readonly block: Uint8Array;
  readonly from: number;
}

const BLOCK = 1 << 20;

/** Room for the bytes of many units, one after another: an array for each costs more than what is in it. */
export function blocks(): (bytes: Uint8Array) => Put {
  let block = new Uint8Array(BLOCK);
  let end = 0;
  return (bytes) => {
    if (end + bytes.length > block.length) {
      block = new Uint8Array(Math.max(BLOCK, bytes.length));
      end = 0;
    }
    block.set(bytes, end);
    end += bytes.length;
    return { block, from: end - bytes.length };
  };
}
