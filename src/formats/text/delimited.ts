import type { Line } from './lines.ts';
import { raggedTable } from './ragged.ts';
import type { Taken } from './tabs.ts';
import { isAccountHead, isColumnHead, isHeadWord, isNumeric } from './words.ts';

const DELIMITERS = [',', '；', ';', '，'] as const;
/** A sentence, or the beginning of one that is longer than any name in a table. */
const SENTENCE = /[。！？：]\s*$|^[^,，；;]{25}/;
const FEWEST_CELLS = 3;
const FEWEST_HEADS = 3;
const FEWEST_ROWS = 3;
/** Heads stand among the first rows. */
const HEADED = 10;

/**
 * Reads a table whose cells are parted by commas or semicolons, as spreadsheets are saved and pasted: a row of known heads
 * stands among its first rows, or figures stand below its first, and every row has cells. Undefined for sentences.
 */
export function takeDelimitedRows(lines: readonly Line[], start: number): Taken | undefined {
  const first = lines[start]?.text ?? '';
  if (SENTENCE.test(first)) return undefined;
  for (const delimiter of DELIMITERS) {
    if (!first.includes(delimiter)) continue;
    const rows: (readonly string[])[] = [];
    let next = start;
    while (next < lines.length && lines[next]?.shape === 'text') {
      const cells = cellsOf(lines[next]?.text ?? '', delimiter);
      if (cells.length < FEWEST_CELLS) break;
      if (SENTENCE.test(lines[next]?.text ?? '')) break;
      rows.push(cells);
      next += 1;
      // Sentences with commas are told by the first of them.
      if (rows.length === HEADED && !isHeaded(rows)) break;
    }
    if (rows.length < FEWEST_ROWS || !isHeaded(rows)) continue;
    // Amounts in thousands would be cut: such a text has rows of many lengths.
    if (delimiter === ',' && new Set(rows.map((row) => row.length)).size > 1) continue;
    return { table: raggedTable(rows, 'tabs'), next };
  }
  return undefined;
}

/** Whether known heads stand among the first rows, or words above nothing but figures, as under names of towns or years. */
const isHeaded = (rows: readonly (readonly string[])[]): boolean =>
  rows.slice(0, HEADED).some(isHeadRow) || areFigures(rows);

function areFigures([head = [], ...rows]: readonly (readonly string[])[]): boolean {
  if (head.some((text) => text === '' || isNumeric(text))) return false;
  const beside = rows.flatMap((row) => row.slice(1));
  return (
    rows.every((row) => row.length === head.length && row[0] !== '') &&
    beside.filter(isNumeric).length * 2 > beside.length
  );
}

const isHeadRow = (row: readonly string[]): boolean => {
  const heads = row.filter((text) => isHeadWord(text) || isColumnHead(text) || isAccountHead(text));
  return (
    heads.length >= FEWEST_HEADS && heads.length * 2 >= row.filter((text) => text !== '').length
  );
};

/** The cells of a line; a comma within quotation marks is a part of its cell. */
function cellsOf(line: string, delimiter: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      cells.push(cell.trim());
      cell = '';
    } else cell += character;
  }
  return [...cells, cell.trim()];
}
