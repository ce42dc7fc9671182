import { apart, type Span } from './levels.ts';
import type { Segment } from './segments.ts';

/** How the cells of a table stand in their rows. */
export type Stand = 'middle' | 'top' | 'bottom';

/** A figure, a rate, or a dash that stands for one: what stands once in a row. */
export const ANCHOR = /^[≥≤=＝<>＜＞]?-?\d[\d,，]*(?:\.\d+)?[%％]?$|^[-—–/／]+$/;

/** What is known of a table before its rows are. */
export interface Weighing {
  /** How much a stretch of text says about where rows begin and end: little, where labels run down over several rows. */
  weight(segment: Segment): number;
  /** Whether the text of a column goes on from one line to the next: there was no room left on the upper one. */
  goesOn(above: Segment, below: Segment): boolean;
  /** Usual distance of the lines of one cell, and what they stand apart at most; points. */
  readonly pitch: number;
  readonly near: number;
  /** Whether rows keep more space between them than lines. */
  readonly spaced: boolean;
  /** Whether a segment is a figure. */
  isFigure(segment: Segment): boolean;
  /** Whether a row must end, or cannot end, below a level; undefined where nothing tells. */
  edgeBelow(level: number): 'must' | 'cannot' | undefined;
}

/** Costs; the unit is a cell that stands one em off its row. */
export const COST = {
  row: 0.2,
  bare: 0.5,
  labels: 1.5,
  cut: 0.6,
  near: 0.9,
  ended: 0.7,
  item: 1.5,
  hole: 1.2,
  second: 3,
  bridge: 2,
  group: 1.4,
  most: 1,
} as const;
/** What is numbered so at the head of a line is an item of its own row: 三、城乡社区支出. */
const ITEM = /^[一二三四五六七八九十]{1,3}、/;
/** How much the lines of labels weigh beside those of cells. */
const LABELS = 0.35;

/** The lines of a cell in the making, from below. */
interface Column extends Span {
  readonly marks: readonly Segment[];
  readonly figures: number;
  readonly inside: number;
  readonly bridged: boolean;
}

/** What it costs to take levels for one row, for each way in which its cells may stand. */
type Costs = Readonly<Record<Stand, number>>;

/** A row that grows upwards, one level after another. */
export interface GrowingRow {
  add(segments: readonly Segment[]): void;
  costs(): Costs;
}

/** Begins a row with nothing in it. */
export function growingRow(weighing: Weighing): GrowingRow {
  let cells: readonly Column[] = [];
  let labels: readonly Column[] = [];
  return {
    add(segments) {
      for (const segment of segments)
        if (weighing.weight(segment) >= 0.5) cells = withSegment(cells, segment, weighing);
        else labels = withSegment(labels, segment, weighing);
    },
    costs() {
      if (cells.length === 0) return costsOf(labels, weighing, COST.labels);
      const beside = labels.reduce((sum, column) => sum + LABELS * column.inside, 0);
      return costsOf(cells, weighing, beside);
    },
  };
}

/** The columns with a segment that stands above all others or beside the uppermost. */
function withSegment(
  columns: readonly Column[],
  segment: Segment,
  weighing: Weighing,
): readonly Column[] {
  const over = columns.filter((column) => !apart(column, segment));
  const rest = columns.filter((column) => apart(column, segment));
  const marks = over.flatMap((column) => column.marks);
  const below = over.map((column) => column.marks[column.marks.length - 1]);
  const joined: Column = {
    left: Math.min(segment.left, ...over.map((column) => column.left)),
    right: Math.max(segment.right, ...over.map((column) => column.right)),
    marks: [...marks.sort((a, b) => b.middle - a.middle), segment],
    figures:
      over.reduce((sum, column) => sum + column.figures, 0) + (weighing.isFigure(segment) ? 1 : 0),
    inside:
      over.reduce((sum, column) => sum + column.inside, 0) +
      below.reduce((sum, each) => sum + (each ? betweenCost(segment, each, weighing) : 0), 0),
    bridged: over.some((column) => column.bridged) || (over.length > 1 && isBeside(marks)),
  };
  return [...rest, joined];
}

/** Whether words that stand side by side are held together by others over or under both: two rows. */
const isBeside = (marks: readonly Segment[]): boolean =>
  marks.some((each, at) => {
    const before = marks[at - 1];
    return before !== undefined && Math.abs(each.middle - before.middle) < 0.28 * each.size;
  });

/** What it costs to take two lines for one cell: for a wide gap, or where the upper one had ended. */
function betweenCost(above: Segment, below: Segment, { pitch, goesOn }: Weighing): number {
  const gap = below.middle - above.middle;
  if (gap > 1.22 * pitch) return COST.hole;
  if (gap > 0.5 * pitch && ITEM.test(below.text)) return COST.item;
  return gap > 0.5 * pitch && !goesOn(above, below) ? COST.ended : 0;
}

function costsOf(columns: readonly Column[], weighing: Weighing, more: number): Costs {
  let [top, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { marks } of columns) {
    top = Math.min(top, marks[marks.length - 1]?.middle ?? top);
    bottom = Math.max(bottom, marks[0]?.middle ?? bottom);
  }
  let shared: number = COST.row + more;
  const off = { middle: 0, top: 0, bottom: 0 };
  let anchored = false;
  for (const { marks, figures, inside, bridged } of columns) {
    const [last, first] = [marks[0], marks[marks.length - 1]];
    if (!first || !last) continue;
    const weight = weighing.weight(first);
    const cost = (points: number): number =>
      weight * Math.min(COST.most, Math.max(0, points / first.size - 0.12));
    off.middle += cost(Math.abs(first.middle + last.middle - top - bottom) / 2);
    off.top += cost(first.middle - top);
    off.bottom += cost(bottom - last.middle);
    shared += weight * inside + (bridged ? COST.bridge : 0);
    if (figures > 0) anchored = true;
    if (figures > 1) shared += COST.second * (figures - 1);
  }
  if (!anchored)
    shared += COST.bare + (columns.some((each) => isOverGroup(each, columns)) ? COST.group : 0);
  return { middle: shared + off.middle, top: shared + off.top, bottom: shared + off.bottom };
}

/** Whether the upper of two words of a column stands in the middle, or at the left, over several words side by side: a head over further heads. */
function isOverGroup({ marks }: Column, columns: readonly Column[]): boolean {
  const [lower, upper] = [marks[0], marks[1]];
  if (!lower || !upper || marks.length !== 2) return false;
  const beside = columns
    .flatMap((column) => (column.marks.length === 1 ? column.marks : []))
    .filter((each) => Math.abs(each.middle - lower.middle) < 0.28 * lower.size);
  const lefts = beside.filter((each) => each.right < lower.left).map((each) => each.left);
  const rights = beside.filter((each) => each.left > lower.right).map((each) => each.right);
  return [lower.left, ...lefts].some((left) =>
    [lower.right, ...rights].some(
      (right) =>
        right - left > lower.right - lower.left + lower.size &&
        (Math.abs(left + right - upper.left - upper.right) < 5 ||
          (left === lower.left && Math.abs(left - upper.left) < 1.5)),
    ),
  );
}
