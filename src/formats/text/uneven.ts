import { displayWidth } from '../../values/width.ts';
import type { Row, Word } from './placed-words.ts';

/**
 * The words where they stood on the page. Programs that turn pages into text give each character one column, wide or narrow, and begin
 * a word behind the last column of all that stands left of it: columns are as wide as the narrowest character in them, and as wide as
 * the words of every line need.
 */
export function unevenly(rows: readonly Row[]): readonly Row[] {
  const placed = new Map<Row, Row>();
  for (const page of new Set(rows.map((row) => row.page))) {
    const own = rows.filter((row) => row.page === page);
    const at = startsOf(own);
    for (const row of own)
      placed.set(row, { ...row, words: row.words.map((word) => moved(word, at)) });
  }
  return rows.map((row) => placed.get(row) ?? row);
}

const moved = ({ text, from }: Word, at: readonly number[]): Word => {
  const left = at[from] ?? from;
  return { text, from: left, to: left + displayWidth(text) };
};

/** Where each column of a page begins, in half characters. */
function startsOf(rows: readonly Row[]): readonly number[] {
  const narrowest: number[] = [];
  const before = new Map<number, Word[]>();
  let most = 0;
  for (const { words } of rows)
    words.forEach((word, i) => {
      [...word.text].forEach((letter, m) => {
        const column = word.from + m;
        narrowest[column] = Math.min(narrowest[column] ?? 2, displayWidth(letter));
      });
      const last = words[i - 1];
      most = Math.max(most, word.from);
      if (last) before.set(word.from, [...(before.get(word.from) ?? []), last]);
    });
  const starts = [0];
  for (let column = 1; column <= most; column += 1) {
    const even = (starts[column - 1] ?? 0) + (narrowest[column - 1] ?? 1);
    const behind = (before.get(column) ?? []).map(
      ({ text, from }) => (starts[from] ?? 0) + displayWidth(text) + 2,
    );
    starts.push(Math.max(even, ...behind));
  }
  return starts;
}
