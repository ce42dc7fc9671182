import { apart, joined } from './levels.ts';
import { ANCHOR } from './row-cost.ts';
import type { Segment } from './segments.ts';

/** Words that stand over a table or between two, never in one. */
const TITLE =
  /^附(?:件|表)[\d一二三四五六七八九十]*(?:[-－—]\d+)?[：:]?$|^.{4,}(?:表|情况表)(?:[（(].{1,12}[)）])?$|^[（(]?(?:金额)?单位[：:]/;
/** Labels of the lines over and under a table that are filled in by hand. */
const SIGNED =
  /^(?:填[表报]|制表|审核|复核|编制|报送|联系|单位负责|分管|财务负责|项目负责|负责人|评价(?:机构|时间|日期)|公开)[^：:]{0,8}[：:]/;
/** Letters so much larger than those of a table are of a title or of running text. */
const LARGER = 1.14;

/** Segments of one height or more that reach over each other down the page. */
interface Slice {
  readonly segments: readonly Segment[];
  readonly top: number;
  readonly bottom: number;
  /** Whether some of them stand side by side. */
  readonly beside: boolean;
  readonly size: number;
}

/** Where on a page a table without rules stands. */
export interface Region {
  readonly segments: readonly Segment[];
  /** Too little to be a table by itself: the beginning or the end of one on another page. */
  readonly minor: boolean;
  /** Lone texts above and below that belong to it where it goes on from the page before, or on the next page. */
  readonly before: readonly Segment[];
  readonly after: readonly Segment[];
}

/** Finds the tables without rules among the segments of a page. */
export function regionsOf(segments: readonly Segment[]): readonly Region[] {
  const slices = slicesOf(segments);
  const margins = marginsOf(slices);
  const found: Region[] = [];
  for (let i = 0; i < slices.length; ) {
    const first = slices[i];
    if (!first?.beside || isSigned(first)) {
      i += 1;
      continue;
    }
    const end = endOf(slices, i, margins);
    const start = startOf(slices, i);
    const taken = slices.slice(start, end);
    const atEdge = start <= 2 || end >= slices.length - 2;
    const whole = isTable(taken);
    if (whole || atEdge)
      found.push({
        segments: taken.flatMap((slice) => slice.segments),
        minor: !whole,
        before: loneTexts(slices.slice(Math.max(0, start - MOST_LONE), start).reverse(), first),
        after: loneTexts(slices.slice(end, end + MOST_LONE), first),
      });
    i = whole || atEdge ? end : i + 1;
  }
  return found;
}

/** So many lines of a cell stand alone at most where a page ends within it. */
const MOST_LONE = 6;

/** The texts next to a table, the nearest first, that may be lines of its cells. */
function loneTexts(slices: readonly Slice[], row: Slice): readonly Segment[] {
  const other = slices.findIndex(
    (slice) =>
      slice.beside ||
      Math.abs(slice.size - row.size) > 0.06 * row.size ||
      slice.segments.some((each) => TITLE.test(each.text.replace(/\s/g, ''))),
  );
  return slices.slice(0, other < 0 ? slices.length : other).flatMap((slice) => slice.segments);
}

function slicesOf(segments: readonly Segment[]): readonly Slice[] {
  const slices: { segments: Segment[]; top: number; bottom: number }[] = [];
  for (const segment of segments) {
    const half = 0.38 * segment.size;
    const [top, bottom] = [segment.middle - half, segment.middle + half];
    const last = slices[slices.length - 1];
    if (last && top < last.bottom) {
      last.segments.push(segment);
      last.bottom = Math.max(last.bottom, bottom);
    } else slices.push({ segments: [segment], top, bottom });
  }
  return slices.map((slice) => ({
    ...slice,
    beside: joined(slice.segments).length > 1,
    size: Math.max(...slice.segments.map((each) => each.size)),
  }));
}

interface Margins {
  readonly left: number;
  readonly right: number;
}

const marginsOf = (slices: readonly Slice[]): Margins => ({
  left: Math.min(...slices.flatMap((slice) => slice.segments.map((each) => each.left))),
  right: Math.max(...slices.flatMap((slice) => slice.segments.map((each) => each.right))),
});

/** The slice after the last of a table that begins with one. */
function endOf(slices: readonly Slice[], from: number, margins: Margins): number {
  let end = from + 1;
  let at = end;
  while (at < slices.length) {
    const slice = slices[at];
    const above = slices[at - 1];
    if (!slice || !above || !follows(above, slice, slices[from]?.size ?? slice.size)) break;
    if (isSigned(slice)) break;
    if (slice.beside) {
      end = at + 1;
    } else if (!standsIn(slice, margins)) break;
    at += 1;
  }
  while (end < slices.length && goesOn(slices[end - 1], slices[end], slices.slice(from, end)))
    end += 1;
  return end;
}

/** The first slice of a table, with the lines of tall cells that stand above the first full row. */
function startOf(slices: readonly Slice[], from: number): number {
  let start = from;
  while (
    start > 0 &&
    !slices[start - 1]?.beside &&
    (goesOn(slices[start], slices[start - 1], slices.slice(start, start + 3)) ||
      isGroupHead(slices.slice(start, start + 2), slices[start - 1]))
  )
    start -= 1;
  return start;
}

const isSigned = (slice: Slice): boolean =>
  slice.segments.length <= 6 &&
  slice.segments.some((each) => SIGNED.test(each.text.replace(/\s/g, '')));

/** Rows further apart than this, in em, belong to different tables. */
const FARTHEST = 3.4;

const follows = (above: Slice, slice: Slice, size: number): boolean =>
  slice.top - above.bottom < FARTHEST * size &&
  slice.size < LARGER * size &&
  slice.size > size / LARGER;

/** Whether a single text may stand in a table: a line of a tall cell, or a merged row; no title and no running text. */
function standsIn(slice: Slice, margins: Margins): boolean {
  const first = slice.segments[0];
  if (!first || slice.segments.some((each) => TITLE.test(each.text.replace(/\s/g, ''))))
    return false;
  const width = margins.right - margins.left;
  const wide = first.right - first.left > 0.72 * width;
  const drawnIn = first.left - margins.left < 2.6 * first.size;
  return !(drawnIn && (wide || /[。；]$/.test(first.text)));
}

/** Whether a lone slice is a further line of a cell at the edge of a table. */
function goesOn(
  edge: Slice | undefined,
  slice: Slice | undefined,
  rows: readonly Slice[],
): boolean {
  if (!edge || !slice || slice.beside) return false;
  const first = slice.segments[0];
  if (!first || TITLE.test(first.text.replace(/\s/g, ''))) return false;
  const gap = Math.max(slice.top - edge.bottom, edge.top - slice.bottom);
  const near = edge.segments.some((each) => areNext(each, first) && !apart(each, first));
  if (gap > (near ? 1.4 : 0.75) * first.size || Math.abs(slice.size - edge.size) > 0.06 * edge.size)
    return false;
  const over = rows
    .flatMap((each) => each.segments)
    .filter((each) => each.left < first.right - 1 && each.right > first.left + 1);
  return over.some(
    (each) =>
      Math.abs(each.middle - first.middle) < (areNext(each, first) ? 2.4 : 1.75) * first.size &&
      (Math.abs(each.left - first.left) < 2 ||
        Math.abs(each.left + each.right - first.left - first.right) < 5),
  );
}

/** Whether one of two texts was drawn straight behind the other. */
const areNext = ({ drawn: a }: Segment, { drawn: b }: Segment): boolean =>
  a !== undefined && b !== undefined && (a.last + 1 === b.first || b.last + 1 === a.first);

/** Whether a short text stands over the columns of the first row, as a head over several of them does. */
function isGroupHead(below: readonly Slice[], slice: Slice | undefined): boolean {
  const [first] = below;
  const head = slice?.segments[0];
  if (!first || !slice || !head || TITLE.test(head.text.replace(/\s/g, ''))) return false;
  const heads = below.flatMap((each) => each.segments);
  const left = Math.min(...heads.map((each) => each.left));
  const right = Math.max(...heads.map((each) => each.right));
  return (
    Math.abs(slice.size - first.size) < 0.06 * first.size &&
    first.top - slice.bottom < 0.9 * first.size &&
    head.text.length <= 14 &&
    head.left > left + 3 * head.size &&
    head.right < right &&
    joined(heads).length >= 3
  );
}

/** A unit or an ending that goes on with the words in front, and a sentence that ends within: what stands so beside others is a line spread over its width. */
const GOES_ON = /^[，。；、：]|^(?:[万亿]?元|人次?|个|项|年度?)[，。；]|[^\d.]。./;

const isSentence = (slice: Slice): boolean =>
  slice.segments.some((each) => GOES_ON.test(each.text.trim()));

/** Whether what was gathered may be a table at all: three rows side by side in three columns, or two with many figures. */
function isTable(slices: readonly Slice[]): boolean {
  const rows = slices.filter((slice) => slice.beside);
  const height = (slice: Slice): number => Math.round((slice.bottom - slice.top) / slice.size);
  const heights = slices.reduce((sum, slice) => sum + height(slice), 0);
  const columns = Math.max(0, ...rows.map((slice) => joined(slice.segments).length));
  const figures = rows.some(
    (slice) => slice.segments.filter((each) => ANCHOR.test(each.text)).length >= 3,
  );
  if (columns < 3 || rows.filter(isSentence).length * 2 >= rows.length) return false;
  return rows.length >= 3 || heights >= 6 || (rows.length === 2 && columns >= 4 && figures);
}
