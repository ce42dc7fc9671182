import type { Level } from './levels.ts';
import { COST, growingRow, type Stand, type Weighing } from './row-cost.ts';
import type { Segment } from './segments.ts';

/** Rows, each as the range of its levels. */
export interface Rows {
  readonly rows: readonly { readonly from: number; readonly to: number }[];
  /** How the cells may stand, the likeliest first: rows of one line leave it open. */
  readonly stands: readonly Stand[];
}

/** More levels than this has no row. */
const MOST_LEVELS = 40;
/** What costs so much is no row, and no longer one is. */
const MOST_COST = 14;

/** Ways to stand that cost so little more are as likely. */
const ALIKE = 0.5;

const STANDS: readonly Stand[] = ['middle', 'top', 'bottom'];

/** The cheapest way to part the levels up to one into rows. */
interface Way {
  readonly cost: number;
  readonly from: number;
}

/**
 * Puts levels together to rows so that the cells of each row stand as cells do: in the middle, at the top or at the bottom of it,
 * with their lines at the usual distance, and with one figure a column.
 */
export function rowsOf(levels: readonly Level[], weighing: Weighing): Rows {
  const ways = { middle: [START], top: [START], bottom: [START] };
  for (let end = 1; end <= levels.length; end += 1) {
    for (const stand of STANDS) ways[stand][end] = NO_WAY;
    const closing = closingCost(levels, end, weighing);
    if (closing === undefined) continue;
    const row = growingRow(weighing);
    for (let start = end - 1; start >= Math.max(0, end - MOST_LEVELS); start -= 1) {
      if (start < end - 1 && weighing.edgeBelow(start) === 'must') break;
      row.add(levels[start]?.segments ?? []);
      const costs = row.costs();
      if (start < end - 1 && STANDS.every((stand) => costs[stand] > MOST_COST)) break;
      for (const stand of STANDS) {
        const cost = (ways[stand][start]?.cost ?? 0) + costs[stand] + closing;
        if (cost < (ways[stand][end]?.cost ?? 0)) ways[stand][end] = { cost, from: start };
      }
    }
  }
  const costOf = (stand: Stand): number => ways[stand][levels.length]?.cost ?? 0;
  const stand = STANDS.reduce((a, b) => (costOf(b) < costOf(a) - 1e-6 ? b : a));
  const rows: { from: number; to: number }[] = [];
  for (let end = levels.length; end > 0; end = ways[stand][end]?.from ?? 0)
    rows.unshift({ from: ways[stand][end]?.from ?? 0, to: end });
  const likely = STANDS.filter((each) => each !== stand && costOf(each) < costOf(stand) + ALIKE);
  return { rows, stands: [stand, ...likely] };
}

const START: Way = { cost: 0, from: 0 };
const NO_WAY: Way = { cost: Number.POSITIVE_INFINITY, from: 0 };

/** Of two edges that are as good the wider one parts rows. */
const NARROW = 0.15;

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
  const last = levels[end - 1];
  const space = ((levels[end]?.middle ?? 0) - (last?.middle ?? 0)) / weighing.pitch;
  let cost = NARROW * Math.max(0, 1 - space);
  for (let at = end; at < levels.length; at += 1) {
    const level = levels[at];
    if (!level || !last || level.middle - last.middle > weighing.near) break;
    for (const below of level.segments) {
      const found = segmentAbove(levels, at - 1, below);
      if (!found || found.level >= end) continue;
      const above = found.segment;
      const weight = Math.min(weighing.weight(above), weighing.weight(below));
      const near = below.middle - above.middle < weighing.near;
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
