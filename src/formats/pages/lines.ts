import { withMore } from '../../values/with-more.ts';
import type { Glyph } from './marks.ts';

/** A line of text as it stands on the page. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Right edge with the blanks that end the line, a few at most: what the line takes up. */
  readonly reach: number;
  /** Right edge without closing marks, which may hang beyond the margin. */
  readonly edge: number;
  readonly middle: number;
  /** Size of most of its characters. */
  readonly size: number;
  readonly font: number;
  /** Width of the first word: what would have had to fit on the line above. */
  readonly lead: number;
  /** Its stretches between wide gaps. */
  readonly parts: readonly Part[];
}

/** A stretch of a line without a wide gap. */
interface Part {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

const CJK = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f\u2018-\u201d\u2026\u2014]/;
const CLOSING = /[，。、；：！？）》」』】”’％,.;:!?)%]/;
const OPENING = /[（《「『【“‘(]/;
/** A gap this wide, in em, parts columns. */
const COLUMN_GAP = 1.6;

/** Sorts glyphs into lines, top to bottom; small raised or lowered ones stay in their line. */
export function linesOf(glyphs: readonly Glyph[]): readonly Line[] {
  const sorted = [...glyphs].sort((a, b) => a.middle - b.middle);
  const groups: Glyph[][] = [];
  let anchor: Glyph | undefined;
  for (const glyph of sorted) {
    const group = groups[groups.length - 1];
    if (
      group &&
      anchor &&
      glyph.middle - anchor.middle < 0.42 * Math.max(glyph.size, anchor.size)
    ) {
      group.push(glyph);
      if (glyph.size > anchor.size && glyph.text !== ' ') anchor = glyph;
    } else {
      groups.push([glyph]);
      anchor = glyph;
    }
  }
  return groups.flatMap((group) => lineOf(group) ?? []);
}

/** Writes one line out: blanks where there are gaps, doubled letters (painted bold) once. */
function lineOf(group: Glyph[]): Line | undefined {
  group.sort((a, b) => a.x - b.x);
  const written: Glyph[] = [];
  for (const glyph of group) {
    const last = written[written.length - 1];
    if (
      last &&
      last.text === glyph.text &&
      glyph.text !== ' ' &&
      glyph.x - last.x < 0.3 * glyph.width
    )
      continue;
    written.push(glyph);
  }
  const inked = written.filter((glyph) => glyph.text.trim());
  const first = inked[0];
  const last = inked.reduce((a, b) => (b.x + b.width > a.x + a.width ? b : a), inked[0] as Glyph);
  if (!first) return undefined;
  const start = written.indexOf(first);
  const end = written.indexOf(inked[inked.length - 1] as Glyph) + 1;
  const shown = written.slice(start, end);
  const main = mainGlyph(inked);
  return withMore(writeOut(shown), {
    left: first.x,
    right: last.x + last.width,
    reach: reachOf(written, end, last),
    edge: edgeOf(inked, last.x + last.width),
    middle: main.middle,
    size: main.size,
    font: main.font,
    lead: leadOf(inked),
  });
}

/** How many em of trailing blanks count: more of them are a place to fill in. */
const TRAILING = 2.5;

/** The right edge with trailing blanks. */
function reachOf(written: readonly Glyph[], end: number, last: Glyph): number {
  const right = last.x + last.width;
  let reach = right;
  for (const glyph of written.slice(end)) reach = Math.max(reach, glyph.x + glyph.width);
  return reach - right > TRAILING * last.size ? right : reach;
}

/** The right edge of the last glyph that is no closing mark. */
function edgeOf(glyphs: readonly Glyph[], right: number): number {
  for (let i = glyphs.length - 1; i >= 0; i -= 1) {
    const glyph = glyphs[i];
    if (glyph && !CLOSING.test(glyph.text)) return glyph.x + glyph.width;
  }
  return right;
}

/** The glyph whose size most others share. */
function mainGlyph(glyphs: readonly Glyph[]): Glyph {
  const counts = new Map<string, number>();
  let best = glyphs[0] as Glyph;
  let most = 0;
  for (const glyph of glyphs) {
    const key = `${Math.round(glyph.size * 4)}:${glyph.font}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count > most) {
      most = count;
      best = glyph;
    }
  }
  return best;
}

/** The text of glyphs in order, and its parts between wide gaps. */
function writeOut(glyphs: readonly Glyph[]): { text: string; parts: readonly Part[] } {
  let text = '';
  const parts: { text: string; left: number; right: number }[] = [];
  let right = Number.NaN;
  for (const glyph of glyphs) {
    if (glyph.text === ' ' || glyph.text === '\u3000') {
      text += glyph.text;
      continue;
    }
    const part = parts[parts.length - 1];
    const gap = glyph.x - right;
    const blank = blanksFor(gap, text, glyph);
    if (blank && !/\s$/.test(text)) text += blank;
    if (part && !(gap > COLUMN_GAP * glyph.size)) {
      part.text += (/\s$/.test(text) ? ' ' : '') + glyph.text;
      part.right = Math.max(part.right, glyph.x + glyph.width);
    } else parts.push({ text: glyph.text, left: glyph.x, right: glyph.x + glyph.width });
    text += glyph.text;
    right = glyph.x + glyph.width;
  }
  return { text, parts };
}

/** The blanks that a gap before a glyph stands for. */
function blanksFor(gap: number, before: string, glyph: Glyph): string {
  const wide = CJK.test(glyph.text) || CJK.test(before.slice(-1));
  if (!(gap > (wide ? 0.75 : 0.22) * glyph.size)) return '';
  return ' '.repeat(Math.max(1, Math.min(8, Math.round(gap / glyph.size))));
}

/** Width of the first unit that cannot be broken: a Chinese character or a whole word, with the marks that open and close it. */
function leadOf(glyphs: readonly Glyph[]): number {
  const first = glyphs[0];
  if (!first) return 0;
  let i = 1;
  while (i < glyphs.length && OPENING.test(glyphs[i - 1]?.text ?? '')) i += 1;
  if (!CJK.test(glyphs[i - 1]?.text ?? ''))
    while (
      i < glyphs.length &&
      !CJK.test(glyphs[i]?.text ?? '') &&
      adjoins(glyphs[i - 1], glyphs[i])
    )
      i += 1;
  while (i < glyphs.length && CLOSING.test(glyphs[i]?.text ?? '')) i += 1;
  const last = glyphs[i - 1] ?? first;
  return last.x + last.width - first.x;
}

const adjoins = (a: Glyph | undefined, b: Glyph | undefined): boolean =>
  !!a && !!b && b.x - (a.x + a.width) < 0.2 * b.size;
