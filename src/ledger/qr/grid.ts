/** Modules of a symbol while it is drawn: dark or light, and which belong to patterns rather than to data. */
export interface Grid {
  readonly size: number;
  readonly dark: boolean[][];
  readonly fixed: boolean[][];
}

/** Centres of alignment patterns by version (ISO/IEC 18004, annex E). */
const ALIGNMENT: readonly (readonly number[])[] = [
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

/** A symbol with its function patterns drawn and the places of format and version information reserved. */
export function gridOf(version: number): Grid {
  const size = version * 4 + 17;
  const rows = () => Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const grid: Grid = { size, dark: rows(), fixed: rows() };
  for (let i = 0; i < size; i += 1) {
    fix(grid, 6, i, i % 2 === 0);
    fix(grid, i, 6, i % 2 === 0);
  }
  finder(grid, 3, 3);
  finder(grid, size - 4, 3);
  finder(grid, 3, size - 4);
  const centres = ALIGNMENT[version - 1] ?? [];
  for (const x of centres)
    for (const y of centres) if (!underFinder(x, y, size)) alignment(grid, x, y);
  writeFormat(grid, 0);
  if (version >= 7) writeVersion(grid, version);
  return grid;
}

/** Draws a module of a pattern. */
function fix(grid: Grid, x: number, y: number, dark: boolean): void {
  const row = grid.dark[y];
  const fixed = grid.fixed[y];
  if (!row || !fixed || x < 0 || x >= grid.size) return;
  row[x] = dark;
  fixed[x] = true;
}

/** A finder pattern with its separator. */
function finder(grid: Grid, cx: number, cy: number): void {
  for (let dy = -4; dy <= 4; dy += 1)
    for (let dx = -4; dx <= 4; dx += 1) {
      const ring = Math.max(Math.abs(dx), Math.abs(dy));
      fix(grid, cx + dx, cy + dy, ring !== 2 && ring !== 4);
    }
}

const underFinder = (x: number, y: number, size: number): boolean =>
  (x < 9 && y < 9) || (x < 9 && y > size - 10) || (x > size - 10 && y < 9);

function alignment(grid: Grid, cx: number, cy: number): void {
  for (let dy = -2; dy <= 2; dy += 1)
    for (let dx = -2; dx <= 2; dx += 1)
      fix(grid, cx + dx, cy + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1);
}

/** Data of some bits with the remainder of their division by a generator behind them. */
function withRemainder(data: number, bits: number, generator: number): number {
  const degree = Math.floor(Math.log2(generator));
  let rest = data << degree;
  for (let i = bits + degree - 1; i >= degree; i -= 1)
    if ((rest >> i) & 1) rest ^= generator << (i - degree);
  return (data << degree) | rest;
}

/** Fifteen bits of level M (00) and mask, by BCH (15, 5), masked with 101010000010010. */
export const formatBits = (mask: number): number => withRemainder(mask, 5, 0x537) ^ 0x5412;

/** Eighteen bits of the version, by BCH (18, 6). */
export const versionBits = (version: number): number => withRemainder(version, 6, 0x1f25);

/** Writes the format information at both of its places, and the dark module. */
export function writeFormat(grid: Grid, mask: number): void {
  const bits = formatBits(mask);
  const bit = (i: number) => ((bits >> i) & 1) === 1;
  const { size } = grid;
  for (let i = 0; i <= 5; i += 1) fix(grid, 8, i, bit(i));
  fix(grid, 8, 7, bit(6));
  fix(grid, 8, 8, bit(7));
  fix(grid, 7, 8, bit(8));
  for (let i = 9; i < 15; i += 1) fix(grid, 14 - i, 8, bit(i));
  for (let i = 0; i < 8; i += 1) fix(grid, size - 1 - i, 8, bit(i));
  for (let i = 8; i < 15; i += 1) fix(grid, 8, size - 15 + i, bit(i));
  fix(grid, 8, size - 8, true);
}

/** Writes the version information at both of its places. */
function writeVersion(grid: Grid, version: number): void {
  const bits = versionBits(version);
  for (let i = 0; i < 18; i += 1) {
    const dark = ((bits >> i) & 1) === 1;
    const far = grid.size - 11 + (i % 3);
    const near = Math.floor(i / 3);
    fix(grid, far, near, dark);
    fix(grid, near, far, dark);
  }
}

/** Places of data modules in the order in which they are filled: pairs of columns from the right, up and down in turn. */
export function* dataPlaces({ size, fixed }: Grid): Generator<readonly [x: number, y: number]> {
  for (let right = size - 1; right >= 1; right -= 2) {
    // The column of the vertical timing pattern is stepped over.
    if (right === 6) right = 5;
    const upward = ((right + 1) & 2) === 0;
    for (let step = 0; step < size; step += 1)
      for (const x of [right, right - 1]) {
        const y = upward ? size - 1 - step : step;
        if (!fixed[y]?.[x]) yield [x, y];
      }
  }
}
