import type { Table } from '../../../document/document.ts';

/** No column gets narrower than this, in twips, where the table's width allows. */
const NARROWEST = 420;
/** Text of a cell beyond this length makes its column no wider. */
const LONGEST = 24;
/** Stated widths are kept as they stand when their sum is this close to the room, in twips. */
const TOLERANCE = 700;

/** Widths of the columns in whole twips: as the table states them, else by the text in them. */
export function columnWidths(table: Table, room: number): readonly number[] {
  const stated = table.widths?.length === table.columns ? table.widths : undefined;
  const wanted = stated ?? weights(table);
  const sum = wanted.reduce((all, one) => all + one, 0);
  if (stated?.every(Number.isInteger) && sum <= room + TOLERANCE && sum >= room / 2) return stated;
  if (sum <= 0) return wanted.map(() => Math.floor(room / Math.max(1, table.columns)));
  const narrowest = Math.min(NARROWEST, Math.floor(room / Math.max(1, table.columns)));
  const spare = room - narrowest * table.columns;
  return wanted.map((one) => narrowest + Math.floor((spare * one) / sum));
}

/** How much room the text of each column asks for: its longest cell, wide cells shared among their columns. */
function weights(table: Table): readonly number[] {
  const longest = new Array<number>(table.columns).fill(1);
  for (const cell of table.cells) {
    const share = Math.min(cell.text.length, LONGEST * cell.columnSpan) / cell.columnSpan;
    for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1)
      if (c < longest.length && share > (longest[c] ?? 0)) longest[c] = share;
  }
  return longest;
}
