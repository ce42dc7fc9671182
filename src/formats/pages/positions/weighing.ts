import { beginsItem } from '../wrap.ts';
import { columnsOf } from './columns.ts';
import { COMPLETE } from './complete.ts';
import { apart, joined, type Level, type Span } from './levels.ts';
import { nameColumn } from './names.ts';
import { ANCHOR, type Weighing } from './row-cost.ts';
import type { Segment } from './segments.ts';

/** The part of a table without rules that stands on one page. */
export interface Part {
  readonly segments: readonly Segment[];
  readonly page: number;
  /** Heights at which a rule runs across the table. */
  readonly rules: readonly number[];
}

/** Labels that run down over several rows say so little about where rows end. */
const LABEL = 0.35;

/** Where the column of a segment reaches, and whether it holds labels over several rows. */
interface Column extends Span {
  readonly label: boolean;
}

/** Labels begin in this part of the width at the left. */
const LABELS_WITHIN = 0.3;

/** The columns as far as lines tell them. */
function columnsBySegment(levels: readonly Level[]): ReadonlyMap<Segment, Column> {
  const found = new Map<Segment, Column>();
  const rows = interleaved(levels);
  const all = rows.flat();
  const left = Math.min(...all.map((each) => each.left));
  const reach = left + LABELS_WITHIN * (Math.max(...all.map((each) => each.right)) - left);
  for (const band of columnsOf(rows)) {
    const segments = rows.slice(band.from, band.to).flat();
    const name = Math.max(nameColumn(band, segments), hasFigures(segments) ? 0 : 1);
    const many = band.columns.length > 1;
    band.columns.forEach((column, at) => {
      for (const segment of segments)
        if (!apart(segment, column) && !found.has(segment))
          found.set(segment, { ...column, label: at < name && many && column.left < reach });
    });
  }
  return found;
}

/** Lines nearer than this, in em, stand in one row: they are of cells with an even and an odd number of lines. */
const INTERLEAVED = 0.8;

/** Levels put together where the lines of one row stand half a line apart. */
function interleaved(levels: readonly Level[]): readonly (readonly Segment[])[] {
  const rows: Segment[][] = [];
  let last: Level | undefined;
  for (const level of levels) {
    const row = rows[rows.length - 1];
    const near =
      row &&
      last?.page === level.page &&
      level.middle - last.middle < INTERLEAVED * level.size &&
      level.segments.every((each) => joined(row.filter((other) => !apart(other, each))).length < 2);
    if (near) row.push(...level.segments);
    else rows.push([...level.segments]);
    last = level;
  }
  return rows;
}

/** Whether figures are among the words. */
export const hasFigures = (segments: readonly Segment[]): boolean =>
  segments.some((each) => ANCHOR.test(each.text));

/** Takes the measures of a table by which its rows are weighed. */
export function weighingOf(levels: readonly Level[], parts: readonly Part[]): Weighing {
  const columns = columnsBySegment(levels);
  const pitch = pitchOf(levels, columns);
  const figures = gapsOf(levels, (each) => ANCHOR.test(each.text));
  const nearest = figures.sort((a, b) => a - b)[Math.floor(figures.length / 10)];
  const ruled = ruledEdges(levels, parts);
  const figureSet = new Set(
    levels.flatMap((level) => level.segments.filter((each) => ANCHOR.test(each.text))),
  );
  return {
    pitch,
    near: nearOf(levels, pitch),
    spaced: nearest !== undefined && nearest > 1.12 * pitch,
    isFigure: (segment) => figureSet.has(segment),
    weight: (segment) => (columns.get(segment)?.label ? LABEL : 1),
    goesOn: remembered((above, below) => isFull(above, below, columns)),
    edgeBelow(at) {
      const [above, below] = [levels[at], levels[at + 1]];
      if (!above || !below || above.page !== below.page) return 'must';
      if (ruled.edges.has(at)) return 'must';
      return ruled.all ? 'cannot' : undefined;
    },
  };
}

/**
 * Up to which distance lines are near enough to be of one cell: in the widest gap between the distances of lines and those of
 * rows, which on scanned pages are uneven.
 */
