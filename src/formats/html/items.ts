import type { Paragraph, Style } from '../../document/document.ts';

/** A piece of a page before it is decided what belongs to the document. */
export type Item = TextItem | GridItem | BoxItem;

/** A paragraph or heading. */
export interface TextItem {
  readonly kind: 'text';
  readonly text: string;
  /** Characters of `text` that are links to other pages. */
  readonly linked: number;
  readonly level?: number;
  readonly label?: string;
  readonly style?: Style;
  readonly role?: NonNullable<Paragraph['role']>;
  /** Text of a `pre`: its lines may hold a table. */
  readonly verbatim?: true;
}

/** A table with its cells placed. */
export interface GridItem {
  readonly kind: 'grid';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell[];
  readonly chars: number;
  readonly linked: number;
  readonly widths?: readonly number[];
  readonly attributes: Readonly<Record<string, string>>;
}

/** A placed cell with what stands in it. */
export interface GridCell extends SpannedCell {
  readonly row: number;
  readonly column: number;
}

/** A cell as it is written in its row. */
export interface SpannedCell {
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly items: readonly Item[];
}

/** A container of the page: `div`, `nav`, `ul`, … */
export interface BoxItem {
  readonly kind: 'box';
  readonly tag: string;
  /** Class and id, in lower case. */
  readonly name: string;
  readonly items: readonly Item[];
  readonly chars: number;
  readonly linked: number;
  /** Cells of real tables inside. */
  readonly cells: number;
}

export const charsOf = (item: Item): number =>
  item.kind === 'text' ? item.text.length : item.chars;

export const cellsOf = (item: Item): number =>
  item.kind === 'text' ? 0 : item.kind === 'box' ? item.cells : item.cells.length;

/** Sum of a measure over items. */
export const total = (items: readonly Item[], measure: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + measure(item), 0);
