import { type Line, linesOf } from '../lines.ts';
import type { Glyph, Rule } from '../marks.ts';
import { type Region, regionsOf } from './regions.ts';
import { type Segment, segmentsOf } from './segments.ts';
import type { Part } from './weighing.ts';

/** What may be a table without rules, or the part of one on a page; `lines` is the same as running text. */
export interface Loose extends Part, Region {
  readonly top: number;
  readonly bottom: number;
  lines(): readonly Line[];
}

/** So many lines with wide gaps make it worth looking for a table. */
const FEWEST = 1;

/** Parts the text outside ruled tables into what may be tables and the lines of the rest. */
export function looseIn(
  glyphs: readonly Glyph[],
  rules: readonly Rule[],
  page: number,
): { readonly loose: readonly Loose[]; readonly rest: readonly Line[] } {
  const lines = linesOf(glyphs);
  if (lines.filter((line) => line.parts.length > 1).length < FEWEST)
    return { loose: [], rest: lines };
  const regions = regionsOf(segmentsOf(glyphs, page));
  if (regions.length === 0) return { loose: [], rest: lines };
  const within = regions.map((region) => ({
    ...region,
    ...heightOf(region.segments),
    glyphs: [] as Glyph[],
  }));
  const outside: Glyph[] = [];
  for (const glyph of glyphs) {
    const region = within.find(({ top, bottom }) => glyph.middle > top && glyph.middle < bottom);
    (region ? region.glyphs : outside).push(glyph);
  }
  return {
    loose: within.map(({ glyphs: own, ...region }) => ({
      ...region,
      page,
      rules: rulesAcross(rules, region),
      lines: () => linesOf(own),
    })),
    rest: linesOf(outside),
  };
}

const heightOf = (segments: readonly Segment[]): { top: number; bottom: number } => ({
  top: Math.min(...segments.map((each) => each.middle - each.size / 2)),
  bottom: Math.max(...segments.map((each) => each.middle + each.size / 2)),
});

/** The heights of rules that run over at least half the width of a table. */
function rulesAcross(
  rules: readonly Rule[],
  { segments, top, bottom }: Pick<Loose, 'segments' | 'top' | 'bottom'>,
): readonly number[] {
  const left = Math.min(...segments.map((each) => each.left));
  const right = Math.max(...segments.map((each) => each.right));
  const covered = new Map<number, number>();
  for (const rule of rules) {
    if (!rule.level || rule.at < top || rule.at > bottom) continue;
    const key = Math.round(rule.at);
    const length = Math.min(rule.to, right) - Math.max(rule.from, left);
    covered.set(key, (covered.get(key) ?? 0) + Math.max(0, length));
  }
  return [...covered].filter(([, length]) => length > 0.5 * (right - left)).map(([y]) => y);
}
