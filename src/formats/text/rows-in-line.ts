import type { DraftTable } from '../../document/build.ts';
import { squeeze } from '../../values/chinese.ts';
import { alignShortRows } from './short-rows.ts';
import { isColumnHead, isNumeric } from './words.ts';

const FEWEST_COLUMNS = 3;
const FEWEST_ROWS = 2;
const LONGEST_WORD = 30;
const TOTAL = /^(?:合计|总计|小计)$/;

/**
 * The rows of a list that stands in one line, blanks between its cells: names of columns, then groups of as many words, with
 * figures at the same places in every one of them, and a total at the end. Undefined for any other line.
 */
export function rowsInLine(line: string): DraftTable | undefined {
  if (/[。；！？]/.test(line) || !/\d/.test(line)) return undefined;
  const words = line.split(/[\s\u3000]+/).filter((word) => word !== '');
  if (words.length < FEWEST_COLUMNS * (FEWEST_ROWS + 1)) return undefined;
  if (words.some((word) => word.length > LONGEST_WORD)) return undefined;
  const named = words.findIndex(isNumeric);
  // Behind the heads stands the number of the first row, or its name.
  for (const columns of [named, named - 1]) {
    const rows = columns >= FEWEST_COLUMNS ? rowsOf(words, columns) : undefined;
    if (rows) return { ...alignShortRows(rows, 'spaces'), uncertain: true };
  }
  return undefined;
}

function rowsOf(
  words: readonly string[],
  columns: number,
): readonly (readonly string[])[] | undefined {
  const rows: (readonly string[])[] = [words.slice(0, columns)];
  let kinds: string | undefined;
  for (let at = columns; at < words.length; at += columns) {
    const rest = words.length - at;
    const total = TOTAL.test(squeeze(words[at] ?? ''));
    // The label of the total may run over the columns beside it, and what is not summed has none.
    if (total && rest > 1 && rest <= columns) {
      rows.push(words.slice(at));
      break;
    }
    const row = words.slice(at, at + columns);
    const own = row.map((word) => (isNumeric(word) ? 1 : 0)).join('');
    kinds ??= own;
    if (own !== kinds || row.length < columns || row.some(isColumnHead)) return undefined;
    rows.push(row);
  }
  const figures = [...(kinds ?? '')].filter((kind) => kind === '1').length;
  return rows.length > FEWEST_ROWS && figures >= 2 && figures < columns ? rows : undefined;
}
