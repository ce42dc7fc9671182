/**
 * The words behind the last of some marks; all of them where none stands. It is looked for from the end: a pattern that ends there
 * (`/[^，]*$/`) would be tried at each character, and each time go on to the next mark.
 */
export function lastClause(words: string, marks: string): string {
  for (let from = words.length; from > 0; from -= 1)
    if (marks.includes(words.charAt(from - 1))) return words.slice(from);
  return words;
}
