import type { Block, Document } from '../../document/document.ts';
import type { FieldPath } from '../../draft/draft.ts';
import type { Evaluation, ScoreOf } from '../../evaluate/evaluation.ts';

/** What the pages show of an evaluation, with the number of the run that it comes from. */
export interface Outcome extends Omit<Evaluation, 'report' | 'context'> {
  readonly run: number;
}

/** A document on its way: a number stands for the block of the document before at that position. */
interface SentDocument extends Omit<Document, 'blocks'> {
  readonly blocks: readonly (Block | number)[];
}

/** An outcome on its way from one thread to another: plain data, without what the page has already. */
export interface Sent extends Omit<Outcome, 'draft' | 'document' | 'scoreOf'> {
  readonly document: SentDocument;
  readonly scores: ReadonlyMap<FieldPath, ScoreOf>;
}

/** The document with a number in place of every block that is the same as before. */
export function sentDocument(document: Document, before: Document | undefined): SentDocument {
  const known = new Map((before?.blocks ?? []).map((block, i) => [JSON.stringify(block), i]));
  return {
    ...document,
    blocks: document.blocks.map((block) => known.get(JSON.stringify(block)) ?? block),
  };
}

/** The document as it was sent; blocks that are the same are the same objects, which the page need not draw again. */
export function arrivedDocument(sent: SentDocument, before: Document | undefined): Document {
  const blocks = sent.blocks.map((block) => {
    if (typeof block !== 'number') return block;
    const same = before?.blocks[block];
    if (!same) throw new Error(`no block ${block} before`);
    return same;
  });
  return { ...sent, blocks };
}
