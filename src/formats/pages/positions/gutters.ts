import type { Glyph } from '../marks.ts';

/** A gap at least this wide, in em, may part two cells: between signs of one kind, and where a blank may stand by custom. */
const NARROW = { alike: 0.13, blank: 0.3, spaced: 0.42 } as const;
/** So many lines above and below tell whether a gap goes on. */
const NEAR = 8;
/** Signs reach so far, in em, into a gap that they do not fill. */
const OVER = 0.06;

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/;

/** The signs of one height, left to right, blanks left out. */
interface Height {
  readonly glyphs: Glyph[];
  readonly middle: number;
}

/**
 * Which signs stand right of a gutter: a gap too narrow to part two cells by itself that goes on over the lines above and below, as it
 * does between the full cells of narrow columns, and never does within a text.
 */
export function behindGutters(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  const heights = heightsOf(glyphs.filter((glyph) => glyph.text.trim() !== ''));
  const blanks = heightsOf(glyphs.filter((glyph) => glyph.text.trim() === ''));
  const found = new Set<Glyph>();
  heights.forEach((height, at) => {
    height.glyphs.forEach((glyph, i) => {
      const before = height.glyphs[i - 1];
      if (before && isNarrow(before, glyph, blanks) && goesOn(before, glyph, heights, at))
        found.add(glyph);
    });
  });
  return found;
}

function heightsOf(glyphs: readonly Glyph[]): readonly Height[] {
  const found: { glyphs: Glyph[]; middle: number }[] = [];
  for (const glyph of [...glyphs].sort((a, b) => a.middle - b.middle)) {
    const last = found[found.length - 1];
    if (last && glyph.middle - last.middle < 0.28 * glyph.size) last.glyphs.push(glyph);
    else found.push({ glyphs: [glyph], middle: glyph.middle });
  }
  for (const { glyphs: line } of found) line.sort((a, b) => a.x - b.x);
  return found;
}

const endOf = (glyph: Glyph): number => glyph.x + glyph.width;

function isNarrow(before: Glyph, glyph: Glyph, blanks: readonly Height[]): boolean {
  const size = Math.max(before.size, glyph.size);
  const gap = (glyph.x - endOf(before)) / size;
  if (gap < NARROW.alike || gap > 1) return false;
  if (gap > NARROW.spaced) return true;
  const blank = blanks.some(
    ({ middle, glyphs }) =>
      Math.abs(middle - glyph.middle) < 0.5 * size &&
      glyphs.some((each) => each.x > endOf(before) - 1 && each.x < glyph.x),
  );
  const alike = CJK.test(before.text) && CJK.test(glyph.text);
  return !blank && (alike || gap > NARROW.blank);
}

/** Whether the lines near by have words at both sides of a gap and none over it. */
function goesOn(before: Glyph, glyph: Glyph, heights: readonly Height[], at: number): boolean {
  const [left, right] = [endOf(before) + OVER * glyph.size, glyph.x - OVER * glyph.size];
  let [open, shut] = [0, 0];
  for (let k = Math.max(0, at - NEAR); k <= Math.min(heights.length - 1, at + NEAR); k += 1) {
    const line = heights[k]?.glyphs ?? [];
    if (k === at) continue;
    if (line.some((each) => each.x < right && endOf(each) > left)) shut += 1;
    else if ((line[0]?.x ?? right) < left && (line[line.length - 1]?.x ?? left) > right) open += 1;
  }
  return open >= 3 && open >= 3 * shut;
}
