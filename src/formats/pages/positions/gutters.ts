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
  const mixed = mixedGap(heights);
  heights.forEach((height, at) => {
    height.glyphs.forEach((glyph, i) => {
      const before = height.glyphs[i - 1];
      if (!before) return;
      const narrow = isNarrow(before, glyph, blanks) && goesOn(before, glyph, heights, at);
      if (narrow || isLone(height.glyphs, i, blanks, mixed)) found.add(glyph);
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
  const alike = CJK.test(before.text) && CJK.test(glyph.text);
  return !hasBlank(before, glyph, blanks) && (alike || gap > NARROW.blank);
}

/** Whether a blank was drawn between two signs. */
const hasBlank = (before: Glyph, glyph: Glyph, blanks: readonly Height[]): boolean =>
  blanks.some(
    ({ middle, glyphs }) =>
      Math.abs(middle - glyph.middle) < 0.5 * Math.max(before.size, glyph.size) &&
      glyphs.some((each) => each.x > endOf(before) - 1 && each.x < glyph.x),
  );

const HAN = /^[\u4e00-\u9fff]+$/;
const DIGITS = /^[\d.,%％]+$/;
/** A gap between two letters, or two digits, and one between a letter and a digit that no program puts there within a text; em. */
const LONE = { alike: 0.19, mixed: 0.32, most: 1 } as const;
/** Signs of a text stand no further apart; em. */
const CLOSE = 0.08;
/** What share of a gap its neighbours have where a text is spread over its line. */
const SPREAD = 0.6;

/**
 * Whether a sign stands apart from the one before as their neighbours do not, with no blank between: each was put in its place by itself.
 * Two single letters tell nothing: 合 计 is written so.
 */
function isLone(
  line: readonly Glyph[],
  at: number,
  blanks: readonly Height[],
  mixed: number,
): boolean {
  const [before, glyph] = [line[at - 1], line[at]];
  if (!before || !glyph) return false;
  const [a, b] = [kindOf(before), kindOf(glyph)];
  if (!a || !b) return false;
  const gap = gapAt(line, at) ?? 0;
  if (gap < (a === b ? LONE.alike : mixed) || gap > LONE.most) return false;
  const near = [gapAt(line, at - 1), gapAt(line, at + 1)];
  const close = near.filter((each) => each !== undefined && each < CLOSE).length;
  const loose = near.some(
    (each) => each !== undefined && each >= CLOSE && each > SPREAD * gap && each < LONE.most,
  );
  return !loose && (close > 0 || b === 'digit') && !hasBlank(before, glyph, blanks);
}

const kindOf = ({ text }: Glyph): 'han' | 'digit' | undefined =>
  HAN.test(text) ? 'han' : DIGITS.test(text) ? 'digit' : undefined;

/** So many gaps between letters and digits, most of them alike, show what the program of a page puts there. */
const USUAL = { fewest: 8, share: 0.5, more: 0.05, least: 0.12 } as const;

/** From which gap on a letter and a digit of a page stand in texts of their own; em. */
function mixedGap(heights: readonly Height[]): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { glyphs } of heights)
    glyphs.forEach((glyph, at) => {
      const before = glyphs[at - 1];
      const gap = gapAt(glyphs, at);
      if (!before || gap === undefined || gap > LONE.mixed) return;
      const kinds = [kindOf(before), kindOf(glyph)];
      if (!kinds.includes('han') || !kinds.includes('digit')) return;
      const step = Math.round(gap * 50);
      counts.set(step, (counts.get(step) ?? 0) + 1);
      all += 1;
    });
  const [usual, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  if (count < USUAL.fewest || count < USUAL.share * all) return LONE.mixed;
  return Math.min(LONE.mixed, Math.max(USUAL.least, usual / 50 + USUAL.more));
}

/** How far a sign stands from the one before; em. */
function gapAt(line: readonly Glyph[], at: number): number | undefined {
  const [a, b] = [line[at - 1], line[at]];
  return a && b && (b.x - endOf(a)) / Math.max(a.size, b.size);
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
