/** Rows of a list merged from two descendants of one state. */
export interface MergedRows {
  readonly rows: readonly string[];
  /** Both put the common rows into another order, and not the same one; `theirs` was taken. */
  readonly reordered: boolean;
}

/**
 * Merges two changes of a list row by row: what either added is there, what either removed is gone, and an order changed
 * by one side holds. The result does not depend on which side is which, unless both changed the order.
 */
export function mergeRows(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): MergedRows {
  const kept = base.filter((row) => mine.includes(row) && theirs.includes(row));
  const orderOf = (side: readonly string[]) => side.filter((row) => kept.includes(row));
  const [myOrder, theirOrder] = [orderOf(mine), orderOf(theirs)];
  const moved = (order: readonly string[]) => !same(order, kept);
  const reordered = moved(myOrder) && moved(theirOrder) && !same(myOrder, theirOrder);
  const skeleton = moved(theirOrder) ? theirOrder : myOrder;
  const added = new Map<string, string[]>();
  for (const runs of runsOf(base, kept, mine, theirs)) {
    const at = added.get(runs.after) ?? [];
    added.set(runs.after, [...at, ...runs.rows.filter((row) => !at.includes(row))]);
  }
  const rows = [START, ...skeleton].flatMap((row) => [
    ...(row === START ? [] : [row]),
    ...(added.get(row) ?? []),
  ]);
  return { rows: [...new Set(rows)], reordered };
}

const START = '';

/** New rows by the kept row that they follow, the runs of both sides ordered by their ids: no side comes first. */
function runsOf(
  base: readonly string[],
  kept: readonly string[],
  ...sides: readonly (readonly string[])[]
): readonly { readonly after: string; readonly rows: readonly string[] }[] {
  const runs = sides.flatMap((side) => {
    const found: { after: string; rows: string[] }[] = [];
    let run = { after: START, rows: [] as string[] };
    for (const row of side) {
      if (kept.includes(row)) run = { after: row, rows: [] };
      else if (!base.includes(row)) {
        if (run.rows.length === 0) found.push(run);
        run.rows.push(row);
      }
    }
    return found;
  });
  return runs.sort((a, b) => compare(a.rows.join(), b.rows.join()));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether two lists hold the same rows in the same order. */
export const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((row, i) => row === b[i]);
