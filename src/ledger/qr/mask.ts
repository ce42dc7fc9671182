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
  const columns = rows.map((_, x) => rows.map((row) => row[x] ?? false));
  const lines = [...rows, ...columns];
  const dark = rows.flat().filter(Boolean).length;
  const share = (dark * 20) / (rows.length * rows.length);
  return (
    lines.reduce((sum, line) => sum + runs(line) + finderLike(line), 0) +
    blocks(rows) +
    Math.floor(Math.abs(share - 10)) * 10
  );
}

/** Five modules of one colour in a line cost 3, each further one 1 more. */
function runs(line: readonly boolean[]): number {
  let sum = 0;
  let length = 0;
  line.forEach((dark, i) => {
    length = i > 0 && dark === line[i - 1] ? length + 1 : 1;
    if (length === 5) sum += 3;
    else if (length > 5) sum += 1;
  });
  return sum;
}

/** Two by two modules of one colour cost 3. */
function blocks(rows: readonly (readonly boolean[])[]): number {
  let sum = 0;
  for (let y = 1; y < rows.length; y += 1)
    for (let x = 1; x < rows.length; x += 1) {
      const dark = rows[y]?.[x];
      if (dark === rows[y]?.[x - 1] && dark === rows[y - 1]?.[x] && dark === rows[y - 1]?.[x - 1])
        sum += 3;
    }
  return sum;
}

/** The proportions 1:1:3:1:1 of a finder with four light modules on one side cost 40. */
function finderLike(line: readonly boolean[]): number {
  const text = line.map((dark) => (dark ? '1' : '0')).join('');
  let sum = 0;
  for (let i = 0; i + 11 <= text.length; i += 1) {
    const part = text.slice(i, i + 11);
    if (part === '10111010000' || part === '00001011101') sum += 40;
  }
  return sum;
}
