import type { Draft, DraftTable } from '../../../document/build.ts';
import {
  type Block,
  type Document,
  type Place,
  type Table,
  textAt,
} from '../../../document/document.ts';
import type { Marks, ParagraphMark } from '../walk.ts';
import { type Cut, cutOf } from './cut.ts';

/** A stretch of bytes of the main part that a comment can hold: both ends lie between runs of one paragraph, or at a cut of one. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
  readonly cuts?: readonly Cut[];
}

/** Finds the anchor of a place; for what stands outside the main story the nearest before it. */
export type FindAnchor = (place: Place) => Anchor | undefined;

/** Ties places of a document to the bytes of its main part by what its reader noted down. */
export function anchorsOf(
  document: Document,
  drafts: readonly Draft[],
  marks: Marks,
  main: Uint8Array,
): FindAnchor {
  const blocks = new Map<number, readonly ParagraphMark[]>();
  const cells = new Map<string, readonly ParagraphMark[]>();
  const visitTable = (table: Table, draft: DraftTable): void => {
    const first = table.cells.findIndex((_, i) => marksOf(draft, i).length > 0);
    blocks.set(table.block, marksOf(draft, first));
    table.cells.forEach((cell, i) => {
      cells.set(`${table.block} ${cell.row} ${cell.column}`, marksOf(draft, i));
      const nested = draft.cells[i]?.tables ?? [];
      cell.tables?.forEach((inner, k) => {
        const twin = nested[k];
        if (twin) visitTable(inner, twin);
      });
    });
  };
  const marksOf = (draft: DraftTable, i: number): readonly ParagraphMark[] => {
    const cell = draft.cells[i];
    return (cell && marks.get(cell)) ?? [];
  };
  document.blocks.forEach((block: Block, i) => {
    const draft = drafts[i];
    if (!draft) return;
    if (block.kind === 'table' && draft.kind === 'table') visitTable(block, draft);
    else blocks.set(block.block, marks.get(draft) ?? []);
  });
  return (place) => {
    const inCell =
      place.row === undefined
        ? undefined
        : cells.get(`${place.block} ${place.row} ${place.column ?? 0}`);
    if (inCell && inCell.length > 0) return anchorAt(main, inCell, place, textAt(document, place));
    for (let block = place.block; block >= 0; block -= 1) {
      const found = blocks.get(block);
      if (found && found.length > 0)
        return block === place.block && !inCell
          ? anchorAt(main, found, place, textAt(document, place))
          : anchorAt(main, found, { block }, '');
    }
    return undefined;
  };
}

/** The paragraph that holds the place's first character, and exactly its words: a run that they share with others is cut. */
function anchorAt(
  main: Uint8Array,
  marks: readonly ParagraphMark[],
  { from, to }: Place,
  text: string,
): Anchor | undefined {
  const mark =
    from === undefined
      ? (marks.find((one) => one.runs.length > 0) ?? marks[0])
      : (marks.findLast((one) => one.text <= from) ?? marks[0]);
  if (!mark) return undefined;
  if (from === undefined || mark.runs.length === 0) return { from: mark.from, to: mark.to };
  const before = mark.text + mark.label;
  const begin = from - before;
  const end = to === undefined ? mark.length - mark.label : to - before;
  const first = mark.runs.findLast((run) => run.text <= begin);
  const last = mark.runs.findLast((run) => run.text < end);
  const cutting = to !== undefined && from < to;
  const opening =
    cutting && first && first.text < begin ? cutOf(main, first, begin, text, before) : undefined;
  const closing = cutting && last ? cutOf(main, last, end, text, before) : undefined;
  const start = opening?.at ?? first?.from ?? mark.from;
  const stop = closing?.at ?? last?.to ?? mark.to;
  const cuts = [opening, closing].filter((cut) => cut !== undefined);
  return { from: start, to: stop > start ? stop : mark.to, ...(cuts.length > 0 && { cuts }) };
}
