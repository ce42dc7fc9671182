import type { Cell, Table } from '../../document/document.ts';
import { content } from './typst.ts';

/** Width of the type area; points. */
const WIDTH = 442;
/** Height that a row may take before it is allowed to break over a page; points. */
const TALL = 320;
/** Sizes of table text: size 5 as a rule, small 5 where many columns stand side by side; points. */
const SIZES = { usual: 10.5, many: 9, most: 7.5 } as const;

const sizeFor = (columns: number): number =>
  columns > 11 ? SIZES.most : columns > 8 ? SIZES.many : SIZES.usual;

/** Length of a text in characters of full width. */
function lengthOf(text: string): number {
  let length = 0;
  for (let i = 0; i < text.length; i += 1) length += text.charCodeAt(i) < 0x2000 ? 0.55 : 1;
  return length;
}

/** White space by which a label is indented by hand, as space of the same width. */
function indentOf(line: string): string {
  const lead = /^[\s\u3000]+(?=\S)/.exec(line)?.[0] ?? '';
  return lead === '' ? '' : `#h(${lengthOf(lead).toFixed(2)}em)`;
}

/** The longest line of a text, in characters of full width. */
const longest = (text: string): number => Math.max(0, ...text.split('\n').map(lengthOf));

/** Relative widths of the columns: as the document states them, or by what they hold. */
function sharesOf(table: Table): readonly number[] {
  const stated = table.widths;
  if (stated?.length === table.columns && stated.every((width) => width > 0)) return stated;
  const shares = new Array<number>(table.columns).fill(2.5);
  for (const cell of table.cells) {
    const each = Math.min(16, longest(cell.text) + 1) / cell.columnSpan;
    if (cell.columnSpan > 2) continue;
    for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1)
      shares[c] = Math.max(shares[c] ?? 0, each);
  }
  return shares;
}

/** Runs of figures and Latin letters, which do not break. */
const UNBROKEN = /[\u0021-\u007e\u2264\u2265]+/g;

/** Widths of the columns in points: their shares of the whole, but no figure wider than its column. */
function widthsOf(table: Table, size: number, width: number): readonly number[] {
  const shares = sharesOf(table);
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  const wanted = shares.map((share) => (share / total) * width);
  const least = new Array<number>(table.columns).fill(size + 8);
  for (const cell of table.cells) {
    if (cell.columnSpan > 1) continue;
    for (const run of cell.text.match(UNBROKEN) ?? [])
      least[cell.column] = Math.max(least[cell.column] ?? 0, run.length * 0.56 * size + 9);
  }
  const needed = least.reduce((sum, least) => sum + least, 0);
  if (needed >= width) return least.map((part) => (part / needed) * width);
  const spare = wanted.map((part, i) => Math.max(0, part - (least[i] ?? 0)));
  const room = spare.reduce((sum, part) => sum + part, 0) || 1;
  return least.map((part, i) => part + ((spare[i] ?? 0) / room) * (width - needed));
}

/** Rows at the head of a plain list, which come again on each page; none in a form, whose rows differ. */
function headRows(table: Table): number {
  const first = table.cells.filter((cell) => cell.row === 0);
  const rows = Math.max(0, ...first.map((cell) => cell.rowSpan));
  if (rows > 3 || rows >= table.rows - 1 || first.length < 3) return 0;
  if (first.some((cell) => !cell.text.trim() || cell.tables)) return 0;
  const plain = table.cells.every((cell) => cell.row < rows || cell.columnSpan === 1);
  return plain ? rows : 0;
}

/** A table as a call of the preamble's `grid-of`. */
export function tableSource(table: Table, width = WIDTH): string {
  const size = width < WIDTH ? SIZES.many : sizeFor(table.columns);
  const widths = widthsOf(table, size, width);
  const heads = headRows(table);
  const cells = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const source = (cell: Cell): string => cellSource(cell, widths, size);
  const head = cells.filter((cell) => cell.row < heads).map(source);
  const body = cells.filter((cell) => cell.row >= heads).map(source);
  return [
    `#grid-of(${size}pt, columns: (${widths.map((w) => `${Math.round((w / width) * 10_000) / 100}fr`).join(', ')},),`,
    `rows: (auto,) * ${table.rows},`,
    ...(head.length > 0 ? [`table.header(${head.join(' ')}),`] : []),
    ...body,
    ')',
  ].join('\n');
}

/** A cell at its place: long texts stand left, short ones in the middle. */
function cellSource(cell: Cell, widths: readonly number[], size: number): string {
  const width =
    widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, w) => sum + w, 0) - 8;
  const perLine = Math.max(1, width / size);
  const lines = cell.text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(lengthOf(line) / perLine)), 0);
  const breakable = cell.rowSpan > 1 || cell.tables !== undefined || lines * size * 1.4 > TALL;
  const left =
    (lines > 1 && longest(cell.text) > 8) || /^[\s\u3000]|^\d+[.、](?!\d)/.test(cell.text);
  const tables = (cell.tables ?? []).map((inner) => tableSource(inner, width));
  const text = cell.text
    .split('\n')
    .map((line) => indentOf(line) + content(line.replace(/^\s+/, '')))
    .join('#parbreak()');
  return `${[
    `table.cell(x: ${cell.column}, y: ${cell.row}`,
    ...(cell.rowSpan > 1 ? [`rowspan: ${cell.rowSpan}`] : []),
    ...(cell.columnSpan > 1 ? [`colspan: ${cell.columnSpan}`] : []),
    ...(breakable ? [] : ['breakable: false']),
    ...(left ? ['align: left + horizon'] : []),
  ].join(', ')})[${text}${tables.join('')}],`;
}
