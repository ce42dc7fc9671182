/** Finds which name stands between two offsets of a page, whatever its case; undefined for names that it was not made for. */
export type Names = (page: string, from: number, to: number) => string | undefined;

/** Places of the table, a power of two well above the number of names. */
const PLACES = 1024;

/** Makes the table of names. A name that is found costs no new string: pages repeat a few names thousands of times. */
export function namesOf(words: Iterable<string>): Names {
  const table: string[][] = Array.from({ length: PLACES }, () => []);
  for (const word of new Set(words)) table[placeOf(word, 0, word.length)]?.push(word);
  return (page, from, to) =>
    table[placeOf(page, from, to)]?.find((word) => isSame(word, page, from, to));
}

function placeOf(text: string, from: number, to: number): number {
  let place = to - from;
  for (let i = from; i < to; i += 1) place = (place * 31 + (text.charCodeAt(i) | 0x20)) | 0;
  return place & (PLACES - 1);
}

function isSame(word: string, page: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = from; i < to; i += 1) {
    const code = page.charCodeAt(i);
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (word.charCodeAt(i - from) !== lower) return false;
  }
  return true;
}
