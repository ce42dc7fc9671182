/**
 * The words behind the last of some marks, none of them a Chinese character; all words where none stands. It is looked for from the end: a
 * pattern that ends there (`/[^，]*$/`) would be tried at each character, and each time go on to the next mark.
 */
export function lastClause(words: string, marks: string): string {
  for (let from = words.length; from > 0; from -= 1) {
    const code = words.charCodeAt(from - 1);
    if (code >= FIRST_CHARACTER && code <= LAST_CHARACTER) continue;
    for (let i = 0; i < marks.length; i += 1)
      if (marks.charCodeAt(i) === code) return words.slice(from);
  }
  return words;
}

const FIRST_CHARACTER = 0x4e00;
const LAST_CHARACTER = 0x9fff;
