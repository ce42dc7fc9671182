import type { Cell, Place, Table } from '../../document/document.ts';
import { cellsAcross } from '../../document/grid.ts';
import { foldWidth, squeeze } from '../../values/chinese.ts';
import { once } from '../../values/once.ts';

/** One row of a table as it is read: the distinct cells met from left to right, those reaching down from above included. */
export interface Line {
  readonly table: Table;
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The rows of a table that hold a cell of their own; what a page break left of a row that it parted is none. */
export function linesOf(table: Table): readonly Line[] {
  const found: Line[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const cells = cellsAcross(table, row);
    if (cells.some((cell) => cell.row === row) && !isRemnant(cells, row))
      found.push({ table, row, cells });
  }
  return found;
}

/** Nothing of its own beside a whole row that reaches down into it: the lead and the levels alone are three. */
const isRemnant = (cells: readonly Cell[], row: number): boolean =>
  cells.every((cell) => cell.row < row || wordsOf(cell) === '') &&
  cells.filter((cell) => wordsOf(cell) !== '').length > LEVELS + 1;

const LEVELS = 3;

const RESIDUE = /\[bookmark:[^\]]{0,120}\]/g;
/** The words of a cell for comparing: half width, Chinese colon, no white space, no residue of conversion. */
export const wordsOf = once((cell: Cell): string => bareWords(cell.text));

/** The same for any text. */
export const bareWords = (text: string): string =>
  TO_FOLD.test(text)
    ? foldWidth(text.replace(RESIDUE, '')).replace(SPACE, '').replaceAll(':', '：')
    : text;

const SPACE = /[\s\u200b\ufeff]+/g;
// Most cells hold nothing to fold: they are their own words.
const TO_FOLD = /[\s\u200b\ufeff[:\uff01-\uff5e]/;

/** A head without what stands in brackets and without its colon: 全年预算数 for 全年预算数（A）：. */
export const headOf = (words: string): string => {
  const bare = BRACKET.test(words)
    ? words.replace(/[(（〔[【][^()（）〔〕[\]【】]*[)）〕\]】]/g, '')
    : words;
  return /[：*＊]$/.test(bare) ? bare.replace(/[：*＊]+$/, '') : bare;
};
const BRACKET = /[(（〔[【]/;

/** The cells that begin in this row. */
export const ownCells = (line: Line): readonly Cell[] =>
  line.cells.filter((cell) => cell.row === line.row);

/** The place of a cell, or of some characters of it. */
export function placeOf(table: Table, cell: Cell, from?: number, to?: number): Place {
  const { row, column } = cell;
  if (from === undefined || to === undefined) return { block: table.block, row, column };
  return { block: table.block, row, column, from, to };
}

/** The words of a whole line, for telling what was not understood. */
export const lineText = (line: Line): string =>
  ownCells(line)
    .map((cell) => squeeze(cell.text))
    .filter((words) => words !== '')
    .join(' | ');

/** 实际完成 | 全年巡查312次…: a label that heads a column elsewhere, in front of one text that has its row for itself. */
export function isBareLabel(line: Line, cell: Cell): boolean {
  if (!/^(?:年度|全年|实际)+完成$/.test(headOf(wordsOf(cell)))) return false;
  const own = ownCells(line).filter((each) => wordsOf(each) !== '');
  return own.length === 2 && own[0] === cell && wordsOf(own[1] ?? cell).length >= SHORTEST_TEXT;
}

const SHORTEST_TEXT = 12;
