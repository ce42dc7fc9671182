import type { Document } from '../../src/document/document.ts';

/** The words of a document in reading order, without blanks: what any format of it must say. */
export const plainText = ({ blocks }: Document): readonly string[] =>
  blocks
    .flatMap((block) =>
      block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text],
    )
    .map((text) => text.replace(/\s/g, ''))
    .filter((text) => text !== '');
