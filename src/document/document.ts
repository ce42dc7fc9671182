import { once } from '../values/once.ts';

/**
 * The neutral document: what stands on the paper, in reading order, whatever the file format was.
 * A plain value. A `Place` is valid only for the Document that it came from.
 */
export interface Document {
  readonly blocks: readonly Block[];
  readonly source: Source;
}

/** Where a document came from. */
export interface Source {
  readonly format: Format;
  /** Zero-length bookmarks and other invisible marks are dropped by readers; what was dropped stands here, in Chinese. */
  readonly dropped: readonly string[];
}

/** The formats that are read and written. `xls`, `doc`, `odt`, `rtf` and `ofd` are read only; `composed` was never a file. */
export type Format =
  | 'docx'
  | 'doc'
  | 'odt'
  | 'rtf'
  | 'pdf'
  | 'ofd'
  | 'html'
  | 'txt'
  | 'xlsx'
  | 'xls'
  | 'composed';

/** One block of the document. `block` numbers count all blocks in reading order, nested ones included. */
export type Block = Heading | Paragraph | Table;

/** What all blocks carry. */
interface Numbered {
  /** Number in reading order over all blocks of the document: nested tables, notes and text boxes included. */
  readonly block: number;
  /** Page, 1-based, where the format knows it. */
  readonly page?: number;
}

/** A paragraph that the file itself marks as a heading. Readers of formats without marks never make one. */
export interface Heading extends Numbered {
  readonly kind: 'heading';
  /** 1 for the uppermost level. */
  readonly level: number;
  /** The whole text as a reader sees it, automatic number included. */
  readonly text: string;
  /** The automatic number at the start of `text` (一、 （一）), when the file computes it and does not hold it. */
  readonly label?: string;
  readonly style?: Style;
}

/** A paragraph of running text; soft line breaks are `\n`, tabs are `\t`. */
export interface Paragraph extends Numbered {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly label?: string;
  /** Where it stands when not in the main story. Headers and footers are kept once each. */
  readonly role?: 'note' | 'textBox' | 'header' | 'footer' | 'comment';
  readonly style?: Style;
}

/** The looks of the official form (GB/T 9704), by which writers format and readers of our own files recognise. */
export type Style =
  | 'cover'
  | 'title'
  | 'body'
  | 'attachmentLabel'
  | 'attachmentTitle'
  | 'tableNote'
  | 'signature'
  | 'date'
  | 'centred';

/** A table as its anchor cells, in row order then column order. Every square belongs to exactly one anchor. */
export interface Table extends Numbered {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Cell[];
  /** Present when the bytes do not settle the grid (flattened text, a row split over pages): extract settles it by known forms. */
  readonly uncertain?: true;
  /** Relative column widths, one a column, where the file states them. */
  readonly widths?: readonly number[];
  /**
   * How the table stood where it was no grid: tells extract how far to trust columns. `positions`: a printed page without
   * rules, its rows and columns found by where the words stand. `pieces`: cells in their order, broken over lines or parted by
   * blanks.
   */
  readonly flattened?:
    | 'tabs'
    | 'pipes'
    | 'onePerLine'
    | 'spaces'
    | 'glued'
    | 'positions'
    | 'pieces';
}

/** An anchor cell with its spans. */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Paragraphs joined by `\n`. */
  readonly text: string;
  /** Tables inside the cell; their text is not part of `text`. */
  readonly tables?: readonly Table[];
}

/**
 * A stretch of the document: a block, or the anchor cell of a table, or characters of either.
 * `from`/`to` are UTF-16 units of the block's or cell's text.
 */
export interface Place {
  readonly block: number;
  readonly row?: number;
  readonly column?: number;
  readonly from?: number;
  readonly to?: number;
}

/** Some characters of the block or cell of a place. Written out, for a place is the object made most often: all have one of three shapes. */
export function stretchOf({ block, row, column }: Place, from: number, to: number): Place {
  if (row === undefined) return { block, from, to };
  return column === undefined ? { block, row, from, to } : { block, row, column, from, to };
}

/** All blocks in reading order, nested tables after the table that holds them; listed once for a document. */
export const allBlocks = once((document: Document): readonly Block[] => {
  const found: Block[] = [];
  const visit = (block: Block): void => {
    found.push(block);
    if (block.kind !== 'table') return;
    for (const cell of block.cells) for (const inner of cell.tables ?? []) visit(inner);
  };
  for (const block of document.blocks) visit(block);
  return found;
});

/** All tables, nested ones included; listed once for a document. */
export const tablesOf = once((document: Document): readonly Table[] =>
  allBlocks(document).filter(isTable),
);

const isTable = (block: Block): block is Table => block.kind === 'table';

const numbered = new WeakMap<Document, ReadonlyMap<number, Block>>();

/** The block of that number. The index of one document value is made once. */
export function blockAt(document: Document, number: number): Block | undefined {
  const direct = document.blocks[number];
  if (direct?.block === number) return direct;
  let index = numbered.get(document);
  if (!index) {
    index = new Map(allBlocks(document).map((block) => [block.block, block]));
    numbered.set(document, index);
  }
  return index.get(number);
}

/** The anchor cell at a place. */
export function cellAt(document: Document, place: Place): Cell | undefined {
  const block = blockAt(document, place.block);
  if (block?.kind !== 'table') return undefined;
  return block.cells.find((cell) => cell.row === place.row && cell.column === place.column);
}

/** The whole text at a place, without regard to `from` and `to`. '' for a table as a whole. */
export function textAt(document: Document, place: Place): string {
  const block = blockAt(document, place.block);
  if (!block) return '';
  return block.kind === 'table' ? (cellAt(document, place)?.text ?? '') : block.text;
}

/** The very words at a place: `from` to `to` of its text, or all of it. */
export const wordsAt = (document: Document, place: Place): string =>
  textAt(document, place).slice(place.from ?? 0, place.to);
