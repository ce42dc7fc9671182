import type { Block, Cell, Document, Place } from '../../src/document/document.ts';

/** A document with one planted contradiction: where it stands, and the checks of which one must find it. */
export interface Planted {
  readonly mutation: string;
  readonly document: Document;
  /** The altered place; a finding hits when one of its places lies in this block (and cell). */
  readonly at: Place;
  readonly checks: readonly string[];
}

/** Replaces the text of a paragraph, heading or cell. */
export function withText(document: Document, at: Place, text: string): Document {
  const blocks = document.blocks.map((block): Block => {
    if (block.block !== at.block) return block;
    if (block.kind !== 'table') return { ...block, text };
    return {
      ...block,
      cells: block.cells.map(
        (cell): Cell =>
          cell.row === at.row && cell.column === at.column ? { ...cell, text } : cell,
      ),
    };
  });
  return { ...document, blocks };
}

/** A text of the document with its place. */
export interface Spot {
  readonly at: Place;
  readonly text: string;
}

/** The first paragraph whose text matches. */
export function paragraphLike(document: Document, pattern: RegExp): Spot | undefined {
  const block = document.blocks.find((each) => each.kind !== 'table' && pattern.test(each.text));
  return block && block.kind !== 'table'
    ? { at: { block: block.block }, text: block.text }
    : undefined;
}

/** The table under a title. */
export function tableUnder(document: Document, title: RegExp) {
  const i = document.blocks.findIndex(
    (block) =>
      block.kind !== 'table' && title.test(block.text) && block.style === 'attachmentTitle',
  );
  const table = document.blocks.slice(i + 1).find((block) => block.kind === 'table');
  return i < 0 || table?.kind !== 'table' ? undefined : table;
}

/** The nth anchor cell of the row whose label matches (the label is cell 0). */
export function cellInRow(
  document: Document,
  title: RegExp,
  label: RegExp,
  nth: number,
): Spot | undefined {
  const table = tableUnder(document, title);
  const head = table?.cells.find((cell) => label.test(cell.text.trim()));
  if (!table || !head) return undefined;
  const row = table.cells.filter((cell) => cell.row === head.row && cell.column >= head.column);
  const cell = row[nth];
  return (
    cell && { at: { block: table.block, row: cell.row, column: cell.column }, text: cell.text }
  );
}
