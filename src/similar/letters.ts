/**
 * What of a text counts when passages are compared: letters alone. A figure is one sign whatever it is, for a copied passage
 * with other figures is copied still; the title of an instrument in 《》 is one sign too, for everybody cites it.
 */
export interface Letters {
  /** Codes of the letters. */
  readonly codes: Uint16Array;
  /** Where each sentence begins in `codes`, and at the end the number of letters. */
  readonly starts: readonly number[];
}

const FIGURE = 0x30;
const TITLE = 0x300a;
const TITLE_END = 0x300b;
/** A title that is longer than any is a mark that somebody forgot. */
const LONGEST_TITLE = 80;

/** The letters of sentences, one after the other. */
export function lettersOf(sentences: readonly string[]): Letters {
  const codes = new Uint16Array(sentences.reduce((sum, { length }) => sum + length, 0));
  const starts: number[] = [];
  let n = 0;
  for (const sentence of sentences) {
    starts.push(n);
    for (let i = 0; i < sentence.length; i += 1) {
      const code = letterOf(sentence.charCodeAt(i));
      if (code === 0 || (code === FIGURE && codes[n - 1] === FIGURE)) continue;
      codes[n++] = code;
      if (code === TITLE) i = endOfTitle(sentence, i);
    }
  }
  return { codes: codes.slice(0, n), starts: [...starts, n] };
}

function endOfTitle(sentence: string, from: number): number {
  const end = sentence.indexOf(String.fromCharCode(TITLE_END), from);
  return end < 0 || end - from > LONGEST_TITLE ? from : end;
}

/** A letter in small form and half width, a figure, the beginning of a title; 0 for all other signs. */
function letterOf(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
  if (half >= 0x30 && half <= 0x39) return FIGURE;
  if (half >= 0x41 && half <= 0x5a) return half + 0x20;
  if (half >= 0x61 && half <= 0x7a) return half;
  if (code === TITLE) return TITLE;
  return code >= 0x3400 && code < 0xd800 ? code : 0;
}
