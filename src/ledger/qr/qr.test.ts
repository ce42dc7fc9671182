import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataCodewords, versionFor } from './codewords.ts';
import { correction, multiply, power } from './galois.ts';
import { dataPlaces, formatBits, gridOf, versionBits } from './grid.ts';
import { MASKS } from './mask.ts';
import { type Modules, qrOf, utf8 } from './qr.ts';

/** Block sizes of level M as the standard's table has them, written down here a second time. */
const TABLE: Readonly<Record<number, readonly [check: number, data: readonly number[]]>> = {
  1: [10, [16]],
  2: [16, [28]],
  3: [26, [44]],
  4: [18, [32, 32]],
  5: [24, [43, 43]],
  6: [16, [27, 27, 27, 27]],
  7: [18, [31, 31, 31, 31]],
  8: [22, [38, 38, 39, 39]],
  9: [22, [36, 36, 36, 37, 37]],
  10: [26, [43, 43, 43, 43, 44]],
};

/** Reads a code back: mask from the format, codewords, blocks with zero syndromes, and the bytes. */
function read(modules: Modules): readonly number[] {
  const version = (modules.length - 17) / 4;
  const at = (x: number, y: number) => (modules[y]?.[x] ? 1 : 0);
  const format = [0, 1, 2, 3, 4, 5, 7, 8].map((y) => at(8, y));
  const mask = MASKS.findIndex((_, i) =>
    format.every((bit, n) => bit === ((formatBits(i) >> n) & 1)),
  );
  const bits = [...dataPlaces(gridOf(version))].map(
    ([x, y]) => at(x, y) ^ (MASKS[mask]?.(x, y) ? 1 : 0),
  );
  const codewords = Array.from({ length: Math.floor(bits.length / 8) }, (_, i) =>
    bits.slice(i * 8, i * 8 + 8).reduce((byte, bit) => byte * 2 + bit, 0),
  );
  const [check, sizes] = TABLE[version] ?? [0, []];
  const blocks = sizes.map((): number[] => []);
  let next = 0;
  for (let i = 0; i < Math.max(...sizes); i += 1)
    sizes.forEach((size, b) => {
      if (i < size) blocks[b]?.push(codewords[next++] ?? -1);
    });
  const data = blocks.flat();
  for (let i = 0; i < check; i += 1)
    for (const block of blocks) block.push(codewords[next++] ?? -1);
  for (const block of blocks)
    for (let i = 0; i < check; i += 1)
      expect(block.reduce((value, byte) => multiply(value, power(i)) ^ byte, 0)).toBe(0);
  const stream = data.flatMap((byte) => [7, 6, 5, 4, 3, 2, 1, 0].map((n) => (byte >> n) & 1));
  const number = (from: number, length: number) =>
    stream.slice(from, from + length).reduce((value, bit) => value * 2 + bit, 0);
  expect(number(0, 4)).toBe(0b0100);
  const count = version < 10 ? 8 : 16;
  return Array.from({ length: number(4, count) }, (_, i) => number(4 + count + i * 8, 8));
}

describe('a QR code', () => {
  test('has the correction codewords that the standard prints for 01234567, and those known for HELLO WORLD', () => {
    const annex = [16, 32, 12, 86, 97, 128, 236, 17, 236, 17, 236, 17, 236, 17, 236, 17];
    expect(correction(annex, 10)).toEqual([165, 36, 212, 193, 237, 54, 199, 135, 44, 85]);
    const hello = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
    expect(correction(hello, 10)).toEqual([196, 35, 39, 119, 235, 215, 231, 226, 93, 23]);
  });

  test('fills its data up with 11101100 and 00010001 in turn', () => {
    expect(dataCodewords(utf8('AB'), 1)).toEqual([
      0x40, 0x24, 0x14, 0x20, 236, 17, 236, 17, 236, 17, 236, 17, 236, 17, 236, 17,
    ]);
  });

  test('has the format of level M and the version information of the tables', () => {
    expect([0, 1, 5, 7].map((mask) => formatBits(mask).toString(2))).toEqual([
      '101010000010010',
      '101000100100101',
      '100000011001110',
      '100101010100000',
    ]);
    expect(versionBits(7).toString(2).padStart(18, '0')).toBe('000111110010010100');
    expect(versionBits(10).toString(2).padStart(18, '0')).toBe('001010010011010011');
  });

  test('of a card number is module for module what another encoder draws', () => {
    expect(
      qrOf('ZC-2024-0001')?.map((row) => row.map((dark) => (dark ? '#' : '.')).join('')),
    ).toEqual([
      '#######.###.#.#######',
      '#.....#..###..#.....#',
      '#.###.#..####.#.###.#',
      '#.###.#.####..#.###.#',
      '#.###.#.##.##.#.###.#',
      '#.....#.##..#.#.....#',
      '#######.#.#.#.#######',
      '........##...........',
      '#...#.####..######..#',
      '.###.#...##.#...#.###',
      '.#...####...##.##.##.',
      '.####..#..###..###..#',
      '#.#...###.##...#...#.',
      '........###.######..#',
      '#######.#.##...##..#.',
      '#.....#........#.#...',
      '#.###.#.#.#.#....#...',
      '#.###.#..###.####.###',
      '#.###.#..#.#...####..',
      '#.....#...##...###...',
      '#######.#.#.#....#..#',
    ]);
  });

  test('holds 14 bytes in version 1 and 213 in version 10, and no more', () => {
    expect([14, 15, 26, 27, 180, 181, 213, 214].map(versionFor)).toEqual([
      1,
      2,
      2,
      3,
      9,
      10,
      10,
      undefined,
    ]);
    expect(qrOf('字'.repeat(71))?.length).toBe(57);
    expect(qrOf('字'.repeat(72))).toBeUndefined();
  });

  test('says every text up to its greatest length, Chinese and signs outside the plane too', () => {
    const text = fc.string({
      unit: fc.constantFrom('资', '产', 'A', '7', 'é', '𠮷', '-', '\n'),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, (said) => {
        const code = qrOf(said);
        const bytes = [...Buffer.from(said, 'utf8')];
        if (bytes.length > 213) expect(code).toBeUndefined();
        else expect(read(code ?? [])).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });
});
