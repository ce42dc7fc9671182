import type { Block, Document, Table } from '../document/document.ts';

/** Words of a published report that are replaced by others, as a notice of correction says it. */
export interface Correction {
  readonly was: string;
  readonly becomes: string;
}

/** A document with the corrections, or the first of them whose words do not stand in it exactly once. */
export function correct(
  document: Document,
  corrections: readonly Correction[],
): Document | { readonly wrong: Correction; readonly times: number } {
  let corrected = document;
  for (const correction of corrections) {
    const times = timesIn(corrected, correction.was);
    if (times !== 1) return { wrong: correction, times };
    corrected = replaced(corrected, correction);
  }
  return corrected;
}

function timesIn({ blocks }: Document, words: string): number {
  if (words === '') return 0;
  let times = 0;
  const count = (text: string) => {
    times += text.split(words).length - 1;
    return text;
  };
  for (const block of blocks) texted(block, count);
  return times;
}

function replaced(document: Document, { was, becomes }: Correction): Document {
  // A function, for `$` in the new words is a sign like others.
  const change = (text: string) => text.replace(was, () => becomes);
  return { ...document, blocks: document.blocks.map((block) => texted(block, change)) };
}

function texted(block: Block, change: (text: string) => string): Block {
  if (block.kind !== 'table') return { ...block, text: change(block.text) };
  const table = (of: Table): Table => ({
    ...of,
    cells: of.cells.map((cell) => ({
      ...cell,
      text: change(cell.text),
      ...(cell.tables && { tables: cell.tables.map(table) }),
    })),
  });
  return table(block);
}
