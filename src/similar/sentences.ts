import { allBlocks, type Document, type Place } from '../document/document.ts';
import { pathOf } from '../document/place.ts';
import { bare } from '../values/similarity.ts';

/** A sentence of a report and where it stands, in the reader's words. */
export interface Sentence {
  readonly text: string;
  readonly where: string;
}

/** A report whose text is compared. */
export interface Text {
  readonly id: string;
  readonly unit?: string;
  readonly year?: number;
  readonly sentences: readonly Sentence[];
}

/** Letters below which a paragraph or cell is a heading, a name or a figure, not something that one writes. */
const LEAST = 12;

/**
 * The sentences of a document in order of reading, each with its closing mark. Left out is what nobody writes oneself:
 * headings, titles, short cells, notes to tables, page margins, and sentences that only tell figures.
 */
export function sentencesOf(document: Document): readonly Sentence[] {
  const found: Sentence[] = [];
  const take = (text: string, at: Place) => {
    if (bare(text).length < LEAST) return;
    const where = pathOf(document, at);
    for (const piece of text.match(ONE) ?? []) {
      const trimmed = piece.trim();
      if (isProse(trimmed)) found.push({ text: trimmed, where });
    }
  };
  for (const block of allBlocks(document)) {
    if (block.kind === 'heading') continue;
    if (block.kind === 'table')
      for (const { text, row, column } of block.cells)
        take(text, { block: block.block, row, column });
    else if (block.role !== 'header' && block.role !== 'footer')
      take(block.text, { block: block.block });
  }
  return found;
}

/** What is written has a mark within or at its end; titles, dates and lists of names have none. */
const MARK = /[，。！？；]/;

/** Notes to tables are the form's own. */
const NOTE = /^(?:备?注|说明)\s*\d*\s*[:：]/;

/** Letters for each figure below which a sentence only tells figures, in the words that everybody tells them in. */
const LETTERS_A_FIGURE = 14;

function isProse(sentence: string): boolean {
  if (!MARK.test(sentence) || NOTE.test(sentence)) return false;
  const figures = sentence.match(/\d[\d,，.]*/g)?.length ?? 0;
  return bare(sentence).length >= figures * LETTERS_A_FIGURE;
}

/** A sentence: up to its closing mark or the end of the line. */
const ONE = /[^。！？；\n]+[。！？；]*|[。！？；]+/g;
