import { type Tag, tokensOf } from './html-tokens.ts';
import { evened, type Matrix, type PastedCell } from './matrix.ts';

/** So many cells are taken from the clipboard at most. */
const MOST_CELLS = 100_000;
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;

/** A table while it is read: the rows of the grid with merged cells written to all their places. */
interface Growing {
  readonly rows: PastedCell[][];
  row: number;
  cells: number;
}

interface Open {
  readonly columns: number;
  readonly rows: number;
  text: string;
}

const BREAKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'table', 'tr', 'td']);

/**
 * The tables in HTML of the clipboard, merged cells expanded. Paragraphs of a cell stand on lines of their own; a table
 * within a cell counts as text of that cell.
 */
export function tablesOfHtml(html: string): readonly Matrix[] {
  const tables: Matrix[] = [];
  let growing: Growing = { rows: [], row: -1, cells: 0 };
  let depth = 0;
  let cell: Open | undefined;
  const endCell = () => {
    if (cell) place(growing, cell);
    cell = undefined;
  };
  const endTable = () => {
    endCell();
    if (growing.rows.length > 0) tables.push(evened(filled(growing.rows)));
    growing = { rows: [], row: -1, cells: 0 };
  };
  const ofStructure = ({ kind, name, attributes }: Tag) => {
    endCell();
    if (kind === 'close') return;
    if (name === 'tr') growing.row += 1;
    else if (growing.cells < MOST_CELLS) cell = opened(attributes);
  };
  for (const token of tokensOf(html)) {
    if (token.kind === 'text') {
      if (cell) cell.text += token.text.replace(/[\s\u00a0]*[\r\n][\s\u00a0]*|[ \t\u00a0]+/g, gap);
      continue;
    }
    const before = depth;
    if (token.name === 'table') depth = Math.max(0, depth + (token.kind === 'open' ? 1 : -1));
    if (token.name === 'table' && Math.max(before, depth) <= 1) endTable();
    else if (depth === 1 && STRUCTURE.has(token.name)) ofStructure(token);
    else lineBreak(cell, token);
  }
  endTable();
  return tables;
}

const STRUCTURE = new Set(['tr', 'td', 'th']);

// Office programs wrap long lines of their HTML: a line end is a space, and none between Chinese characters (see `tidy`).
const gap = (space: string): string => (/[\r\n]/.test(space) ? '\u2028' : ' ');

function lineBreak(cell: Open | undefined, { kind, name }: Tag): void {
  if (!cell) return;
  if (name === 'br' || (kind === 'close' && BREAKS.has(name))) cell.text += '\n';
}

function opened(attributes: string): Open {
  const span = (name: string) => {
    const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*["']?\\s*(\\d{1,4})`, 'i').exec(attributes);
    return Math.max(1, Number(found?.[1] ?? 1));
  };
  return { columns: span('colspan'), rows: span('rowspan'), text: '' };
}

/** Writes a cell to the first free place of the current row and to every place that it covers. */
function place(growing: Growing, cell: Open): void {
  const top = Math.max(0, growing.row);
  growing.row = top;
  const text = tidy(cell.text);
  let left = 0;
  while (growing.rows[top]?.[left] !== undefined) left += 1;
  const bottom = Math.min(MOST_ROWS, top + cell.rows);
  const end = Math.min(MOST_COLUMNS, left + cell.columns);
  for (let row = top; row < bottom; row += 1) {
    growing.rows[row] ??= [];
    const cells = growing.rows[row] ?? [];
    for (let column = left; column < end && growing.cells < MOST_CELLS; column += 1) {
      if (cells[column] !== undefined) continue;
      cells[column] = { text, covered: row > top || column > left };
      growing.cells += 1;
    }
  }
}

/** Places that no cell covers are blank; rows that a span reaches below the last row of the table are dropped. */
const filled = (rows: readonly (readonly (PastedCell | undefined)[])[]): PastedCell[][] => {
  const whole = Array.from({ length: rows.length }, (_, i) =>
    Array.from(rows[i] ?? [], (cell) => cell ?? { text: '', covered: false }),
  );
  while (whole.at(-1)?.every((cell) => cell.covered)) whole.pop();
  return whole;
};

const HAN = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f';
const WRAPPED = new RegExp(`(?<=[${HAN}]) *\\u2028 *(?=[${HAN}])`, 'g');

const tidy = (text: string): string =>
  text
    .replace(WRAPPED, '')
    .replaceAll('\u2028', ' ')
    .replace(/ {2,}/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{2,}/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .trim();
