import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readQr } from '../../../test/read-qr.ts';
import { dataCodewords, versionFor } from './codewords.ts';
import { correction } from './galois.ts';
import { formatBits, versionBits } from './grid.ts';
import { qrOf, utf8 } from './qr.ts';

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
        else expect(readQr(code ?? [])).toEqual(bytes);
      }),
      { numRuns: 60 },
    );
  });
});