function nearOf(levels: readonly Level[], pitch: number): number {
  const gaps = gapsOf(levels, () => true)
    .map((gap) => gap / pitch)
    .filter((gap) => gap > 0.95 && gap < 1.6)
    .sort((a, b) => a - b);
  let near = 1.07;
  let widest = 0.04;
  gaps.slice(1).forEach((gap, at) => {
    const before = gaps[at] ?? gap;
    const middle = (gap + before) / 2;
    if (gap - before > widest && middle > 1.03 && middle < 1.25) {
      widest = gap - before;
      near = middle;
    }
  });
  return near * pitch;
}

/** A judgement of two segments that is made once. */
function remembered(
  judge: (above: Segment, below: Segment) => boolean,
): (above: Segment, below: Segment) => boolean {
  const known = new Map<Segment, Map<Segment, boolean>>();
  return (above, below) => {
    const those = known.get(above) ?? new Map<Segment, boolean>();
    known.set(above, those);
    const judged = those.get(below) ?? judge(above, below);
    those.set(below, judged);
    return judged;
  };
}

/** Fewer rules than these part heads and body, not rows. */
const FEWEST_RULES = 4;

/** Below which levels a rule runs across the table, and whether every row has one. */
function ruledEdges(
  levels: readonly Level[],
  parts: readonly Part[],
): { readonly edges: ReadonlySet<number>; readonly all: boolean } {
  const edges = new Set<number>();
  levels.forEach((level, at) => {
    const next = levels[at + 1];
    const part = parts.find((each) => each.page === level.page);
    const [top, bottom] = [level.printed, next?.printed ?? level.printed];
    if (next?.page === level.page && part?.rules.some((y) => y > top && y < bottom)) edges.add(at);
  });
  if (edges.size < FEWEST_RULES) return { edges, all: false };
  let row: Segment[] = [];
  let all = true;
  levels.forEach((level, at) => {
    const figures = level.segments.filter((each) => ANCHOR.test(each.text));
    if (figures.some((each) => row.some((other) => !apart(each, other)))) all = false;
    row = edges.has(at) || levels[at + 1]?.page !== level.page ? [] : [...row, ...figures];
  });
  return { edges, all };
}

/** A target with its sign begins a cell. */
const TARGET = /^[≥≤=＝<>＜＞]/;

/** Whether the beginning of the line below would not have fitted on the line above. */
function isFull(above: Segment, below: Segment, columns: ReadonlyMap<Segment, Column>): boolean {
  const column = columns.get(above);
  if (!column || ANCHOR.test(above.text) || Math.abs(above.size - below.size) > 0.1 * above.size)
    return false;
  if (COMPLETE.test(above.text) || ANCHOR.test(below.text)) return false;
  if (beginsItem(above.text, below.text) || TARGET.test(below.text)) return false;
  const left = above.left - column.left;
  const right = column.right - above.right;
  const centred = left > 0.2 * above.size && Math.abs(left - right) < 0.8 * above.size;
  return (centred ? left + right : right) < below.lead + 0.4 * above.size;
}

/** Lines of one cell stand no further apart, in em. */
const WIDEST = 1.62;

/** The usual distance of lines within a cell; points. */
function pitchOf(levels: readonly Level[], columns: ReadonlyMap<Segment, Column>): number {
  const size = common(levels.map((level) => level.size)) ?? 10;
  const figures = new Set(
    levels.flatMap((level) =>
      level.segments.some((each) => ANCHOR.test(each.text)) ? level.segments : [],
    ),
  );
  const wraps = (above: Segment, below: Segment): boolean =>
    !(figures.has(above) && figures.has(below)) && isFull(above, below, columns);
  const gaps = gapsOf(levels, wraps)
    .filter((gap) => gap < WIDEST * size)
    .sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length * 0.3)] ?? 1.3 * size;
}

/** Distances of segments straight below others of a kind; at most two lines. */
function gapsOf(
  levels: readonly Level[],
  fits: (above: Segment, below: Segment) => boolean,
): number[] {
  const gaps: number[] = [];
  levels.forEach((level, at) => {
    for (const above of level.segments)
      for (const next of levels.slice(at + 1, at + 6)) {
        const below = next.segments.find((each) => !apart(each, above));
        if (!below) continue;
        const gap = below.middle - above.middle;
        if (fits(above, below) && gap > 0.6 * above.size && next.page === level.page)
          gaps.push(gap);
        break;
      }
  });
  return gaps;
}

function common(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
