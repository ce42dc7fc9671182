/** Finds which name stands between two offsets of a page, whatever its case; undefined for names that it was not made for. */
export type Names = (page: Uint8Array, from: number, to: number) => string | undefined;

/** Places of the table, a power of two well above the number of names. */
const PLACES = 1024;

/** Makes the table of names. A name that is found costs no new string: pages repeat a few names thousands of times. */
export function namesOf(words: Iterable<string>): Names {
  const table: (readonly [string, Uint8Array])[][] = Array.from({ length: PLACES }, () => []);
  for (const word of new Set(words)) {
    const bytes = new TextEncoder().encode(word);
    table[placeOf(bytes, 0, bytes.length)]?.push([word, bytes]);
  }
  return (page, from, to) => {
    for (const [word, bytes] of table[placeOf(page, from, to)] ?? [])
      if (isSame(bytes, page, from, to)) return word;
    return undefined;
  };
}

function placeOf(text: Uint8Array, from: number, to: number): number {
  let place = to - from;
  for (let i = from; i < to; i += 1) place = (place * 31 + ((text[i] as number) | 0x20)) | 0;
  return place & (PLACES - 1);
}

function isSame(word: Uint8Array, page: Uint8Array, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = from; i < to; i += 1) {
    const code = page[i] as number;
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    if (word[i - from] !== lower) return false;
  }
  return true;
}
