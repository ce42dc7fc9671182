import { apart, type Level } from './levels.ts';
import { ANCHOR } from './row-cost.ts';

/** Rows of figures without a word that make a table one whose figures were torn, and their share of all rows of figures. */
const MOST = { rows: 1, share: 0.15 } as const;

const WORD = /\p{Script=Han}/u;
const WHOLE = /^\d{1,3}$/;

/**
 * Whether figures were torn to pieces that stand in rows of their own, in columns too narrow for them: rows of figures below others that
 * have no word beside them, as every row of a table has. No figure of such a table can be trusted.
 */
export function isTorn(rows: readonly (readonly Level[])[]): boolean {
  const all = rows.map((levels) => levels.flatMap((level) => level.segments));
  const figures = all.map((row) => row.filter((each) => ANCHOR.test(each.text)));
  const wordless = all.filter((row, at) => {
    const [own, above] = [figures[at] ?? [], figures[at - 1] ?? []];
    const below = own.filter((each) => above.some((other) => !apart(each, other)));
    return below.length >= 2 && !row.some((each) => WORD.test(each.text)) && !isCount(row);
  });
  const some = figures.filter((row) => row.length >= 2).length;
  return wordless.length > MOST.rows && wordless.length > MOST.share * some;
}

/** Whether a row counts the columns: 1, 2, 3. */
const isCount = (row: Level['segments']): boolean =>
  [...row]
    .sort((a, b) => a.left - b.left)
    .every((each, at, all) => {
      const before = all[at - 1];
      return WHOLE.test(each.text) && (!before || Number(each.text) === Number(before.text) + 1);
    });
