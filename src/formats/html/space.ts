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
  const joined = /[\r\n]/.test(text) ? text.replace(BROKEN_LINE, '') : text;
  return joined
    .replace(BLANKS, ' ')
    .replace(AROUND_BREAK, '\n')
    .replace(/\u00a0/g, ' ')
    .replace(/[\u200b\ufeff]/g, '')
    .replace(/^ ?\n*(?=.)|[ \n]+$/gs, (blank) =>
      blank.includes('\n') || blank === ' ' ? '' : blank,
    );
}

/** The text as it stands, for pages that keep white space. */
export const keepSpace = (text: string): string => text.replaceAll(BREAK, '\n');
