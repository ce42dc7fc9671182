import type { TreeTable } from './tree.ts';

/** Pages that are looked at together, because tables go on from one to the next. */
export interface PageRun {
  readonly from: number;
  /** The page after the last. */
  readonly to: number;
  readonly tables: readonly TreeTable[];
}

/** So many pages are held at a time; a table that goes on over more is not taken from the structure. */
const MOST_PAGES = 60;

/** Parts the pages of a file so that no table goes on from one run to the next; runs hold few pages. */
export function runsOf(tables: readonly TreeTable[], pages: number): readonly PageRun[] {
  const placed = tables.flatMap((table) => {
    const own = table.rows.flatMap((row) =>
      row.flatMap(({ blocks }) => blocks.flatMap((marks) => marks.map(({ page }) => page))),
    );
    const from = own.reduce((least, page) => Math.min(least, page), pages);
    const to = own.reduce((most, page) => Math.max(most, page), -1) + 1;
    return from >= 0 && from < to && to - from <= MOST_PAGES ? [{ table, from, to }] : [];
  });
  placed.sort((a, b) => a.from - b.from);
  const runs: { from: number; to: number; tables: TreeTable[] }[] = [];
  for (const { table, from, to } of placed) {
    const last = runs[runs.length - 1];
    if (!last || from >= last.to) runs.push({ from, to, tables: [table] });
    else if (Math.max(last.to, to) - last.from <= MOST_PAGES) {
      last.to = Math.max(last.to, to);
      last.tables.push(table);
    }
  }
  return withBetween(runs, pages);
}

/** Runs with the pages between them, which hold none of the tables. */
function withBetween(runs: readonly PageRun[], pages: number): readonly PageRun[] {
  const all: PageRun[] = [];
  let at = 0;
  for (const run of runs) {
    if (run.from > at) all.push({ from: at, to: run.from, tables: [] });
    all.push(run);
    at = run.to;
  }
  if (at < pages) all.push({ from: at, to: pages, tables: [] });
  return all;
}
