import type { Table } from '../../document/document.ts';
import { lostItsColumns } from '../../document/grid.ts';

/** Rows near by that a row is held against. */
const NEAR = 8;

/**
 * Whether a row of a table that lost its grid has as many cells as most rows near it: one with fewer lacks a square, and what stands
 * behind it may stand under other heads.
 */
export function keepsSquares(table: Table, row: number): boolean {
  if (!lostItsColumns(table) || !table.uncertain) return true;
  const many = (at: number): number => table.cells.filter((cell) => cell.row === at).length;
  const near = Array.from({ length: 2 * NEAR + 1 }, (_, i) => row - NEAR + i)
    .filter((at) => at !== row)
    .map(many)
    .filter((count) => count > 2);
  const own = many(row);
  return near.filter((count) => count === own).length * 2 >= near.length;
}
