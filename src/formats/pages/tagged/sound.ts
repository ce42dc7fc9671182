import type { Glyph } from '../marks.ts';
import type { Claimed, ClaimedCell } from './claims.ts';
import { type Grid, gridOf, type RowCell } from './grid.ts';
import { repeatedHead, withHeadsOnce } from './heads.ts';
import { areRuledOff } from './ruled.ts';
import { framesOfTable, type Sheet } from './sheet.ts';
import { type Extent, extentsOf, isInk, type Stand, standAsGrid } from './stands.ts';

/** A cell with where its text stands. */
interface KnownCell extends RowCell {
  readonly claimed: ClaimedCell;
  readonly extents: readonly Extent[];
}

/** A table that holds together. */
export interface Sound {
  readonly table: Claimed;
  readonly grid: Grid<KnownCell>;
  readonly stands: readonly Stand[];
  /** Letters of heads that are printed again and belong to no cell. */
  readonly again: ReadonlySet<Glyph>;
  /** Where the text of the table stands on each of its pages, in order. */
  readonly areas: readonly Extent[];
}

/** More tables than stand on a page. */
const MOST_TABLES = 40;

/**
 * A table, where it holds together: the spans of each row add up, or those of the cells that have text do; the text of each cell
 * is found and belongs to no other; it stands as that of a grid does; and no other text stands among it or within its rules.
 */
export function soundOf(table: Claimed, sheets: readonly Sheet[]): Sound | undefined {
  if (!table.whole) return undefined;
  if (table.pages.some((page) => (sheets[page]?.tables ?? 0) > MOST_TABLES)) return undefined;
  const rows = withHeadsOnce(table);
  const known = rows.map((row) => row.map(knownOf));
  const ruled = areRuled(known.flat(), sheets);
  // What stands on one page within its own rules needs no structure.
  if (ruled && table.pages.length === 1) return undefined;
  const grid = gridOf(known);
  // Cells without text that a structure leaves out are told by their rules.
  if (!grid || (ruled && grid.blanks.length > 0)) return undefined;
  const stands = grid.cells.flatMap((cell) => cell.extents.map((extent) => ({ ...extent, cell })));
  if (stands.length < 2 || !standAsGrid(stands, grid.rows, grid.columns)) return undefined;
  const areas = areasOf(table.rows.flatMap((row) => row.flatMap(extentsOf)));
  const again = new Set<Glyph>();
  for (const [k, area] of areas.entries()) {
    const sheet = sheets[area.page];
    if (!sheet) return undefined;
    if (k > 0) for (const glyph of repeatedHead(rows, freeAbove(sheet, area.top))) again.add(glyph);
    if (hasOthersAmong(sheet, table, area, stands, again)) return undefined;
  }
  return { table, grid, stands, again, areas };
}

/** Whether rules tell the cells of a table apart on each of its pages. */
function areRuled(cells: readonly KnownCell[], sheets: readonly Sheet[]): boolean {
  const pages = new Map<number, Extent[]>();
  for (const extent of cells.flatMap(({ extents }) => extents)) {
    const list = pages.get(extent.page);
    if (list) list.push(extent);
    else pages.set(extent.page, [extent]);
  }
  return [...pages].every(([page, extents]) => areRuledOff(extents, sheets[page]?.frames ?? []));
}

function knownOf(claimed: ClaimedCell): KnownCell {
  const { rowSpan, columnSpan } = claimed;
  const extents = extentsOf(claimed);
  const size = extents.reduce((most, each) => Math.max(most, each.size), 0);
  const bare = { claimed, extents, rowSpan, columnSpan, size };
  if (extents.length === 0) return bare;
  return {
    ...bare,
    left: Math.min(...extents.map((each) => each.left)),
    right: Math.max(...extents.map((each) => each.right)),
  };
}

/** Letters above a height that the file gives to no text. */
const freeAbove = (sheet: Sheet, top: number): readonly Glyph[] =>
  sheet.glyphs.filter((glyph) => glyph.middle < top && !((glyph.mark ?? -1) >= 0));

/** Whether text that is not the table's stands among its text, or with it in the frame that rules its cells off. */
function hasOthersAmong(
  sheet: Sheet,
  table: Claimed,
  { page, left, right, top, bottom }: Extent,
  stands: readonly Stand[],
  again: ReadonlySet<Glyph>,
): boolean {
  const here = stands.filter((stand) => stand.page === page).length;
  const ruled = new Set(
    framesOfTable(sheet, table).filter(
      (frame) => (sheet.held[frame]?.get(table)?.size ?? 0) * 2 > here,
    ),
  );
  return sheet.glyphs.some((glyph, k) => {
    if (sheet.owners[k] === table || !isInk(glyph) || again.has(glyph)) return false;
    const x = glyph.x + glyph.width / 2;
    const among = x > left && x < right && glyph.middle > top - 1 && glyph.middle < bottom + 1;
    return among || ruled.has(sheet.inFrame[k] ?? -1);
  });
}

/** Where texts stand together, page by page. */
function areasOf(extents: readonly Extent[]): readonly Extent[] {
  const areas = new Map<number, Extent>();
  for (const each of extents) {
    const area = areas.get(each.page) ?? each;
    areas.set(each.page, {
      page: each.page,
      left: Math.min(area.left, each.left),
      right: Math.max(area.right, each.right),
      top: Math.min(area.top, each.top),
      bottom: Math.max(area.bottom, each.bottom),
      size: Math.max(area.size, each.size),
    });
  }
  return [...areas.values()].sort((a, b) => a.page - b.page);
}
