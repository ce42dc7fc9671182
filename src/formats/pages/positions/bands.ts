import { apart, holdsBoth, joined, type Span } from './levels.ts';

/** Rows that follow each other and keep to the same columns. */
export interface Band {
  /** First row, and the row after the last. */
  readonly from: number;
  readonly to: number;
  /** Its columns as far as text reaches in them, left to right. */
  readonly columns: readonly Span[];
}

/** Rows that share so many columns belong together before any others are looked at. */
const MANY = 3;

/**
 * Parts rows into bands by their columns. Each row is given as the stretches that its cells take up. Two bands become one where
 * each column of the one lies over at most one of the other; a row in between whose text stands across columns is a merged cell.
 */
export function bandsOf(rows: readonly (readonly Span[])[]): readonly Band[] {
  const matches = matchesIn(rows);
  const coversMost = (a: Band, b: Band): boolean => areMost(matches(a, b), a, b);
  let bands: readonly Band[] = rows.map((spans, at) => ({
    from: at,
    to: at + 1,
    columns: joined(spans),
  }));
  const alike = (a: Band, b: Band): boolean => matches(a, b) >= MANY && coversMost(a, b);
  bands = merged(bands, matches, alike);
  bands = overMerged(bands, alike);
  bands = merged(bands, matches, alike);
  bands = merged(bands, matches, (a, b) => matches(a, b) >= 2);
  bands = overMerged(bands, alike);
  return merged(bands, matches, (a, b) => matches(a, b) >= 1);
}

/** Joins bands whose columns turned out to be the same once heads and figures of a column were put together. */
export function rejoined(
  bands: readonly Band[],
  rows: readonly (readonly Span[])[],
): readonly Band[] {
  const matches = matchesIn(rows);
  return merged(bands, matches, (a, b) => matches(a, b) >= MANY && areMost(matches(a, b), a, b));
}

/** How many columns of two bands lie over each other; -1 where one lies over two of the other. */
type Matches = (a: Band, b: Band) => number;

const areMost = (found: number, a: Band, b: Band): boolean =>
  found * 2 >= Math.min(a.columns.length, b.columns.length);

/** Counts the columns that lie over each other: two that never hold text in one row are one, a head and figures beside its middle. */
function matchesIn(rows: readonly (readonly Span[])[]): Matches {
  const over = (column: Span, band: Band): number => {
    const [first, second, third] = band.columns.filter((other) => !apart(column, other));
    if (!first || !second) return first ? 1 : 0;
    const both = rows.slice(band.from, band.to).some((row) => holdsBoth(row, first, second));
    return third || both ? -1 : 1;
  };
  return (a, b) => {
    const [own, others] = [
      a.columns.map((each) => over(each, b)),
      b.columns.map((each) => over(each, a)),
    ];
    if ([...own, ...others].includes(-1)) return -1;
    return own.reduce((sum, each) => sum + each, 0);
  };
}

/** Joins neighbours for which `fits` holds until none is left: those with most columns in common first. */
function merged(
  bands: readonly Band[],
  matches: Matches,
  fits: (a: Band, b: Band) => boolean,
): readonly Band[] {
  const list = [...bands];
  for (;;) {
    let best = -1;
    let most = 0;
    for (let i = 0; i + 1 < list.length; i += 1) {
      const [a, b] = [list[i], list[i + 1]];
      if (!a || !b || !fits(a, b)) continue;
      const value = matches(a, b);
      if (value > most) {
        most = value;
        best = i;
      }
    }
    const [a, b] = [list[best], list[best + 1]];
    if (!a || !b) return list;
    list.splice(best, 2, {
      from: a.from,
      to: b.to,
      columns: joined([...a.columns, ...b.columns]),
    });
  }
}

/** Rows whose text stands across columns, between two parts of one band. */
function overMerged(bands: readonly Band[], alike: (a: Band, b: Band) => boolean): readonly Band[] {
  const list = [...bands];
  for (let i = 1; i + 1 < list.length; ) {
    const [a, between, b] = [list[i - 1], list[i], list[i + 1]];
    if (!a || !between || !b) break;
    const small = between.columns.length < MANY && between.to - between.from <= 3;
    if (small && alike(a, b)) {
      list.splice(i - 1, 3, {
        from: a.from,
        to: b.to,
        columns: joined([...a.columns, ...b.columns]),
      });
    } else i += 1;
  }
  return list;
}
