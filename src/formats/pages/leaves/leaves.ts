import { frameAt, framesOf } from '../frames.ts';
import type { PageMarks } from '../marks.ts';
import type { Tagged } from '../tagged/tables.ts';
import { cut, type Leaf } from './cut.ts';
import { type Gutter, gutterOf, isAt } from './gutter.ts';
import { areColumns, type Stretch, stretchesOf } from './stretches.ts';

/**
 * A page set in two columns as the stretches in which it is read: the left column before the right, what reaches over both in
 * between. A page set otherwise is one leaf. `known` is the gutter of a page before, beside which fewer lines are evidence enough.
 */
export function leavesOf(
  marks: PageMarks,
  tagged: Tagged | undefined,
  known: Gutter | undefined,
): { readonly leaves: readonly Leaf[]; readonly gutter?: Gutter } {
  const frames = tagged?.frames ?? framesOf(marks);
  const glyphs = (tagged?.glyphs ?? marks.glyphs).filter(({ text }) => text.trim() !== '');
  // What stands in tables, over the text or under it tells nothing of how the text is set.
  const free = glyphs.filter(
    ({ x, width, middle }) =>
      middle > STRIP && middle < marks.height - STRIP && frameAt(frames, x + width / 2, middle) < 0,
  );
  const gutter = gutterOf(free, marks.width);
  const stretches = gutter && stretchesOf(glyphs, marks, frames, gutter);
  const isSet = stretches && areColumns(stretches, known && isAt(known, gutter));
  if (!isSet || isTaggedWithin(stretches, tagged)) return { leaves: [{ marks, tagged, frames }] };
  return { leaves: cut(stretches, marks, gutter, tagged), gutter };
}

/** Running heads and page numbers stand within so much of the edges of a page; points. */
const STRIP = 72;

const isTaggedWithin = (stretches: readonly Stretch[], tagged: Tagged | undefined): boolean =>
  tagged?.parts.some(({ top }) =>
    stretches.some((each) => each.columns && top > each.top && top < each.bottom),
  ) ?? false;
