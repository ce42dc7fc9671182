import { correction } from './galois.ts';

/** Versions 1 to 10 at level M (ISO/IEC 18004, table 9): correction codewords of a block, and data codewords of each block. */
const BLOCKS: readonly (readonly [correction: number, blocks: readonly number[]])[] = [
  [10, [16]],
  [16, [28]],
  [26, [44]],
  [18, [32, 32]],
  [24, [43, 43]],
  [16, [27, 27, 27, 27]],
  [18, [31, 31, 31, 31]],
  [22, [38, 38, 39, 39]],
  [22, [36, 36, 36, 37, 37]],
  [26, [43, 43, 43, 43, 44]],
];

/** The greatest version that is written. */
const LAST = BLOCKS.length;

const dataOf = (version: number): readonly number[] => BLOCKS[version - 1]?.[1] ?? [];
const capacity = (version: number): number => dataOf(version).reduce((a, b) => a + b, 0);

/** Bits of the count of bytes: 8 up to version 9, 16 from 10 on. */
const countBits = (version: number): number => (version < 10 ? 8 : 16);

/** The smallest version that holds so many bytes; undefined where none does. */
export function versionFor(bytes: number): number | undefined {
  for (let version = 1; version <= LAST; version += 1)
    if (4 + countBits(version) + bytes * 8 <= capacity(version) * 8) return version;
  return undefined;
}

/** Data codewords: byte mode, the count, the bytes, the terminator, and 11101100 00010001 in turn to fill up. */
export function dataCodewords(bytes: readonly number[], version: number): readonly number[] {
  const bits: number[] = [];
  const put = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i -= 1) bits.push((value >> i) & 1);
  };
  put(0b0100, 4);
  put(bytes.length, countBits(version));
  for (const byte of bytes) put(byte, 8);
  const room = capacity(version) * 8;
  put(0, Math.min(4, room - bits.length));
  while (bits.length % 8 !== 0) bits.push(0);
  for (let pad = 0xec; bits.length < room; pad = pad === 0xec ? 0x11 : 0xec) put(pad, 8);
  return Array.from({ length: capacity(version) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
}

/** All codewords in the order in which they are placed: blocks interleaved, data before correction. */
export function allCodewords(data: readonly number[], version: number): readonly number[] {
  const [count = 0, sizes = []] = BLOCKS[version - 1] ?? [];
  let from = 0;
  const blocks = sizes.map((size) => {
    const block = data.slice(from, from + size);
    from += size;
    return block;
  });
  return [...interleaved(blocks), ...interleaved(blocks.map((block) => correction(block, count)))];
}

function interleaved(blocks: readonly (readonly number[])[]): readonly number[] {
  const longest = Math.max(...blocks.map((block) => block.length));
  return Array.from({ length: longest }, (_, i) =>
    blocks.flatMap((block) => block[i] ?? []),
  ).flat();
}
