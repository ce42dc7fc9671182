import type { Band } from './bands.ts';
import { apart, type Span } from './levels.ts';
import type { Segment } from './segments.ts';

/** The empty stretches between the columns of a band. */
const guttersOf = (band: Band): readonly Span[] =>
  band.columns.slice(1).map((column, at) => {
    const before = band.columns[at]?.right ?? column.left;
    return { left: Math.min(before, column.left), right: Math.max(before, column.left) };
  });

/** The fewest edges that part the columns of all bands: each gutter holds one. */
export function edgesOf(bands: readonly Band[]): readonly number[] {
  const gutters = bands.flatMap(guttersOf).sort((a, b) => a.right - b.right);
  const edges: number[] = [];
  for (const gutter of gutters)
    if ((edges[edges.length - 1] ?? Number.NEGATIVE_INFINITY) < gutter.left)
      edges.push(Math.max(gutter.left, gutter.right - 0.01));
  return edges;
}

/** Whether the texts of columns stand below each other by their middles rather than by their left edges. */
export function isCentred(bands: readonly Band[], rows: readonly (readonly Segment[])[]): boolean {
  let [left, centre] = [0, 0];
  for (const band of bands)
    for (const column of band.columns) {
      const here = rows
        .slice(band.from, band.to)
        .flatMap((row) => row.filter((each) => !apart(each, column)));
      here.slice(1).forEach((each, at) => {
        const before = here[at];
        if (!before || Math.abs(before.right - before.left - each.right + each.left) < 3) return;
        if (Math.abs(before.left - each.left) < 1.5) left += 1;
        if (Math.abs(before.left + before.right - each.left - each.right) < 3) centre += 1;
      });
    }
  return centre > left;
}

interface Way {
  readonly cost: number;
  readonly edges: readonly number[];
}

/**
 * Which edges of the grid part the columns of a band, as indexes into all edges, the outer ones with them: where a gutter holds
 * several, those between which texts stand as they do in this table.
 */
export function edgesOfBand(
  band: Band,
  xs: readonly number[],
  centred: boolean,
): readonly number[] {
  let ways = new Map<number, Way>([[0, { cost: 0, edges: [0] }]]);
  const gutters = guttersOf(band);
  band.columns.forEach((column, at) => {
    const gutter = gutters[at];
    const ends = xs.flatMap((x, i) =>
      gutter
        ? x >= gutter.left && x <= gutter.right && i < xs.length - 1
          ? [i]
          : []
        : i === xs.length - 1
          ? [i]
          : [],
    );
    const next = new Map<number, Way>();
    for (const [from, way] of ways)
      for (const end of ends) {
        if (end <= from) continue;
        const cost = way.cost + offOf(column, xs[from] ?? 0, xs[end] ?? 0, centred);
        if (cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(end, { cost, edges: [...way.edges, end] });
      }
    ways = next;
  });
  return [...ways.values()].sort((a, b) => a.cost - b.cost)[0]?.edges ?? [];
}

/** How far a text stands from where it would between two edges; points. */
const offOf = (column: Span, left: number, right: number, centred: boolean): number =>
  centred ? Math.abs(column.left + column.right - left - right) / 2 : Math.abs(column.left - left);
