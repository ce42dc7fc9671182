const WIDE = '\\u2e80-\\u303e\\u3041-\\u33ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef';
const BROKEN_LINE = new RegExp(
  `(?<=[${WIDE}“”‘’—…])[ \\t]*[\\r\\n][ \\t\\r\\n]*(?=[${WIDE}“”‘’—…])`,
  'g',
);
const BLANKS = /[ \t\r\n\f]+/g;
const AROUND_BREAK = /[ ]*\u0001[ ]*/g;

/** Stands for `br` until blanks are collapsed. */
export const BREAK = '\u0001';

/**
 * The text that a browser shows: runs of blanks as one, none at the ends and beside line breaks, none where only the
 * source's line end parts two Chinese characters. Full-width blanks stay; no-break blanks become ordinary ones.
 */
export function collapse(text: string): string {
  if (!UNUSUAL.test(text)) return text.trim() === '' ? '' : trimBlanks(text);
  const joined = /[\r\n]/.test(text) ? text.replace(BROKEN_LINE, '') : text;
  const single = joined.replace(BLANKS, ' ').replace(/\u00a0/g, ' ');
  const parted = single.includes(BREAK) ? single.replace(AROUND_BREAK, '\n') : single;
  const plain = /[\u200b\ufeff]/.test(parted) ? parted.replace(/[\u200b\ufeff]/g, '') : parted;
  return trimBlanks(plain);
}

/** Anything but single blanks between words. */
const UNUSUAL = /[\t\r\n\f\u00a0\u200b\ufeff\u0001]| {2}/;

/** Without the blank at either end, and without line ends there. Leading blanks that were no-break stay: they indent. */
function trimBlanks(text: string): string {
  let from = text.startsWith(' ') && text.charAt(1) !== ' ' ? 1 : 0;
  while (text.charAt(from) === '\n') from += 1;
  let to = text.length;
  while (to > from && (text.charAt(to - 1) === ' ' || text.charAt(to - 1) === '\n')) to -= 1;
  return text.slice(from, to);
}

/** The text as it stands, for pages that keep white space. */
export const keepSpace = (text: string): string => text.replaceAll(BREAK, '\n');
