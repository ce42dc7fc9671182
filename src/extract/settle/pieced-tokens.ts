import { bareWords } from '../forms/lines.ts';

/** A piece of a cell: what stands between blanks or ends of lines. */
export interface Token {
  readonly text: string;
  readonly words: string;
  /** Whether it begins its line. */
  readonly first: boolean;
}

/** The lines of a form cut at their blanks; 指标 1： is one word. */
export const tokensOf = (lines: readonly string[]): readonly Token[] =>
  lines.flatMap((line) =>
    line
      .replace(/(^|\s)(指标|目标) (?=\d+[：:.、])/g, '$1$2')
      .split(/[\s\u3000]+/)
      .filter((text) => text !== '')
      .map((text, i) => ({ text, words: bareWords(text), first: i === 0 })),
  );

/** The tokens put together: Latin words keep a blank between them. */
export const joined = (tokens: readonly Token[]): string =>
  tokens.reduce(
    (text, token) =>
      text + (/[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(token.text) ? ' ' : '') + token.text,
    '',
  );

/** The words of the tokens from one place to another, for comparing. */
export function wordsOf(tokens: readonly Token[], from: number, to: number): string {
  let words = '';
  for (let at = from; at < to; at += 1) words += tokens[at]?.words ?? '';
  return words;
}

/** How many tokens from here make words that a test accepts: the most that do; 0 where none do. */
export function longest(
  tokens: readonly Token[],
  at: number,
  most: number,
  accepts: (words: string) => boolean,
): number {
  let [words, found] = ['', 0];
  for (let count = 1; count <= most && at + count <= tokens.length; count += 1) {
    words += tokens[at + count - 1]?.words ?? '';
    if (words.length > LONGEST_LABEL) break;
    if (accepts(words)) found = count;
  }
  return found;
}

const LONGEST_LABEL = 24;
