import type { Band } from './bands.ts';
import { apart } from './levels.ts';
import { ANCHOR } from './row-cost.ts';
import type { Segment } from './segments.ts';

/** So many columns of labels at most stand before the names. */
const MOST_LABELS = 3;

/** So far, in em, a name may stand from the middle of its row. */
const BESIDE = 1.1;

/**
 * The column of names: of those before the first column of figures, one that has a word in as many rows of figures as any, and most
 * words of all. Before it stand labels.
 */
export function nameColumn(band: Pick<Band, 'columns'>, segments: readonly Segment[]): number {
  const columns = band.columns.map((column) =>
    segments.filter((segment) => !apart(segment, column)),
  );
  if (isNumbered(columns)) return 0;
  const first = columns.findIndex((here, at) => at > 0 && areFigures(here));
  const before = Math.min(first < 0 ? 2 : first, columns.length - 1, MOST_LABELS + 1);
  const heights = first < 0 ? [] : heightsOf(columns[first] ?? []);
  const counts = columns.slice(0, Math.max(1, before)).map((here) => ({
    rows: heights.filter((y) => here.some((each) => Math.abs(each.middle - y) < BESIDE * each.size))
      .length,
    letters: here.reduce((sum, segment) => sum + segment.text.length, 0),
  }));
  if (heights.length > 0 && heights.length <= 2) return Math.min(1, counts.length - 1);
  const most = Math.max(...counts.map((each) => each.rows));
  const fit = counts.map((each) => (each.rows >= 0.9 * most ? each.letters : 0));
  const longest = Math.max(...fit);
  return Math.max(
    0,
    fit.findLastIndex(
      (letters, at) => letters >= ENOUGH * longest && !areValues(columns[at] ?? []),
    ),
  );
}

/** Whether the first column has a figure or a code in most rows: it holds no labels over several. */
function isNumbered(columns: readonly (readonly Segment[])[]): boolean {
  const figures = (columns[0] ?? []).filter((segment) => ANCHOR.test(segment.text)).length;
  return figures > 1 && figures >= NUMBERED * Math.max(...columns.map((here) => here.length));
}

const NUMBERED = 0.6;

/** Names have at least this share of the words of the wordiest column: of several such the last holds them. */
const ENOUGH = 0.7;

/** Whether what stands in a column are values: numbers with their units, signs. */
const areValues = (here: readonly Segment[]): boolean =>
  here.filter((segment) => /\d|^[≥≤=＝<>＜＞]/.test(segment.text)).length * 2 > here.length;

const areFigures = (here: readonly Segment[]): boolean =>
  here.length > 1 && here.filter((segment) => ANCHOR.test(segment.text)).length * 2 >= here.length;

const heightsOf = (here: readonly Segment[]): readonly number[] =>
  here.filter((segment) => ANCHOR.test(segment.text)).map((segment) => segment.middle);
