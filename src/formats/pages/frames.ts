import { type Frame, frameOf } from './lattice.ts';
import type { Box, PageMarks, Rule } from './marks.ts';
import { connectedRules, mergeRules } from './straight.ts';

const areaOf = ({ xs, ys }: Frame): number =>
  ((xs[xs.length - 1] ?? 0) - (xs[0] ?? 0)) * ((ys[ys.length - 1] ?? 0) - (ys[0] ?? 0));

/** More rules than a page of tables has: a drawing, whose lines make no table. */
const MOST_RULES = 6000;

/** The frames of a page, smallest first, so that the inner one of nested tables is met first. */
export function framesOf(marks: PageMarks): readonly Frame[] {
  if (marks.rules.length > 40 * MOST_RULES) return [];
  const ruled = framesFrom(marks.rules);
  const boxes = marks.fills.filter(
    (box) =>
      box.right - box.left < marks.width * 0.97 &&
      frameAt(ruled, (box.left + box.right) / 2, (box.top + box.bottom) / 2) < 0,
  );
  const cells = boxes.length < MOST_RULES ? withoutGrounds(boxes) : [];
  const filled = cells.length >= 4 ? framesFrom(cells.flatMap(sidesOfBox)) : [];
  const tables = filled.filter((frame) => !filled.some((other) => areStripes(frame, other)));
  return [...ruled, ...tables].sort((a, b) => areaOf(a) - areaOf(b));
}

/** So many of the largest boxes of a page may be grounds. */
const MOST_GROUNDS = 12;
/** A ground lies under so many boxes at least. */
const UPON = 3;

/** Boxes without those on which others lie: the ground of a page or of a whole table rules no cell off. */
function withoutGrounds(boxes: readonly Box[]): readonly Box[] {
  const large = [...boxes].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, MOST_GROUNDS);
  const grounds = new Set(
    large.filter((ground) => boxes.filter((box) => liesOn(box, ground)).length >= UPON),
  );
  return grounds.size === 0 ? boxes : boxes.filter((box) => !grounds.has(box));
}

const sizeOf = ({ left, top, right, bottom }: Box): number => (right - left) * (bottom - top);

const liesOn = (box: Box, ground: Box): boolean =>
  box.left > ground.left - 1 &&
  box.right < ground.right + 1 &&
  box.top > ground.top - 1 &&
  box.bottom < ground.bottom + 1 &&
  sizeOf(box) < 0.9 * sizeOf(ground);

/** Rows with a ground of colour stand no further apart; points. */
const FARTHEST_STRIPES = 90;

/** Whether every other row of one table has a ground of colour: its rows are told by it, its cells by where words stand. */
function areStripes(a: Frame, b: Frame): boolean {
  const [upper, lower] = (a.ys[0] ?? 0) < (b.ys[0] ?? 0) ? [a, b] : [b, a];
  const gap = (lower.ys[0] ?? 0) - (upper.ys[upper.ys.length - 1] ?? 0);
  const ends = ({ xs }: Frame): readonly [number, number] => [xs[0] ?? 0, xs[xs.length - 1] ?? 0];
  const [[left, right], [otherLeft, otherRight]] = [ends(a), ends(b)];
  return (
    a !== b &&
    gap > 5 &&
    gap < FARTHEST_STRIPES &&
    (Math.abs(left - otherLeft) < 3 || Math.abs(right - otherRight) < 3)
  );
}

function framesFrom(rules: readonly Rule[]): readonly Frame[] {
  const merged = mergeRules(rules);
  if (merged.length > MOST_RULES) return [];
  return connectedRules(merged).flatMap((group) => frameOf(group) ?? []);
}

/** The sides of a filled box, for tables that are drawn as coloured cells without rules. */
export const sidesOfBox = (box: Box): readonly Rule[] => [
  { level: true, at: box.top, from: box.left, to: box.right },
  { level: true, at: box.bottom, from: box.left, to: box.right },
  { level: false, at: box.left, from: box.top, to: box.bottom },
  { level: false, at: box.right, from: box.top, to: box.bottom },
];

/** The first (smallest) frame around a point; -1 outside all. */
export function frameAt(frames: readonly Frame[], x: number, y: number): number {
  return frames.findIndex(
    ({ xs, ys }) =>
      x >= (xs[0] ?? 0) - 1 &&
      x <= (xs[xs.length - 1] ?? 0) + 1 &&
      y >= (ys[0] ?? 0) - 1 &&
      y <= (ys[ys.length - 1] ?? 0) + 1,
  );
}
