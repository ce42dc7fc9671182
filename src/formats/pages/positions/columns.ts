import { type Band, bandsOf, rejoined } from './bands.ts';
import { apart, holdsBoth, joined, type Span } from './levels.ts';
import { ANCHOR } from './row-cost.ts';
import type { Segment } from './segments.ts';

/** So many rows of a band may be heads. */
const HEADS = 2;

/** Parts rows into bands by their columns, heads and figures of a column together. */
export function columnsOf(rows: readonly (readonly Segment[])[]): readonly Band[] {
  const fuse = (band: Band): Band => {
    const own = rows.slice(band.from, band.to);
    return paired(band, own) ?? fused(band, own);
  };
  const spans = stretched(rows);
  return rejoined(bandsOf(spans).map(fuse), spans).map(fuse);
}

/** Fewer heads tell nothing of columns. */
const FEWEST_HEADS = 3;

/**
 * The columns by their heads, where the fullest rows of figures hold as many words as there are heads: the first head stands over the
 * first words, however either stands in its column. Undefined where that parts no more than positions do, or what belongs to two
 * columns would lie over each other.
 */
function paired(band: Band, rows: readonly (readonly Segment[])[]): Band | undefined {
  const hasFigure = (row: readonly Segment[]): boolean =>
    row.some((each) => ANCHOR.test(each.text));
  const first = rows.findIndex(hasFigure);
  const below = rows.filter(hasFigure).map(joined);
  const above = rows.slice(0, Math.max(0, first)).map(joined);
  const at = above.findIndex((row) => row.length >= FEWEST_HEADS);
  const most = Math.max(...below.map((row) => row.length));
  const heads = at < 0 ? undefined : lowestHeads(above.slice(at), most);
  if (!heads || band.columns.length <= heads.length) return undefined;
  const full = below.filter((row) => row.length === heads.length);
  if (full.length < 2) return undefined;
  const columns = heads.map((head, k) => {
    const own = [head, ...full.flatMap((row) => row[k] ?? [])];
    return {
      left: Math.min(...own.map((each) => each.left)),
      right: Math.max(...own.map((each) => each.right)),
    };
  });
  const parted = columns.every((column, k) => {
    const next = columns[k + 1];
    return !next || apart(column, next);
  });
  const free = band.columns.every(
    (each) => columns.filter((column) => !apart(each, column)).length === 1,
  );
  return parted && free ? { ...band, columns } : undefined;
}

/** Fewer heads over a single row of figures tell nothing of columns. */
const FEWEST_OVER_ONE = 4;

/**
 * Rows as the stretches that their cells take up: those of heads and of the row of figures straight below, where there are as many, reach
 * as far as both; one word more at the left is the label of both.
 */
function stretched(rows: readonly (readonly Segment[])[]): readonly (readonly Span[])[] {
  const spans: (readonly Span[])[] = rows.map((row) => joined(row));
  rows.forEach((row, at) => {
    const [heads, figures] = [spans[at] ?? [], spans[at + 1] ?? []];
    const below = rows[at + 1] ?? [];
    if (row.some((each) => ANCHOR.test(each.text))) return;
    if (!below.some((each) => ANCHOR.test(each.text))) return;
    const count = Math.min(heads.length, figures.length);
    if (count < FEWEST_OVER_ONE || Math.max(heads.length, figures.length) > count + 1) return;
    const [own, under] = [heads.slice(-count), figures.slice(-count)];
    const [label] = heads.length > count ? heads : figures.length > count ? figures : [];
    const [first] = heads.length > count ? figures : heads;
    if (label && first && label.right > first.left) return;
    const both = own.map((head, k) => ({
      left: Math.min(head.left, under[k]?.left ?? head.left),
      right: Math.max(head.right, under[k]?.right ?? head.right),
    }));
    if (both.some((each, k) => k > 0 && !apart(each, both[k - 1] ?? each))) return;
    spans[at] = [...heads.filter((each) => !own.includes(each)), ...both];
    spans[at + 1] = [...figures.filter((each) => !under.includes(each)), ...both];
  });
  return spans;
}

const middleOf = ({ left, right }: Span): number => (left + right) / 2;

/** The heads that stand over one column each, in order, where there are so many; heads over several have further ones below. */
function lowestHeads(
  rows: readonly (readonly Span[])[],
  count: number,
): readonly Span[] | undefined {
  let heads: Span[] = [...(rows[rows.length - 1] ?? [])];
  for (const row of rows.slice(0, -1).reverse()) {
    const beside = row.filter((each) => heads.every((head) => apart(each, head)));
    const alone = beside.filter((each) => !standsBetween(each, heads));
    const added = beside.length === count - heads.length ? beside : alone;
    heads = [...heads, ...added].sort((a, b) => a.left - b.left);
  }
  return heads.length === count ? heads : undefined;
}

