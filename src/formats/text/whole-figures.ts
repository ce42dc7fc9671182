import type { Row, Word } from './placed-words.ts';
import { isNumeric } from './words.ts';

/** An amount that ends within its decimals or its thousands, and what may be left of it on the line below. */
const OPEN = /^\d{1,3}(?:,\d{3})*(?:\.\d?|,\d{1,2})$|^\d{3,}\.\d?$/;
const LEFT = /^\d{1,2}$/;
/** A long amount that ends within its whole digits, and its end. */
const LONG = { open: /^\d{5,}$/, left: /^\d{1,2}\.\d{2}$/ } as const;
/** A rate without its sign. */
const RATE = /^\d{1,3}(?:\.\d+)?$/;
const SIGN = /^[%％]$/;

/**
 * Amounts that a narrow column broke put together again: the cells of one line beside them stand between the two lines, and the
 * amounts with them. All amounts of the upper line that are open have their ends below them.
 */
export function withWholeFigures(rows: readonly Row[]): readonly Row[] {
  const made = [...rows];
  rows.forEach((_, at) => {
    for (const far of [2, 1]) {
      const [upper, below] = [made[at], made[at + far]];
      if (!upper || !below || upper.page !== below.page) continue;
      const pairs = brokenIn(upper, below);
      const between = far === 2 ? made[at + 1] : undefined;
      if (pairs.length < FEWEST || (far === 1 && !isNarrow(pairs))) continue;
      if (far === 2 && !(between && standsBetween(between, pairs))) continue;
      const [heads, ends] = [pairs.map(([head]) => head), pairs.map(([, end]) => end)];
      const whole = pairs.map(([head, end]) => ({ ...head, text: head.text + end.text }));
      made[at] = { ...upper, words: upper.words.filter((each) => !heads.includes(each)) };
      made[at + far] = { ...below, words: below.words.filter((each) => !ends.includes(each)) };
      const to = far === 2 ? at + 1 : at;
      const target = made[to];
      if (target) made[to] = { ...target, words: inOrder([...target.words, ...whole]) };
      break;
    }
  });
  return made.filter(({ words }, at) => words.length > 0 || rows[at]?.words.length === 0);
}

const FEWEST = 2;

type Broken = readonly [head: Word, end: Word];

/** The figures of a line whose ends stand below them; none where a figure of either line is left over that must not be. */
function brokenIn(upper: Row, below: Row): readonly Broken[] {
  const pairs: Broken[] = [];
  // The sign of a rate below it shows that the columns were too narrow for their figures.
  const rated = upper.words.some(
    (head) =>
      RATE.test(head.text) && below.words.some((end) => SIGN.test(end.text) && isOver(head, end)),
  );
  for (const head of upper.words) {
    const [end, other] = below.words.filter((each) => isOver(head, each));
    if (!end || other) {
      if (OPEN.test(head.text) && isUnfinished(head.text)) return [];
      continue;
    }
    const amount = OPEN.test(head.text) && LEFT.test(end.text);
    const long = rated && LONG.open.test(head.text) && LONG.left.test(end.text);
    if (amount || long || (RATE.test(head.text) && SIGN.test(end.text))) pairs.push([head, end]);
  }
  const ends = pairs.map(([, end]) => end);
  const lost =
    below.words.some(({ text }) => isNumeric(text)) &&
    below.words.some((each) => isNumeric(each.text) && !ends.includes(each));
  return lost ? [] : pairs;
}

/** A figure that cannot be whole: nothing stands behind its point or within its thousands. */
const isUnfinished = (text: string): boolean => /\.$|,\d{1,2}$/.test(text);

/** Whether figures can only be the beginnings of others. */
const isNarrow = (pairs: readonly Broken[]): boolean =>
  pairs.some(([head, end]) => isUnfinished(head.text) || SIGN.test(end.text));

/** Whether a line holds figures, none of them over the broken ones. */
const standsBetween = (between: Row, pairs: readonly Broken[]): boolean =>
  between.words.every((word) => !pairs.some((pair) => pair.some((each) => isOver(word, each)))) &&
  between.words.length > 0;

const inOrder = (words: readonly Word[]): readonly Word[] =>
  [...words].sort((a, b) => a.from - b.from);

const isOver = (a: Word, b: Word): boolean => a.from < b.to && b.from < a.to;
