import { withWholeFigures } from './whole-figures.ts';
import { isAccountHead, isColumnHead, isHeadWord, isNumeric } from './words.ts';

/** A stretch of text between blanks, with the columns of the page that it takes. */
export interface Word {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A line of the table, cut into words; lines of the next page have a higher number. */
export interface Row {
  readonly words: readonly Word[];
  readonly page: number;
  /** Blank lines above it. */
  readonly blanks: number;
}

/** A line of a text with the number of its page. */
export interface Text {
  readonly text: string;
  readonly page: number;
  /** Blank lines above it. */
  readonly blanks: number;
}

/** Blanks between words. */
export const GAP = /[ \u3000\u2002\u2003\u00a0]+/g;

/** Whether a word is the head of a row or a column. */
export const isHead = (text: string): boolean =>
  isHeadWord(text) || isColumnHead(text) || isAccountHead(text);

/** How wide a text is on its page, in half characters. */
export type Measure = (text: string) => number;

/** So many lines above and below tell whether a single blank parts two columns: hardly any of them has letters there. */
const AROUND = 5;
const CROSSED = 0.25;

/** The lines as words in their columns. */
export function placedWords(texts: readonly Text[], measure: Measure): readonly Row[] {
  const rows = texts.map(({ text, ...rest }) => ({ ...rest, words: wordsOf(text, measure) }));
  const parted = rows.map(({ words, ...rest }, at): Row => {
    const near = rows.slice(Math.max(0, at - AROUND), at + AROUND + 1);
    const parts = (column: number) =>
      near.filter((row) => row.words.some(({ from, to }) => from <= column && column < to))
        .length <=
      CROSSED * near.length;
    return { ...rest, words: joined(words, parts) };
  });
  return withWholeFigures(parted);
}

/** The words between the gaps of a line. */
function wordsOf(text: string, measure: Measure): readonly Word[] {
  const words: Word[] = [];
  let column = 0;
  let from = 0;
  const add = (to: number) => {
    const piece = text.slice(from, to);
    const width = measure(piece);
    if (piece !== '') words.push({ text: piece, from: column, to: column + width });
    column += width;
  };
  for (const match of text.matchAll(GAP)) {
    add(match.index);
    column += measure(match[0]);
    from = match.index + match[0].length;
  }
  add(text.length);
  return words;
}

/** What may stand behind a figure with a blank between: printing programs put it there. */
const UNIT =
  /^年(?:度|初|末|实际|预算|决算)|^(?:[亿万]元|人次|批次|万?平方米|公里|(?![无否是优良中差])[\u4e00-\u9fff%％㎡])$/;

/** A head, or a value with its sign, is a cell by itself. */
const isCell = ({ text }: Word): boolean => isHead(text) || /^[≥≤=＝<>]/.test(text);

/** Words of several letters each with a blank between: a text of one cell has none there. */
const areTwo = (a: Word, b: Word): boolean =>
  /\p{Script=Han}{2}$/u.test(a.text) && /^\p{Script=Han}{2}/u.test(b.text);

/** Words with a single blank between them are one where no columns part there, and a figure with its unit is. */
function joined(words: readonly Word[], parts: (column: number) => boolean): readonly Word[] {
  const found: Word[] = [];
  for (const word of words) {
    const last = found.at(-1);
    const near = last && word.from - last.to === 1;
    const unit = near && /\d$/.test(last.text) && UNIT.test(word.text);
    if (
      last &&
      near &&
      (unit ||
        (!isCell(last) &&
          !isCell(word) &&
          !areTwo(last, word) &&
          !(isNumeric(last.text) && isNumeric(word.text)) &&
          !parts(last.to)))
    ) {
      const text = last.text + (/[A-Za-z]$/.test(last.text) ? ' ' : '') + word.text;
      found[found.length - 1] = { text, from: last.from, to: word.to };
    } else found.push(word);
  }
  return found;
}

/** Lines with fewer words say nothing of columns. */
const FEWEST_WORDS = 4;
const FEWEST_PAIRS = 2;

/** How many lines with as many words a line is held against. */
const NEAREST = 6;

/** The share of lines with figures whose words all stand over or under those of another, or those of another over or under them. */
export function aligned(rows: readonly Row[]): number {
  const some = rows.filter(
    ({ words }) => words.length >= FEWEST_WORDS && words.some(({ text }) => isNumeric(text)),
  );
  if (some.length < FEWEST_PAIRS) return 0;
  const kept = some.filter((row, i) =>
    some
      .slice(Math.max(0, i - NEAREST), i + NEAREST + 1)
      .some((each) => each !== row && each.page === row.page && stands(row, each)),
  );
  return kept.length / some.length;
}

/** The share of the commonest width among the gaps within lines. */
export function gapsAlike(texts: readonly Text[]): number {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { text } of texts)
    for (const [gap] of text.trim().matchAll(GAP)) {
      counts.set(gap.length, (counts.get(gap.length) ?? 0) + 1);
      all += 1;
    }
  return Math.max(0, ...counts.values()) / Math.max(1, all);
}

/** Words of a column stand no further beside each other. */
const BESIDE = 2;

/** Whether each word of the line with fewer of them stands over or under one word of the other, no two over the same. */
function stands(a: Row, b: Row): boolean {
  const [fewer, more] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  let next = 0;
  return fewer.every(({ from, to }) => {
    const at = more.findIndex(
      (other, i) => i >= next && from < other.to + BESIDE && other.from < to + BESIDE,
    );
    next = at + 1;
    return at >= 0;
  });
}

/** How much words begin, end or have their middle where words of other lines do. */
export function inColumns(rows: readonly Row[]): number {
  const counts = new Map<string, number>();
  for (const { from, to } of rows.flatMap((row) => row.words))
    for (const key of [`l${from}`, `m${from + to}`, `r${to}`])
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + count * count, 0);
}

export const isOver = (a: Word, b: Word | undefined): boolean =>
  b !== undefined && a.from < b.to && b.from < a.to;
