import type { Box, Glyph, PageMarks, Rule } from '../marks.ts';

/** A sheet that holds two upright pages beside each other is about so many times as wide as high. */
const SHAPE = { from: 1.3, to: 1.55 };
/** From where to where something stands across the sheet. */
type Reach = readonly [number, number];

/** The inner margins of the two pages together, as a share of the sheet. */
const FEWEST_BLANK = 0.08;
/** The inner margin of a page is narrower than the outer one by less than this share of the sheet. */
const ASKEW = 0.04;

/**
 * The two pages that were printed beside each other on one sheet, each as large as if it stood alone; undefined for any other page.
 * Behind such a sheet the last may hold one page alone.
 */
export function pagesOnSheet(marks: PageMarks, goesOn: boolean): readonly PageMarks[] | undefined {
  const { width, height } = marks;
  if (width < SHAPE.from * height || width > SHAPE.to * height) return undefined;
  const middle = width / 2;
  const glyphs = marks.glyphs.filter(({ text }) => text.trim() !== '');
  const ends = [
    ...glyphs.map(({ x, width: own }): Reach => [x, x + own]),
    ...marks.rules.map(({ level, at, from, to }): Reach => (level ? [from, to] : [at, at])),
  ];
  const blank = (FEWEST_BLANK / 2) * width;
  const left: Reach[] = [];
  const right: Reach[] = [];
  for (const each of ends) {
    if (each[1] < middle - blank) left.push(each);
    else if (each[0] > middle + blank) right.push(each);
    else return undefined;
  }
  if (left.length === 0 || (right.length === 0 && !goesOn)) return undefined;
  if (!isPage(left, 0, middle, width) || !isPage(right, middle, width, width)) return undefined;
  if (!isDrawnInTurn(glyphs, middle)) return undefined;
  return [half(marks, 0, middle), half(marks, middle, width)];
}

/** Whether what stands between two edges has a margin on the right that is no narrower than the one on the left. */
function isPage(ends: readonly Reach[], from: number, to: number, width: number): boolean {
  if (ends.length === 0) return true;
  const first = Math.min(...ends.map(([start]) => start));
  const last = Math.max(...ends.map(([, end]) => end));
  return first - from - (to - last) < ASKEW * width;
}

/** One page is drawn after the other; the rows of a table are drawn one after the other over the whole sheet. */
function isDrawnInTurn(glyphs: readonly Glyph[], middle: number): boolean {
  const sides = glyphs.map(({ x }) => x < middle);
  const right = sides.indexOf(false);
  return right < 0 || sides.lastIndexOf(true) < right;
}

/** What stands between two edges, as a page of its own. */
function half(marks: PageMarks, from: number, to: number): PageMarks {
  const scale = marks.width / marks.height;
  const across = (x: number): number => (x - from) * scale;
  const holds = (x: number): boolean => x >= from && x < to;
  const glyph = (each: Glyph): Glyph => ({
    ...each,
    x: across(each.x),
    width: each.width * scale,
    middle: each.middle * scale,
    size: each.size * scale,
  });
  const rule = (each: Rule): Rule =>
    each.level
      ? { ...each, at: each.at * scale, from: across(each.from), to: across(each.to) }
      : { ...each, at: across(each.at), from: each.from * scale, to: each.to * scale };
  const box = (each: Box): Box => ({
    left: across(each.left),
    right: across(each.right),
    top: each.top * scale,
    bottom: each.bottom * scale,
  });
  return {
    ...marks,
    width: (to - from) * scale,
    height: marks.height * scale,
    glyphs: marks.glyphs.filter(({ x }) => holds(x)).map(glyph),
    rules: marks.rules
      .filter((each) => holds(each.level ? (each.from + each.to) / 2 : each.at))
      .map(rule),
    fills: marks.fills.filter(({ left, right }) => holds((left + right) / 2)).map(box),
  };
}
