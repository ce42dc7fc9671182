import type { Frame } from '../lattice.ts';
import { type Line, linesOf } from '../lines.ts';
import type { Glyph, PageMarks } from '../marks.ts';
import type { Gutter } from './gutter.ts';

/** A stretch of a page between two heights: over its whole width, or in two columns. */
export interface Stretch {
  readonly top: number;
  readonly bottom: number;
  readonly columns?: readonly [readonly Glyph[], readonly Glyph[]];
}

/** Parts a page where something reaches over the gutter. */
export function stretchesOf(
  glyphs: readonly Glyph[],
  marks: PageMarks,
  frames: readonly Frame[],
  { from, to }: Gutter,
): readonly Stretch[] | undefined {
  const over = (left: number, right: number): boolean => left < to - 1 && right > from + 1;
  const across: { top: number; bottom: number }[] = [];
  for (const { x, width, middle, size } of glyphs)
    if (over(x, x + width)) across.push({ top: middle - size / 2, bottom: middle + size / 2 });
  if (across.length === glyphs.length) return undefined;
  for (const { xs, ys } of frames)
    if (over(xs[0] ?? 0, xs[xs.length - 1] ?? 0))
      across.push({ top: (ys[0] ?? 0) - 1, bottom: (ys[ys.length - 1] ?? 0) + 1 });
  for (const { level, at, from: left, to: right } of marks.rules)
    if (level && over(left, right)) across.push({ top: at - 1, bottom: at + 1 });
  across.sort((a, b) => a.top - b.top);
  const stretches: Stretch[] = [];
  const add = (stretch: Stretch): void => {
    const last = stretches[stretches.length - 1];
    if (last && !last.columns && !stretch.columns)
      stretches[stretches.length - 1] = { ...last, bottom: Math.max(last.bottom, stretch.bottom) };
    else stretches.push(stretch);
  };
  const order = new Map(glyphs.map((glyph, at) => [glyph, at]));
  const beside = [...glyphs].sort((a, b) => a.middle - b.middle);
  let next = 0;
  let top = 0;
  for (const each of [...across, { top: marks.height, bottom: marks.height }]) {
    const between: Glyph[] = [];
    while (next < beside.length && (beside[next]?.middle ?? 0) < each.top) {
      const glyph = beside[next] as Glyph;
      if (glyph.middle > top) between.push(glyph);
      next += 1;
    }
    if (each.top > top) {
      const columns = columnsOf(between, (from + to) / 2, order);
      add({ top, bottom: each.top, ...(columns && { columns }) });
    }
    if (each.bottom > each.top) add(each);
    top = Math.max(top, each.bottom);
  }
  return stretches;
}

/** What stands on both sides of a gutter, the left side drawn before the right one: rows of a table are drawn one after the other. */
function columnsOf(
  glyphs: readonly Glyph[],
  middle: number,
  order: ReadonlyMap<Glyph, number>,
): Stretch['columns'] {
  const left = glyphs.filter(({ x }) => x < middle);
  const right = glyphs.filter(({ x }) => x >= middle);
  if (left.length === 0 || right.length === 0) return undefined;
  const placeOf = (glyph: Glyph): number => order.get(glyph) ?? 0;
  const last = left.reduce((most, glyph) => Math.max(most, placeOf(glyph)), 0);
  return right.every((glyph) => placeOf(glyph) > last) ? [left, right] : undefined;
}

/** Columns of running text have so many full lines, some on either side. */
const FEWEST_FULL = 3;
/** A full line takes up this share of its column. */
const FULL = 0.85;
/** Columns are as wide as each other but for this share. */
const UNEQUAL = 0.12;

/** Whether columns hold running text: full lines, as wide on both sides, that sentences run through. */
export function areColumns(stretches: readonly Stretch[], isKnown: boolean | undefined): boolean {
  const columns = stretches.flatMap((stretch) => (stretch.columns ? [stretch.columns] : []));
  if (columns.length === 0) return false;
  if (isKnown) return true;
  const sides = [0, 1].map((side) => columns.flatMap((pair) => linesOf(pair[side] ?? [])));
  const [a = 0, b = 0] = sides.map((lines) => Math.max(...lines.map(widthOf)));
  const full = sides.map((lines) =>
    lines.filter((line) => line.parts.length === 1 && widthOf(line) > FULL * Math.max(a, b)),
  );
  return (
    Math.abs(a - b) < UNEQUAL * Math.max(a, b) &&
    full.every((lines) => lines.some(({ text }) => /[，。；、,;]/.test(text))) &&
    full.reduce((sum, lines) => sum + lines.length, 0) >= FEWEST_FULL
  );
}

const widthOf = ({ left, right }: Line): number => right - left;
