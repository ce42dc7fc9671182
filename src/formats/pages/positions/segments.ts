import { type Line, linesOf } from '../lines.ts';
import type { Glyph } from '../marks.ts';
import { behindGutters } from './gutters.ts';

/** A stretch of text on one line without a wide gap: the whole of a cell's line, where a table has no rules. */
export interface Segment extends Line {
  /** Its page; on the pages after the first of a table `middle` goes on from the page before. */
  readonly page: number;
  /** Places of its first and its last sign in the order in which the page was drawn, where that is known. */
  readonly drawn?: { readonly first: number; readonly last: number };
  /** Number of its row on its page, where the order of drawing tells it. */
  readonly row?: number;
}

/** A gap this wide, in em, parts two cells: what two narrow paddings leave between full cells. */
const GAP = 0.72;
/** Behind a closed bracket a narrower gap parts cells: words of one cell follow it at once. */
const CLOSED = /[）)]$/;
const GAP_BEHIND = 0.3;
/** A gap this wide parts two cells where something else was drawn between them. */
const GAP_DRAWN = 0.13;
/** Characters of one line stand this much higher or lower at most, in em: pages that were scanned lie a little askew. */
const UNEVEN = 0.3;

interface Open {
  readonly glyphs: Glyph[];
  readonly drawn: Set<number>;
  right: number;
  middle: number;
  size: number;
  last: string;
}

/** Gathers glyphs into stretches without wide gaps, whatever stands beside them half a line higher or lower. */
export function segmentsOf(glyphs: readonly Glyph[], page: number): readonly Segment[] {
  const sorted = [...glyphs].sort((a, b) => a.x - b.x);
  const behind = behindGutters(glyphs);
  const places = new Map<Glyph, number>();
  for (const glyph of glyphs) if (glyph.text.trim() !== '') places.set(glyph, places.size);
  const done: Open[] = [];
  let open: Open[] = [];
  for (const glyph of sorted) {
    const place = places.get(glyph);
    if (place === undefined) continue;
    if (open.length > 60) open = closed(open, glyph.x, done);
    const group = nearest(open, glyph, place, behind.has(glyph));
    if (group) {
      group.glyphs.push(glyph);
      group.drawn.add(place);
      group.right = Math.max(group.right, glyph.x + glyph.width);
      group.middle = glyph.middle;
      group.last = glyph.text;
      group.size = Math.max(group.size, glyph.size);
    } else {
      const { x, width, middle, size } = glyph;
      const drawn = new Set([place]);
      open.push({ glyphs: [glyph], drawn, right: x + width, middle, size, last: glyph.text });
    }
  }
  return [...done, ...open]
    .flatMap((group) => {
      const lines = linesOf(group.glyphs);
      if (lines.length > 1) return lines.map((line) => ({ ...line, page }));
      const drawn = { first: Math.min(...group.drawn), last: Math.max(...group.drawn) };
      return lines.map((line) => ({ ...line, page, drawn }));
    })
    .sort((a, b) => a.middle - b.middle || a.left - b.left);
}

/** Puts away the groups that end too far left of a position to go on. */
function closed(open: readonly Open[], x: number, done: Open[]): Open[] {
  const kept: Open[] = [];
  for (const group of open) (group.right < x - 3 * group.size ? done : kept).push(group);
  return kept;
}

/** The group that a glyph goes on with: on its line, and near. */
function nearest(
  open: readonly Open[],
  glyph: Glyph,
  place: number,
  behind: boolean,
): Open | undefined {
  let best: Open | undefined;
  let least = UNEVEN;
  for (const group of open) {
    const size = Math.max(group.size, glyph.size);
    const gap = (glyph.x - group.right) / size;
    if (gap > (CLOSED.test(group.last) ? GAP_BEHIND : GAP) || gap < -1.2) continue;
    if (behind && gap > 0) continue;
    if (gap > GAP_DRAWN && !group.drawn.has(place - 1)) continue;
    const off = Math.abs(glyph.middle - group.middle) / size;
    if (off < least) {
      least = off;
      best = group;
    }
  }
  return best;
}
