import type { DraftTable } from '../../document/build.ts';
import type { Cell } from '../../document/document.ts';
import { withoutFolds } from './folded-heads.ts';
import type { Line } from './lines.ts';
import { singleColumn } from './ragged.ts';
import { alignShortRows } from './short-rows.ts';
import type { Taken } from './tabs.ts';
import { isColumnHead } from './words.ts';

/** Reads a table whose rows are lines and whose cells are parted by bars; undefined when it is no table. */
export function takePipeRows(lines: readonly Line[], start: number): Taken | undefined {
  const parted = takePartedRows(lines, start);
  if (parted) return parted;
  const end = endOfRun(lines, start);
  const texts: string[] = [];
  for (let i = start; i < end; i += 1) {
    const line = lines[i];
    if (line && line.shape !== 'ruler' && line.shape !== 'blank') texts.push(line.text.trim());
  }
  if (texts.length === 0 || !isTable(texts)) return undefined;
  if (isTailed(texts)) return { table: tailTable(texts), next: end };
  return { table: alignShortRows(withoutFolds(splitRows(texts)), 'pipes'), next: end };
}

const FEWEST_ROWS = 3;

/** Cells one a line, closed by bars, with a blank line after each row: the rows are known; undefined for any other table. */
function takePartedRows(lines: readonly Line[], start: number): Taken | undefined {
  const isCell = (at: number): boolean =>
    lines[at]?.shape.startsWith('pipe') === true && TAILED.test(lines[at].text.trim());
  const rows: (readonly string[])[] = [];
  let next = start;
  while (isCell(next)) {
    const row: string[] = [];
    for (; isCell(next); next += 1) {
      const text = lines[next]?.text.trim() ?? '';
      const bars = text.replace(/[^|｜│┃║]/g, '').length;
      row.push(cellText(text.replace(/[|｜│┃║\s]+$/, '')), ...new Array<string>(bars - 1).fill(''));
    }
    rows.push(row);
    if (lines[next]?.shape !== 'blank' || !isCell(next + 1)) break;
    next += 1;
  }
  const whole = rows.filter((row) => row.length >= 2).length;
  if (rows.length < FEWEST_ROWS || whole < FEWEST_ROWS) return undefined;
  return { table: alignShortRows(rows, 'pipes'), next };
}

const TAILED = /^[^|｜│┃║]*[|｜│┃║\s]+$/;

/** A cell a line, closed by bars; blank cells are bars alone. */
function isTailed(texts: readonly string[]): boolean {
  const blank = texts.filter((text) => /^[|｜│┃║\s]+$/.test(text)).length;
  return blank * 4 <= texts.length && texts.every((text) => TAILED.test(text));
}

/** Rows stand without blank lines between them, or each with one: then the first gap fixes which. */
function endOfRun(lines: readonly Line[], start: number): number {
  const isRow = (i: number) => /^(?:pipe|ruler)/.test(lines[i]?.shape ?? '');
  const spaced = !isRow(start + 1) && lines[start + 1]?.shape === 'blank' && isRow(start + 2);
  let end = start;
  while (isRow(end) || (spaced && lines[end]?.shape === 'blank' && isRow(end + 1))) {
    if (spaced && isRow(end) && isRow(end + 1)) return end;
    end += 1;
  }
  return end;
}

/** A single line with bars is a menu or a crumb trail unless bars enclose it. */
const isTable = (texts: readonly string[]): boolean =>
  texts.length > 1 || /^[|｜│┃║].*[|｜│┃║]$/.test(texts[0] ?? '');

const BARS = /(?<!\\)[|｜│┃║]/;

function splitRows(texts: readonly string[]): readonly (readonly string[])[] {
  const opened = texts.every((text) => /^[|｜│┃║]/.test(text));
  const closed = texts.every((text) => /(?<!\\)[|｜│┃║]$/.test(text));
  return texts.map((text) => {
    const cells = text.split(BARS).map(cellText);
    return cells.slice(opened ? 1 : 0, closed ? -1 : undefined);
  });
}

const cellText = (text: string): string =>
  text
    .trim()
    .replace(/\\([|｜│┃║])/g, '$1')
    .replace(/<br\s*\/?>/gi, '\n');

/**
 * A cell a line, closed by as many bars as it is columns wide. The table's width is the one at which the cells fill
 * whole rows; without such a width the squares stay unknown.
 */
function tailTable(texts: readonly string[]): DraftTable {
  const pieces = texts.map((text) => {
    const bars = text.replace(/[^|｜│┃║]/g, '').length;
    return { text: text.replace(/[|｜│┃║\s]+$/, ''), bars };
  });
  const columns = widthOf(pieces);
  if (columns === undefined)
    return singleColumn(
      pieces.map((piece) => piece.text),
      'onePerLine',
    );
  let square = 0;
  const cells = pieces.map(({ text, bars }): Cell => {
    const at = square;
    square += bars;
    const row = Math.floor(at / columns);
    return { row, column: at % columns, rowSpan: 1, columnSpan: bars, text };
  });
  const rows = Math.ceil(square / columns);
  return { kind: 'table', rows, columns, cells, uncertain: true, flattened: 'onePerLine' };
}

interface Tailed {
  readonly text: string;
  readonly bars: number;
}

/** The smallest width from 3 columns, no less than the widest cell, at which no cell runs over the end of a row. */
function widthOf(pieces: readonly Tailed[]): number | undefined {
  const widest = pieces.reduce((most, { bars }) => Math.max(most, bars), 3);
  if (!pieces.some(({ bars }) => bars > 1)) return undefined;
  const squares = pieces.reduce((sum, { bars }) => sum + bars, 0);
  for (let width = widest; width <= 20 && 2 * width <= squares; width += 1)
    if (fills(pieces, width)) return width;
  return undefined;
}

/** Whether the cells fill whole rows, none of which ends within a row of heads: cells merged downwards fill rows by chance alone. */
function fills(pieces: readonly Tailed[], width: number): boolean {
  let filled = 0;
  for (const [i, { text, bars }] of pieces.entries()) {
    // The total's label is merged across from the left edge on.
    if (filled > 0 && bars > 1 && /^\s*(?:合计|总计|总分|总得分)\s*$/.test(text)) return false;
    filled += bars;
    if (filled > width) return false;
    if (filled < width) continue;
    filled = 0;
    const next = pieces[i + 1]?.text ?? '';
    // Rows begin with names: an amount is no first cell.
    if (/^\s*\d[\d,]*\.\d+\s*$/.test(next)) return false;
    if (isColumnHead(text) && isColumnHead(next) && !/^\s*一级/.test(next)) return false;
  }
  return filled === 0;
}
