import type { Report } from '../../report/report.ts';
import { significantDigits } from '../../values/figure.ts';
import { isSlipOf } from '../readings/one-slip.ts';
import { type Counted, counted, countedIn, isRate } from './counted.ts';
import type { ToldAgain } from './told-again.ts';

/** What parts the words around a figure. */
const MARK = /[，,；;：:。、（）()\n]/;
/** So many signs in front of a figure and behind it are words of their own, and none that forms repeat. */
const LEAST = 22;
/** Where the sentence stands twice only, more of them. */
const LEAST_OF_TWO = 34;
/** Figures of so many digits do not differ by one stroke by chance. */
const LONG = 4;
/** What is told more often is a form that was filled in for one thing after the other. */
const MOST = 12;

/**
 * A sentence that stands in several paragraphs word for word, as the reason for each of several changes does, with a figure that is
 * one stroke off in one of them.
 */
export function sameSentence(report: Report): readonly ToldAgain[] {
  const told = new Map<string, Counted[]>();
  for (const list of countedIn(report))
    for (const each of list) {
      if (isRate(each) || significantDigits(each.value).length < LONG) continue;
      const words = wordsAround(each);
      if (words === undefined) continue;
      const key = `${each.nature} ${words}`;
      const others = told.get(key);
      if (others) others.push(each);
      else told.set(key, [each]);
    }
  return [...told].flatMap(([key, list]) => {
    const odd = oddOf(list, key.length);
    return odd ? [{ name: '同一句话', said: odd.map((each) => counted(each, 24)) }] : [];
  });
}

/** The words in front of a figure and behind it, to the second mark on either side; undefined where they are few or hold figures. */
function wordsAround({ line: { text }, at }: Counted): string | undefined {
  const { from, to } = { from: at.from ?? 0, to: at.to ?? 0 };
  const start = reach(text, from - 1, -1);
  const end = reach(text, to, 1);
  const before = text.slice(start + 1, from);
  const after = text.slice(to, end);
  if (/\d/.test(before) || /\d/.test(after)) return undefined;
  const words = `${before}#${after}`.replace(/\s/g, '');
  return words.length > LEAST ? words : undefined;
}

/** Where the second mark stands from a place on, or the text ends. */
function reach(text: string, from: number, step: 1 | -1): number {
  let [at, marks] = [from, 0];
  for (; at >= 0 && at < text.length; at += step) {
    if (!MARK.test(text[at] ?? '')) continue;
    marks += 1;
    if (marks === 2) break;
  }
  return at;
}

/** The telling that is a stroke off, and another. */
function oddOf(list: readonly Counted[], words: number): readonly Counted[] | undefined {
  if (list.length < 2 || list.length > MOST) return undefined;
  if (new Set(list.map(({ line }) => line)).size < list.length) return undefined;
  const sizes = [...new Set(list.map(({ size }) => size))];
  if (sizes.length !== 2) return undefined;
  const [first = 0, second = 0] = sizes.map(
    (size) => list.filter((each) => each.size === size).length,
  );
  if (Math.min(first, second) > 1 || (list.length === 2 && words < LEAST_OF_TWO)) return undefined;
  const odd = list.find((each) => each.size === sizes[first === 1 && second > 1 ? 0 : 1]);
  const other = list.find((each) => each.size !== odd?.size);
  if (!odd || !other || !isSlipOf(odd, other.size)) return undefined;
  return [odd, other].sort((a, b) => a.at.block - b.at.block);
}
