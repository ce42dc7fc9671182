import type { Glyph } from '../marks.ts';

/** The blank strip between two columns; points across. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Strips in which it is counted how much stands one below the other; points. */
const STEP = 2;
/** Where a gutter may stand, as shares of the width of the text. */
const MIDDLE = { from: 0.38, to: 0.62 };
/** In the gutter stands less than this share of what stands in other strips of that width. */
const SPARSE = 0.6;
/** Signs that reach into the gutter, marks at the ends of lines, as a share of the same. */
const RAGGED = 0.04;
/** Narrower gaps part words and columns of tables; points. */
const NARROWEST = 10;

/** The strip in the middle of a page in which least stands, if one is blank enough to part columns. */
export function gutterOf(glyphs: readonly Glyph[], width: number): Gutter | undefined {
  const counts = new Array<number>(Math.ceil(width / STEP) + 1).fill(0);
  let [left, right] = [width, 0];
  for (const { x, width: own, text } of glyphs) {
    if (text.trim() === '') continue;
    left = Math.min(left, x);
    right = Math.max(right, x + own);
    const end = Math.min(counts.length, Math.ceil((x + own) / STEP));
    for (let at = Math.max(0, Math.floor(x / STEP)); at < end; at += 1)
      counts[at] = (counts[at] ?? 0) + 1;
  }
  const text = counts.slice(Math.floor(left / STEP), Math.ceil(right / STEP));
  const usual = text.reduce((sum, count) => sum + count, 0) / Math.max(1, text.length);
  const middle = text.slice(
    Math.floor(MIDDLE.from * text.length),
    Math.ceil(MIDDLE.to * text.length),
  );
  const least = Math.min(...middle);
  if (middle.length === 0 || least > SPARSE * usual) return undefined;
  const start = (Math.floor(left / STEP) + Math.floor(MIDDLE.from * text.length)) * STEP;
  let best: Gutter | undefined;
  for (let at = 0; at < middle.length; at += 1) {
    const first = at;
    while (at < middle.length && (middle[at] ?? 0) <= least + RAGGED * usual) at += 1;
    const found = { from: start + first * STEP, to: start + at * STEP };
    if (found.to - found.from > (best ? best.to - best.from : NARROWEST)) best = found;
  }
  return best;
}

/** Gutters of two pages stand at one place; points. */
const SAME = 6;

/** Whether two gutters stand at one place. */
export const isAt = (a: Gutter, b: Gutter): boolean =>
  Math.abs(a.from + a.to - b.from - b.to) / 2 < SAME;
