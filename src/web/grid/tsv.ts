import { type Matrix, matrixOf } from './matrix.ts';

/**
 * Tab-separated text as spreadsheets write it: a cell with a tab, a line break or a quotation mark in it stands in
 * quotation marks, with its own marks doubled. Other quotation marks are text: “三公” at the beginning of a cell stays.
 */
export function matrixOfTsv(text: string): Matrix {
  const source = text.replace(/\r\n?/g, '\n');
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const quoted = quotedAt(source, at);
    const end = quoted?.end ?? plainEnd(source, at);
    rows.at(-1)?.push(quoted?.text ?? source.slice(at, end));
    const mark = source[end];
    at = end + 1;
    if (mark === undefined) break;
    if (mark === '\n') {
      if (at >= source.length) break;
      rows.push([]);
    }
  }
  return matrixOf(rows);
}

/** The text of a spreadsheet for rows of cells. */
export const tsvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row
        .map((text) => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
        .join('\t'),
    )
    .join('\n');

function plainEnd(source: string, from: number): number {
  const found = source.slice(from).search(/[\t\n]/);
  return found < 0 ? source.length : from + found;
}

/** A quoted cell that begins here; undefined where the mark is text. */
function quotedAt(
  source: string,
  from: number,
): { readonly text: string; readonly end: number } | undefined {
  if (source[from] !== '"') return undefined;
  const pattern = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
  pattern.lastIndex = from;
  const [, inner = ''] = pattern.exec(source) ?? [];
  return /[\t\n]|""/.test(inner)
    ? { text: inner.replaceAll('""', '"'), end: pattern.lastIndex }
    : undefined;
}
