import type { Line } from './lines.ts';
import { raggedTable } from './ragged.ts';
import type { Taken } from './tabs.ts';
import { isAccountHead, isColumnHead, isHeadWord, isNumeric } from './words.ts';

const FEWEST_COLUMNS = 4;
const MOST_COLUMNS = 40;
const FEWEST_ROWS = 3;
const LONGEST = 400;
const TOTAL = /^(?:合计|总计|小计)$/;

/**
 * Reads a table that was copied column by column: each line is a head and the values below it. All lines have as many
 * values; where the last row is that of the sum, columns that are not summed have one fewer. Undefined for anything else.
 */
export function takeColumnLines(lines: readonly Line[], start: number): Taken | undefined {
  const columns: (readonly string[])[] = [];
  let next = start;
  while (next < lines.length && columns.length < MOST_COLUMNS) {
    const words = columnOf(lines[next]);
    if (!words) break;
    columns.push(words);
    next += 1;
  }
  const height = columns.reduce((most, column) => Math.max(most, column.length), 0);
  if (columns.length < FEWEST_COLUMNS || height - 1 < FEWEST_ROWS) return undefined;
  const heads = columns.filter(([head = '']) => isHead(head)).length;
  if (heads * 3 < columns.length * 2) return undefined;
  const summed = columns.some(
    (column) => column.length === height && TOTAL.test(column.at(-1) ?? ''),
  );
  const short = columns.filter((column) => column.length < height);
  if (short.some((column) => column.length < height - 1) || (short.length > 0 && !summed))
    return undefined;
  const rows = Array.from({ length: height }, (_, r) => columns.map((column) => column[r] ?? ''));
  return { table: raggedTable(rows, 'spaces'), next };
}

/** The words of a line that begins with a head and goes on with values of one kind. */
function columnOf(line: Line | undefined): readonly string[] | undefined {
  if (line?.shape !== 'text' || line.text.length > LONGEST) return undefined;
  const words = line.text.split(/[ \u3000\u00a0]+/).filter((word) => word !== '');
  const [head, ...values] = words;
  if (head === undefined || values.length < FEWEST_ROWS || isNumeric(head)) return undefined;
  const numbers = values.filter((value) => isNumeric(value)).length;
  const alike = numbers === 0 || numbers >= values.length - 1;
  return alike && !values.some((value) => isHead(value) && !TOTAL.test(value)) ? words : undefined;
}

const isHead = (text: string): boolean =>
  isHeadWord(text) || isColumnHead(text) || isAccountHead(text);
