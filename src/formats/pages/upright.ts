import type { Box, Glyph, PageMarks, Rule } from './marks.ts';
import type { Pen, RawGlyph } from './pen.ts';

/** From the base line up to the middle of a character's body, in em. */
const BODY_MIDDLE = 0.36;

/** How the page has to be turned so that most of its text stands upright; quarter turns. */
function mainTurn(glyphs: readonly RawGlyph[]): number {
  const counts = [0, 0, 0, 0];
  for (const glyph of glyphs)
    if (glyph.turn >= 0) counts[glyph.turn] = (counts[glyph.turn] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}

type Point = readonly [number, number];
/** Turns a point back by quarter turns on a page of that size. */
function turned(x: number, y: number, turn: number, width: number, height: number): Point {
  if (turn === 1) return [y, width - x];
  if (turn === 2) return [width - x, height - y];
  if (turn === 3) return [height - y, x];
  return [x, y];
}

/** The marks of a page with its text upright, whatever way the sheet lay. */
export function upright(pen: Pen, width: number, height: number): PageMarks {
  const turn = mainTurn(pen.glyphs);
  const move = (x: number, y: number): Point => turned(x, y, turn, width, height);
  const glyphs: Glyph[] = [];
  let slanted = 0;
  for (const raw of pen.glyphs) {
    if (raw.turn < 0) slanted += 1;
    else if (raw.size > 0.5)
      glyphs.push(placed(raw, (raw.turn - turn + 4) % 4, move(raw.x, raw.y)));
  }
  const [across, down] = turn % 2 ? [height, width] : [width, height];
  return {
    width: across,
    height: down,
    glyphs: onPage(glyphs, across, down),
    rules: turn === 0 ? pen.rules : pen.rules.map((rule) => turnRule(rule, turn, move)),
    fills: turn === 0 ? pen.fills : pen.fills.map((box) => turnBox(box, move)),
    images: pen.images,
    slanted,
  };
}

/** Where more lies beside the page, its size was not understood. */
const MOST_BESIDE = 0.1;

/** The glyphs that a reader of the page sees: a table too wide for its paper is cut off with the text in it. */
function onPage(glyphs: readonly Glyph[], width: number, height: number): readonly Glyph[] {
  const seen = glyphs.filter(({ x, width: own, middle }) => {
    const centre = x + own / 2;
    return centre >= 0 && centre <= width && middle >= 0 && middle <= height;
  });
  return glyphs.length - seen.length > MOST_BESIDE * glyphs.length ? glyphs : seen;
}

/** A glyph in its place; one that lies on its side, or is written downwards, stands in a line of its own. */
function placed(raw: RawGlyph, turn: number, [x, y]: Point): Glyph {
  const { text, size, advance, font, mark } = raw;
  if (raw.vertical)
    return { text, x: x - size / 2, width: size, middle: y + size / 2, size, font, mark };
  if (turn === 0)
    return { text, x, width: advance, middle: y - size * BODY_MIDDLE, size, font, mark };
  if (turn === 2)
    return {
      text,
      x: x - advance,
      width: advance,
      middle: y + size * BODY_MIDDLE,
      size,
      font,
      mark,
    };
  const side = turn === 1 ? 1 : -1;
  const middleX = x + side * size * BODY_MIDDLE;
  return {
    text,
    x: middleX - size / 2,
    width: size,
    middle: y + (side * advance) / 2,
    size: Math.min(size, advance),
    font,
    mark,
  };
}

function turnRule(rule: Rule, turn: number, move: (x: number, y: number) => Point): Rule {
  const [ax, ay] = rule.level ? move(rule.from, rule.at) : move(rule.at, rule.from);
  const [bx, by] = rule.level ? move(rule.to, rule.at) : move(rule.at, rule.to);
  const level = turn % 2 === 0 ? rule.level : !rule.level;
  return level
    ? { level, at: ay, from: Math.min(ax, bx), to: Math.max(ax, bx) }
    : { level, at: ax, from: Math.min(ay, by), to: Math.max(ay, by) };
}

function turnBox(box: Box, move: (x: number, y: number) => Point): Box {
  const [ax, ay] = move(box.left, box.top);
  const [bx, by] = move(box.right, box.bottom);
  return {
    left: Math.min(ax, bx),
    top: Math.min(ay, by),
    right: Math.max(ax, bx),
    bottom: Math.max(ay, by),
  };
}
