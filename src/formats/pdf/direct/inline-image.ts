import type { Lexer } from './lexer.ts';
import { END } from './lexer.ts';
import { Keyword, Unusual } from './syntax.ts';

/** So many bytes behind the end of a picture have to look like operators again. */
const LOOK = 12;

/** Passes over a picture that is written between operators (ISO 32000-1, 8.9.7); the lexer stands behind BI. */
export function skipInlineImage(lexer: Lexer): void {
  for (;;) {
    const token = lexer.next();
    if (token === END) throw new Unusual('inline image');
    if (token instanceof Keyword && token.text === 'ID') break;
  }
  const { bytes } = lexer;
  for (let at = bytes.indexOf('EI', lexer.at + 1); at >= 0; at = bytes.indexOf('EI', at + 2)) {
    if (!isWhite(bytes[at - 1]) || !(at + 2 >= bytes.length || isWhite(bytes[at + 2]))) continue;
    const after = bytes.subarray(at + 2, at + 2 + LOOK);
    if (!after.every((byte) => isWhite(byte) || (byte >= 0x20 && byte < 0x7f))) continue;
    lexer.at = at + 2;
    return;
  }
  throw new Unusual('inline image');
}

const isWhite = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
