import type { DraftTable } from '../../../document/build.ts';
import { wholeFigures } from './broken.ts';
import { cellsOf, type Standing } from './cells.ts';
import { wholeRows } from './cut-rows.ts';
import { byRows, drawnRows, standsOf } from './drawn-rows.ts';
import { apart, type Level, levelsOf } from './levels.ts';
import { ANCHOR, type Stand } from './row-cost.ts';
import { rowsOf } from './rows.ts';
import type { Segment } from './segments.ts';
import { isTorn } from './torn.ts';
import { hasFigures, type Part, weighingOf } from './weighing.ts';

/**
 * A table from the positions of its words on one page or several; undefined where they make none. `labels` tells how labels
 * stand beside their rows where lines alone do not.
 */
export function tableOf(parts: readonly Part[], labels?: Stand): DraftTable | undefined {
  const found = rowsIn(parts);
  if (!found || isTorn(linesOf(found))) return undefined;
  const { lines, standing } = found;
  const cells = cellsOf(lines, labels ? { ...standing, stands: [labels] } : standing);
  if (!cells || cells.rows < 2 || cells.columns < 3 || (cells.rows < 3 && cells.columns < 4))
    return undefined;
  return {
    kind: 'table',
    rows: cells.rows,
    columns: cells.columns,
    cells: cells.cells,
    widths: cells.widths,
    ...(!standing.drawn && { uncertain: true as const }),
    flattened: 'positions',
    ...(parts[0] && { page: parts[0].page }),
  };
}

/** Whether words stand as those of a table do, but its figures were torn to pieces that nobody puts together. */
export function isTornTable(parts: readonly Part[]): boolean {
  const found = rowsIn(parts);
  return found !== undefined && isTorn(linesOf(found));
}

/** The rows of a table as far as figures that stand below each other may be torn ones: rows that were drawn as such may hold them. */
const linesOf = ({ lines, standing }: Found): readonly (readonly Level[])[] =>
  standing.drawn ? lines.flatMap((levels) => levels.map((level) => [level])) : lines;

/** The rows of a table, each with the lines that stand in it, and how its cells stand. */
interface Found {
  readonly lines: readonly (readonly Level[])[];
  readonly standing: Standing;
}

/** Finds the rows of a table: by the order in which its cells were drawn, or by how their lines stand. */
function rowsIn(parts: readonly Part[]): Found | undefined {
  const drawn = drawnRows(parts);
  const segments = drawn ?? parts.map((part) => wholeFigures(part.segments));
  const levels = withoutRepeatedHeads(segments.map(levelsOf));
  if (levels.length < 2) return undefined;
  if (drawn) {
    const lines =
      parts.length > 1 ? wholeRows(byRows(levels), weighingOf(levels, parts)) : byRows(levels);
    return { lines, standing: { stands: standsOf(lines), near: 0, drawn: true } };
  }
  const weighing = weighingOf(levels, parts);
  const rows = rowsOf(levels, weighing);
  const lines = headsTogether(rows.rows.map(({ from, to }) => levels.slice(from, to)));
  const near = weighing.spaced ? weighing.near : 1.2 * weighing.pitch;
  return { lines, standing: { stands: rows.stands, near, drawn: false } };
}

/** Heads of one row at heights less than a line apart, none over another: a head over several columns beside single ones. */
function headsTogether(rows: readonly (readonly Level[])[]): readonly (readonly Level[])[] {
  const found: (readonly Level[])[] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    const [above, below] = [last?.[last.length - 1], row[0]];
    const near =
      above &&
      below?.page === above.page &&
      below.middle - above.middle < HEADS_BESIDE * below.size &&
      [last, row].every((levels) => !hasFigures((levels ?? []).flatMap((each) => each.segments)));
    const upper = (last ?? []).flatMap((level) => level.segments);
    const lower = row.flatMap((level) => level.segments);
    const over =
      near &&
      (lower.some((each) => upper.some((other) => !apart(other, each))) || isGrouped(upper, lower));
    if (last && near && !over) found[found.length - 1] = [...last, ...row];
    else found.push(row);
  }
  return found;
}

/** Whether a head stands over the gap between two others, with no further one between them: they are its parts. */
const isGrouped = (upper: readonly Segment[], lower: readonly Segment[]): boolean =>
  [...lower]
    .sort((a, b) => a.left - b.left)
    .some((each, at, all) => {
      const next = all[at + 1];
      return (
        next !== undefined &&
        upper.filter((head) => head.left > each.left && head.right < next.right).length === 1
      );
    });

/** Heads of one row stand no further apart in height; em. */
const HEADS_BESIDE = 1.15;

/** The levels of all pages one below the other, without the heads that each page repeats. */
function withoutRepeatedHeads(pages: readonly (readonly Level[])[]): readonly Level[] {
  const all: Level[] = [];
  const first = pages[0] ?? [];
  for (const page of pages) {
    const skipped = page === first ? 0 : repeated(first, page);
    const kept = page.slice(skipped);
    const last = all[all.length - 1];
    const shift = last && kept[0] ? last.middle + 3 * last.size - kept[0].middle : 0;
    for (const level of kept) {
      const segments = level.segments.map((each) => ({ ...each, middle: each.middle + shift }));
      all.push({ ...level, segments, middle: level.middle + shift });
    }
  }
  return all;
}

/** Two words on one line come again as a head only when they are so long together. */
const LONG = 8;

/** How many levels at the head of a page repeat those at the head of the table. */
function repeated(first: readonly Level[], page: readonly Level[]): number {
  const wordsOf = (level: Level | undefined): string =>
    (level?.segments ?? []).map((each) => each.text.replace(/\s/g, '')).join('|');
  let same = 0;
  let cells = 0;
  while (same < page.length - 1 && wordsOf(first[same]) === wordsOf(page[same])) {
    cells += page[same]?.segments.filter((each) => !ANCHOR.test(each.text)).length ?? 0;
    same += 1;
  }
  const long = (first[0]?.segments ?? []).reduce((sum, each) => sum + each.text.length, 0);
  return cells >= 3 || (cells === 2 && long >= LONG) ? same : 0;
}
