import { withMore } from '../values/with-more.ts';
import type {
  Block,
  Cell,
  Document,
  Format,
  Heading,
  Paragraph,
  Source,
  Style,
  Table,
} from './document.ts';

/** A block that has no number yet: `document` gives it one. */
export type Draft = DraftOf<Heading> | DraftOf<Paragraph> | DraftTable;
type DraftOf<B> = Omit<B, 'block'>;
/** A table whose nested tables have no numbers yet. */
export type DraftTable = Omit<Table, 'block' | 'cells'> & { readonly cells: readonly DraftCell[] };
/** A cell whose nested tables have no numbers yet. */
export type DraftCell = Omit<Cell, 'tables'> & { readonly tables?: readonly DraftTable[] };

/** A heading of a level. */
export const heading = (level: number, text: string, style?: Style): Draft => ({
  kind: 'heading',
  level,
  text,
  ...(style && { style }),
});

/** A paragraph of running text. */
export const paragraph = (text: string, style?: Style): Draft => ({
  kind: 'paragraph',
  text,
  ...(style && { style }),
});

/** A paragraph of a letter or report: its first line begins two letters in. Those who are addressed stand flush, as `paragraph`. */
export const body = (text: string): Draft => paragraph(text, 'body');

/** Who issues a letter and the day, at its end on the right. */
export const issued = (issuer: string, dated?: string): readonly Draft[] => [
  paragraph(issuer, 'date'),
  ...(dated === undefined ? [] : [paragraph(dated, 'date')]),
];

/** A cell as it is written down in a row: plain text, or text with spans. */
export type Written =
  | string
  | { readonly text: string; readonly rowSpan?: number; readonly columnSpan?: number };

/** A cell with spans, for `table`. */
export const span = (text: string, rowSpan: number, columnSpan: number): Written => ({
  text,
  rowSpan,
  columnSpan,
});

/** A table from its rows; squares covered from above by a row span are not written. */
export function table(
  rows: readonly (readonly Written[])[],
  widths?: readonly number[],
): DraftTable {
  const placed = layRows(
    rows.map((row) =>
      row.map((cell) =>
        typeof cell === 'string'
          ? { text: cell, rowSpan: 1, columnSpan: 1 }
          : { text: cell.text, rowSpan: cell.rowSpan ?? 1, columnSpan: cell.columnSpan ?? 1 },
      ),
    ),
  );
  return { kind: 'table', ...placed, ...(widths && { widths }) };
}

/** What `layRows` needs of a cell. */
interface Spanning {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Places the cells of rows on a grid, stepping over squares that row spans from above cover (HTML's table model). */
export function layRows<C extends Spanning>(
  rows: readonly (readonly C[])[],
): { rows: number; columns: number; cells: (C & { row: number; column: number })[] } {
  const covered: number[] = [];
  const cells: (C & { row: number; column: number })[] = [];
  let columns = 0;
  rows.forEach((row, r) => {
    let c = 0;
    for (const cell of row) {
      while ((covered[c] ?? 0) > r) c += 1;
      const rowSpan = Math.min(cell.rowSpan, rows.length - r);
      for (let k = 0; k < cell.columnSpan; k += 1) covered[c + k] = r + rowSpan;
      cells.push({ ...cell, rowSpan, row: r, column: c });
      c += cell.columnSpan;
      columns = Math.max(columns, c);
    }
  });
  return { rows: rows.length, columns, cells };
}

/** Numbers the blocks in reading order and makes the document. */
export function document(drafts: readonly Draft[], source: Source | Format = 'composed'): Document {
  let next = 0;
  const numberTable = (draft: DraftTable): Table => {
    const block = next++;
    const cells = draft.cells.map((cell): Cell => {
      if (!cell.tables) return cell as Cell;
      return withMore(cell, { tables: cell.tables.map(numberTable) });
    });
    return withMore(draft, { block, cells });
  };
  const blocks = drafts.map((draft): Block => {
    if (draft.kind === 'table') return numberTable(draft);
    return withMore(draft, { block: next++ });
  });
  return { blocks, source: typeof source === 'string' ? { format: source, dropped: [] } : source };
}
