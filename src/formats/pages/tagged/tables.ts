import type { DraftTable } from '../../../document/build.ts';
import type { Frame } from '../lattice.ts';
import type { Glyph } from '../marks.ts';
import type { Column } from '../wrap.ts';
import { claimsOf, type MarkedPage } from './claims.ts';
import type { Placed } from './grid.ts';
import { ruledEdges } from './ruled.ts';
import { framesOfTable, type Sheet, sheetOf } from './sheet.ts';
import { type Sound, soundOf } from './sound.ts';
import type { Stand } from './stands.ts';
import { textOfCell } from './text.ts';
import type { TreeTable } from './tree.ts';

/** A table that the file tells, on the page where it begins; on a page where it goes on, only where that is. */
export interface TaggedPart {
  readonly top: number;
  readonly table?: DraftTable;
}

/** What a page's tables that the file tells leave of it. */
export interface Tagged {
  readonly parts: readonly TaggedPart[];
  /** The letters and frames that are none of theirs. */
  readonly glyphs: readonly Glyph[];
  readonly frames: readonly Frame[];
}

/**
 * Takes the tables that the file's own structure tells off a run of pages, those alone that hold together (`soundOf`). `first` is
 * the place of the first page in the file.
 */
export function taggedTables(
  trees: readonly TreeTable[],
  pages: readonly MarkedPage[],
  first: number,
): readonly (Tagged | undefined)[] {
  const { tables, owners } = claimsOf(trees, pages, first);
  const sheets = pages.map((page, at) => sheetOf(page, owners[at] ?? [], tables, at));
  const sound = tables.flatMap((table) => soundOf(table, sheets) ?? []);
  return sheets.map((_, at) => leftOf(sheets, at, sound, first));
}

/** What is left of a page; undefined where it has none of the tables. */
function leftOf(
  sheets: readonly Sheet[],
  page: number,
  all: readonly Sound[],
  first: number,
): Tagged | undefined {
  const sheet = sheets[page];
  const here = all.filter(({ areas }) => areas.some((area) => area.page === page));
  if (!sheet || here.length === 0) return undefined;
  const taken = new Set(here.map(({ table }) => table));
  const again = new Set(here.flatMap((each) => [...each.again]));
  const theirs = new Set(here.flatMap(({ table }) => framesOfTable(sheet, table)));
  const glyphs = sheet.glyphs.filter((glyph, k) => {
    const owner = sheet.owners[k];
    return !(owner !== undefined && taken.has(owner)) && !again.has(glyph);
  });
  const areas = here.flatMap((each) => each.areas.filter((area) => area.page === page));
  return {
    parts: here.map((each) => partOf(each, page, sheets, first)),
    glyphs,
    frames: sheet.frames.filter(
      (frame, k) => !theirs.has(k) && !areas.some((area) => isIn(frame, area)),
    ),
  };
}

/** Whether the middle of a frame lies within a table. */
function isIn({ xs, ys }: Frame, { left, right, top, bottom }: Sound['areas'][number]): boolean {
  const x = ((xs[0] ?? 0) + (xs[xs.length - 1] ?? 0)) / 2;
  const y = ((ys[0] ?? 0) + (ys[ys.length - 1] ?? 0)) / 2;
  return x > left && x < right && y > top && y < bottom;
}

function partOf(
  { grid, stands, areas }: Sound,
  page: number,
  sheets: readonly Sheet[],
  first: number,
): TaggedPart {
  const top = areas.find((area) => area.page === page)?.top ?? 0;
  if (areas[0]?.page !== page) return { top };
  const columnOf = columnsOf(stands);
  const cells = [
    ...grid.cells.map(({ row, column, rowSpan, columnSpan, claimed, extents }) => {
      const place = { row, column, rowSpan, columnSpan };
      const [extent] = extents;
      const edges = extent && ruledEdges(extent, sheets[extent.page]?.frames ?? []);
      return { ...place, text: textOfCell(claimed, edges ?? columnOf(place)) };
    }),
    ...grid.blanks.map((blank) => ({ ...blank, text: '' })),
  ];
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const { rows, columns } = grid;
  return { top, table: { kind: 'table', rows, columns, cells, page: first + page + 1 } };
}

/** The edges of columns as far as text reaches in them. */
function columnsOf(stands: readonly Stand[]): (place: Placed) => Column {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { cell, left, right } of stands) {
    const end = cell.column + cell.columnSpan;
    starts[cell.column] = Math.min(starts[cell.column] ?? left, left);
    ends[end] = Math.max(ends[end] ?? right, right);
  }
  return ({ column, columnSpan }) => ({
    left: starts[column] ?? 0,
    right: ends[column + columnSpan] ?? 0,
  });
}