/** Whether a head stands in the middle over the gap between two others. */
function standsBetween(head: Span, others: readonly Span[]): boolean {
  const before = others.filter((each) => middleOf(each) < middleOf(head)).pop();
  const after = others.find((each) => middleOf(each) > middleOf(head));
  if (!before || !after) return false;
  const off = Math.abs(middleOf({ left: before.left, right: after.right }) - middleOf(head));
  return off < 0.3 * (after.right - before.left);
}

/**
 * Puts columns together that never hold text in the same row: a head in the middle of a column and figures at its right edge do not lie
 * over each other. From the right: there the rightmost part of a column is always one of its own.
 */
function fused(band: Band, rows: readonly (readonly Segment[])[]): Band {
  const columns: Span[] = [...band.columns];
  for (let at = columns.length - 1; at > 0; at -= 1) {
    const [a, b] = [columns[at - 1], columns[at]];
    if (!a || !b || together(a, b, rows)) continue;
    const headless =
      (at > 2 && isHeadless(b, columns, rows)) ||
      (at > 3 && isHeadless(a, columns, rows) && !isRightOfHead(at - 1, columns, rows));
    if (!headless && !isHeadOver(a, b, rows)) continue;
    columns.splice(at - 1, 2, { left: a.left, right: b.right });
  }
  return { ...band, columns: columns.filter((_, at) => !isGroup(columns, at, rows)) };
}

/** Whether all that stands in a column is one head, over the gap between two columns that have none beside it: it is the head of both. */
function isGroup(
  columns: readonly Span[],
  at: number,
  rows: readonly (readonly Segment[])[],
): boolean {
  const [before, column, after] = [columns[at - 1], columns[at], columns[at + 1]];
  if (!before || !column || !after) return false;
  const holding = rows.filter((row) => row.some((each) => !apart(each, column)));
  const [row] = holding;
  return (
    holding.length === 1 &&
    row !== undefined &&
    row !== rows[rows.length - 1] &&
    !row.some((each) => ANCHOR.test(each.text)) &&
    row.every((each) => apart(each, before) && apart(each, after))
  );
}

/** Whether two columns hold text in one row. */
const together = (a: Span, b: Span, rows: readonly (readonly Segment[])[]): boolean =>
  rows.some((row) => holdsBoth(row, a, b));

/**
 * Whether one of two columns may be the head of the other: it stands right of texts, which begin at the left edge of a column, or
 * left of figures, which end at the right edge.
 */
function isHeadOver(a: Span, b: Span, rows: readonly (readonly Segment[])[]): boolean {
  const [left, right] = [a, b].map((column) =>
    rows
      .map((row) => row.filter((each) => !apart(each, column)))
      .filter((segments) => segments.length > 0),
  );
  if (!left || !right) return false;
  const areFigures = (column: readonly (readonly Segment[])[]): boolean =>
    column.flat().filter((each) => ANCHOR.test(each.text)).length * 2 > column.length;
  return (
    (right.length <= HEADS && !areFigures(left)) || (left.length <= HEADS && areFigures(right))
  );
}

/** Whether the figures of a column end at one edge, right of a head that has none below it: they are its, not those of the next head. */
function isRightOfHead(
  at: number,
  columns: readonly Span[],
  rows: readonly (readonly Segment[])[],
): boolean {
  const [head, column] = [columns[at - 1], columns[at]];
  if (!head || !column || together(head, column, rows)) return false;
  const figures = rows.flatMap((row) => row.filter((each) => !apart(each, column)));
  const spread = (edges: readonly number[]): number => Math.max(...edges) - Math.min(...edges);
  const [left, right] = [figures.map((each) => each.left), figures.map((each) => each.right)];
  return spread(right) < 1 && spread(left) > 3 && isHeadOver(head, column, rows);
}

/** Whether a column has no head though most others do: what stands at the other side of the column beside it. */
function isHeadless(
  column: Span,
  columns: readonly Span[],
  rows: readonly (readonly Segment[])[],
): boolean {
  const filled = (row: readonly Segment[], at: Span): boolean =>
    row.some((each) => !apart(each, at));
  const heads = rows.filter(
    (row) =>
      columns.filter((each) => filled(row, each)).length * 3 > columns.length * 2 &&
      !row.some((each) => ANCHOR.test(each.text)),
  );
  return heads.length > 0 && !heads.some((row) => filled(row, column));
}
