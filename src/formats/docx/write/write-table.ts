import type { Cell, Table } from '../../../document/document.ts';
import { gridOf } from '../../../document/grid.ts';
import { GAP_ID } from '../own-styles.ts';
import { columnWidths } from './column-widths.ts';
import { CELL_ID, CELL_LEFT_ID, TABLE_ID } from './write-styles.ts';
import { KEEP_NEXT, run } from './write-xml.ts';

/** A paragraph that keeps two tables apart or ends a cell behind one; readers of our files drop it. */
export const GAP = `<w:p><w:pPr><w:pStyle w:val="${GAP_ID}"/></w:pPr></w:p>`;

/** From so many columns on the text is set in 小五, from the next on smaller still. */
const SMALL_FROM = 8;
const SMALLEST_FROM = 12;
/** Size of table text as a rule (五号), in half points, and twips in one of those. */
const USUAL = 21;
const TWIPS = 10;
/** Longer text is set flush left. */
const CENTRED_LENGTH = 16;
/** Rows with more text than this may break over pages. */
const KEPT_LENGTH = 300;
/** Shorter tables never repeat their first row. */
const REPEAT_FROM = 6;

/** A table with its spans, of the given width in twips; `kept` if its last row stays with what follows. */
export function tableXml(table: Table, width: number, kept = false): string {
  const size = sizeOf(table.columns);
  const widths = columnWidths(table, width, size * TWIPS);
  const total = widths.reduce((sum, one) => sum + one, 0);
  const head = headRows(table);
  const grid = gridOf(table);
  const rows = grid.map((squares, r) =>
    rowXml(squares, r, { widths, head, size, kept: kept && r === grid.length - 1 }),
  );
  const columns = widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblStyle w:val="${TABLE_ID}"/><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

interface Setting {
  readonly widths: readonly number[];
  readonly head: number;
  /** Size of the type in half points. */
  readonly size: number;
  /** The row stays on the page of what follows. */
  readonly kept: boolean;
}

function rowXml(squares: readonly (Cell | undefined)[], row: number, setting: Setting): string {
  let cells = '';
  let length = 0;
  for (let column = 0; column < squares.length; ) {
    const cell = squares[column];
    const span = cell ? Math.max(1, cell.column + cell.columnSpan - column) : 1;
    if (cell?.row === row) length += cell.text.length;
    cells += cellXml(cell, row, column, span, setting);
    column += span;
  }
  const properties = [
    length <= KEPT_LENGTH ? '<w:cantSplit/>' : '',
    row < setting.head ? '<w:tblHeader/>' : '',
  ].join('');
  return `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;
}

function cellXml(
  cell: Cell | undefined,
  row: number,
  column: number,
  span: number,
  { widths, size, kept }: Setting,
): string {
  let width = 0;
  for (let c = column; c < column + span; c += 1) width += widths[c] ?? 0;
  const first = !cell || cell.row === row;
  const merge =
    !cell || cell.rowSpan < 2 ? '' : first ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const properties = `<w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}<w:vAlign w:val="center"/>`;
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${first && cell ? contentXml(cell, width, size, kept) : cellParagraph('', CELL_ID, size, kept)}</w:tc>`;
}

/** The paragraphs of a cell, then its tables, then the paragraph that a cell must end with. */
function contentXml(cell: Cell, width: number, size: number, kept: boolean): string {
  const tables = cell.tables ?? [];
  if (tables.length > 0 && cell.text === '') return nestedXml(tables, width);
  const lines = cell.text.split('\n');
  const style = isFlushLeft(lines) ? CELL_LEFT_ID : CELL_ID;
  const text = lines.map((line) => cellParagraph(line, style, size, kept)).join('');
  return text + nestedXml(tables, width);
}

/** Long lines, lists and labels that are indented by hand are set flush left; names and figures centred. */
const isFlushLeft = (lines: readonly string[]): boolean =>
  lines.some((line) => line.length > CENTRED_LENGTH || /^(?:[\s\u3000]|\d+[.、](?!\d))/.test(line));

const nestedXml = (tables: readonly Table[], width: number): string =>
  tables.map((table) => tableXml(table, Math.max(width - 120, 240)) + GAP).join('');

const cellParagraph = (text: string, style: string, size: number, kept: boolean): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${kept ? KEEP_NEXT : ''}${hangingXml(text, size)}</w:pPr>${run(text, fontXml(size))}</w:p>`;

/** A label that is indented by hand goes on under its first letter where it takes a second line. */
function hangingXml(text: string, size: number): string {
  const lead = /^\u3000+(?=\S)/.exec(text)?.[0].length ?? 0;
  const twips = lead * size * TWIPS;
  return lead === 0 ? '' : `<w:ind w:left="${twips}" w:hanging="${twips}"/>`;
}

/** Size of the type by the number of columns, in half points. */
const sizeOf = (columns: number): number =>
  columns < SMALL_FROM ? USUAL : columns < SMALLEST_FROM ? 18 : 15;

const fontXml = (size: number): string =>
  size === USUAL ? '' : `<w:rPr><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;

/** Rows that are repeated on every page: the first when it holds nothing but names, with all that its cells reach into. */
function headRows(table: Table): number {
  if (table.rows < REPEAT_FROM) return 0;
  const first = table.cells.filter((cell) => cell.row === 0);
  const names = first.length > 2 && first.every(({ text }) => text !== '' && !/\d/.test(text));
  const rows = Math.max(...first.map((cell) => cell.rowSpan), 0);
  return names && rows <= table.rows / 2 ? rows : 0;
}
