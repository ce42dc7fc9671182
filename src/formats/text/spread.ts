import { displayWidth } from '../../values/width.ts';

/** So many letters in turn, each by itself, show that a line was spread over the width of its page. */
const FEWEST = 5;
/** Labels and titles are spread, too, and are shorter. */
const NARROWEST = 36;

const RUN = new RegExp(`(?<!\\S)[^\\s\\d](?: [^\\s\\d]){${FEWEST - 1}}(?!\\S)`, 'u');
const WIDE_GAP = /\S[ \u3000]{2,}\S/;
const LETTERS_APART = /(?<=[^A-Za-z\d]) (?=[^A-Za-z])|(?<=\d) (?=[^A-Za-z\d])/g;

/**
 * Whether a line of running text was spread over its whole width, as printing programs do with a line in which the next word had
 * no room any more: converters give each of its letters by itself. Such a line is full, however few its words.
 */
export const isSpread = (line: string): boolean =>
  RUN.test(line) && !WIDE_GAP.test(line) && displayWidth(line) >= NARROWEST;

/** A spread line with its words put together again; any other as it is. */
export const withoutSpread = (line: string): string =>
  isSpread(line) ? line.replace(LETTERS_APART, '') : line;
