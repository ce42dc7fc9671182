import type { Box, Rule } from './marks.ts';
import { acrossOf, downOf } from './matrix.ts';
import type { Pen } from './pen.ts';

/** A line thinner than this is a rule, a box thicker than this is an area; points. */
const THIN = 3;
/** How far a rule may lean and still be straight; points. */
const LEAN = 0.8;
/** Sides that differ by less are those of a square; points. */
const ALIKE = 0.01;

/** One sub-path, as points of the page. */
interface SubPath {
  readonly xs: number[];
  readonly ys: number[];
  closed: boolean;
  curved: boolean;
}

/** Splits a flat path into sub-paths: 0 and a point begins one, 1 and a point goes on, 2 (3) and six (four) numbers curve, 4 closes. */
function subPaths(pen: Pen, flat: ArrayLike<number>): readonly SubPath[] {
  const at = pen.state.at;
  const found: SubPath[] = [];
  let current: SubPath | undefined;
  const put = (k: number): void => {
    const x = flat[k] ?? 0;
    const y = flat[k + 1] ?? 0;
    current?.xs.push(acrossOf(at, x, y));
    current?.ys.push(downOf(at, x, y));
  };
  for (let k = 0; k < flat.length; ) {
    const operation = flat[k];
    k += 1;
    if (operation === 0) {
      current = { xs: [], ys: [], closed: false, curved: false };
      found.push(current);
      put(k);
      k += 2;
    } else if (operation === 1) {
      put(k);
      k += 2;
    } else if (operation === 4) {
      if (current) current.closed = true;
    } else {
      if (current) current.curved = true;
      k += operation === 2 ? 6 : 4;
    }
  }
  return found;
}

/** Adds a rule for a straight stretch between two points; a slanting one is no rule. */
function addRule(pen: Pen, x0: number, y0: number, x1: number, y1: number): void {
  const dx = Math.abs(x1 - x0);
  const dy = Math.abs(y1 - y0);
  const { left, top, right, bottom } = pen.state.clip;
  if (dy < LEAN && dx >= dy)
    addSeen(pen, [top, bottom], {
      level: true,
      at: (y0 + y1) / 2,
      from: Math.max(left, Math.min(x0, x1)),
      to: Math.min(right, Math.max(x0, x1)),
    });
  else if (dx < LEAN)
    addSeen(pen, [left, right], {
      level: false,
      at: (x0 + x1) / 2,
      from: Math.max(top, Math.min(y0, y1)),
      to: Math.min(bottom, Math.max(y0, y1)),
    });
}

/** A rule on the edge of what is seen shows half its breadth; points. */
const BREADTH = 1;

/** Adds what is seen of a rule. */
function addSeen(pen: Pen, [least, most]: readonly [number, number], rule: Rule): void {
  if (rule.at > least - BREADTH && rule.at < most + BREADTH && rule.to >= rule.from)
    pen.rules.push(rule);
}

/** A stroked sub-path: each straight side is a rule; a very thick stroke is an area. */
function strokePath(pen: Pen, path: SubPath): void {
  if (path.curved) return;
  const { xs, ys } = path;
  const last = xs.length - 1;
  for (let i = 0; i < last; i += 1)
    addRule(pen, xs[i] ?? 0, ys[i] ?? 0, xs[i + 1] ?? 0, ys[i + 1] ?? 0);
  if (path.closed && last > 1) addRule(pen, xs[last] ?? 0, ys[last] ?? 0, xs[0] ?? 0, ys[0] ?? 0);
}

/** A filled sub-path: a thin one is a rule, and a tiny dot both a level and an upright bit of one; a large one an area. */
function fillPath(pen: Pen, path: SubPath): void {
  if (path.curved || path.xs.length < 3) return;
  const left = Math.min(...path.xs.slice(0, 9));
  const right = Math.max(...path.xs.slice(0, 9));
  const top = Math.min(...path.ys.slice(0, 9));
  const bottom = Math.max(...path.ys.slice(0, 9));
  const thinDown = bottom - top < THIN;
  const thinAcross = right - left < THIN;
  if (!thinDown && !thinAcross) {
    const seen = common(pen.state.clip, { left, top, right, bottom });
    if (path.xs.length <= 5 && seen.right > seen.left && seen.bottom > seen.top)
      pen.fills.push(seen);
    return;
  }
  if (pen.state.fillWhite) return;
  const x = (left + right) / 2;
  const y = (top + bottom) / 2;
  if (thinDown && right - left >= bottom - top - ALIKE) addRule(pen, left, y, right, y);
  if (thinAcross && bottom - top >= right - left - ALIKE) addRule(pen, x, top, x, bottom);
}

const common = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

/**
 * Lets nothing be seen outside a path from now on, as far as its box tells: a table that goes on on the next page may be drawn whole on
 * both. Where a curve runs is not asked, and so it hides nothing.
 */
export function clipPath(pen: Pen, flat: ArrayLike<number>): void {
  const paths = subPaths(pen, flat);
  if (paths.length === 0 || paths.some((path) => path.curved)) return;
  const [xs, ys] = [paths.flatMap((path) => path.xs), paths.flatMap((path) => path.ys)];
  pen.state.clip = common(pen.state.clip, {
    left: xs.reduce((a, b) => Math.min(a, b)),
    top: ys.reduce((a, b) => Math.min(a, b)),
    right: xs.reduce((a, b) => Math.max(a, b)),
    bottom: ys.reduce((a, b) => Math.max(a, b)),
  });
}

/** Draws a path by the way it is painted. */
export function drawPath(
  pen: Pen,
  fills: boolean,
  strokes: boolean,
  flat: ArrayLike<number>,
): void {
  for (const path of subPaths(pen, flat)) {
    if (fills) fillPath(pen, path);
    if (strokes && !pen.state.strokeWhite) strokePath(pen, path);
  }
}
