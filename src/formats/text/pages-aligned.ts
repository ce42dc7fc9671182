import type { Row, Word } from './placed-words.ts';

/** Rows with fewer words say nothing of columns. */
const FEWEST = 3;

/**
 * The rows of a table over several pages with its columns at the same places on all of them: each page was given columns of its own
 * width. Rows with as many words on a page as others on the first one tell which columns are the same.
 */
export function pagesAligned(rows: readonly Row[]): readonly Row[] {
  const first = rows[0]?.page;
  const known = rows.filter((row) => row.page === first);
  const shifts = new Map<number, (x: number) => number>();
  for (const page of new Set(rows.map((row) => row.page))) {
    if (page === first) continue;
    const own = rows.filter((row) => row.page === page);
    const pair = commonWidths(known, own);
    if (pair) shifts.set(page, between(pair.from, pair.to));
  }
  return rows.map((row) => {
    const shift = shifts.get(row.page);
    return shift ? { ...row, words: row.words.map((word) => moved(word, shift)) } : row;
  });
}

/** Where the columns of the fullest rows that two pages share begin and end on each. */
function commonWidths(
  known: readonly Row[],
  own: readonly Row[],
): { readonly from: readonly number[]; readonly to: readonly number[] } | undefined {
  const counts = new Set(known.map(({ words }) => words.length));
  const count = Math.max(
    0,
    ...own.map(({ words }) => words.length).filter((each) => counts.has(each)),
  );
  if (count < FEWEST) return undefined;
  return { from: middles(own, count), to: middles(known, count) };
}

/** The middle of the words of each column in rows with so many words, the usual one. */
function middles(rows: readonly Row[], count: number): readonly number[] {
  const full = rows.filter(({ words }) => words.length === count);
  return Array.from({ length: count }, (_, k) => {
    const own = full.map(({ words }) => middleOf(words[k])).sort((a, b) => a - b);
    return own[own.length >> 1] ?? 0;
  });
}

const middleOf = (word: Word | undefined): number => (word ? (word.from + word.to) / 2 : 0);

/** A place between two columns of one page stands between the same two of the other. */
function between(from: readonly number[], to: readonly number[]): (x: number) => number {
  return (x) => {
    const next = from.findIndex((each) => each >= x);
    if (next < 0) return (to.at(-1) ?? 0) + x - (from.at(-1) ?? 0);
    const [a, b, c, d] = [from[next - 1], from[next] ?? 0, to[next - 1], to[next] ?? 0];
    if (a === undefined || c === undefined || b === a) return d + x - b;
    return c + ((x - a) * (d - c)) / (b - a);
  };
}

/** A word whose middle is moved; it stays as wide as it is. */
function moved(word: Word, shift: (x: number) => number): Word {
  const by = shift(middleOf(word)) - middleOf(word);
  return { ...word, from: word.from + by, to: word.to + by };
}
