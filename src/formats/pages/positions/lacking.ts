import type { Frame } from '../lattice.ts';
import type { Glyph } from '../marks.ts';
import { type Level, levelsOf } from './levels.ts';
import { ANCHOR } from './row-cost.ts';
import { type Segment, segmentsOf } from './segments.ts';

/** So many lines of three cells or more prove columns that no rule parts. */
const PROOF = 3;

/**
 * Whether a frame has rules in one direction only, with more columns or rows of words in it than rules tell: its words are a table
 * without rules.
 */
export function lacksRules(frame: Frame, glyphs: readonly Glyph[]): boolean {
  const [columns, rows] = [frame.xs.length - 1, frame.ys.length - 1];
  if ((columns > 2 && rows > 1) || glyphs.length < 12) return false;
  const full = levelsOf(segmentsOf(glyphs, 0)).filter((level) => level.segments.length >= 3);
  if (columns === 1)
    return full.length >= 2 || full.some((level) => level.segments.length >= PROOF + 1);
  if (columns === 2) return full.length >= PROOF && figuresIn(full) >= 2;
  return figuresIn(full) >= PROOF;
}

/** How many lines hold two figures or more. */
const figuresIn = (levels: readonly Level[]): number =>
  levels.filter(
    (level) => level.segments.filter((each) => ANCHOR.test(each.text.trim())).length >= 2,
  ).length;

/** So far, in em, the first row may stand below its ruled heads. */
const BELOW = 1.8;

/** Whether a frame of heads alone stands over a table without rules: only its heads were ruled or filled. */
export function headsOf(
  frame: Frame,
  glyphs: readonly Glyph[],
  regions: readonly { readonly segments: readonly Segment[] }[],
): boolean {
  if (frame.ys.length > 4 || frame.xs.length < 4 || glyphs.length === 0) return false;
  const [left, right] = [frame.xs[0] ?? 0, frame.xs[frame.xs.length - 1] ?? 0];
  const bottom = frame.ys[frame.ys.length - 1] ?? 0;
  return regions.some(({ segments }) => {
    const first = segments[0];
    const top = Math.min(...segments.map((each) => each.middle - each.size / 2));
    return (
      first !== undefined &&
      top > bottom - 2 &&
      top - bottom < BELOW * first.size &&
      segments.every((each) => each.left > left - 6 && each.right < right + 6)
    );
  });
}
