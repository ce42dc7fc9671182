import { allBlocks, type Document } from '../../document/document.ts';
import { foldShared } from '../pages/radicals.ts';
import { readPdf } from './read.ts';

/** What a written PDF has lost of its document. */
export interface Losses {
  /** Each character that stands less often in the file than in the document, with the number missing. */
  readonly lost: readonly { readonly character: string; readonly times: number }[];
}

/** Reads a written PDF back and compares its characters with the document's, white space aside. */
export async function verifyPdf(document: Document, bytes: Uint8Array): Promise<Losses> {
  const written = countsOf(document);
  const found = countsOf(await readPdf(bytes));
  const lost = [...written].flatMap(([character, times]) => {
    const missing = times - (found.get(character) ?? 0);
    return missing > 0 ? [{ character, times: missing }] : [];
  });
  return { lost };
}

const UNSEEN = /[\s\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/;

/** How often each character stands in a document. */
function countsOf(document: Document): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string): void => {
    for (const character of foldShared(text))
      if (!UNSEEN.test(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  };
  for (const block of allBlocks(document)) {
    if (block.kind !== 'table') add(block.text);
    else for (const cell of block.cells) add(cell.text);
  }
  return counts;
}
