import type { DraftTable } from '../../document/build.ts';
import { withoutFolds } from './folded-heads.ts';
import type { Line } from './lines.ts';
import { raggedTable, singleColumn } from './ragged.ts';
import { alignShortRows } from './short-rows.ts';
import { looksLikeTitle } from './words.ts';

/** What a recogniser found and the line after it. */
export interface Taken {
  readonly table: DraftTable;
  readonly next: number;
}

/**
 * Reads a table in which a tab begins each cell, further lines belong to the cell above them, and a blank line ends the
 * row: the shape that Word's text of a cell grid takes in many converters. A blank line may also stand inside a cell.
 */
export function takeTabCells(lines: readonly Line[], start: number): Taken {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = start;
  while (at < lines.length) {
    const line = lines[at];
    if (line?.shape === 'tabCell') {
      row.push(line.text.slice(1));
      at += 1;
    } else if (line?.text === '' || line?.text === '\f') {
      const gap = afterGap(lines, at);
      if (gap.kind === 'end') break;
      if (gap.kind === 'inside') for (let k = at; k < gap.next; k += 1) extend(row, lines[k]);
      else {
        rows.push(row);
        row = [];
      }
      at = gap.next;
    } else if (line?.shape === 'tabRow' && row.length === 0) break;
    else {
      extend(row, line);
      at += 1;
    }
  }
  if (row.length > 0) rows.push(row);
  return { table: tableOf(rows), next: at };
}

/** No form has so many columns: such a row is a whole table whose row ends were lost. */
const MOST_COLUMNS = 40;

function tableOf(rows: readonly string[][]): DraftTable {
  if (rows.some((row) => row.length > MOST_COLUMNS)) return singleColumn(rows.flat(), 'tabs');
  return raggedTable(joinSplitRows(rows), 'tabs');
}

function extend(row: string[], line: Line | undefined): void {
  row.push(`${row.pop() ?? ''}\n${line?.text ?? ''}`);
}

type Gap = { readonly kind: 'row' | 'inside' | 'end'; readonly next: number };

/** What blank lines inside a table mean: the end of a row, an empty paragraph of the cell, or the end of the table. */
function afterGap(lines: readonly Line[], from: number): Gap {
  let to = from;
  while (to < lines.length && /^\f?$/.test(lines[to]?.text ?? '')) to += 1;
  const blanks = to - from;
  if (to >= lines.length) return { kind: 'end', next: from };
  if (lines[to]?.shape === 'tabCell') return { kind: blanks > 2 ? 'end' : 'row', next: to };
  let end = to;
  while (end < lines.length && end - to < 4 && staysInCell(lines[end])) end += 1;
  const inside = blanks === 1 && end > to && lines[end]?.shape === 'tabCell';
  return inside ? { kind: 'inside', next: end } : { kind: 'end', next: from };
}

const staysInCell = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.text !== '' &&
  (line.shape === 'text' || line.shape === 'blank') &&
  line.text.length <= 20 &&
  !looksLikeTitle(line.text);

/**
 * A cell that ends with an empty paragraph looks like the end of its row. The halves are joined where their cells add up
 * to the row below and that row leaves the first half's squares empty, as squares under a merged cell are.
 */
function joinSplitRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const joined: (readonly string[])[] = [];
  for (let r = 0; r < rows.length; r += 1) {
    const row = rows[r] ?? [];
    const second = rows[r + 1] ?? [];
    const below = rows[r + 2] ?? [];
    const halves =
      row.length > 0 &&
      second.length > 0 &&
      row.length + second.length === below.length &&
      below.slice(0, row.length).every((text) => text.trim() === '') &&
      row.some((text) => text.trim() !== '');
    joined.push(halves ? [...row, ...second] : row);
    if (halves) r += 1;
  }
  return joined;
}

const PARTED = /\n\n\t\n\n/g;
/** Such an edge with words behind it: a blank square among cells that tabs begin has another cell or the end there. */
const BEFORE_WORDS = /\n\n\t\n\n(?![\t\n])/g;
/** The blank line between two rows. */
const BETWEEN_ROWS = /(\t[^\n]*)\n\n(?=[^\n]*\t)/g;
const FEWEST_PARTED = 6;

/** Rows again whose cells are paragraphs: a browser copies a tab between two blank lines for the edge of such a cell. */
export function withCellsOnLines(text: string): string {
  if ((text.match(BEFORE_WORDS)?.length ?? 0) < FEWEST_PARTED) return text;
  return text.replace(PARTED, '\t').replace(BETWEEN_ROWS, '$1\n');
}

/** Reads a table whose rows are lines and whose cells are parted by tabs; undefined when it is no table. */
export function takeTabRows(lines: readonly Line[], start: number): Taken | undefined {
  const judged = endOfRows(lines, start, start + JUDGED);
  if (judged - start < 2 || isContents(rowsOf(lines, start, judged))) return undefined;
  const end = endOfRows(lines, start, lines.length);
  const rows = rowsOf(lines, start, end);
  const emptyLead = rows.every((row) => row[0]?.trim() === '');
  const trimmed = withoutFolds(emptyLead ? rows.map((row) => row.slice(1)) : rows);
  return {
    table: keepsBlanks(trimmed)
      ? raggedTable(filledUp(trimmed), 'tabs')
      : alignShortRows(trimmed, 'tabs'),
    next: end,
  };
}

/**
 * Whether blank squares stand in the rows: under a merged cell a row begins with a blank. Short rows then lack nothing but
 * blanks at their ends.
 */
const keepsBlanks = (rows: readonly (readonly string[])[]): boolean =>
  rows.filter(
    (row) => row[0]?.trim() === '' && row.filter((text) => text.trim() !== '').length >= 3,
  ).length >= 2;

/** Rows as long as the longest; a line of one cell runs over the whole width. */
function filledUp(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return rows.map((row) =>
    row.length === 1 ? row : [...row, ...new Array<string>(columns - row.length).fill('')],
  );
}

/** Rows by which a table is told from a table of contents. */
const JUDGED = 12;

/** Rows stand without blank lines between them, or each with one. */
function endOfRows(lines: readonly Line[], start: number, limit: number): number {
  const isRow = (at: number): boolean => /^tab/.test(lines[at]?.shape ?? '');
  const spaced = lines[start + 1]?.text === '' && lines[start + 2]?.shape === 'tabRow';
  let end = start;
  while (end < limit && (isRow(end) || (spaced && lines[end]?.text === '' && isRow(end + 1))))
    end += 1;
  return end;
}

const rowsOf = (lines: readonly Line[], from: number, to: number): readonly string[][] =>
  lines.slice(from, to).flatMap((line) => (line.text === '' ? [] : [line.text.split('\t')]));

/** A table of contents: a title and a page number on each line. */
const isContents = (rows: readonly (readonly string[])[]): boolean =>
  rows.every((row) => row.length === 2 && /^\s*[-—]?\s*\d{1,3}\s*[-—]?\s*$/.test(row[1] ?? '')) &&
  rows.every((row) => /^[\s\u3000]*(?:第|[一二三四五六七八九十]+、|（|\d|附)/.test(row[0] ?? ''));
