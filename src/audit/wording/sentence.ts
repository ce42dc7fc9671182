import type { Place } from '../../document/document.ts';
import type { Quote, Word } from '../../document/finding.ts';
import { gather } from '../../values/gather.ts';

/** A piece of a sentence: our words, a number, a quotation, or several pieces in a row. */
export type Piece = string | number | Quote | readonly Word[];

/** Builds a sentence whose quotations keep their places, and takes lists of words too: phrase`合计${total}，各项${listed(parts)}。` */
export function phrase(
  strings: TemplateStringsArray,
  ...pieces: readonly Piece[]
): readonly Word[] {
  const words: Word[] = [];
  for (let i = 0; i < strings.length; i += 1) {
    add(words, strings[i] ?? '');
    const piece = pieces[i];
    if (piece === undefined) continue;
    if (typeof piece === 'string' || typeof piece === 'number') add(words, `${piece}`);
    else if (isList(piece)) for (const word of piece) add(words, word);
    else add(words, quote(piece));
  }
  return words;
}

/** Puts a word behind others; our own words in a row become one. */
function add(words: Word[], word: Word): void {
  if (word === '') return;
  const last = words[words.length - 1];
  if (typeof word === 'string' && typeof last === 'string') words[words.length - 1] = last + word;
  else words.push(word);
}

const isList = (piece: Quote | readonly Word[]): piece is readonly Word[] => Array.isArray(piece);

/** Nothing but the words and the place of a statement. */
export const quote = (stated: Quote): Quote => ({ verbatim: stated.verbatim, at: stated.at });

/** Quotations in a row with a mark between them. */
export const listed = (quotes: readonly Quote[], between = '、'): readonly Word[] =>
  gather(quotes, (each, i) => (i === 0 ? [quote(each)] : [between, quote(each)]));

/** Which of two places is read first: negative when it is `a`. */
export function comparePlaces(a: Place, b: Place): number {
  return (
    a.block - b.block ||
    (a.row ?? -1) - (b.row ?? -1) ||
    (a.column ?? -1) - (b.column ?? -1) ||
    (a.from ?? 0) - (b.from ?? 0) ||
    (a.to ?? Number.MAX_SAFE_INTEGER) - (b.to ?? Number.MAX_SAFE_INTEGER)
  );
}

/** The places in order of reading, each once; what is absent is left out. */
export function inOrder(places: readonly (Quote | undefined)[]): readonly Quote[] {
  const found: Quote[] = [];
  for (const each of places) if (each) found.push(quote(each));
  if (found.length < 2) return found;
  found.sort((a, b) => comparePlaces(a.at, b.at));
  return found.filter((each, i) => {
    const before = found[i - 1];
    return !before || comparePlaces(before.at, each.at) !== 0;
  });
}

/** The text of a sentence as it is shown in examples: quotations between 「 and 」. */
export const plain = (words: readonly Word[]): string =>
  words.map((word) => (typeof word === 'string' ? word : `「${word.verbatim}」`)).join('');
