import type { Draft, DraftTable } from '../../../document/build.ts';
import type { Block, Document, Place, Table } from '../../../document/document.ts';
import type { Marks, ParagraphMark } from '../walk.ts';

/** A stretch of bytes of the main part that a comment can hold: both ends lie between runs of one paragraph. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
}

/** Finds the anchor of a place; for what stands outside the main story the nearest before it. */
export type FindAnchor = (place: Place) => Anchor | undefined;

/** Ties places of a document to the bytes that its reader noted down. */
export function anchorsOf(document: Document, drafts: readonly Draft[], marks: Marks): FindAnchor {
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
    if (inCell && inCell.length > 0) return anchorAt(inCell, place);
    for (let block = place.block; block >= 0; block -= 1) {
      const found = blocks.get(block);
      if (found && found.length > 0)
        return anchorAt(found, block === place.block && !inCell ? place : { block });
    }
    return undefined;
  };
}

/** The paragraph that holds the place's first character, and the runs from its first to its last. */
function anchorAt(marks: readonly ParagraphMark[], { from, to }: Place): Anchor | undefined {
  const mark =
    from === undefined
      ? (marks.find((one) => one.runs.length > 0) ?? marks[0])
      : (marks.findLast((one) => one.text <= from) ?? marks[0]);
  if (!mark) return undefined;
  if (from === undefined || mark.runs.length === 0) return { from: mark.from, to: mark.to };
  const begin = from - mark.text - mark.label;
  const end = to === undefined ? mark.length : to - mark.text - mark.label;
  const first = mark.runs.findLast((run) => run.text <= begin);
  const next = mark.runs.findIndex((run) => run.text >= end);
  const last = next < 0 ? undefined : mark.runs[next - 1];
  const start = first?.from ?? mark.from;
  return { from: start, to: last && last.to > start ? last.to : mark.to };
}
