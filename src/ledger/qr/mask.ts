/** The eight masks: which data modules are turned (ISO/IEC 18004, table 10). */
export const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** How hard a symbol is to read: runs, blocks, shapes like finders, and too much of one colour (table 11). */
export function penalty(rows: readonly (readonly boolean[])[]): number {
  const columns = rows.map((_, x) => rows.map((row) => row[x] as boolean));
  let lines = 0;
  for (const line of rows) lines += runs(line) + finderLike(line);
  for (const line of columns) lines += runs(line) + finderLike(line);
  let dark = 0;
  for (const row of rows) for (const module of row) if (module) dark += 1;
  const share = (dark * 20) / (rows.length * rows.length);
  return lines + blocks(rows) + Math.floor(Math.abs(share - 10)) * 10;
}

/** Five modules of one colour in a line cost 3, each further one 1 more. */
function runs(line: readonly boolean[]): number {
  let sum = 0;
  let length = 0;
  for (let i = 0; i < line.length; i += 1) {
    length = i > 0 && line[i] === line[i - 1] ? length + 1 : 1;
    if (length === 5) sum += 3;
    else if (length > 5) sum += 1;
  }
  return sum;
}

/** Two by two modules of one colour cost 3. */
function blocks(rows: readonly (readonly boolean[])[]): number {
  let sum = 0;
  for (let y = 1; y < rows.length; y += 1) {
    const row = rows[y] as readonly boolean[];
    const above = rows[y - 1] as readonly boolean[];
    for (let x = 1; x < row.length; x += 1) {
      const dark = row[x];
      if (dark === row[x - 1] && dark === above[x] && dark === above[x - 1]) sum += 3;
    }
  }
  return sum;
}

/** The proportions 1:1:3:1:1 of a finder with four light modules on one side cost 40. */
function finderLike(line: readonly boolean[]): number {
  let sum = 0;
  // The last eleven modules as bits.
  let bits = 0;
  for (let i = 0; i < line.length; i += 1) {
    bits = ((bits << 1) & 0x7ff) | (line[i] ? 1 : 0);
    if (i >= 10 && (bits === 0b10111010000 || bits === 0b00001011101)) sum += 40;
  }
  return sum;
}
