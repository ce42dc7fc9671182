/** Level M of versions 1 to 10 as the table of ISO/IEC 18004 has it: correction codewords of a block, data codewords of each block. */
const BLOCKS: readonly (readonly [check: number, data: readonly number[]])[] = [
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

/** Middles of the alignment patterns, in rows and in columns, by version. */
const ALIGNED: readonly (readonly number[])[] = [
  [],
  [6, 18],
  [6, 22],
  [6, 26],
  [6, 30],
  [6, 34],
  [6, 22, 38],
  [6, 24, 42],
  [6, 26, 46],
  [6, 28, 50],
];

const TURNED: readonly ((row: number, column: number) => boolean)[] = [
  (i, j) => (i + j) % 2 === 0,
  (i) => i % 2 === 0,
  (_, j) => j % 3 === 0,
  (i, j) => (i + j) % 3 === 0,
  (i, j) => (Math.floor(i / 2) + Math.floor(j / 3)) % 2 === 0,
  (i, j) => ((i * j) % 2) + ((i * j) % 3) === 0,
  (i, j) => (((i * j) % 2) + ((i * j) % 3)) % 2 === 0,
  (i, j) => (((i + j) % 2) + ((i * j) % 3)) % 2 === 0,
];

type Modules = readonly (readonly boolean[])[];

/**
 * The bytes of a QR code in byte mode at level M, read by the standard alone and not with the encoder's own tables; every block
 * must be whole. Throws where anything is otherwise.
 */
export function readQr(modules: Modules): readonly number[] {
  const size = modules.length;
  const version = (size - 17) / 4;
  const mask = maskOf(modules);
  const bits = zigzag(size)
    .filter(([row, column]) => !isFixed(row, column, size, version))
    .map(([row, column]) => (modules[row]?.[column] !== TURNED[mask]?.(row, column) ? 1 : 0));
  const [check, sizes] = BLOCKS[version - 1] ?? [0, []];
  const count = sizes.reduce((sum, each) => sum + each + check, 0);
  const codewords = Array.from({ length: count }, (_, i) => numberIn(bits, i * 8, 8));
  const blocks = sizes.map((): number[] => []);
  const take = (fits: (block: number) => boolean) =>
    blocks.forEach((block, b) => {
      if (fits(b)) block.push(codewords.shift() ?? -1);
    });
  for (let i = 0; i < Math.max(...sizes); i += 1) take((b) => i < (sizes[b] ?? 0));
  for (let i = 0; i < check; i += 1) take(() => true);
  if (!blocks.every((block) => isWhole(block, check))) throw new Error('a block is damaged');
  const data = blocks.flatMap((block) => block.slice(0, -check));
  const stream = data.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((n) => (byte >> n) & 1));
  if (numberIn(stream, 0, 4) !== 4) throw new Error('not in byte mode');
  const width = version < 10 ? 8 : 16;
  const length = numberIn(stream, 4, width);
  return Array.from({ length }, (_, i) => numberIn(stream, 4 + width + i * 8, 8));
}

const numberIn = (bits: readonly number[], from: number, length: number): number =>
  bits.slice(from, from + length).reduce((value, bit) => value * 2 + bit, 0);

/** The mask, from the format beside the upper left corner: level M, then three bits of the mask. */
function maskOf(modules: Modules): number {
  const places: readonly (readonly [row: number, column: number])[] = [
    ...[0, 1, 2, 3, 4, 5, 7, 8].map((column) => [8, column] as const),
    ...[7, 5, 4, 3, 2, 1, 0].map((row) => [row, 8] as const),
  ];
  const said = places.map(([row, column]) => (modules[row]?.[column] ? 1 : 0));
  const format = numberIn(said, 0, 15) ^ 0b101010000010010;
  if (format >> 13 !== 0) throw new Error('not of level M');
  return (format >> 10) & 7;
}

/** Corners with their format, timing, alignment patterns, and from version 7 the version information. */
function isFixed(row: number, column: number, size: number, version: number): boolean {
  const far = size - 8;
  const corner = (row < 9 && (column < 9 || column >= far)) || (row >= far && column < 9);
  const told = version >= 7 && Math.min(row, column) < 6 && Math.max(row, column) >= size - 11;
  const middles = ALIGNED[version - 1] ?? [];
  const aligned = middles.some((y) =>
    middles.some((x) => {
      const inCorner = (x === 6 || y === 6) && !(x > 6 && x < size - 7) && !(y > 6 && y < size - 7);
      return !inCorner && Math.abs(row - y) <= 2 && Math.abs(column - x) <= 2;
    }),
  );
  return corner || told || aligned || row === 6 || column === 6;
}

/** All places from the lower right, two columns at a time, up and down in turn; the column of the timing pattern is passed over. */
function zigzag(size: number): readonly (readonly [row: number, column: number])[] {
  const rights = Array.from({ length: (size - 1) / 2 }, (_, i) => size - 1 - 2 * i).map((right) =>
    right <= 6 ? right - 1 : right,
  );
  return rights.flatMap((right, i) =>
    Array.from({ length: size }, (_, n) => (i % 2 === 0 ? size - 1 - n : n)).flatMap((row) => [
      [row, right] as const,
      [row, right - 1] as const,
    ]),
  );
}

/** Whether the block is zero at the first powers of 2, as every codeword of Reed and Solomon is. */
function isWhole(block: readonly number[], check: number): boolean {
  let at = 1;
  for (let i = 0; i < check; i += 1) {
    if (block.reduce((value, byte) => times(value, at) ^ byte, 0) !== 0) return false;
    at = times(at, 2);
  }
  return true;
}

/** The product in the field of 256 elements, modulo x⁸ + x⁴ + x³ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit -= 1) {
    product <<= 1;
    if (product & 0x100) product ^= 0x11d;
    if ((b >> bit) & 1) product ^= a;
  }
  return product;
}
