/** A row of the grid with the levels that it stands under. */
export interface LevelledRow {
  readonly id: string;
  readonly group: string;
  readonly kind: string;
}

/** A row to draw: how many rows its level cells reach down; zero where a cell above reaches. */
export interface DrawnRow extends LevelledRow {
  /** Position in the list. */
  readonly index: number;
  readonly groupRows: number;
  readonly kindRows: number;
}

/**
 * The rows of a window with their merged level cells. A cell is clipped to the window, so that the name of its group
 * stays in sight while one scrolls. Same neighbours are merged; rows of one group that stand apart are not.
 */
export function drawnRows(
  rows: readonly LevelledRow[],
  from: number,
  to: number,
): readonly DrawnRow[] {
  const shown = rows.slice(from, to);
  return shown.map((row, i) => {
    const above = shown[i - 1];
    const sameGroup = above?.group === row.group;
    const sameKind = sameGroup && above?.kind === row.kind;
    return {
      ...row,
      index: from + i,
      groupRows: sameGroup ? 0 : runLength(shown, i, (each) => each.group === row.group),
      kindRows: sameKind
        ? 0
        : runLength(shown, i, (each) => each.group === row.group && each.kind === row.kind),
    };
  });
}

function runLength(
  rows: readonly LevelledRow[],
  from: number,
  same: (row: LevelledRow) => boolean,
): number {
  const end = rows.findIndex((row, i) => i > from && !same(row));
  return (end < 0 ? rows.length : end) - from;
}
