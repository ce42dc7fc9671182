import type { Finding, Word } from '../document/finding.ts';

/** The words of a finding as plain text. */
export const plainWords = (words: readonly Word[]): string =>
  words.map((word) => (typeof word === 'string' ? word : word.verbatim)).join('');

/** The sentences of errors and warnings, in Chinese, each once. */
export const sentencesOf = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(
    findings
      .filter(({ severity }) => severity === 'error' || severity === 'warning')
      .map(({ words }) => plainWords(words.zh)),
  ),
];
