import { isFigure } from './broken.ts';
import { apart, joined, type Level, levelsOf } from './levels.ts';
import { ANCHOR, type Weighing } from './row-cost.ts';
import type { Segment } from './segments.ts';

/** Lines of one cell at the end of a page and the head of the next are taken to stand so far apart; em. */
const PITCH = 1.4;

/** The rows of a table with those put together that the end of a page cut in two. */
export function wholeRows(
  rows: readonly (readonly Level[])[],
  weighing: Weighing,
): readonly (readonly Level[])[] {
  const found: (readonly Level[])[] = [];
  for (const row of rows) {
    const last = found[found.length - 1];
    const [upper, lower] = [segmentsOf(last ?? []), segmentsOf(row)];
    const isNext = (lower[0]?.page ?? 0) === (upper[upper.length - 1]?.page ?? 0) + 1;
    if (last && isNext && isCut(upper, lower, weighing))
      found[found.length - 1] = levelsOf(joinedFigures(upper, movedUp(upper, lower)));
    else found.push(row);
  }
  return found;
}

const segmentsOf = (levels: readonly Level[]): readonly Segment[] =>
  levels.flatMap((level) => level.segments);

/**
 * Whether each text that stands below one of the row above goes on with it, and no figure stands below another. Most cells of a row
 * have fewer lines than the one that is cut.
 */
function isCut(
  upper: readonly Segment[],
  lower: readonly Segment[],
  { goesOn }: Weighing,
): boolean {
  if (isRestOfFigures(upper, lower)) return true;
  if (joined(lower).length * 2 > joined(upper).length + 1) return false;
  const pairs = joined(lower).flatMap(({ of }) => {
    const over = upper.filter((each) => of.some((other) => !apart(other, each)));
    const [above, below] = [lowest(over), of.reduce((a, b) => (b.middle < a.middle ? b : a))];
    return above ? [{ above, below }] : [];
  });
  return (
    pairs.length > 0 &&
    pairs.every(
      ({ above, below }) =>
        !ANCHOR.test(above.text) && !ANCHOR.test(below.text) && goesOn(above, below),
    )
  );
}

/** Whether nothing but the ends of figures stands in the lower half. */
const isRestOfFigures = (upper: readonly Segment[], lower: readonly Segment[]): boolean =>
  lower.every((each) => {
    const above = lowest(upper.filter((other) => !apart(other, each)));
    return above !== undefined && isFigure(each.text) && isFigure(above.text + each.text);
  });

const lowest = (segments: readonly Segment[]): Segment | undefined =>
  segments.reduce<Segment | undefined>((a, b) => (a && a.middle > b.middle ? a : b), undefined);

/** The segments of a row with figures put together that the end of the page broke. */
function joinedFigures(upper: readonly Segment[], lower: readonly Segment[]): readonly Segment[] {
  const rest = new Map(
    lower.flatMap((each) => {
      const above = isFigure(each.text) && lowest(upper.filter((other) => !apart(other, each)));
      return above && isFigure(above.text) ? [[above, each] as const] : [];
    }),
  );
  const ends = new Set(rest.values());
  return [
    ...upper.map((each) => ({ ...each, text: each.text + (rest.get(each)?.text ?? '') })),
    ...lower.filter((each) => !ends.has(each)),
  ];
}

/** The lower half of a row straight below the upper one. */
function movedUp(upper: readonly Segment[], lower: readonly Segment[]): readonly Segment[] {
  const last = lowest(upper);
  const first = lower.reduce((a, b) => (b.middle < a.middle ? b : a));
  const by = first.middle - (last?.middle ?? 0) - PITCH * first.size;
  const page = last?.page ?? first.page;
  return lower.map((each) => ({ ...each, page, middle: each.middle - by }));
}
