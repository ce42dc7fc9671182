import type { Segment } from './segments.ts';

/** Segments at one height. */
export interface Level {
  readonly segments: readonly Segment[];
  readonly middle: number;
  /** `middle` as it is on its page, before the pages of a table were put one below the other. */
  readonly printed: number;
  readonly size: number;
  readonly page: number;
}

/** Heights nearer than this, in em, are one. */
const SAME = 0.28;

/** Sorts segments by height. Cells of one row may stand at several heights, half a line apart. */
export function levelsOf(segments: readonly Segment[]): readonly Level[] {
  const levels: (Level & { readonly segments: Segment[] })[] = [];
  for (const segment of [...segments].sort((a, b) => a.middle - b.middle)) {
    const last = levels[levels.length - 1];
    const near =
      last &&
      last.page === segment.page &&
      segment.middle - last.middle < SAME * segment.size &&
      last.segments.every((other) => apart(other, segment));
    if (near) last.segments.push(segment);
    else {
      const { middle, size, page } = segment;
      levels.push({ segments: [segment], middle, printed: middle, size, page });
    }
  }
  for (const level of levels) level.segments.sort((a, b) => a.left - b.left);
  return levels;
}

/** A stretch across the page; points. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** Stretches that share less than this are side by side: characters may reach over by a hair; points. */
export const HAIR = 1.2;

/** Whether two stretches stand side by side. */
export const apart = (a: Span, b: Span): boolean =>
  a.right - b.left < HAIR || b.right - a.left < HAIR;

/** Whether a row holds a text of its own over each of two columns: one over both is of neither. */
export const holdsBoth = (row: readonly Span[], a: Span, b: Span): boolean =>
  row.some((each) => !apart(each, a) && apart(each, b)) &&
  row.some((each) => !apart(each, b) && apart(each, a));

/** Stretches that lie over each other taken together, left to right. */
export function joined<S extends Span>(
  spans: readonly S[],
): readonly { readonly left: number; readonly right: number; readonly of: readonly S[] }[] {
  const found: { left: number; right: number; of: S[] }[] = [];
  for (const span of [...spans].sort((a, b) => a.left - b.left)) {
    const last = found[found.length - 1];
    if (last && !apart(last, span)) {
      last.right = Math.max(last.right, span.right);
      last.of.push(span);
    } else found.push({ left: span.left, right: span.right, of: [span] });
  }
  return found;
}
