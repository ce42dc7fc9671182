import type { Frame } from '../lattice.ts';
import type { Glyph, PageMarks } from '../marks.ts';
import type { TreeCell, TreeTable } from './tree.ts';

/** A page as it was drawn, with the numbers of the marks on it and the frames of its rules. */
export interface MarkedPage {
  readonly marks: PageMarks;
  readonly met: ReadonlySet<number>;
  readonly frames: readonly Frame[];
}

/** The text of a paragraph on one page; pages are counted within the run of pages that is looked at. */
export interface Stretch {
  readonly page: number;
  readonly glyphs: Glyph[];
}

/** A cell with its text by paragraphs. */
export interface ClaimedCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: readonly (readonly Stretch[])[];
}

/** A table that the file tells, with the text that it claims. */
export interface Claimed {
  readonly rows: readonly (readonly ClaimedCell[])[];
  /** Its pages, in order. */
  readonly pages: readonly number[];
  /** Each mark was met on its page, and no other cell claims it. */
  whole: boolean;
}

/** What tables claim: whose each glyph of each page is. */
export interface Claims {
  readonly tables: readonly Claimed[];
  readonly owners: readonly (readonly (Claimed | undefined)[])[];
}

interface Claim {
  readonly table: Claimed;
  readonly stretch: Stretch;
}

/** Gives the text of pages to the cells that claim it; `first` is the place of the first page in the file. */
export function claimsOf(
  trees: readonly TreeTable[],
  pages: readonly MarkedPage[],
  first: number,
): Claims {
  const byMark = pages.map(() => new Map<number, Claim>());
  const tables = trees.map((tree) => claimedOf(tree, pages, first, byMark));
  const owners = pages.map(({ marks }, page) =>
    marks.glyphs.map((glyph) => {
      const claim = glyph.mark === undefined ? undefined : byMark[page]?.get(glyph.mark);
      claim?.stretch.glyphs.push(glyph);
      return claim?.table;
    }),
  );
  return { tables, owners };
}

function claimedOf(
  tree: TreeTable,
  pages: readonly MarkedPage[],
  first: number,
  byMark: readonly Map<number, Claim>[],
): Claimed {
  const claims: { readonly page: number; readonly id: number; readonly stretch: Stretch }[] = [];
  const cellOf = ({ rowSpan, columnSpan, blocks }: TreeCell): ClaimedCell => {
    const text = blocks.map((marks) => {
      const stretches: Stretch[] = [];
      for (const mark of marks) {
        const page = mark.page - first;
        let stretch = stretches[stretches.length - 1];
        if (stretch?.page !== page) {
          stretch = { page, glyphs: [] };
          stretches.push(stretch);
        }
        claims.push({ page, id: mark.id, stretch });
      }
      return stretches;
    });
    return { rowSpan, columnSpan, text };
  };
  const rows = tree.rows.map((row) => row.map(cellOf));
  const found = [...new Set(claims.map(({ page }) => page))].sort((a, b) => a - b);
  const table: Claimed = { rows, pages: found, whole: true };
  for (const { page, id, stretch } of claims) {
    const other = byMark[page]?.get(id);
    if (other) other.table.whole = false;
    if (other || !pages[page]?.met.has(id)) table.whole = false;
    byMark[page]?.set(id, { table, stretch });
  }
  return table;
}
