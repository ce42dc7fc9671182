import { foldWidth, squeeze } from '../../values/chinese.ts';
import { textIn } from '../book.ts';
import type { LedgerEntry } from '../entry.ts';

/** The scale: 1 很不满意, 2 不满意, 3 一般, 4 满意, 5 很满意. */
export const SCALE = 5;

/** From which score on a person is satisfied. */
export const SATISFIED = 4;

/** The scores of an answer in the order of the questions; undefined where a question was left out (-). */
export const scoresOf = (answer: LedgerEntry): readonly (number | undefined)[] =>
  scoreWords(answer).map((word) => (/^[1-5]$/.test(word) ? Number(word) : undefined));

/** What was typed for each question: 5,4,- or 5、4、-. */
export const scoreWords = (answer: LedgerEntry): readonly string[] =>
  foldWidth(textIn(answer, 'scores'))
    .trim()
    .split(/\s*[,、;；\s]\s*/)
    .filter((word) => word !== '');

/** The code of an answer as it is compared: without spaces, half-width, capital letters. */
export function codeOf(answer: LedgerEntry): string {
  const code = codes.get(answer) ?? squeeze(foldWidth(textIn(answer, 'code'))).toUpperCase();
  codes.set(answer, code);
  return code;
}

// Every new answer is compared with all before it.
const codes = new WeakMap<LedgerEntry, string>();
