import { joined, type Level } from './levels.ts';
import type { Segment } from './segments.ts';

/** How the cells of a table stand in their rows. */
type Stand = 'middle' | 'top' | 'bottom';

/** What is known of a table before its rows are. */
export interface Weighing {
  /** How much a stretch of text says about where rows begin and end: little, where labels run down over several rows. */
  weight(segment: Segment): number;
  /** Whether the text of a column goes on from one line to the next: there was no room left on the upper one. */
  goesOn(above: Segment, below: Segment): boolean;
  /** Usual distance of the lines of one cell; points. */
  readonly pitch: number;
  /** Whether rows keep more space between them than lines. */
  readonly spaced: boolean;
  /** Whether a row must end, or cannot end, below a level; undefined where nothing tells. */
  edgeBelow(level: number): 'must' | 'cannot' | undefined;
}

/** Rows, each as the range of its levels. */
export interface Rows {
  readonly rows: readonly { readonly from: number; readonly to: number }[];
  readonly stand: Stand;
}

/** More levels than this has no row. */
const MOST_LEVELS = 40;

/** A figure, a rate, or a dash that stands for one: what stands once in a row. */
export const ANCHOR = /^[≥≤=＝<>＜＞]?-?\d[\d,，]*(?:\.\d+)?[%％]?$|^[-—–/／]+$/;

/** Costs; the unit is a cell that stands one em off its row. */
const COST = {
  row: 0.2,
  bare: 0.5,
  labels: 1.5,
  cut: 0.6,
  near: 0.9,
  ended: 0.7,
  hole: 1.2,
  second: 3,
  bridge: 2,
  most: 1,
} as const;

/**
 * Puts levels together to rows so that the cells of each row stand as cells do: in the middle, at the top or at the bottom of it,
 * with their lines at the usual distance, and with one figure a column.
 */
export function rowsOf(levels: readonly Level[], weighing: Weighing): Rows {
  const stands: readonly Stand[] = ['middle', 'top', 'bottom'];
  const tried = stands.map((stand) => ({ stand, ...cheapest(levels, weighing, stand) }));
  const best = tried.reduce((a, b) => (b.cost < a.cost - 1e-6 ? b : a));
  return { rows: best.rows, stand: best.stand };
}

function cheapest(
  levels: readonly Level[],
  weighing: Weighing,
  stand: Stand,
): { readonly rows: Rows['rows']; readonly cost: number } {
  const least: number[] = [0];
  const from: number[] = [0];
  for (let end = 1; end <= levels.length; end += 1) {
    least[end] = Number.POSITIVE_INFINITY;
    const closing = closingCost(levels, end, weighing);
    if (closing === undefined) continue;
    for (let start = end - 1; start >= Math.max(0, end - MOST_LEVELS); start -= 1) {
      if (start < end - 1 && weighing.edgeBelow(start) === 'must') break;
      const cost = rowCost(levels.slice(start, end), weighing, stand);
      if (cost > 40) break;
      const whole = (least[start] ?? 0) + cost + closing;
      if (whole < (least[end] ?? 0)) {
        least[end] = whole;
        from[end] = start;
      }
    }
  }
  const rows: { from: number; to: number }[] = [];
  for (let end = levels.length; end > 0; end = from[end] ?? 0)
    rows.unshift({ from: from[end] ?? 0, to: end });
  return { rows, cost: least[levels.length] ?? 0 };
}

/** What it costs to end a row above a level; undefined where none can end. */
function closingCost(
  levels: readonly Level[],
  end: number,
  weighing: Weighing,
): number | undefined {
  if (end === levels.length) return 0;
  const edge = weighing.edgeBelow(end - 1);
  if (edge === 'cannot') return undefined;
  if (edge === 'must') return 0;
  let cost = 0;
  const last = levels[end - 1];
  for (let at = end; at < levels.length; at += 1) {
    const level = levels[at];
    if (!level || !last || level.middle - last.middle > 1.1 * weighing.pitch) break;
    for (const below of level.segments) {
      const found = segmentAbove(levels, at - 1, below);
      if (!found || found.level >= end) continue;
      const above = found.segment;
      const weight = Math.min(weighing.weight(above), weighing.weight(below));
      const near = (below.middle - above.middle) / weighing.pitch < 1.07;
      if (near && weighing.spaced) cost += weight * COST.near;
      if (near && weighing.goesOn(above, below)) cost += weight * COST.cut;
    }
  }
  return Math.min(cost, 2);
}

/** The segment straight above another, at most a few levels up. */
function segmentAbove(
  levels: readonly Level[],
  from: number,
  below: Segment,
): { readonly segment: Segment; readonly level: number } | undefined {
  for (let at = from; at >= 0 && at > from - 5; at -= 1) {
    const segment = levels[at]?.segments.find(
      (other) => other.left < below.right - 1 && other.right > below.left + 1,
    );
    if (segment) return { segment, level: at };
  }
  return undefined;
}

/** Whether words that stand side by side are held together by others over or under both: two rows. */
const isBridged = (column: readonly Segment[]): boolean =>
  column.some((each, at) => {
    const before = column[at - 1];
    return before !== undefined && each.middle - before.middle < 0.28 * each.size;
  }) && new Set(column.map((each) => Math.round(each.middle))).size > 1;

/** How much the lines of labels weigh beside those of cells. */
const LABELS = 0.2;

/** What it costs to take levels for one row. */
function rowCost(levels: readonly Level[], weighing: Weighing, stand: Stand): number {
  const segments = levels.flatMap((level) => level.segments);
  const cells = segments.filter((segment) => weighing.weight(segment) >= 0.5);
  const all = cells.length > 0 ? cells : segments;
  const top = Math.min(...all.map((each) => each.middle));
  const bottom = Math.max(...all.map((each) => each.middle));
  let cost: number = COST.row + (cells.length === 0 ? COST.labels : 0);
  let anchored = false;
  for (const { of } of joined(all)) {
    const column = [...of].sort((a, b) => a.middle - b.middle);
    const [first, last] = [column[0], column[column.length - 1]];
    if (!first || !last) continue;
    const off =
      stand === 'middle'
        ? Math.abs((first.middle + last.middle - top - bottom) / 2)
        : stand === 'top'
          ? first.middle - top
          : bottom - last.middle;
    // A label by itself does not say where the row stands.
    const weight = weighing.weight(first);
    cost += weight * Math.min(COST.most, Math.max(0, off / first.size - 0.12));
    cost += weight * insideCost(column, weighing);
    if (isBridged(column)) cost += COST.bridge;
    const anchors = column.filter((each) => ANCHOR.test(each.text)).length;
    if (anchors > 0) anchored = true;
    if (anchors > 1) cost += COST.second * (anchors - 1);
  }
  if (all === cells)
    for (const { of } of joined(segments.filter((each) => weighing.weight(each) < 0.5)))
      cost +=
        LABELS *
        insideCost(
          [...of].sort((a, b) => a.middle - b.middle),
          weighing,
        );
  return anchored ? cost : cost + COST.bare;
}

/** What it costs to take the lines of a column for one cell: for wide gaps, and for lines that ended before the next. */
function insideCost(column: readonly Segment[], { pitch, goesOn }: Weighing): number {
  let cost = 0;
  for (let i = 1; i < column.length; i += 1) {
    const [above, below] = [column[i - 1], column[i]];
    if (!above || !below) continue;
    const gap = below.middle - above.middle;
    if (gap > 1.22 * pitch) cost += COST.hole;
    else if (gap > 0.5 * pitch && !goesOn(above, below)) cost += COST.ended;
  }
  return cost;
}
