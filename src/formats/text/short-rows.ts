import type { DraftTable } from '../../document/build.ts';
import type { Cell, Table } from '../../document/document.ts';
import { squeeze } from '../../values/chinese.ts';
import { raggedTable } from './ragged.ts';
import { isColumnHead, isHeadWord, isNumeric } from './words.ts';

const TOTAL = /^(?:总分|总计|合计|小计|总得分)/;

/**
 * Where cells are merged downwards, the lines below hold fewer cells and lack the leading ones. A short row is moved to
 * the right edge when its numbers then stand in the columns of numbers, and the cells above run down into the gap. In a
 * row of totals the first cell runs across instead.
 */
export function alignShortRows(
  rows: readonly (readonly string[])[],
  flattened: NonNullable<Table['flattened']>,
): DraftTable {
  const plain = raggedTable(rows, flattened);
  if (!plain.uncertain) return plain;
  const columns = plain.columns;
  const numeric = numericColumns(rows, columns);
  const cells: Cell[] = [];
  let above: (number | undefined)[] = new Array<number | undefined>(columns).fill(undefined);
  let heads = 0;
  rows.forEach((row, r) => {
    const gap = columns - row.length;
    if (gap <= 0) heads = 0;
    // Rows no longer than short heads above them begin at the left edge like these: money above the wider indicators.
    const under = row.length <= heads;
    if (gap > 0 && isHeadRow(row)) heads = row.length;
    const right = !under && gap > 0 && row.length > 1 && fits(row, numeric, gap);
    const total = right && TOTAL.test(squeeze(row[0] ?? ''));
    const moved = right && !total && endsAt(above, gap);
    const current: (number | undefined)[] = [];
    if (moved) for (let c = 0; c < gap; c += 1) current[c] = deepen(cells, above, c);
    row.forEach((text, k) => {
      const column = moved || (total && k > 0) ? k + gap : k;
      const stretched = total ? k === 0 : !moved && k === row.length - 1;
      const columnSpan = stretched ? 1 + Math.max(gap, 0) : 1;
      for (let c = column; c < column + columnSpan; c += 1) current[c] = cells.length;
      cells.push({ row: r, column, rowSpan: 1, columnSpan, text });
    });
    above = current;
  });
  return { ...plain, cells };
}

const FEWEST_HEADS = 4;
const isHeadRow = (row: readonly string[]): boolean =>
  row.filter((text) => isHeadWord(text) || isColumnHead(text)).length >= FEWEST_HEADS &&
  !row.some(isNumeric);

function numericColumns(rows: readonly (readonly string[])[], columns: number): readonly boolean[] {
  const full = rows.filter((row) => row.length === columns).slice(1);
  return Array.from({ length: columns }, (_, c) => {
    const numbers = full.filter((row) => isNumeric(row[c] ?? '')).length;
    return full.length > 0 && numbers * 2 > full.length;
  });
}

/** Whether the row's numbers agree with the columns of numbers better at the right edge than at the left. */
function fits(row: readonly string[], numeric: readonly boolean[], gap: number): boolean {
  const agreement = (shift: number) =>
    row.filter((text, k) => isNumeric(text) === numeric[k + shift]).length;
  return agreement(gap) > agreement(0);
}

/** Whether a cell ends at the gap's right edge in the row above, so that the cells over the gap can run down. */
const endsAt = (above: readonly (number | undefined)[], gap: number): boolean =>
  above[gap - 1] !== undefined && above[gap - 1] !== above[gap];

function deepen(
  cells: Cell[],
  above: readonly (number | undefined)[],
  column: number,
): number | undefined {
  const index = above[column];
  const cell = index === undefined ? undefined : cells[index];
  if (index === undefined || !cell) return undefined;
  if (cell.column === column) cells[index] = { ...cell, rowSpan: cell.rowSpan + 1 };
  return index;
}
