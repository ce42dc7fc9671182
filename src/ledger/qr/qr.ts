import { allCodewords, dataCodewords, versionFor } from './codewords.ts';
import { dataPlaces, type Grid, gridOf, writeFormat } from './grid.ts';
import { MASKS, penalty } from './mask.ts';

/** Rows of modules from above, dark ones true, without the quiet zone of four light modules. */
export type Modules = readonly (readonly boolean[])[];

/** The bytes of a text in UTF-8. */
export function utf8(text: string): readonly number[] {
  return [...text].flatMap((character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) return [code];
    const tail = (shift: number) => 0x80 | ((code >> shift) & 0x3f);
    if (code < 0x800) return [0xc0 | (code >> 6), tail(0)];
    if (code < 0x10000) return [0xe0 | (code >> 12), tail(6), tail(0)];
    return [0xf0 | (code >> 18), tail(12), tail(6), tail(0)];
  });
}

/**
 * The QR code of a text by ISO/IEC 18004: byte mode in UTF-8, level M, the smallest of versions 1 to 10. Undefined for a text
 * of more than 213 bytes.
 */
export function qrOf(text: string): Modules | undefined {
  const bytes = utf8(text);
  const version = versionFor(bytes.length);
  if (version === undefined) return undefined;
  const codewords = allCodewords(dataCodewords(bytes, version), version);
  const grid = gridOf(version);
  const places = [...dataPlaces(grid)];
  let best: Modules = [];
  let least = Number.POSITIVE_INFINITY;
  MASKS.forEach((_, mask) => {
    const each = drawn(grid, places, codewords, mask);
    const hard = penalty(each);
    if (hard < least) [best, least] = [each, hard];
  });
  return best;
}

/** The symbol with its data and one mask. */
function drawn(
  empty: Grid,
  places: readonly (readonly [x: number, y: number])[],
  codewords: readonly number[],
  mask: number,
): Modules {
  const grid: Grid = { ...empty, dark: empty.dark.map((row) => [...row]) };
  const turns = MASKS[mask];
  let bit = 0;
  for (const [x, y] of places) {
    const byte = codewords[bit >> 3] ?? 0;
    const dark = ((byte >> (7 - (bit & 7))) & 1) === 1;
    const row = grid.dark[y];
    if (row) row[x] = dark !== turns?.(x, y);
    bit += 1;
  }
  writeFormat(grid, mask);
  return grid.dark;
}
