import type { DraftCell } from '../../../document/build.ts';
import { ANCHOR } from './row-cost.ts';

/**
 * Heads beside a head over several columns run down over the row of its parts: 实际完成值 beside 年度指标值, under which
 * 指标值 and 度量单位 stand.
 */
export function headsDown(cells: readonly DraftCell[]): readonly DraftCell[] {
  const rows = new Map<number, DraftCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const longer = new Map<DraftCell, DraftCell>();
  const gone = new Set<DraftCell>();
  for (const [row, upper] of rows) {
    const lower = rows.get(row + 1) ?? [];
    if (!isHeads(upper) || !isHeads(lower)) continue;
    const over = (cell: DraftCell): DraftCell | undefined =>
      upper.find(
        (other) =>
          other.column <= cell.column &&
          other.column + other.columnSpan >= cell.column + cell.columnSpan,
      );
    const parts = lower.filter((cell) => cell.text !== '');
    if (!parts.some((cell) => (over(cell)?.columnSpan ?? 0) > cell.columnSpan)) continue;
    for (const cell of lower) {
      const head = over(cell);
      const same = head?.column === cell.column && head.columnSpan === cell.columnSpan;
      if (!head || !same || cell.text !== '' || head.text === '' || head.rowSpan > 1) continue;
      longer.set(head, { ...head, rowSpan: 2 });
      gone.add(cell);
    }
  }
  return cells.filter((cell) => !gone.has(cell)).map((cell) => longer.get(cell) ?? cell);
}

/** Three words or more, and no figure. */
const isHeads = (row: readonly DraftCell[]): boolean =>
  row.filter((cell) => cell.text !== '').length >= 3 &&
  row.every((cell) => !ANCHOR.test(cell.text) && cell.text.length <= 24);
