/** Longer words are no label, head or heading that comes again, and are not kept. */
const LONGEST = 40;
/** So many words are kept at most. */
const MOST = 4000;

/**
 * A function of words that remembers its answers: labels, heads of columns and headings come again in every row and every report. What
 * is kept is bounded. For the words that one report alone has (names, sentences) it would keep what is never asked for again.
 */
export function remembered<T>(find: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    const there = known.get(words);
    if (there !== undefined || known.has(words)) return there as T;
    const found = find(words);
    if (words.length <= LONGEST && known.size < MOST) known.set(words, found);
    return found;
  };
}
