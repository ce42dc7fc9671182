import type { Table } from '../../../document/document.ts';

/** No column gets narrower than this, in twips, where the table's width allows. */
const NARROWEST = 420;
/** Text of a cell beyond this length makes its column no wider. */
const LONGEST = 24;
/** Stated widths are kept as they stand when their sum is this close to the room, in twips. */
const TOLERANCE = 700;
/** Runs of figures and Latin letters, which are not to be torn over two lines. */
const UNBROKEN = /[!-~≤≥]+/g;
/** Width of such a letter in parts of the size of type, and of a cell's edges in twips. */
const LETTER = 0.56;
const EDGES = 150;

/**
 * Widths of the columns in whole twips: as the table states them, else by the text in them; shares are given so that no figure
 * is wider than its column. `size` is that of the type, in twips.
 */
export function columnWidths(table: Table, room: number, size: number): readonly number[] {
  const stated = table.widths?.length === table.columns ? table.widths : undefined;
  const wanted = stated ?? weights(table);
  const sum = wanted.reduce((all, one) => all + one, 0);
  if (stated?.every(Number.isInteger) && sum <= room + TOLERANCE && sum >= room / 2) return stated;
  if (sum <= 0) return wanted.map(() => Math.floor(room / Math.max(1, table.columns)));
  const least = leastWidths(table, size);
  const needed = least.reduce((all, one) => all + one, 0);
  if (needed >= room) return least.map((one) => Math.floor((one * room) / needed));
  const over = wanted.map((one, c) => Math.max(0, (one * room) / sum - (least[c] ?? 0)));
  const spare = over.reduce((all, one) => all + one, 0) || 1;
  return least.map((one, c) => Math.floor(one + ((over[c] ?? 0) * (room - needed)) / spare));
}

/** What each column must have for the longest figure or word of its own cells. */
function leastWidths(table: Table, size: number): readonly number[] {
  const least = new Array<number>(table.columns).fill(NARROWEST);
  for (const cell of table.cells) {
    if (cell.columnSpan > 1) continue;
    for (const run of cell.text.match(UNBROKEN) ?? [])
      least[cell.column] = Math.max(least[cell.column] ?? 0, run.length * LETTER * size + EDGES);
  }
  return least;
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
