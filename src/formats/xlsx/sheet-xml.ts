import type { Cell, Table } from '../../document/document.ts';
import { gridOf } from '../../document/grid.ts';
import { escapeXml } from '../xml/entities.ts';
import { numberOfText } from './numbers.ts';
import { LINE, linesIn, rowHeights } from './row-heights.ts';
import type { Styles } from './styles.ts';

/** What stands on one sheet. */
export interface SheetContent {
  readonly name: string;
  /** Lines above the table, the title among them. */
  readonly above: readonly string[];
  readonly table: Table | undefined;
  readonly below: readonly string[];
}

/** Widths of all columns together, in characters, as they fit on a landscape page. */
const PAGE_WIDTH = 110;
/** Height of a row of one line, in points. */
const ROW_HEIGHT = 16;
/** The title's font beside that of the cells, and the height of its line in points. */
const TITLE_SCALE = 16 / 11;
const TITLE_HEIGHT = 24;
/** Longer text is set flush left. */
const CENTRED_LENGTH = 16;

/** The part of one sheet. */
export function sheetXml(content: SheetContent, styles: Styles): string {
  const { above, table, below } = content;
  const columns = table?.columns ?? 1;
  const widths = columnWidths(table, columns);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const merges: string[] = [];
  const rows: string[] = [];
  const line = (text: string, style: number) => {
    const r = rows.length;
    const height =
      style === styles.title ? TITLE_HEIGHT * linesIn(text, whole / TITLE_SCALE) : lowHeight(text);
    rows.push(`<row r="${r + 1}"${heightXml(height)}>${textCell(text, r, 0, style)}</row>`);
    if (columns > 1) merges.push(`${reference(r, 0)}:${reference(r, columns - 1)}`);
  };
  const lowHeight = (text: string): number | undefined => {
    const lines = linesIn(text, whole);
    return lines > 1 ? lines * LINE + 2 : undefined;
  };
  above.forEach((text, i) => {
    line(text, i === above.length - 1 ? styles.title : styles.note);
  });
  if (table) rows.push(...tableRows(table, rows.length, widths, styles, merges));
  for (const text of below) line(text, styles.note);
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetFormatPr defaultRowHeight="${ROW_HEIGHT}" customHeight="1"/>`,
    columnsXml(widths),
    `<sheetData>${rows.join('')}</sheetData>`,
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}

function tableRows(
  table: Table,
  first: number,
  widths: readonly number[],
  styles: Styles,
  merges: string[],
): readonly string[] {
  const heights = rowHeights(table, widths);
  return gridOf(table).map((row, r) => {
    const cells = row.map((cell, c) => {
      const anchor = cell?.row === r && cell.column === c;
      if (!cell || !anchor) return `<c r="${reference(first + r, c)}" s="${styles.cell}"/>`;
      if (cell.rowSpan > 1 || cell.columnSpan > 1) merges.push(rangeOf(cell, first));
      return valueCell(cell.text, first + r, c, styles);
    });
    return `<row r="${first + r + 1}"${heightXml(heights[r])}>${cells.join('')}</row>`;
  });
}

const rangeOf = (cell: Cell, first: number): string =>
  `${reference(first + cell.row, cell.column)}:${reference(first + cell.row + cell.rowSpan - 1, cell.column + cell.columnSpan - 1)}`;

function valueCell(text: string, r: number, c: number, styles: Styles): string {
  if (text === '') return `<c r="${reference(r, c)}" s="${styles.cell}"/>`;
  const number = numberOfText(text);
  if (number)
    return `<c r="${reference(r, c)}" s="${styles.number(number.format)}"><v>${number.value}</v></c>`;
  // A text that begins like a formula stays a text wherever the sheet is carried on to.
  const style = isFlushLeft(text) ? styles.left : styles.cell;
  return textCell(text, r, c, /^[=+\-@]/.test(text) ? styles.quoted : style);
}

/** Long lines, lists and labels that are indented by hand are set flush left; names and figures in the middle. */
const isFlushLeft = (text: string): boolean =>
  /^(?:[\s\u3000]|\d+[.、](?!\d))/.test(text) ||
  text.split('\n').some((line) => line.length > CENTRED_LENGTH);

const textCell = (text: string, r: number, c: number, style: number): string =>
  `<c r="${reference(r, c)}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

/** Widths of the columns in characters: as the document states them, else alike. */
function columnWidths(table: Table | undefined, columns: number): readonly number[] {
  const widths = table?.widths;
  const total = widths?.reduce((sum, width) => sum + width, 0) ?? 0;
  return Array.from({ length: columns }, (_, c) => {
    const share = widths && total > 0 ? (widths[c] ?? 0) / total : 1 / columns;
    return Math.max(6, Math.round(share * PAGE_WIDTH * 10) / 10);
  });
}

const columnsXml = (widths: readonly number[]): string =>
  `<cols>${widths
    .map((width, c) => `<col min="${c + 1}" max="${c + 1}" width="${width}" customWidth="1"/>`)
    .join('')}</cols>`;

const heightXml = (height: number | undefined): string =>
  height === undefined ? '' : ` ht="${height}" customHeight="1"`;

/** The name of a square: A1, AB12. */
function reference(row: number, column: number): string {
  let name = '';
  for (let c = column + 1; c > 0; c = Math.floor((c - 1) / 26))
    name = String.fromCharCode(65 + ((c - 1) % 26)) + name;
  return name + (row + 1);
}
