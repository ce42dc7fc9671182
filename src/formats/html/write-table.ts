import type { Cell, Table } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';
import { escapeHtml } from '../../values/escape.ts';

/** A table with its spans; `caption` is the HTML of its title when one stands above it. */
export function tableHtml(table: Table, caption = ''): string {
  const open = [
    'table',
    table.uncertain && 'data-uncertain',
    table.flattened && `data-flattened="${table.flattened}"`,
  ];
  const rows: string[][] = Array.from({ length: table.rows }, () => []);
  const head = headRow(table);
  for (const cell of table.cells) rows[cell.row]?.push(cellHtml(cell, cell.row === head));
  const lines = rows.map((cells) => `<tr>${cells.join('')}</tr>`);
  return `<${open.filter((part) => part).join(' ')}>${caption}${columnsHtml(table)}${lines.join('')}</table>`;
}

const columnsHtml = (table: Table): string =>
  table.widths
    ? `<colgroup>${table.widths.map((width) => `<col width="${width}">`).join('')}</colgroup>`
    : '';

function cellHtml(cell: Cell, head: boolean): string {
  const tag = head ? 'th' : 'td';
  const open = [
    tag,
    head && 'scope="col"',
    cell.rowSpan > 1 && `rowspan="${cell.rowSpan}"`,
    cell.columnSpan > 1 && `colspan="${cell.columnSpan}"`,
  ];
  const nested = (cell.tables ?? []).map((table) => tableHtml(table)).join('');
  return `<${open.filter((part) => part).join(' ')}>${escapeHtml(cell.text)}${nested}</${tag}>`;
}

/** The row of column heads, where the first row has several cells, all with words and none with a number. */
function headRow(table: Table): number | undefined {
  const first = table.cells.filter((cell) => cell.row === 0);
  if (table.rows < 2 || first.length < 2) return undefined;
  const heads = first.every((cell) => {
    const text = squeeze(cell.text);
    return text !== '' && text.length <= 24 && !/^[\d.,%％≥≤-]+$/.test(text) && !cell.tables;
  });
  return heads ? 0 : undefined;
}
