const WIDE = /[\u2e80-\u303e\u3041-\u33ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef“”‘’—…]/;
/** Runs of blanks other than one single blank. */
const BLANKS = /[\t\r\n\f][ \t\r\n\f]*| [ \t\r\n\f]+/g;
const AROUND_BREAK = /[ ]*\u0001[ ]*/g;

/** Stands for `br` until blanks are collapsed. */
export const BREAK = '\u0001';

/**
 * The text that a browser shows: runs of blanks as one, none at the ends and beside line breaks, none where only the
 * source's line end parts two Chinese characters. Full-width blanks stay; no-break blanks become ordinary ones.
 */
export function collapse(text: string): string {
  if (isSpace(text)) return '';
  if (!UNUSUAL.test(text)) return text.trim() === '' ? '' : trimBlanks(text);
  const single = text.replace(BLANKS, asBlank).replaceAll('\u00a0', ' ');
  const parted = single.includes(BREAK) ? single.replace(AROUND_BREAK, '\n') : single;
  const plain = /[\u200b\ufeff]/.test(parted) ? parted.replace(/[\u200b\ufeff]/g, '') : parted;
  return trimBlanks(plain);
}

/** Most texts between the tags of a page are line ends and blanks of its source alone. */
function isSpace(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code !== 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) return false;
  }
  return true;
}

/** What a browser shows of a run of blanks: nothing where only a line end parts two Chinese characters. */
const asBlank = (run: string, at: number, text: string): '' | ' ' =>
  /[\r\n]/.test(run) &&
  !run.includes('\f') &&
  WIDE.test(text.charAt(at - 1)) &&
  WIDE.test(text.charAt(at + run.length))
    ? ''
    : ' ';

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
