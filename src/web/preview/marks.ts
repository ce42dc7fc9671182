import type { Place } from '../../document/document.ts';

/** A stretch of a text that is marked. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Places by the block or cell in which they lie: `12`, `14/3/0`. */
export type Marks = ReadonlyMap<string, readonly Stretch[]>;

/** Key of a block, or of the anchor cell of a table. */
export const keyOf = ({ block, row, column }: Place): string =>
  row === undefined || column === undefined ? `${block}` : `${block}/${row}/${column}`;

/** Places of a document by where they lie. */
export function marksOf(places: readonly Place[]): Marks {
  const marks = new Map<string, Stretch[]>();
  for (const place of places) {
    const key = keyOf(place);
    const stretch = { from: place.from ?? 0, to: place.to ?? Number.POSITIVE_INFINITY };
    marks.set(key, [...(marks.get(key) ?? []), stretch]);
  }
  return marks;
}

/** A text cut at the bounds of its marks: pieces with whether they are marked, in order, nothing lost. */
export function pieces(
  text: string,
  stretches: readonly Stretch[],
): readonly { readonly at: number; readonly text: string; readonly marked: boolean }[] {
  const clamped = stretches.map(({ from, to }) => ({
    from: Math.min(from, text.length),
    to: Math.min(to, text.length),
  }));
  const bounds = [
    ...new Set([0, text.length, ...clamped.flatMap(({ from, to }) => [from, to])]),
  ].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((at, i) => {
    const end = bounds[i + 1] ?? text.length;
    return {
      at,
      text: text.slice(at, end),
      marked: clamped.some(({ from, to }) => from <= at && end <= to),
    };
  });
}
